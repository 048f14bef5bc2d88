/** When a document was made, issued, in force and out of force, as its own text says. */
import type { DocumentField } from '../../src/domain/document.ts';
import { type Provision, textParts, walkProvisions } from '../../src/domain/provision.ts';
import type { WorkDates, WorkEvent } from '../../src/domain/work.ts';
import { boxLabel, boxValue } from '../information-box.ts';
import { firstDate } from './dates.ts';

export function readDates(
  history: readonly WorkEvent[],
  fields: readonly DocumentField[],
  body: readonly Provision[],
): WorkDates {
  const first = (...actions: WorkEvent['action'][]): string | null =>
    history.find(({ action, date }) => actions.includes(action) && date !== null)?.date ?? null;
  const signed = signatureDate(fields) ?? first('其他');
  const issued = first('公布') ?? printingDate(body);
  const says = readValidity(body);
  return {
    adopted: adoptionDate(history) ?? first('批准') ?? signed,
    issued: issued ?? signed,
    effective:
      lastOf(history, '施行') ??
      says.effective ??
      (says.fromIssue ? (issued ?? signed) : null) ??
      dateInBox(fields, 'effective'),
    ended: first('废止') ?? says.ended ?? dateInBox(fields, 'ended'),
  };
}

/** Where several adopt one text, each on its day, the day of the last of them: …会议、…会议通过. */
function adoptionDate(history: readonly WorkEvent[]): string | null {
  const adoptions = history.filter(({ action }) => action === '通过');
  return (adoptions.find(({ text }) => !text.endsWith('、')) ?? adoptions[0])?.date ?? null;
}

/** The last date on which the text became what it is: later events such as 施行 do not change it. */
export function dateOfText(history: readonly WorkEvent[], dates: WorkDates): string | null {
  const made = history
    .filter(({ action }) => action !== '施行' && action !== '废止')
    .flatMap(({ date }) => date ?? []);
  return latest(made) ?? dates.issued ?? dates.adopted;
}

function lastOf(history: readonly WorkEvent[], wanted: WorkEvent['action']): string | null {
  return history.findLast(({ action }) => action === wanted)?.date ?? null;
}

/** The day on which the last of those who sign has signed (党政机关公文处理工作条例, 第九条第十一项). */
function signatureDate(fields: readonly DocumentField[]): string | null {
  const signatures = fields.filter((field) => field.name === 'signature');
  return latest(signatures.flatMap(({ text }) => firstDate(text) ?? []));
}

/** Of dates in ISO 8601. */
function latest(dates: readonly string[]): string | null {
  return dates.toSorted().at(-1) ?? null;
}

/** 生效日期：2022年10月1日 in the box of 政府信息公开, where the text itself says nothing. */
function dateInBox(fields: readonly DocumentField[], label: 'effective' | 'ended'): string | null {
  const entry = fields.find(({ name, text }) => name === 'note' && boxLabel(text) === label);
  return entry === undefined ? null : firstDate(boxValue(entry.text));
}

/** 昆明市呈贡区人民政府办公室 2022年9月9日印发 */
function printingDate(body: readonly Provision[]): string | null {
  const conclusions = body.filter((provision) => provision.kind === 'conclusions');
  const texts = walkProvisions(conclusions).flatMap(({ provision }) => textParts(provision));
  return texts.map(({ text }) => firstDate(text)).find((date) => date !== null) ?? null;
}

interface Validity {
  readonly effective: string | null;
  /** 自公布之日起施行 */
  readonly fromIssue: boolean;
  readonly ended: string | null;
}

// 自2021年1月1日起施行, 自公布之日起施行, 自2022年10月1日起正式实施
const SINCE = /自([^，。；]{2,16}?日)起(?:正式)?(?:施行|实施|执行|生效)/;
const ISSUE_DAY = /^(?:公布|发布|印发|颁布|发文)之日$/;
const UNTIL = /(?:有效期(?:限)?(?:截)?|(?:施行|实施|执行))[至到]([^，。；]{6,16}日)/;
// 有效期自2022年6月1日至2027年5月31日
const PERIOD = /有效期(?:限)?[为从自]{1,2}([^，。；至到起]{6,14}日)起?[至到]([^，。；]{6,14}日)/;

// 中华人民共和国香港特别行政区基本法附件一　…的产生办法, a heading that no mark makes one of an annex
const HEADS_ANNEX = /附件[一二三四五六七八九十0-9]/;

/**
 * What the document says of its own validity: the last sentence that begins with 本… or 自…, and any
 * in the notice that issues it. Annexes speak for themselves.
 */
function readValidity(body: readonly Provision[]): Validity {
  let validity: Validity = { effective: null, fromIssue: false, ended: null };
  for (const { provision, ancestors } of walkProvisions(body)) {
    const outermost = ancestors[0] ?? provision;
    if (outermost.kind === 'annex' || HEADS_ANNEX.test(outermost.heading ?? '')) continue;
    for (const { text } of textParts(provision)) {
      if (outermost.kind !== 'preface' && !/^\s*[本自]/.test(text)) continue;
      const period = PERIOD.exec(text);
      const since = SINCE.exec(text)?.[1] ?? period?.[1];
      if (since === undefined) continue;
      const effective = firstDate(since);
      const fromIssue = ISSUE_DAY.test(since);
      const until = UNTIL.exec(text)?.[1] ?? period?.[2];
      if (effective !== null || fromIssue) {
        validity = { effective, fromIssue, ended: until === undefined ? null : firstDate(until) };
      }
    }
  }
  return validity;
}
