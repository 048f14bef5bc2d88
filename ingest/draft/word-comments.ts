/**
 * Comments put into the XML of a Word document: their marks into the text, splitting runs where they
 * must, and their words into the part of the comments. Everything else stays as it is, byte by byte.
 */
import type { DraftComment } from '../../src/check/draft-file.ts';
import { printable } from './printable.ts';
import type { WordPiece, WordText } from './word-text.ts';

/** Comment marks for one place of the XML. */
interface Marks {
  ends: string;
  starts: string;
  /** Null: between two runs. Else the piece whose run is split there. */
  readonly splits: WordPiece | null;
}

export interface NumberedComment extends DraftComment {
  readonly id: number;
  /** When it was made, ISO 8601 without fractions. */
  readonly date: string;
}

/** The document's XML with the marks of the comments. Comments whose words cannot be found have none. */
export function markComments(xml: string, word: WordText, comments: readonly NumberedComment[]): string {
  const prefix = word.pieces.find(({ inside }) => inside !== null)?.inside?.prefix ?? 'w:';
  const places = new Map<number, Marks>();
  const blanks = new Set<number>();

  function at(place: number, splits: WordPiece | null): Marks {
    const known = places.get(place) ?? { ends: '', starts: '', splits };
    places.set(place, known);
    return known;
  }

  for (const { id, span } of comments) {
    const first = firstPiece(word.pieces, span.start);
    const last = lastPiece(word.pieces, span.end);
    if (first === undefined || last === undefined || last.end <= first.start) continue;
    const from = cutBefore(first, span.start);
    const to = cutBehind(last, span.end);
    at(from.place, from.splits).starts += element(prefix, word, 'commentRangeStart', id);
    at(to.place, to.splits).ends +=
      element(prefix, word, 'commentRangeEnd', id) +
      `<${prefix}r>${element(prefix, word, 'commentReference', id)}</${prefix}r>`;
  }
  for (const { splits } of places.values()) {
    if (splits?.inside && !splits.inside.keepsBlanks) blanks.add(splits.inside.nameEnd);
  }
  const edits = new Map<number, string>([...blanks].map((place) => [place, ' xml:space="preserve"']));
  for (const [place, marks] of places) edits.set(place, written(marks, prefix));
  return edited(xml, edits);
}

function written({ ends, starts, splits }: Marks, prefix: string): string {
  if (splits === null) return ends + starts;
  const { openTag, properties } = splits.run;
  return `</${prefix}t></${prefix}r>${ends}${starts}${openTag}${properties}<${prefix}t xml:space="preserve">`;
}

function edited(xml: string, edits: ReadonlyMap<number, string>): string {
  let result = '';
  let from = 0;
  for (const [place, words] of [...edits].sort(([one], [other]) => one - other)) {
    result += xml.slice(from, place) + words;
    from = place;
  }
  return result + xml.slice(from);
}

/** A mark of WordprocessingML; where the file has no prefix for it, one is declared on the spot. */
function element(prefix: string, { namespace }: WordText, name: string, id: number): string {
  return prefix === ''
    ? `<w:${name} xmlns:w="${namespace}" w:id="${id}"/>`
    : `<${prefix}${name} ${prefix}id="${id}"/>`;
}

/** The first piece that ends behind an offset. */
function firstPiece(pieces: readonly WordPiece[], offset: number): WordPiece | undefined {
  return pieces[countUntil(pieces, ({ end }) => end <= offset)];
}

/** The last piece that begins before an offset. */
function lastPiece(pieces: readonly WordPiece[], offset: number): WordPiece | undefined {
  return pieces[countUntil(pieces, ({ start }) => start < offset) - 1];
}

/** How many pieces at the beginning pass a test that none passes after one that does not. */
function countUntil(pieces: readonly WordPiece[], test: (piece: WordPiece) => boolean): number {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const piece = pieces[middle];
    if (piece !== undefined && test(piece)) low = middle + 1;
    else high = middle;
  }
  return low;
}

interface Cut {
  readonly place: number;
  readonly splits: WordPiece | null;
}

function cutBefore(piece: WordPiece, offset: number): Cut {
  const { run, inside } = piece;
  const index = Math.max(0, offset - piece.start);
  if (inside === null || (index === 0 && inside.child === 0)) return { place: run.start, splits: null };
  return { place: inside.characters[index]?.start ?? run.start, splits: piece };
}

function cutBehind(piece: WordPiece, offset: number): Cut {
  const { run, inside } = piece;
  const index = Math.min(piece.end, offset) - piece.start - 1;
  const isLast =
    inside !== null && index === inside.characters.length - 1 && inside.child === run.children - 1;
  if (inside === null || isLast) return { place: run.end, splits: null };
  return { place: inside.characters[index]?.end ?? run.end, splits: piece };
}

/** What one comment says, as an element of the part of the comments. `prefix` is that part's own. */
export function commentXml({ id, lines, date }: NumberedComment, prefix: string): string {
  const paragraphs = lines.map((line, index) => {
    const mark = index === 0 ? `<${prefix}r><${prefix}annotationRef/></${prefix}r>` : '';
    return `<${prefix}p>${mark}<${prefix}r><${prefix}t xml:space="preserve">${escapeXml(line)}</${prefix}t></${prefix}r></${prefix}p>`;
  });
  return `<${prefix}comment ${prefix}id="${id}" ${prefix}author="${AUTHOR}" ${prefix}date="${date}" ${prefix}initials="核">${paragraphs.join('')}</${prefix}comment>`;
}

export const AUTHOR = '引文核对';

function escapeXml(text: string): string {
  return printable(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
