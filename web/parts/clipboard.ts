/**
 * Copying. The clipboard interface exists only on https and on localhost; on an office network the
 * library is often served over plain http, so the older command stands behind it.
 */

/** Puts text on the clipboard. False where the browser allows neither way. */
export async function copyText(text: string): Promise<boolean> {
  if (navigator.clipboard !== undefined) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch (thrown) {
      // Refused by permission or policy; the older way may still be open.
      if (!(thrown instanceof DOMException)) throw thrown;
    }
  }
  return copyBySelection(text);
}

function copyBySelection(text: string): boolean {
  const focused = document.activeElement;
  const box = document.createElement('textarea');
  box.className = 'copy-box';
  box.value = text;
  box.readOnly = true;
  document.body.append(box);
  box.select();
  const copied = document.execCommand('copy');
  box.remove();
  if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  return copied;
}
