/** What a document consists of, counted: for the reports that staff and machines read after a reading. */
import type { PolicyDocument } from './document.ts';
import { LEVELS, type ProvisionKind } from './levels.ts';
import { type Provision, walkProvisions } from './provision.ts';

export interface KindCount {
  readonly kind: ProvisionKind;
  /** The Chinese word of the level. */
  readonly word: string;
  readonly count: number;
}

/** Where the non-blank characters of a source went, as code points. */
export interface CharacterCount {
  readonly provisions: number;
  readonly fields: number;
  readonly removed: number;
}

/** Provisions by kind, in the order of the levels; kinds that do not occur are left out. */
export function countKinds(documents: Iterable<Pick<PolicyDocument, 'body'>>): readonly KindCount[] {
  const counts = new Map<ProvisionKind, number>();
  for (const { body } of documents) {
    for (const { provision } of walkProvisions(body)) {
      counts.set(provision.kind, (counts.get(provision.kind) ?? 0) + 1);
    }
  }
  return LEVELS.map(({ kind, word }) => ({ kind, word, count: counts.get(kind) ?? 0 })).filter(
    ({ count }) => count > 0,
  );
}

export function countCharacters(document: PolicyDocument): CharacterCount {
  let provisions = 0;
  for (const { provision } of walkProvisions(document.body)) provisions += countNonBlank(printed(provision));
  return {
    provisions,
    fields: document.fields.reduce((sum, { text }) => sum + countNonBlank(text), 0),
    removed: document.removed.reduce((sum, { text }) => sum + countNonBlank(text), 0),
  };
}

/** What a provision prints itself, mark included; its children print theirs. */
function printed(provision: Provision): string {
  const { num, heading } = provision;
  const texts = provision.shape === 'leaf' ? [provision.content] : [provision.intro, provision.wrapUp];
  return [num, heading, ...texts].map((text) => text ?? '').join('');
}

/** Non-blank characters, as code points. */
export function countNonBlank(text: string): number {
  return [...text.replace(/\s/gu, '')].length;
}
