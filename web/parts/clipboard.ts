/**
 * Copying. The clipboard interface exists only on https and on localhost; on an office network the
 * library is often served over plain http, so the older command stands behind it. Both put rich text and
 * plain text there at once, and the program that pastes takes what it can.
 */
import type { CopyMatter } from '../model/copy-matter.ts';

/** Puts it on the clipboard. False where the browser allows neither way. */
export async function copyToClipboard(matter: CopyMatter): Promise<boolean> {
  if (navigator.clipboard !== undefined && typeof ClipboardItem !== 'undefined') {
    try {
      await navigator.clipboard.write([new ClipboardItem(flavoursOf(matter))]);
      return true;
    } catch (thrown) {
      // Refused by permission or policy; the older way may still be open.
      if (!(thrown instanceof DOMException)) throw thrown;
    }
  }
  return copyBySelection(matter);
}

function flavoursOf(matter: CopyMatter): Record<string, Blob> {
  return {
    'text/plain': new Blob([matter.plain], { type: 'text/plain' }),
    'text/html': new Blob([htmlOf(matter)], { type: 'text/html' }),
  };
}

function copyBySelection(matter: CopyMatter): boolean {
  const focused = document.activeElement;
  const box = document.createElement('textarea');
  box.className = 'copy-box';
  box.value = matter.plain;
  box.readOnly = true;
  box.addEventListener('copy', (event) => {
    if (event.clipboardData === null) return;
    event.clipboardData.setData('text/plain', matter.plain);
    event.clipboardData.setData('text/html', htmlOf(matter));
    event.preventDefault();
  });
  document.body.append(box);
  box.select();
  const copied = document.execCommand('copy');
  box.remove();
  if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  return copied;
}

/** Made of elements and text nodes, so that no text can become markup. One line stays within the line it is pasted into. */
function htmlOf({ rich }: CopyMatter): string {
  const holder = document.createElement('div');
  for (const runs of rich) {
    const line = document.createElement(rich.length === 1 ? 'span' : 'p');
    for (const { text, href } of runs) {
      if (href === null) {
        line.append(text);
        continue;
      }
      const link = document.createElement('a');
      link.setAttribute('href', href);
      link.append(text);
      line.append(link);
    }
    holder.append(line);
  }
  return holder.innerHTML;
}
