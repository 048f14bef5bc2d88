/** Takes the signature, the date and the printing note off the end of a text. */
import type { DocumentField, FieldName } from '../../src/domain/document.ts';
import { isDateLine } from '../clean/join.ts';
import type { LogicalLine } from '../clean/lines.ts';
import { endsSentence } from '../clean/typography.ts';
import { placed } from './provisions.ts';
import type { PlacedText } from './slice.ts';

export interface Tail {
  /** The text before the tail. */
  readonly body: readonly LogicalLine[];
  readonly fields: readonly DocumentField[];
  /** 抄送 and 印发 lines: what the printing office adds. */
  readonly conclusions: readonly PlacedText[];
}

// 昆明市呈贡区人民政府办公室 2022年9月9日印发; 抄送：区委办公室
const PRINTING_NOTE =
  /^(?:.{0,60}[0-9]{1,2}[ ]?日[ ]?印发|抄送[：:].{0,400}|抄报[：:].{0,400}|主题词[：:].{0,100}|印发机关.{0,60})$/;
// （此件公开发布）, (此件依申请公开)
const DISCLOSURE = /^[（(][^（）()。]{2,24}[）)]$/;
const ISSUER =
  /(?:政府|办公室|办公厅|委员会|人大|法院|检察院|厅|局|部|院|会|中心|处|署|行|公司|党委|区委|市委|省委|街道办事处)$/;
/** How many offices may sign together. */
const MOST_SIGNERS = 8;

export function takeTail(lines: readonly LogicalLine[]): Tail {
  const fields: DocumentField[] = [];
  const conclusions: PlacedText[] = [];
  let end = lines.length;
  const last = (): LogicalLine | undefined => lines[end - 1];
  const take = (name: FieldName): void => {
    const line = last();
    if (line !== undefined) fields.unshift({ name, ...placed(line) });
    end--;
  };
  for (let line = last(); line !== undefined && PRINTING_NOTE.test(line.text); line = last()) {
    conclusions.unshift(placed(line));
    end--;
  }
  if (isPlain(last()) && DISCLOSURE.test(last()?.text ?? '')) take('note');
  if (isPlain(last()) && isDateLine(last()?.text ?? '')) {
    take('signature');
    for (let i = 0; i < MOST_SIGNERS && isSigner(last()); i++) take('signature');
    if (isPlain(last()) && DISCLOSURE.test(last()?.text ?? '')) take('note');
  }
  return { body: lines.slice(0, end), fields, conclusions };
}

function isPlain(line: LogicalLine | undefined): boolean {
  return line !== undefined && line.mark === null && line.cells === null;
}

function isSigner(line: LogicalLine | undefined): boolean {
  return (
    line !== undefined &&
    isPlain(line) &&
    line.text.length <= 40 &&
    !endsSentence(line.text) &&
    ISSUER.test(line.text)
  );
}
