/**
 * Names that a document declares: （以下简称《证券法》）, （以下统称监管平台）, and the things it defines:
 * 本办法所称母基金，是指…. Terms come before citations, because a declared name wins over everything.
 */
import { type EId, type Provision, textParts, walkProvisions } from '../../src/domain/provision.ts';
import type { Term } from '../../src/domain/term.ts';

// （以下简称《证券法》）, (以下统称“账簿、单证”), ，以下称登记机关。 The name ends with its marks or the bracket.
const ALIAS =
  /[（(，,]\s{0,2}以下(?:分别)?(?:简称|统称|合称|并称|称)(?:为|作)?[：:]?\s{0,2}(?:《([^《》\n]{1,60})》|[“"]《?([^“”"《》\n]{1,60})》?[”"]|([^《》“”"（）()，,。；;\n]{1,40}))/g;
// 本办法所称母基金，是指由区政府…的基金。 The definition ends with the sentence.
const DEFINITION =
  /(?:本(?:法|条例|办法|规定|规划|意见|方案|细则|规则|决定|解释|通知|纲要|章程|标准|条|章|节|款)|[。；\n])(?:所称|中的)([^，。；：、\n]{1,40}?)[，,]?\s{0,2}(?:是指|系指|指的是|指)([^。\n]{2,400})/g;

/** All terms of a document, in document order. */
export function findTerms(body: readonly Provision[]): Term[] {
  const terms: Term[] = [];
  for (const { provision } of walkProvisions(body)) {
    for (const { text } of textParts(provision)) terms.push(...termsIn(text, provision.eId));
  }
  return terms;
}

/** The terms that one text declares; spans cover the term itself. */
export function termsIn(text: string, eId: EId): Term[] {
  const aliases = [...text.matchAll(ALIAS)].flatMap((match): Term[] => {
    const term = (match[1] ?? match[2] ?? match[3] ?? '').trim();
    const meaning = wordsBefore(text, match.index);
    if (term === '' || meaning === '') return [];
    const start = match.index + match[0].indexOf(term);
    return [{ term, meaning, sort: 'alias', eId, span: { start, end: start + term.length } }];
  });
  const definitions = [...text.matchAll(DEFINITION)].map((match): Term => {
    const term = (match[1] ?? '').trim().replace(/^[“"]|[”"]$/g, '');
    const start = match.index + match[0].indexOf(term);
    const meaning = (match[2] ?? '').replace(/^[：:，,\s]+/, '');
    return { term, meaning, sort: 'definition', eId, span: { start, end: start + term.length } };
  });
  return [...aliases, ...definitions]
    .filter(({ term }) => term !== '')
    .sort((one, other) => one.span.start - other.span.start);
}

const MAX_MEANING = 240;

/** What a name stands for: the title in 《》 straight before it, else the words since the last mark. */
function wordsBefore(text: string, end: number): string {
  const before = text.slice(Math.max(0, end - MAX_MEANING), end).trimEnd();
  // 《…法》（2013年修订）（以下简称…）: a bracket between the title and the name says more of the title.
  const bare = before.replace(/[（(][^（()）]{0,120}[)）]$/, '').trimEnd();
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
export function titleAliases(terms: readonly Term[]): ReadonlyMap<string, string> {
  const aliases = new Map<string, string>();
  for (const { sort, term, meaning } of terms) {
    if (sort === 'alias' && meaning.startsWith('《') && meaning.endsWith('》') && !aliases.has(term)) {
      aliases.set(term, meaning.slice(1, -1));
    }
  }
  return aliases;
}
