/** Items of lists whose marks only their list proves: letters, Roman numerals and bullets. */
import { findBulletedItems } from './bulleted-items.ts';
import { findLetteredItems } from './lettered-items.ts';
import { type PageLine, type ProvenMarks, withMarks } from './lines.ts';
import type { Measure } from './measure.ts';

/**
 * The lines, those of such items with their marks.
 * @param measure null where each line is a paragraph of its own
 */
export function markListItems(lines: readonly PageLine[], measure: Measure | null): ProvenMarks {
  const lettered = withMarks(lines, findLetteredItems(lines, measure));
  const bulleted = withMarks(lettered.lines, findBulletedItems(lettered.lines, measure));
  return { lines: bulleted.lines, marks: new Map([...lettered.marks, ...bulleted.marks]) };
}
