/** The fields of a head: from lines joined as a paragraph is, and from the entries of a box. */
import type { DocumentField, FieldName } from '../../src/domain/document.ts';
import type { BoxEntry } from '../information-box.ts';
import { type PageLine, spanOf } from './lines.ts';
import { dropExtractionBlanks, joinPieces } from './typography.ts';

const FIELD_OF_LABEL: Readonly<Partial<Record<BoxEntry['label'], FieldName>>> = {
  docNumber: 'docNumber',
  issuers: 'issuers',
  made: 'issuing',
};

/** One entry of a box that stands in `lines`, with its label; an entry without a value says nothing of number, maker or date. */
export function fieldOfEntry(
  lines: readonly PageLine[],
  { label, value, text, places }: BoxEntry,
): DocumentField {
  const placed = places.flatMap(({ line, start, end }) => {
    const on = lines[line];
    return on === undefined ? [] : [{ line: on, span: { start: on.start + start, end: on.start + end } }];
  });
  const [first, last] = [placed[0]?.line, placed.at(-1)?.line];
  if (first === undefined || last === undefined) throw new Error('an entry of a box without a line');
  return {
    name: value === '' ? 'note' : (FIELD_OF_LABEL[label] ?? 'note'),
    text,
    spans: placed.map(({ span }) => span),
    lines: [first.number, last.number],
    page: first.page,
  };
}

// 最高人民法院　最高人民检察院 on one line of a title
const ISSUERS_ONLY =
  /^[\u3400-\u9fff]{2,20}(?:中央|院|部|委|委员会|局|政府|办公厅|厅|署|银行|会|办)(?:[ \u3000]+[\u3400-\u9fff]{2,20}(?:院|部|委|委员会|局|政府|办公厅|厅|署|银行|会|办))+$/;
// 关于…, and of an order or a proclamation its kind with the number
const BEHIND_ISSUERS = /关于|(?:令|公告|通告)(?=$|[\s\u3000（(〔［[第0-9])/;

/** Issuers set side by side with blanks, alone or in front of 关于 or 令, are cited with 、 between them. */
function listIssuers(line: string): string {
  const about = line.search(BEHIND_ISSUERS);
  const issuers = line.slice(0, about < 0 ? line.length : about).trimEnd();
  return ISSUERS_ONLY.test(issuers)
    ? issuers.replace(/[ \u3000]+/g, '、') + line.slice(issuers.length)
    : line;
}

/** A field of the document from physical lines, joined as a paragraph is. */
export function fieldOf(name: FieldName, lines: readonly PageLine[]): DocumentField {
  const first = lines[0];
  const last = lines.at(-1);
  if (first === undefined || last === undefined) throw new Error(`the field "${name}" has no lines`);
  const texts = lines.map((line) => line.text.trim());
  const joined = joinPieces(name === 'title' || name === 'docNumber' ? texts.map(listIssuers) : texts);
  return {
    name,
    text:
      name === 'byline' || name === 'kicker' || name === 'issuing' ? joined : dropExtractionBlanks(joined),
    spans: lines.map(spanOf),
    lines: [first.number, last.number],
    page: first.page,
  };
}
