/** A paragraph as an old editor breaks it: after so many columns, a Han character being two, whatever stands there. */
export function wrapped(paragraph: string, columns: number, lineEnd = '\n'): string {
  let text = '';
  let width = 0;
  for (const character of paragraph) {
    const own = character.charCodeAt(0) <= 0xff ? 1 : 2;
    if (width + own > columns) {
      text += lineEnd;
      width = 0;
    }
    text += character;
    width = character === '\n' ? 0 : width + own;
  }
  return text;
}
