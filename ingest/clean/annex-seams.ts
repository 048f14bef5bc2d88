/** Lists of attachments that lost the break between their last entry and the first annex: 附：1.申请书2.授权书附 1. */
import { type PageLine, piecesOf } from './lines.ts';

/** Longer lines are paragraphs. */
const LONGEST = 400;
// …登记表附 1, …管理办法附件, …汇总表附表 2; not …及其附件, in which a sentence ends
const ANNEX_BEHIND =
  /(?<=[^及其和与、，（(《“ \u3000])附[ \u3000]?[件表]?[ \u3000]{0,2}[0-9０-９]{0,2}[ \u3000]*$/;

/** Cuts such lists where the annex begins. */
export function partAnnexLists(lines: readonly PageLine[]): readonly PageLine[] {
  // Most texts have none, and all are asked.
  if (!lines.some(({ mark }) => mark?.style === 'annex')) return lines;
  return lines.flatMap((line) => {
    const { mark, text } = line;
    if (mark?.style !== 'annex' || line.cells !== null || text.length > LONGEST) return [line];
    const at = ANNEX_BEHIND.exec(text)?.index ?? 0;
    return at > mark.textStart + 1 ? piecesOf(line, [at]) : [line];
  });
}
