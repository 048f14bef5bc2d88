/** References as the API lists them: each end a place that can be shown as a link. */
import type { Address, Reference } from '../domain/reference.ts';
import type { WorkId } from '../domain/work.ts';
import type { KnowledgeReader } from '../store/store.ts';
import type { ReferencesAnswer } from './contract.ts';
import { placesOf } from './places.ts';

type ReferenceLine = ReferencesAnswer['references'][number];

/** What the provision at this address cites. */
export async function outgoingReferences(
  reader: KnowledgeReader,
  address: Address,
): Promise<readonly ReferenceLine[]> {
  const references = await reader.referencesFrom(address);
  return Promise.all(references.map((reference) => lineOf(reader, address.work, reference)));
}

/** What cites the provision at this address. */
export async function incomingReferences(
  reader: KnowledgeReader,
  address: Address,
): Promise<readonly ReferenceLine[]> {
  const references = await reader.referencesTo(address);
  return Promise.all(references.map(({ from, reference }) => lineOf(reader, from, reference)));
}

async function lineOf(reader: KnowledgeReader, citing: WorkId, reference: Reference): Promise<ReferenceLine> {
  const { citation, relation, outcome } = reference;
  const addresses = addressesOf(reference);
  const [from, ...targets] = await placesOf(reader, [{ work: citing, eId: citation.at.eId }, ...addresses]);
  if (from === undefined) throw new Error(`reference without a place: "${citation.surface}"`);
  return {
    surface: citation.surface,
    relation,
    outcome,
    from,
    part: citation.at.part,
    span: citation.span,
    targets,
    title: reference.outcome === 'external' ? reference.title : null,
    reason: reference.outcome === 'unresolved' ? reference.reason : null,
  };
}

function addressesOf(reference: Reference): readonly Address[] {
  switch (reference.outcome) {
    case 'resolved':
      return reference.targets;
    case 'ambiguous':
      return reference.candidates;
    default:
      return [];
  }
}
