/**
 * The documents that a question names before it asks: 劳动合同法 试用期, 公司法对外担保, 民法典第四百九十九条 悬赏.
 * What it asks is then looked for in them alone.
 */
import { parseTypedCitation } from '../citation/find.ts';
import { titleKey } from '../citation/title-key.ts';
import type { EId } from '../domain/provision.ts';
import { rememberLast } from '../domain/remember-last.ts';
import type { WorkId } from '../domain/work.ts';
import type { HeldWork } from '../store/store.ts';
import { isShortName } from './loose-titles.ts';
import { normalise } from './normalise.ts';

export interface AskedDocuments {
  /** Those that bear the longest name in the question; none: it names no document. */
  readonly works: readonly WorkId[];
  /** The clauses that a citation in the question names; one that runs through its document, as articles do. */
  readonly eIds: readonly EId[];
  /** The texts of the question without names and citations. */
  readonly rest: readonly string[];
}

/** What short names of documents end in, as titles do; a term that does not is a topic. */
const NAMES_DOCUMENT = /.(?:法|法典|条例|规定|办法|细则|规则|解释|规划|计划|方案|意见|纲要)$/u;
/** Shorter names stand in other words. */
const SHORTEST_NAME = 3;

type Held = readonly Pick<HeldWork, 'work'>[];

/** `question`: its texts, normalised; `held`: the works of the library. */
export interface DocumentFinder {
  asked(question: readonly string[], held: Held): AskedDocuments;
  /** Those of which one of several texts is the name, and nothing else: 公司法 法定代表人; null: none is. */
  namedAmong(question: readonly string[], held: Held): AskedDocuments | null;
}

/** The names of the works are read again only where these are others than the last time. */
export function createDocumentFinder(): DocumentFinder {
  const namesHeld = rememberLast(namesOf);
  return {
    asked(question, held) {
      const asked = documentsAsked(question, namesHeld(held));
      return asked.works.length > 0 ? asked : (documentsShortlyNamed(question, namesHeld(held)) ?? asked);
    },
    namedAmong(question, held) {
      if (question.length < 2) return null;
      for (const text of question) {
        const works = NAMES_DOCUMENT.test(text) ? namesHeld(held).get(normalise(titleKey(text))) : undefined;
        if (works !== undefined) return { works, eIds: [], rest: question.filter((each) => each !== text) };
      }
      return null;
    },
  };
}

/** 行诉法 简易程序: a term by itself that is short for one title, be it of several texts. */
function documentsShortlyNamed(question: readonly string[], names: WorkNames): AskedDocuments | null {
  if (question.length < 2) return null;
  for (const text of question) {
    if (text.length < SHORTEST_NAME || !NAMES_DOCUMENT.test(text)) continue;
    const fitting: ReadonlySet<WorkId>[] = [];
    for (const [name, bearers] of names) if (isShortName(text, name)) fitting.push(new Set(bearers));
    const all = new Set(fitting.flatMap((bearers) => [...bearers]));
    const isOne = fitting.some((bearers) => bearers.size === all.size);
    if (isOne) return { works: [...all], eIds: [], rest: question.filter((each) => each !== text) };
  }
  return null;
}

/** The works that bear each name, normalised. */
type WorkNames = ReadonlyMap<string, readonly WorkId[]>;

function namesOf(held: Held): WorkNames {
  const names = new Map<string, WorkId[]>();
  for (const { work } of held) {
    for (const title of new Set([work.title, ...work.aliases])) {
      const name = normalise(titleKey(title));
      if (name === '') continue;
      const bearers = names.get(name);
      if (bearers === undefined) names.set(name, [work.id]);
      else bearers.push(work.id);
    }
  }
  return names;
}

function documentsAsked(question: readonly string[], names: WorkNames): AskedDocuments {
  const texts = question.map((text) => normalise(titleKey(text)));
  let longest = '';
  for (const name of names.keys()) {
    if (name.length > longest.length && texts.some((text) => stands(name, text))) longest = name;
  }
  const works = [...new Set(names.get(longest) ?? [])];
  if (works.length === 0) return { works, eIds: [], rest: question };
  const eIds: EId[] = [];
  const rest = texts.flatMap((text) => {
    const at = text.indexOf(longest);
    if (at < 0) return [text];
    const behind = text.slice(at + longest.length);
    const place = PLACE.exec(behind)?.[0] ?? '';
    const article = place === '' ? null : articleOf(`${longest}${place}`);
    if (article !== null) eIds.push(article);
    return [text.slice(0, at), behind.slice(place.length)];
  });
  return { works, eIds, rest: rest.filter((text) => text !== '') };
}

/** 第四百九十九条, 第39条第二款, 第十条之一 behind a name. */
const PLACE = /^第?[〇零一二两三四五六七八九十百千0-9]{1,8}条(?:之[一二三四五六七八九十]{1,3})?/u;

function articleOf(typed: string): EId | null {
  const step = parseTypedCitation(typed)?.pinpoints[0]?.steps[0];
  if (step === undefined) return null;
  return `art_${step.number}${step.branch === null ? '' : `-${step.branch}`}` as EId;
}

/** Whether a name is what a text begins with or, where it is long enough, stands in it. */
function stands(name: string, text: string): boolean {
  return name.length >= SHORTEST_NAME ? text.includes(name) : name.length > 1 && text.startsWith(name);
}
