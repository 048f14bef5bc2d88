/**
 * Text without indentation: a full line that ends a sentence says nothing of its paragraph. Then the words of the next
 * line may tell, and else what the sentences of the text do more often, end within their paragraphs or with them.
 */
import type { PageLine } from './lines.ts';
import type { Measure } from './measure.ts';

/** A line that falls short of the margin by more ends its paragraph. */
const FALLS_SHORT = 8;
const ENDS = /[。！？][”’」』）)]*\s*$/;
const WITHIN = /[。！？](?![”’」』）)。！？\s]|$)/g;

/**
 * Whether more sentences end their paragraph than end within one, of those that stand at no margin. Not asked where
 * first lines are shorter: there those that begin a paragraph are known but for a few.
 */
export function sentencesEndParagraphs(lines: readonly PageLine[], measure: Measure): boolean {
  if (measure.first !== measure.full) return false;
  let [within, ending] = [0, 0];
  lines.forEach((line, index) => {
    if (line.cells !== null) return;
    within += line.text.match(WITHIN)?.length ?? 0;
    const next = lines[index + 1];
    const isLast = next === undefined || next.mark !== null || line.width < measure.first - FALLS_SHORT;
    if (isLast && ENDS.test(line.text)) ending++;
  });
  return ending > within;
}

// 前款规定的…, 违反前两款…: it speaks of the paragraph above
const LOOKS_BACK = /^.{0,4}前[一二两三四]?款/;
// 但是，…, 其中，…, 必要时…: it leans upon the sentence above; and marks that no paragraph begins with
const LEANS = /^(?:但是?|其中|必要时|逾期|否则|[”’」』）)》〉】〕，。、；：！？])/;

/** What the words of a line say of whether it begins a paragraph below a whole sentence; null where they say nothing. */
export function beginsByWords(above: string, line: string): boolean | null {
  const text = line.trim();
  if (!ENDS.test(above) || LEANS.test(text)) return false;
  return LOOKS_BACK.test(text) ? true : null;
}
