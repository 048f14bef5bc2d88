/**
 * What a document says of itself: title, 发文字号, issuers, dates, type. The catalogue overrides; what
 * neither says stays unknown.
 */
import type { DocumentField } from '../../src/domain/document.ts';
import { type Provision, textParts, walkProvisions } from '../../src/domain/provision.ts';
import type { Work, WorkDates, WorkEvent, WorkStatus, WorkType } from '../../src/domain/work.ts';
import { squash } from '../clean/typography.ts';
import type { CatalogueEntry } from '../source.ts';
import { findDates, firstDate } from './dates.ts';

/** A work before it has an id, with the date of the text at hand. */
export interface DescribedWork {
  readonly work: Omit<Work, 'id'>;
  /** The latest date on which the text became what it is. */
  readonly expressionDate: string | null;
}

export function describeWork(
  fields: readonly DocumentField[],
  body: readonly Provision[],
  fileName: string,
  known: CatalogueEntry | null,
): DescribedWork {
  const textOf = (name: DocumentField['name']): string | null =>
    fields.find((field) => field.name === name)?.text ?? null;
  const title = known?.title ?? textOf('title') ?? fileName.replace(/\.[^.]{1,8}$/, '');
  const history = fields
    .filter((field) => field.name === 'issuing')
    .flatMap((field) => readHistory(field.text));
  const dates = readDates(history, fields, body, known);
  const type = known?.type ?? typeOf(title, history, fields);
  return {
    work: {
      type,
      title,
      aliases: aliasesOf(title),
      docNumber: known?.docNumber ?? canonicalDocNumber(textOf('docNumber')),
      issuers: known?.issuers ?? readIssuers(fields, body, history),
      dates,
      history,
      status: known?.status ?? readStatus(fields),
    },
    expressionDate:
      history
        .map((event) => event.date)
        .filter((date) => date !== null)
        .sort()
        .at(-1) ??
      dates.issued ??
      dates.adopted,
  };
}

/** 呈政办发[2022] 54号 → 呈政办发〔2022〕54号 (GB/T 9704—2012, 7.2.5). */
function canonicalDocNumber(printed: string | null): string | null {
  if (printed === null) return null;
  const text = squash(printed).replace(/签发人.*$/, '');
  return text.replace(/[[（(【［〔]([0-9]{4})[\]）)】］〕]/, '〔$1〕');
}

const ACTIONS: readonly { readonly action: WorkEvent['action']; readonly word: RegExp }[] = [
  { action: '废止', word: /废止|失效/ },
  { action: '修正', word: /修正|修改/ },
  { action: '修订', word: /修订/ },
  { action: '批准', word: /批准/ },
  { action: '公布', word: /公布|发布|印发|颁布/ },
  { action: '施行', word: /施行|实施|执行/ },
  { action: '通过', word: /通过/ },
];

/** The events of a 题注; each begins with its date. */
function readHistory(note: string): readonly WorkEvent[] {
  const text = note.replace(/^[（(]|[）)]+$/g, '').trim();
  const starts = findDates(text).filter(
    ({ start }) => start === 0 || /[\s\u3000，；、]/.test(text.charAt(start - 1)),
  );
  if (starts.length === 0) return text === '' ? [] : [eventOf(text, null)];
  return starts.map(({ start, date }, index) =>
    eventOf(text.slice(start, starts[index + 1]?.start ?? text.length).trim(), date),
  );
}

function eventOf(text: string, date: string | null): WorkEvent {
  // 《关于修改…的决定》第一次修正: the words that count come last, outside the marks.
  const outside = text.replace(/《[^》]*》|〈[^〉]*〉/g, '');
  const action = ACTIONS.find(({ word }) => word.test(outside))?.action ?? '其他';
  return { date, action, text };
}

// 自2021年1月1日起施行, 自公布之日起施行
const EFFECTIVE = /自([^，。；]{6,16}日)起(?:施行|实施|执行|生效)/;

function readDates(
  history: readonly WorkEvent[],
  fields: readonly DocumentField[],
  body: readonly Provision[],
  known: CatalogueEntry | null,
): WorkDates {
  const event = (...actions: WorkEvent['action'][]): string | null =>
    history.find(({ action, date }) => actions.includes(action) && date !== null)?.date ?? null;
  const signed = fields
    .filter((field) => field.name === 'signature' || field.name === 'issuing')
    .map((field) => firstDate(field.text))
    .find((date) => date !== null);
  const printed = conclusionsOf(body)
    .map(firstDate)
    .find((date) => date !== null);
  const dates: WorkDates = {
    adopted: event('通过', '批准') ?? signed ?? null,
    issued: event('公布') ?? printed ?? signed ?? event('通过', '批准'),
    effective: event('施行') ?? readEffective(body),
    ended: event('废止'),
  };
  return { ...dates, ...known?.dates };
}

function conclusionsOf(body: readonly Provision[]): readonly string[] {
  return [...walkProvisions(body.filter((provision) => provision.kind === 'conclusions'))].flatMap(
    ({ provision }) => textParts(provision).map((part) => part.text),
  );
}

