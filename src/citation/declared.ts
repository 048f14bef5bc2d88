/** Names that a text declares for what it names at length: （以下简称《证券法》）, （以下统称监管平台）. */
import type { TextSpan } from '../domain/span.ts';

// （以下简称《证券法》）, (以下统称“账簿、单证”), ，以下称登记机关。 The name ends with its marks or the bracket.
const ALIAS =
  /(?:[（(，,]\s{0,2}(?:以下(?:分别)?(?:简称|统称|合称|并称|称)|下称)|[（(]\s{0,2}[简统合]称)(?:为|作)?[：:]?\s{0,2}(?:《([^《》\n]{1,60})》|[“"]《?([^“”"《》\n]{1,60})》?[”"]|([^《》“”"（）()，,。；;\n]{1,40}))/g;

export interface DeclaredName {
  /** As declared, without marks. */
  readonly term: string;
  /** The title in 《》 straight before the declaration, else the words since the last mark. */
  readonly meaning: string;
  /** Of the name itself. */
  readonly span: TextSpan;
}

/** The declarations of one text, in order. */
export function declaredNames(text: string): DeclaredName[] {
  return [...text.matchAll(ALIAS)].flatMap((match): DeclaredName[] => {
    const term = (match[1] ?? match[2] ?? match[3] ?? '').trim();
    const meaning = wordsBefore(text, match.index);
    if (meaning === '') return [];
    const start = match.index + match[0].indexOf(term);
    return [{ term, meaning, span: { start, end: start + term.length } }];
  });
}

const MAX_MEANING = 240;
/** A bracket at the end of some words, closed or not, with one inside: （2013年修订）, （呈政办发(2022)54号. */
const OPEN_BRACKET = /[（(](?:[^（()）]|[（(][^（()）]{0,40}[)）]){0,120}[)）]?$/;

/** What a name stands for: the title in 《》 straight before it, else the words since the last mark. */
function wordsBefore(text: string, end: number): string {
  const before = text.slice(Math.max(0, end - MAX_MEANING), end).trimEnd();
  // 《…法》（2013年修订）（以下简称…）: a bracket between the title and the name says more of the title.
  // 《…》（呈政办发〔2022〕54号，以下简称…） has both in one, which is still open here.
  const bare = before.replace(OPEN_BRACKET, '').trimEnd();
  if (bare.endsWith('》')) {
    const open = openingOf(bare);
    if (open >= 0) return bare.slice(open);
  }
  return (/[^，。；：、\n“”（）()]{1,80}$/.exec(before)?.[0] ?? '').trim();
}

/** Where the 《 of the title stands that ends where the text ends; -1 where it is not there. */
function openingOf(text: string): number {
  let depth = 0;
  for (let at = text.length - 1; at >= 0; at--) {
    if (text.charAt(at) === '》') depth++;
    else if (text.charAt(at) === '《' && --depth === 0) return at;
  }
  return -1;
}

/** Declared short names of documents, with the titles they stand for. The first declaration of a name holds. */
export function declaredTitles(
  declared: readonly Pick<DeclaredName, 'term' | 'meaning'>[],
): ReadonlyMap<string, string> {
  const titles = new Map<string, string>();
  for (const { term, meaning } of declared) {
    if (meaning.startsWith('《') && meaning.endsWith('》') && !titles.has(term)) {
      titles.set(term, meaning.slice(1, -1));
    }
  }
  return titles;
}
