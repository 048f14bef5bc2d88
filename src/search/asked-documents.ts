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
import { normalise } from './normalise.ts';

export interface AskedDocuments {
  /** Those that bear the longest name in the question; none: it names no document. */
  readonly works: readonly WorkId[];
  /** The clauses that a citation in the question names; one that runs through its document, as articles do. */
  readonly eIds: readonly EId[];
  /** The texts of the question without names and citations. */
  readonly rest: readonly string[];
}

/** Shorter names stand in other words. */
const SHORTEST_NAME = 3;

/** `question`: its texts, normalised; `held`: the works of the library. */
export type DocumentFinder = (
  question: readonly string[],
  held: readonly Pick<HeldWork, 'work'>[],
) => AskedDocuments;

/** The names of the works are read again only where these are others than the last time. */
export function createDocumentFinder(): DocumentFinder {
  const namesHeld = rememberLast(namesOf);
  return (question, held) => documentsAsked(question, namesHeld(held));
}

/** The works that bear each name, normalised. */
type WorkNames = ReadonlyMap<string, readonly WorkId[]>;

function namesOf(held: Parameters<DocumentFinder>[1]): WorkNames {
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
