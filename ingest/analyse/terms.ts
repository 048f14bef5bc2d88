/**
 * Names that a document declares: （以下简称《证券法》）, （以下统称监管平台）, and the things it defines:
 * 本办法所称母基金，是指…. Terms come before citations, because a declared name wins over everything.
 */
import { declaredNames, declaredTitles } from '../../src/citation/declared.ts';
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

// 本办法所称母基金，是指由区政府…的基金。 The definition ends with the sentence.
const DEFINITION =
  /(?:本(法|条例|办法|规定|规划|意见|方案|细则|规则|决定|解释|通知|纲要|章程|标准|条|章|节|款)|[。；\n])(?:所称|中的)([^，。；：、\n]{1,40}?)[，,]?\s{0,2}(?:是指|系指|指的是|指)([^。\n]{2,400})/dg;
// 本法下列用语的含义：, above items such as （一）高级管理人员，是指公司的经理…
const GLOSSARY = /(?:用语|术语|名词|词语|概念)[^。；]{0,12}(?:含义|定义|解释|涵义|意义|是)/;
const GLOSSARY_ITEM =
  /^([^，。；：\n]{1,40}?)(?:[，,：:]\s{0,2}(?:是指|系指|指的是|指|即|是)|是指|系指|指的是)([^。\n]{2,400})/d;

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
  const glossaries = new Set<Provision>();
  for (const placed of walkProvisions(body)) {
    const { provision, ancestors } = placed;
    if (provision.shape === 'branch' && GLOSSARY.test(provision.intro ?? '')) glossaries.add(provision);
    const inGlossary = ancestors.some((above) => glossaries.has(above));
    for (const { part, text } of textParts(provision)) {
      for (const term of termsIn(text, part, placed, inGlossary)) terms.push(term);
    }
  }
  return terms;
}

/** The terms that one part of a provision declares; spans cover the term itself. `inGlossary`: a text above it says that its items are terms. */
function termsIn(text: string, part: TextPart, placed: PlacedProvision, inGlossary: boolean): Term[] {
  const { eId } = placed.provision;
  const scope = scopeOf('annex', placed);
  const aliases = declaredNames(text).map(
    (declared): Term => ({ ...declared, sort: 'alias', eId, part, scope }),
  );
  const definitions = [...text.matchAll(DEFINITION)].map((match): Term => {
    const kind = SCOPE_KINDS[match[1] ?? ''];
    const own = kind === undefined ? scope : (scopeOf(kind, placed) ?? scope);
    return { ...defined(match, 2), eId, part, scope: own };
  });
  return [...aliases, ...definitions, ...(inGlossary ? glossaryTerm(text, part, placed) : [])]
    .filter(({ term }) => term !== '')
    .sort((one, other) => one.span.start - other.span.start);
}

/** The term of an item in a list of definitions. */
function glossaryTerm(text: string, part: TextPart, placed: PlacedProvision): Term[] {
  const match = GLOSSARY_ITEM.exec(text);
  if (match === null) return [];
  const scope = scopeOf('annex', placed);
  return [{ ...defined(match, 1), eId: placed.provision.eId, part, scope }];
}

/** `group`: of the name in the pattern; the definition is the next. */
function defined(match: RegExpExecArray, group: number): Pick<Term, 'term' | 'meaning' | 'sort' | 'span'> {
  const { [group]: name = '', [group + 1]: words = '' } = match;
  // 节约能源（以下简称节能） is the term 节约能源; the bracket declares another one.
  const term = name
    .trim()
    .replace(/^[“"]|[”"]$/g, '')
    .replace(/[（(][^（()）]{0,60}[)）]$/, '')
    .replace(/[”"]$/, '');
  const meaning = words.replace(/^[：:，,\s]+/, '');
  // Not where the words first stand: 本标准所称标准 says them before.
  const start = (match.indices?.[group]?.[0] ?? match.index) + name.indexOf(term);
  return { term, meaning, sort: 'definition', span: { start, end: start + term.length } };
}

/** The nearest provision of a kind that holds the place, itself included. */
function scopeOf(kind: ProvisionKind, { provision, ancestors }: PlacedProvision): EId | null {
  if (provision.kind === kind) return provision.eId;
  return ancestors.findLast((step) => step.kind === kind)?.eId ?? null;
}

/** The terms that are declared short names of documents, with the titles they stand for. */
export function titleAliases(terms: readonly Term[]): ReadonlyMap<string, string> {
  return declaredTitles(terms.filter(({ sort }) => sort === 'alias'));
}
