/** The report of a check as the API answers it. */
import type { DraftReport, Evidence } from '../check/finding.ts';
import { undatedId } from '../domain/dated-id.ts';
import type { Work, WorkId } from '../domain/work.ts';
import type { KnowledgeReader } from '../store/store.ts';
import type { CheckAnswer, CheckEvidence } from './contract.ts';
import { placeOf } from './places.ts';

/** `text`: the draft that was checked. */
export async function describeReport(
  text: string,
  { findings, totals, own, complete }: DraftReport,
  reader: KnowledgeReader,
): Promise<CheckAnswer> {
  const works = new Map<WorkId, Work>();
  for (const { evidence, offers } of findings) {
    for (const { address } of [...evidence, ...offers]) {
      const held = works.has(address.work) ? null : await reader.findWork(undatedId(address.work));
      if (held !== null) works.set(address.work, { ...held.work, id: address.work });
    }
  }
  const shown = (all: readonly Evidence[]) =>
    all.flatMap(({ address: { work: id, eId }, label, text: words, pieces }): CheckEvidence[] => {
      const work = works.get(id);
      // Gone since it was found: there is nothing left to link to.
      return work === undefined ? [] : [{ place: placeOf(work, eId, label), text: words, pieces }];
    });
  return {
    text,
    findings: findings.map(({ evidence, offers, ...finding }) => ({
      ...finding,
      evidence: shown(evidence),
      offers: shown(offers),
    })),
    totals,
    own,
    complete,
  };
}
