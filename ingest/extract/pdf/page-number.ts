/** How page numbers are written. Only its place on the page makes one certain. */

/** `— 12 —`, `-12-`, `12`, `12 / 50`, `第12页 共50页`, `· 12 ·`; not `2022年`, `第12条`, `附件1`. */
const PAGE_NUMBER =
  /^[\s—–―\-·•.]*(?:第\s*)?([0-9]{1,5})(?:\s*页)?[\s/／,，]*(?:共\s*)?(?:[0-9]{1,5}\s*页?)?[\s—–―\-·•.]*$/;

/** The number in `— 12 —` or 第12页 共50页; null where the text is no page number. */
export function pageNumberIn(text: string): number | null {
  const match = PAGE_NUMBER.exec(text);
  return match === null ? null : Number(match[1]);
}

export function looksLikePageNumber(text: string): boolean {
  return PAGE_NUMBER.test(text);
}
