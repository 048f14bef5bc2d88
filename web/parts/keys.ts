/** Keys that act at once, without Ctrl or Alt. */

/** Whether a key was pressed by itself and not into a field or an open dialog. */
export function isPlainKey(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return false;
  return !(event.target instanceof Element && event.target.closest('input, textarea, select, dialog'));
}
