/**
 * Names that a document declares: （以下简称《证券法》）, （以下统称监管平台）, and the things it defines:
 * 本办法所称母基金，是指…. Terms come before citations, because a declared name wins over everything.
 */
import type { ProvisionKind } from '../../src/domain/levels.ts';
import {
  type EId,
  type PlacedProvision,
  type Provision,
  type TextPart,
  textParts,
  walkProvisions,
} from '../../src/domain/provision.ts';
import type { Term } from '../../src/domain/term.ts';

// （以下简称《证券法》）, (以下统称“账簿、单证”), ，以下称登记机关。 The name ends with its marks or the bracket.
const ALIAS =
  /[（(，,]\s{0,2}以下(?:分别)?(?:简称|统称|合称|并称|称)(?:为|作)?[：:]?\s{0,2}(?:《([^《》\n]{1,60})》|[“"]《?([^“”"《》\n]{1,60})》?[”"]|([^《》“”"（）()，,。；;\n]{1,40}))/g;
// 本办法所称母基金，是指由区政府…的基金。 The definition ends with the sentence.
const DEFINITION =
  /(?:本(法|条例|办法|规定|规划|意见|方案|细则|规则|决定|解释|通知|纲要|章程|标准|条|章|节|款)|[。；\n])(?:所称|中的)([^，。；：、\n]{1,40}?)[，,]?\s{0,2}(?:是指|系指|指的是|指)([^。\n]{2,400})/g;
// 本法下列用语的含义：, above items such as （一）高级管理人员，是指公司的经理…
const GLOSSARY = /(?:用语|术语|名词|词语|概念)[^。；]{0,12}(?:含义|定义|解释|涵义|意义|是)/;
const GLOSSARY_ITEM =
  /^([^，。；：\n]{1,40}?)(?:[，,：:]\s{0,2}(?:是指|系指|指的是|指|即|是)|是指|系指|指的是)([^。\n]{2,400})/;

/** The places that a definition may confine itself to. */
const SCOPE_KINDS: Readonly<Record<string, ProvisionKind>> = {
  条: 'article',
  章: 'chapter',
  节: 'section',
  款: 'paragraph',
};

/** All terms of a document, in document order. */
export function findTerms(body: readonly Provision[]): Term[] {
  const terms: Term[] = [];
  for (const placed of walkProvisions(body)) {
    for (const { part, text } of textParts(placed.provision)) terms.push(...termsIn(text, part, placed));
  }
  return terms;
}

/** The terms that one part of a provision declares; spans cover the term itself. */
export function termsIn(text: string, part: TextPart, placed: PlacedProvision): Term[] {
  const { eId } = placed.provision;
  const scope = scopeOf('annex', placed);
  const aliases = [...text.matchAll(ALIAS)].flatMap((match): Term[] => {
    const term = (match[1] ?? match[2] ?? match[3] ?? '').trim();
    const meaning = wordsBefore(text, match.index);
    if (meaning === '') return [];
    return [{ term, meaning, sort: 'alias', eId, part, span: spanOf(term, match), scope }];
  });
  const definitions = [...text.matchAll(DEFINITION)].map((match): Term => {
    const kind = SCOPE_KINDS[match[1] ?? ''];
    const own = kind === undefined ? scope : (scopeOf(kind, placed) ?? scope);
    return { ...defined(match, match[2], match[3]), eId, part, scope: own };
  });
  return [...aliases, ...definitions, ...glossaryTerm(text, part, placed)]
    .filter(({ term }) => term !== '')
    .sort((one, other) => one.span.start - other.span.start);
}

/** The term of an item in a list of definitions, where the text above says that it is one. */
function glossaryTerm(text: string, part: TextPart, placed: PlacedProvision): Term[] {
  const above = placed.ancestors.some(({ intro }) => intro !== null && GLOSSARY.test(intro));
  const match = above ? GLOSSARY_ITEM.exec(text) : null;
  if (match === null) return [];
  const scope = scopeOf('annex', placed);
  return [{ ...defined(match, match[1], match[2]), eId: placed.provision.eId, part, scope }];
}

function defined(
  match: RegExpExecArray,
  name = '',
  words = '',
): Pick<Term, 'term' | 'meaning' | 'sort' | 'span'> {
  // 节约能源（以下简称节能） is the term 节约能源; the bracket declares another one.
  const term = name
    .trim()
    .replace(/^[“"]|[”"]$/g, '')
    .replace(/[（(][^（()）]{0,60}[)）]$/, '')
    .replace(/[”"]$/, '');
  const meaning = words.replace(/^[：:，,\s]+/, '');
  return { term, meaning, sort: 'definition', span: spanOf(term, match) };
}

function spanOf(term: string, match: RegExpExecArray): Term['span'] {
  const start = match.index + match[0].indexOf(term);
  return { start, end: start + term.length };
}

/** The nearest provision of a kind that holds the place, itself included. */
function scopeOf(kind: ProvisionKind, { provision, ancestors }: PlacedProvision): EId | null {
  return [...ancestors, provision].findLast((step) => step.kind === kind)?.eId ?? null;
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
