/** The citations of a whole document, each with the place it stands in. */
import { findCitations } from '../../src/citation/find.ts';
import { type FindContext, rangeRoom } from '../../src/citation/reading.ts';
import { ITEM_KINDS } from '../../src/citation/structure.ts';
import { carriedOn } from '../../src/citation/unnamed.ts';
import type { Citation, CitationText } from '../../src/domain/citation.ts';
import type { PolicyDocument } from '../../src/domain/document.ts';
import { childrenOf, type Provision, textParts, walkProvisions } from '../../src/domain/provision.ts';
import type { Term } from '../../src/domain/term.ts';
import { titleAliases } from './terms.ts';

/**
 * What the title and the provisions cite, in document order. The title of a 印发 or 修改 notice cites too.
 * 下列 is left out: it points at the lines below it, and would drown what others cite.
 */
export function citationsOf(document: PolicyDocument, terms: readonly Term[]): Citation[] {
  const context = contextOf(document, terms);
  const citations: Citation[] = findCitations(document.work.title, context).map((citation) => ({
    ...citation,
    at: { eId: null, part: 'title' },
  }));
  const amongItems = { ...context, hasItems: true };
  const elsewhere = { ...context, hasItems: false };
  /** Provisions that have items, or stand in one that has. */
  const holders = new Set<Provision>();
  const namedBy = namesInIntros(context);
  for (const { provision, ancestors } of walkProvisions(document.body)) {
    const parent = ancestors.at(-1);
    if ((parent !== undefined && holders.has(parent)) || hasItems(provision)) holders.add(provision);
    const near = holders.has(provision) ? amongItems : elsewhere;
    for (const { part, text } of textParts(provision)) {
      for (const found of findCitations(text, near)) {
        if (found.form === 'relative' && found.step === 'next') continue;
        const citation = isBreachOfItem(found, text) ? carriedFromIntro(found, parent, namedBy) : found;
        citations.push({ ...citation, at: { eId: provision.eId, part } });
      }
    }
  }
  return citations;
}

/** Whether a provision, or one of its 款, has what 第X项 may count. */
function hasItems(provision: Provision): boolean {
  return childrenOf(provision).some(
    (child) => ITEM_KINDS.includes(child.kind) || (child.kind === 'paragraph' && hasItems(child)),
  );
}

// 关于修改《…法》的决定, 关于修改〈…条例〉的决定; not one that amends several.
const AMENDS = /关于修(?:改|订|正)[《〈]([^《》〈〉]{2,80})[》〉](?:部分条款)?的/;

function contextOf(document: PolicyDocument, terms: readonly Term[]): FindContext {
  const placed = walkProvisions(document.body);
  const articles = new Set<string>();
  for (const { provision } of placed) {
    if (provision.kind === 'article') articles.add(provision.eId.replace(/^.*__/, ''));
  }
  // 第二条 of a notice without articles is its 二、.
  const divisions = new Set<string>();
  for (const { eId, kind } of articles.size === 0 ? document.body : []) {
    if (kind === 'division') divisions.add(eId.replace('div', 'art'));
  }
  const subject = AMENDS.exec(document.work.title)?.[1];
  return {
    aliases: titleAliases(terms),
    hasArticle: ({ number, branch }) => {
      const name = `art_${number}${branch === null ? '' : `-${branch}`}`;
      return articles.has(name) || divisions.has(name);
    },
    annexes: placed.filter(({ provision }) => provision.kind === 'annex').length,
    ranges: rangeRoom(),
    ...(subject === undefined ? {} : { subject }),
  };
}

/** 违反第（一）项规定的: a penalty for what another article forbids, not for the item of this list. */
function isBreachOfItem(citation: CitationText, text: string): boolean {
  return (
    citation.form === 'self' &&
    citation.word === '' &&
    citation.pinpoints[0]?.steps[0]?.level === 'subparagraph' &&
    text.slice(0, citation.span.start).endsWith('违反')
  );
}

/** 违反本条例第九条规定的，按照下列规定处罚：（一）违反第（一）项规定的… is 第九条第（一）项. */
function carriedFromIntro(
  citation: CitationText,
  list: Provision | undefined,
  namedBy: (list: Provision) => CitationText | null,
): CitationText {
  const named = list === undefined ? null : namedBy(list);
  return named === null ? citation : carriedOn(citation, named);
}

/**
 * The one place that the intro of a list names; null where it names none or several. Each intro is read once: a list
 * may have very many items that ask for it.
 */
function namesInIntros(context: FindContext): (list: Provision) => CitationText | null {
  const known = new Map<Provision, CitationText | null>();
  return (list) => {
    const before = known.get(list);
    if (before !== undefined) return before;
    const intro = list.shape === 'branch' ? (list.intro ?? '') : '';
    const [only, ...others] = findCitations(intro, context).filter(({ pinpoints }) => pinpoints.length > 0);
    const named = only === undefined || others.length > 0 ? null : only;
    known.set(list, named);
    return named;
  };
}
