/** What there is to say about stretches of a document's texts: its citations and its defined names. Pure. */
import type { ReferencesAnswer, TermsAnswer } from '../../src/api/contract.ts';
import type { EId, PlacedProvision, Provision, TextPart } from '../../src/domain/provision.ts';
import { textParts } from '../../src/domain/provision.ts';
import { termUses } from '../../src/domain/term.ts';
import { textKey } from './hits.ts';
import type { IndexedProvision } from './place.ts';
import type { NoteSpan } from './segments.ts';

export type ReferenceLine = ReferencesAnswer['references'][number];
export type TermLine = TermsAnswer['terms'][number];

export type Note =
  | { readonly sort: 'reference'; readonly id: number; readonly reference: ReferenceLine }
  | {
      readonly sort: 'term';
      readonly id: number;
      readonly term: TermLine;
      /** The first use in its text, which alone is a stop for those who go by Tab. */
      readonly isFirst: boolean;
    };

export interface Notes {
  /** Each note under its `id`. */
  readonly all: readonly Note[];
  /** By `textKey`; references first, since a link goes before an explanation. */
  readonly byText: ReadonlyMap<string, readonly NoteSpan<Note>[]>;
}

export const NO_NOTES: Notes = { all: [], byText: new Map() };

const NONE: readonly NoteSpan<Note>[] = [];

/** The notes of a text; one without has always the same empty list. */
export function notesAt({ byText }: Notes, eId: EId, part: TextPart): readonly NoteSpan<Note>[] {
  return byText.get(textKey(eId, part)) ?? NONE;
}

/** The notes of a document. References that stand outside its provisions (in its title) are left out. */
export function notesOf(
  index: ReadonlyMap<EId, IndexedProvision>,
  references: readonly ReferenceLine[],
  terms: readonly TermLine[],
): Notes {
  const all: Note[] = [];
  const byText = new Map<string, NoteSpan<Note>[]>();
  function add(key: string, span: { start: number; end: number }, note: Note): void {
    all.push(note);
    const spans = byText.get(key);
    if (spans === undefined) byText.set(key, [{ ...span, note }]);
    else spans.push({ ...span, note });
  }
  for (const reference of references) {
    const { from, part, span } = reference;
    if (from.eId === null || part === 'title' || !index.has(from.eId)) continue;
    add(textKey(from.eId, part), span, { sort: 'reference', id: all.length, reference });
  }
  for (const placed of terms.length === 0 ? [] : index.values()) {
    for (const { key, span, term, isFirst } of usesIn(placed, terms)) {
      add(key, span, { sort: 'term', id: all.length, term, isFirst });
    }
  }
  return { all, byText };
}

interface Use {
  readonly key: string;
  readonly span: { readonly start: number; readonly end: number };
  readonly term: TermLine;
  readonly isFirst: boolean;
}

/** The uses of names in the texts of one provision, headings and the definitions themselves left out. */
function usesIn({ provision, ancestors }: PlacedProvision, terms: readonly TermLine[]): Use[] {
  const line = new Set([...ancestors.map(({ eId }) => eId), provision.eId]);
  const holding = terms.filter(({ scope }) => scope.eId === null || line.has(scope.eId));
  if (holding.length === 0) return [];
  return textParts(provision)
    .filter(({ part }) => part !== 'heading')
    .flatMap(({ part, text }) => {
      const known = new Set<string>();
      return termUses(text, holding)
        .filter(({ term, span }) => !isDefinition(provision, part, span.start, term))
        .map(({ term, span }) => {
          const isFirst = !known.has(term.term);
          known.add(term.term);
          return { key: textKey(provision.eId, part), span, term, isFirst };
        });
    });
}

function isDefinition({ eId }: Provision, part: TextPart, start: number, term: TermLine): boolean {
  return term.place.eId === eId && term.part === part && term.span.start === start;
}
