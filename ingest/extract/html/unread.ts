/** Prose of a page that only a script would show: in strings of scripts, data blocks, hidden boxes and fields of forms. */
import { attributeOf, elementsOf, type HtmlElement, rawText, textOf } from './dom.ts';
import { scriptStrings } from './script-strings.ts';

/** Less prose than this is a message of the site's: 请输入检索词。 */
const FEWEST_CHARACTERS = 60;
const FEWEST_MARKS = 3;
/** What the page shows of it, at the least, for it to be a copy. */
const COPIED_SHARE = 0.8;
const CLAUSES_LOOKED_AT = 60;
/** Characters of the page that are gone through for clauses it does not show as they are; what is beyond counts as unread. */
const MOST_GONE_THROUGH = 300_000_000;

const JAVASCRIPT = /^(?:$|module$|(?:text|application)\/(?:x-)?(?:java|ecma)script)/i;

/** How many characters of prose stand in the page and are not among what it shows; 0 for mere messages. */
export function countUnread(root: HtmlElement): number {
  const isShown = findShown(rawText(root));
  return storesOf(root)
    .map(proseOf)
    .filter((prose) => isProse(prose) && !isCopy(prose, isShown))
    .reduce((sum, prose) => sum + countHan(prose), 0);
}

/** Texts that a browser does not show, or shows in a field. */
function storesOf(element: HtmlElement): readonly string[] {
  if (element.tagName === 'textarea') return [ownText(element)];
  if (element.tagName === 'input') return [attributeOf(element, 'value') ?? ''];
  if (element.tagName !== 'script') return elementsOf(element).flatMap(storesOf);
  const text = ownText(element);
  return JAVASCRIPT.test(attributeOf(element, 'type') ?? '') ? scriptStrings(text) : [text];
}

function ownText(element: HtmlElement): string {
  return element.childNodes.map((node) => textOf(node) ?? '').join('');
}

/** Without tags, and with the characters that are written as \u4e2d or &#20013;. */
function proseOf(stored: string): string {
  return stored
    .replace(/\\u([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/&#([0-9]{4,5});/g, (_, code: string) => String.fromCharCode(Number(code)))
    .replace(/<[^<>]*>|&[a-z]{2,8};|\\[a-z]/gi, ' ');
}

function isProse(text: string): boolean {
  return countHan(text) >= FEWEST_CHARACTERS && (text.match(/[，。；]/g)?.length ?? 0) >= FEWEST_MARKS;
}

function isCopy(prose: string, isShown: (clause: string) => boolean): boolean {
  const clauses = clausesOf(prose)
    .filter((clause) => clause.length >= 4)
    .slice(0, CLAUSES_LOOKED_AT);
  let missing = 0;
  return clauses.every((clause) => {
    if (!isShown(clause)) missing++;
    return clauses.length - missing >= clauses.length * COPIED_SHARE;
  });
}

/** Whether the page shows a clause, its line breaks and blanks left out. */
function findShown(text: string): (clause: string) => boolean {
  const whole = text.replace(/\s+/g, '');
  const clauses = new Set([...clausesOf(text), ...clausesOf(whole)]);
  let left = MOST_GONE_THROUGH;
  return (clause) => {
    if (clauses.has(clause)) return true;
    left -= whole.length;
    return left >= 0 && whole.includes(clause);
  };
}

function clausesOf(text: string): readonly string[] {
  return text.split(/[^\u3400-\u9fff]+/);
}

function countHan(text: string): number {
  return text.match(/[\u3400-\u9fff]/g)?.length ?? 0;
}
