/**
 * What a person types, or pastes from a memo: 第18条第二款, 公司法第十五条, 呈政办发[2022]54号 第18条, and
 * every form that format.ts writes (第十八条“二、发展目标”第一项, 表1第4行). More is understood than in
 * running text, because here the whole input must be one citation.
 */
import type { PinpointStep } from '../domain/citation.ts';
import { kindOfWord, type ProvisionKind } from '../domain/levels.ts';
import { NUMERAL_CHARACTERS, parseNumeral } from '../text/numerals.ts';
import { type PinpointList, readPinpoints } from './pinpoint.ts';
import { matchAt } from './reading.ts';

const NUMERAL = `[${NUMERAL_CHARACTERS}]{1,8}`;
const BLANKS = /[\s、，,的]{0,3}/y;
// 18条, 十八条: 第 is left out by people in a hurry.
const BARE_ARTICLE = new RegExp(`(?=${NUMERAL}\\s?条)`, 'y');
// “二、发展目标”, "发展目标"
const QUOTED = /[“"]([^“”"\n]{1,120})[”"]/y;
const QUOTED_MARK = new RegExp(`^(?:(${NUMERAL})、|[（(](${NUMERAL})[）)])`);
const CAPTIONED = new RegExp(`(表|图|附件|附表|附录)\\s?(${NUMERAL})?`, 'y');
const COUNTED = new RegExp(`第\\s?(${NUMERAL})\\s?(行|个表|个图|个小标题)`, 'y');
const UNNUMBERED = /发文|序言|落款/y;
// （同号第2处）: format.ts says it of a number that is printed twice; the number alone is looked for.
const COPY = /（同号第[0-9]{1,3}处）/y;

// What the captions and the unnumbered parts are called beside the words of the table of levels.
const OTHER_NAMES: ReadonlyMap<string, ProvisionKind> = new Map([
  ['附表', 'annex'],
  ['附录', 'annex'],
  ['个表', 'table'],
  ['个图', 'figure'],
  ['个小标题', 'group'],
]);

/**
 * The place that the words from `start` to the end of the text name; null unless they name one to
 * their last character. `named`: a document stands before, so that 序言 alone is a place too.
 */
export function readLocator(text: string, start: number, named: boolean): PinpointList | null {
  let above: readonly PinpointStep[] = [];
  let at = skipBlanks(text, start);
  let list: PinpointList | null = null;
  while (at < text.length) {
    const step = readStep(text, at, named || above.length > 0);
    const places = step === null ? readOrdinals(text, at, above) : null;
    if (step !== null) {
      above = [...above, step.step];
      list = { pinpoints: [{ steps: above, half: null }], end: step.end };
    } else if (places !== null) {
      above = places.pinpoints.at(-1)?.steps ?? above;
      list = places;
    } else {
      return null;
    }
    const copy = matchAt(COPY, text, list.end)?.[0].length ?? 0;
    at = skipBlanks(text, list.end + copy);
  }
  return list;
}

function skipBlanks(text: string, at: number): number {
  return at + (matchAt(BLANKS, text, at)?.[0].length ?? 0);
}

function readOrdinals(text: string, at: number, above: readonly PinpointStep[]): PinpointList | null {
  if (matchAt(BARE_ARTICLE, text, at) === null) return readPinpoints(text, at, { above, finerThan: null });
  const list = readPinpoints(`第${text.slice(at)}`, 0);
  return list === null ? null : { pinpoints: list.pinpoints, end: at + list.end - 1 };
}

interface ReadStep {
  readonly step: PinpointStep;
  readonly end: number;
}

/** Steps that running text does not have: quoted headings, tables, rows, the unnumbered parts. */
function readStep(text: string, at: number, below: boolean): ReadStep | null {
  const quoted = below || text.charAt(at) === '“' ? matchAt(QUOTED, text, at) : null;
  if (quoted !== null) return { step: quotedStep(quoted[1] ?? ''), end: at + quoted[0].length };
  const unnumbered = below ? matchAt(UNNUMBERED, text, at) : null;
  if (unnumbered !== null) return numbered(levelNamed(unnumbered[0]), '1', at + unnumbered[0].length);
  const captioned = matchAt(CAPTIONED, text, at);
  if (captioned !== null && (below || captioned[2] !== undefined)) {
    return numbered(levelNamed(captioned[1] ?? ''), captioned[2] ?? '1', at + captioned[0].length);
  }
  const counted = matchAt(COUNTED, text, at);
  return counted === null
    ? null
    : numbered(levelNamed(counted[2] ?? ''), counted[1] ?? '', at + counted[0].length);
}

function levelNamed(word: string): ProvisionKind | undefined {
  return OTHER_NAMES.get(word) ?? kindOfWord(word);
}

function numbered(level: ProvisionKind | undefined, numeral: string, end: number): ReadStep | null {
  const number = parseNumeral(numeral);
  return level === undefined || number === null ? null : { step: { level, number, branch: null }, end };
}

/** “二、发展目标” is the second division, “（三）加强领导” a subdivision; without a mark it is a heading by itself. */
function quotedStep(heading: string): PinpointStep {
  const mark = QUOTED_MARK.exec(heading);
  const level = mark?.[1] !== undefined ? 'division' : mark?.[2] !== undefined ? 'subdivision' : 'group';
  return { level, number: parseNumeral(mark?.[1] ?? mark?.[2] ?? '') ?? 0, branch: null, heading };
}
