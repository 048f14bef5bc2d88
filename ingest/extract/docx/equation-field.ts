/**
 * EQ fields: what Word and WPS print for 带圈字符, 拼音指南, 合并字符 and old formulas stands in the instruction
 * of a field and nowhere else. Source of the syntax: Word's help, "Field codes: Eq (Equation) field".
 */
import { lowered, raised } from '../raised.ts';
import { grouped } from './formula.ts';
import { formatNumber } from './number-format.ts';

/** A switch with its elements in brackets, `\o\ac(○,1)`, or plain text. */
type Part =
  | string
  | { readonly name: string; readonly options: string; readonly elements: readonly Part[][] };

const EQUATION = /^\s*eq(?![a-z])/i;
/** How the field itself is set: `\* jc2 \* "Font:宋体" \* hps21`. */
const LAYOUT = /\\\*\s*(?:"[^"]*"|[A-Za-z0-9]+)/g;
/** A switch, its options and the bracket that opens its elements. */
const SWITCH = /\\([A-Za-z])\s*((?:\\[A-Za-z]{2}\s*(?:(?:[0-9]{1,4}|\\?[^\s\\(,;])\s*)?){0,6})\(/y;
const CIRCLES = '○〇◯';
const MAX_DEPTH = 20;

/** What an EQ field prints, on one line; null where the instruction is that of another field. */
export function equationText(instruction: string): string | null {
  if (!EQUATION.test(instruction)) return null;
  const { parts } = parse(instruction.replace(EQUATION, '').replace(LAYOUT, ''), 0, 0);
  return parts.flat().map(written).join('').trim();
}

/** The elements up to the bracket that closes them, and where that is. */
function parse(text: string, from: number, depth: number): { parts: Part[][]; end: number } {
  const elements: Part[][] = [[]];
  let at = from;
  while (at < text.length) {
    const character = text[at] ?? '';
    if (character === ')' && depth > 0) break;
    SWITCH.lastIndex = at;
    const found = depth < MAX_DEPTH ? SWITCH.exec(text) : null;
    if (found !== null) {
      const inner = parse(text, SWITCH.lastIndex, depth + 1);
      const [, name = '', options = ''] = found;
      elements.at(-1)?.push({ name: name.toLowerCase(), options, elements: inner.parts });
      at = inner.end + 1;
    } else if (depth > 0 && /[,;，；]/.test(character)) {
      elements.push([]);
      at++;
    } else {
      // \( and \, are the characters themselves.
      const isEscaped = character === '\\' && at + 1 < text.length;
      elements.at(-1)?.push(isEscaped ? (text[at + 1] ?? '') : character);
      at += isEscaped ? 2 : 1;
    }
  }
  return { parts: elements, end: at };
}

function written(part: Part): string {
  if (typeof part === 'string') return part;
  const texts = part.elements.map((element) => element.map(written).join('').trim());
  switch (part.name) {
    case 'o':
      return overstruck(part.elements, texts);
    case 'f':
      return `${grouped(texts[0] ?? '')}/${grouped(texts[1] ?? '')}`;
    case 'r':
      return `${texts.length > 1 ? raised(texts[0] ?? '') : ''}√${grouped(texts.at(-1) ?? '')}`;
    case 's':
      return /\\do/i.test(part.options) ? lowered(texts.join('')) : raised(texts.join(''));
    case 'b':
      return bracketed(part.options, texts.join(''));
    case 'i':
      return `∫${texts.filter((text) => text !== '').join(' ')}`;
    case 'l':
    case 'a':
      return texts.join(part.name === 'l' ? ',' : ' ');
    default:
      return texts.join('');
  }
}

/** Characters printed one on another: ①, or a word with its reading above it. */
function overstruck(elements: readonly Part[][], texts: readonly string[]): string {
  const isSmall = (element: readonly Part[]): boolean =>
    element.some((part) => typeof part !== 'string' && part.name === 's');
  const base = texts.filter((_, index) => !isSmall(elements[index] ?? [])).join('');
  const reading = elements.filter(isSmall).map((element) => element.map(unraised).join('').trim());
  if (reading.length > 0) return base === '' ? reading.join('') : `${base}（${reading.join('')}）`;
  const inCircle = texts.filter((text) => !CIRCLES.includes(text)).join('');
  const number = /^[0-9]{1,2}$/.test(inCircle) ? Number(inCircle) : null;
  const circled = number === null ? null : formatNumber(number, 'decimalEnclosedCircle');
  return texts.length > 1 && inCircle !== base && circled !== null ? circled : base;
}

function unraised(part: Part): string {
  if (typeof part === 'string') return part;
  return part.elements.map((element) => element.map(unraised).join('')).join('');
}

function bracketed(options: string, text: string): string {
  const option = (name: string): string | undefined =>
    new RegExp(`\\\\${name}\\s*\\\\?([^\\s\\\\])`, 'i').exec(options)?.[1];
  const both = option('bc') ?? '(';
  const closing = new Map([
    ['(', ')'],
    ['[', ']'],
    ['{', '}'],
    ['<', '>'],
  ]);
  return `${option('lc') ?? both}${text}${option('rc') ?? closing.get(both) ?? both}`;
}
