/** The strings of a script, found without reading the script: comments and regular expressions are passed for code. */

const BACKSLASH = 0x5c;
const LINE_FEED = 0x0a;
const QUOTES: ReadonlyMap<number, { readonly mayBreak: boolean }> = new Map([
  [0x22, { mayBreak: false }],
  [0x27, { mayBreak: false }],
  [0x60, { mayBreak: true }],
]);

/** What stands between two quotes of a kind, in the order of the script, escapes as they are. */
export function scriptStrings(script: string): readonly string[] {
  const found: string[] = [];
  /** Up to where a quote of the kind is known not to be closed: none is looked for twice. */
  const unclosed = new Map<number, number>();
  for (let at = 0; at < script.length; at++) {
    const quote = script.charCodeAt(at);
    const kind = QUOTES.get(quote);
    if (kind === undefined || at < (unclosed.get(quote) ?? 0)) continue;
    const end = endOf(script, at, kind.mayBreak);
    if (script.charCodeAt(end) === quote) {
      found.push(script.slice(at + 1, end));
      at = end;
    } else unclosed.set(quote, end);
  }
  return found;
}

/** Where the closing quote stands, or else where the line or the script ends. */
function endOf(script: string, start: number, mayBreak: boolean): number {
  const quote = script.charCodeAt(start);
  let at = start + 1;
  for (; at < script.length; at++) {
    const unit = script.charCodeAt(at);
    if (unit === quote || (unit === LINE_FEED && !mayBreak)) break;
    if (unit === BACKSLASH) at++;
  }
  return Math.min(at, script.length);
}
