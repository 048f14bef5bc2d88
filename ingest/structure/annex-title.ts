/** The title of an annex, where it stands below the mark: 附件1, and on the next lines …办法（试行）. */
import { looksLikeHeading } from '../clean/newspaper.ts';
import { endsTitle } from '../clean/titles.ts';
import { squash } from '../clean/typography.ts';
import { isInBrackets } from './nested.ts';
import type { PlacedText } from './slice.ts';

/** An annex's title takes no more lines. */
const LONGEST_TITLE = 4;

/**
 * @param beside what stands on the line of the mark; only brackets (附录A（规范性）) leave the title to the lines below
 * @param below the paragraphs below the mark; null where one is something else
 * @returns the title and how many of the paragraphs below are lines of it
 */
export function readAnnexTitle(
  beside: PlacedText | null,
  below: readonly (PlacedText | null)[],
): { readonly heading: PlacedText | null; readonly count: number } {
  if (beside !== null && !isInBrackets(beside.text)) return { heading: beside, count: 0 };
  let heading = beside;
  let count = 0;
  for (const next of below.slice(0, LONGEST_TITLE)) {
    if (next === null || !goesOn(heading, next.text)) break;
    heading = heading === null ? next : joinTexts(heading, next);
    count++;
  }
  return { heading, count };
}

/** Behind nothing or brackets whatever looks like a title; then （试行）, or the words in which titles end. */
function goesOn(heading: PlacedText | null, next: string): boolean {
  if (heading === null) return looksLikeHeading(next);
  if (isInBrackets(next)) return true;
  const isMissing =
    isInBrackets(heading.text) || /[的和及与]$/.test(heading.text) || endsTitle(heading.text + squash(next));
  return looksLikeHeading(next) && !endsTitle(heading.text) && isMissing;
}

function joinTexts(before: PlacedText, after: PlacedText): PlacedText {
  return {
    text: before.text + after.text,
    spans: [...before.spans, ...after.spans],
    lines: [before.lines[0], after.lines[1]],
    page: before.page,
  };
}
