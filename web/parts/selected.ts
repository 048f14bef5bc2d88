/** What the reader has selected in a text, line by line, with the clause of each. */
import type { EId } from '../../src/domain/provision.ts';
import type { SelectedLine } from '../model/quoting.ts';

const BLOCKS = ':is(p, h2, h3, h4, h5, h6, caption, tr)';
/** What stands in the text and is no text of the document. */
const FURNITURE = '.gutter, .tools, .unseen';

/** Empty where nothing is selected, or nothing within a clause of this text. */
export function selectedLines(text: HTMLElement): readonly SelectedLine[] {
  const selection = document.getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return [];
  const range = selection.getRangeAt(0);
  if (!range.intersectsNode(text)) return [];
  const lines: (SelectedLine & { readonly runsOn: boolean })[] = [];
  for (const block of text.querySelectorAll(BLOCKS)) {
    if (!range.intersectsNode(block)) continue;
    const clause = block.closest<HTMLElement>('.container, .unit, .clause');
    const words = wordsOf(block, range);
    if (clause === null || words === '') continue;
    const eId = clause.id as EId;
    const before = lines.at(-1);
    // A heading that runs in is the beginning of the line below it.
    const continues = before?.runsOn === true && before.eId === eId;
    if (continues) lines.pop();
    lines.push({
      eId,
      text: (continues ? before.text : '') + words,
      runsOn: clause.classList.contains('runs-in') && block.matches('h2, h3, h4, h5, h6'),
    });
  }
  return lines;
}

/** Cells of a row are parted by a blank. */
function wordsOf(block: Element, range: Range): string {
  const cells = block.matches('tr') ? [...block.children] : [block];
  return cells
    .map((cell) => selectedText(cell, range))
    .filter((words) => words !== '')
    .join('　');
}

function selectedText(element: Element, range: Range): string {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let words = '';
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (!range.intersectsNode(node) || node.parentElement?.closest(FURNITURE)) continue;
    const all = node.textContent ?? '';
    const start = node === range.startContainer ? range.startOffset : 0;
    const end = node === range.endContainer ? range.endOffset : all.length;
    words += all.slice(start, end);
  }
  // Line feeds come from our own markup.
  return words.replace(/\s*\n\s*/g, '').trim();
}
