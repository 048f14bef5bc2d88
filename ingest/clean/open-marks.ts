/** Marks that come in pairs, 《…》 and “…”, where a line breaks off within them. */

/** Whether a mark is still open behind the text, given whether one was before it. */
export function breaksOffWithin(text: string, opening: string, closing: string, before: boolean): boolean {
  const opened = text.lastIndexOf(opening);
  const closed = text.lastIndexOf(closing);
  return opened === closed ? before : opened > closed;
}

/** Whether the 》 that an open 《 waits for is in the text. */
export function closesTitle(text: string): boolean {
  const closed = text.indexOf('》');
  const opened = text.indexOf('《');
  return closed >= 0 && (opened < 0 || closed < opened);
}
