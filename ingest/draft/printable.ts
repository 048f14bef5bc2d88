/** Text as XML may hold it. */

const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu;

/** What XML 1.0 does not allow in any form (its production Char) becomes the sign for an unreadable character. */
export function printable(text: string): string {
  return text.replace(FORBIDDEN, '\ufffd');
}