/** The last provision that says since when the document itself is in force. */
function readEffective(body: readonly Provision[]): string | null {
  let found: string | null = null;
  for (const { provision, ancestors } of walkProvisions(body)) {
    if (provision.kind === 'annex' || ancestors.some((above) => above.kind === 'annex')) continue;
    for (const { text } of textParts(provision)) {
      const match = EFFECTIVE.exec(text);
      const date = match === null ? null : firstDate(match[1] ?? '');
      if (date !== null && /^(?:本|自)/.test(text.trimStart())) found = date;
    }
  }
  return found;
}

// 昆明市呈贡区人民政府办公室关于印发…, 最高人民法院关于…
const ISSUER_IN_TITLE =
  /^((?:[^关《》]|关(?!于)){2,60}?(?:政府|办公厅|办公室|委员会|法院|检察院|国务院|厅|局|部|院|署|会|党委|省委|市委|区委))关于/;
// 第十三届全国人民代表大会常务委员会第二十次会议通过; 中华人民共和国国务院令第191号
const ADOPTING_BODY =
  /(?:第[^届]{1,6}届)?([\u3400-\u9fff]{2,30}?(?:代表大会常务委员会|代表大会))第[^次]{1,6}次会议/;
const ORDERING_BODY = /日([\u3400-\u9fff]{2,20}?(?:院|部|委员会|局|署|行))令?第?/;

function readIssuers(
  fields: readonly DocumentField[],
  body: readonly Provision[],
  history: readonly WorkEvent[],
): readonly string[] {
  const signed = fields.filter((field) => field.name === 'signature' && findDates(field.text).length === 0);
  if (signed.length > 0) return signed.map((field) => squash(field.text));
  const titles = [
    ...fields.filter((field) => field.name === 'title').map((field) => field.text),
    ...body.filter((provision) => provision.kind === 'preface').map((provision) => provision.heading ?? ''),
  ];
  for (const title of titles) {
    const issuer = ISSUER_IN_TITLE.exec(squash(title))?.[1];
    if (issuer !== undefined) return [issuer];
  }
  for (const { text } of history) {
    const adopting = ADOPTING_BODY.exec(text)?.[1] ?? ORDERING_BODY.exec(text)?.[1];
    if (adopting !== undefined) return [adopting];
  }
  return [];
}

/** The kind of a title by the word it ends in; the first that fits counts. */
const TYPES_BY_ENDING: readonly { readonly ending: RegExp; readonly type: WorkType }[] = [
  { ending: /(?:法|法典|修正案)$/, type: '法律' },
  { ending: /条例$/, type: '条例' },
  { ending: /细则$/, type: '细则' },
  { ending: /办法$/, type: '办法' },
  { ending: /(?:规定|规则|规范|准则|守则|制度)$/, type: '规定' },
  { ending: /通知$/, type: '通知' },
  { ending: /意见$/, type: '意见' },
  { ending: /(?:方案|预案)$/, type: '方案' },
  { ending: /(?:措施|政策)$/, type: '措施' },
  { ending: /规划$/, type: '规划' },
  { ending: /纲要$/, type: '纲要' },
  { ending: /(?:计划|要点)$/, type: '计划' },
  { ending: /(?:决定|决议)$/, type: '决定' },
  { ending: /(?:公告|通告|公报)$/, type: '公告' },
  { ending: /(?:批复|答复)$/, type: '批复' },
  { ending: /函$/, type: '函' },
  { ending: /报告$/, type: '报告' },
];

function typeOf(title: string, history: readonly WorkEvent[], fields: readonly DocumentField[]): WorkType {
  if (fields.some((field) => field.name === 'byline')) return '新闻';
  const name = squash(title).replace(/[（(][^（）()]*[）)]$/, '');
  const made = history.map((event) => event.text).join(' ');
  if (/最高人民(?:法院|检察院)/.test(name + made) && /(?:解释|规定|批复|决定)$/.test(name)) return '司法解释';
  const byEnding = TYPES_BY_ENDING.find(({ ending }) => ending.test(name))?.type ?? '其他';
  if (byEnding === '法律' && /全国人民代表大会|^中华人民共和国/.test(made + name)) return '法律';
  if (/国务院令|国务院(?:批准|发布|公布|第)/.test(made)) return '行政法规';
  if (/(?:省|市|州|县|自治区)[^，。]{0,12}人民代表大会/.test(made)) return '地方性法规';
  if (/(?:部|委员会|总局|署)令/.test(made)) return '部门规章';
  return byEnding;
}

/** Names a work also goes by: without 中华人民共和国, without the regions in front. */
function aliasesOf(title: string): readonly string[] {
  const aliases: string[] = [];
  let rest = title.replace(/^中华人民共和国(?=.{2})/, '');
  if (rest !== title) aliases.push(rest);
  for (let i = 0; i < 3; i++) {
    const region = /^[\u3400-\u9fff]{2,7}?(?:省|市|自治区|自治州|州|县|区)(?=[\u3400-\u9fff]{4})/.exec(rest);
    if (region === null) break;
    rest = rest.slice(region[0].length);
    aliases.push(rest);
  }
  return aliases;
}

function readStatus(fields: readonly DocumentField[]): WorkStatus {
  const notes = fields
    .filter((field) => field.name === 'issuing' || field.name === 'note')
    .map((field) => field.text);
  if (notes.some((note) => /已(?:被)?废止|予以废止/.test(note))) return '废止';
  if (notes.some((note) => /已失效|宣布失效/.test(note))) return '失效';
  return '时效未标注';
}
