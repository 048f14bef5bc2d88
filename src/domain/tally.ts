/** What a document consists of, counted: for the reports that staff and machines read after a reading. */
import type { CharacterCount, PolicyDocument } from './document.ts';
import { LEVELS, type ProvisionKind } from './levels.ts';
import { type Provision, walkProvisions } from './provision.ts';
import type { SourceSpan } from './span.ts';

export interface KindCount {
  readonly kind: ProvisionKind;
  /** The Chinese word of the level. */
  readonly word: string;
  readonly count: number;
}

/** How much a document is (dcterms:extent). */
export interface Extent {
  /** 条 */
  readonly articles: number;
  /** Of every kind, articles among them. */
  readonly provisions: number;
}

/** Articles, and provisions of every kind with those within others. */
export function extentOf(body: readonly Provision[]): Extent {
  let articles = 0;
  let provisions = 0;
  for (const { provision } of walkProvisions(body)) {
    provisions++;
    if (provision.kind === 'article') articles++;
  }
  return { articles, provisions };
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

/**
 * Counts by where the text stands in the source: what a field or a number leaves out (the colon of
 * 附件1：) or adds is counted as the source has it, and so are blanks dropped between lines.
 * @param source the extracted text, into which spans point
 */
export function countCharacters(document: PolicyDocument, source: string): CharacterCount {
  const before = nonBlankBefore(source);
  const sum = (places: Iterable<{ readonly spans: readonly SourceSpan[] }>): number => {
    let count = 0;
    for (const { spans } of places) {
      for (const { start, end } of spans) count += (before[end] ?? 0) - (before[start] ?? 0);
    }
    return count;
  };
  return {
    extracted: before[source.length] ?? 0,
    provisions: sum(walkProvisions(document.body).map(({ provision }) => provision)),
    fields: sum(document.fields),
    removed: sum(document.removed),
  };
}

/** Characters of the source that the document holds, as provision, field or removed text. */
export function accountedFor({ provisions, fields, removed }: CharacterCount): number {
  return provisions + fields + removed;
}

/** For each offset, how many non-blank code points stand before it. */
function nonBlankBefore(text: string): Uint32Array {
  const before = new Uint32Array(text.length + 1);
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    // The second half of a surrogate pair adds nothing; nearly all the rest is neither low nor blank.
    const isHan = unit > 0x3000 && unit < 0xdc00;
    const counts = isHan || ((unit < 0xdc00 || unit > 0xdfff) && !/\s/.test(text.charAt(i)));
    before[i + 1] = (before[i] ?? 0) + (counts ? 1 : 0);
  }
  return before;
}
