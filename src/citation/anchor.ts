/**
 * Relative words made absolute: where 前款, 本条第二款, 本章 and a bare 第一项 point from a place in a
 * document. Works on the structure alone; 款 are counted as they stand.
 */
import type { CitationText, Pinpoint, PinpointStep } from '../domain/citation.ts';
import type { ProvisionKind } from '../domain/levels.ts';
import { locate } from './locate.ts';
import {
  type DocumentStructure,
  enclosing,
  enclosingItem,
  itemsOf,
  paragraphsOf,
  type StructureNode,
} from './structure.ts';

/**
 * The places, with all their steps from the document's root, that a citation of this document names, seen from `here`, the provision it stands in.
 * Null where its words point at nothing: 前款 in a first 款, 前条 in a first article.
 */
export function absolutePlaces(
  citation: Extract<CitationText, { form: 'self' | 'relative' }>,
  here: StructureNode | null,
  structure: DocumentStructure,
): readonly Pinpoint[] | null {
  if (citation.form === 'self') return selfPlaces(citation.word, citation.pinpoints, here);
  const anchors = anchorsOf(citation, here, structure);
  if (anchors === null) return null;
  if (citation.pinpoints.length === 0) return anchors.map((steps) => ({ steps, half: null }));
  return anchors.flatMap((above) =>
    citation.pinpoints.map((place) => withParagraph(below(above, place), structure)),
  );
}

/** 本条第（一）项, 前条第二项: the 款 that the words leave out, where only one can be meant. */
function withParagraph(place: Pinpoint, structure: DocumentStructure): Pinpoint {
  const at = place.steps.findIndex(({ level }) => level === 'article');
  const item = place.steps[at + 1];
  if (at < 0 || item?.level !== 'subparagraph') return place;
  const [article, ...others] = locate(place.steps.slice(0, at + 1), structure);
  if (article === undefined || others.length > 0) return place;
  const paragraphs = paragraphsOf(article);
  const holders = paragraphs.filter((paragraph) =>
    itemsOf(paragraph).some(({ number, branch }) => number === item.number && branch === item.branch),
  );
  const [holder, ...more] = paragraphs.length === 0 ? [1] : holders.map(({ number }) => number);
  if (holder === undefined || more.length > 0) return place;
  const steps = [...place.steps.slice(0, at + 1), paragraphStep(holder), ...place.steps.slice(at + 1)];
  return { ...place, steps };
}

/** 本节第一百四十条 names an article, and articles are numbered through the document. */
function below(above: readonly PinpointStep[], place: Pinpoint): Pinpoint {
  const first = place.steps[0];
  if (first?.level === 'article') {
    const annex = above.filter((step) => step.level === 'annex');
    return { ...place, steps: [...annex, ...place.steps] };
  }
  return { ...place, steps: [...above, ...place.steps] };
}

function selfPlaces(
  word: string,
  pinpoints: readonly Pinpoint[],
  here: StructureNode | null,
): readonly Pinpoint[] | null {
  const places: Pinpoint[] = [];
  for (const place of pinpoints) {
    const above = word === '' ? stepsAbove(place.steps[0]?.level, here) : [];
    if (above === null) return null;
    places.push(below(above, place));
  }
  return places;
}

/** What a bare 第X款, 第X项, 第X节 leaves out because it stands in it. */
function stepsAbove(
  level: ProvisionKind | undefined,
  here: StructureNode | null,
): readonly PinpointStep[] | null {
  const article = enclosing(here, 'article');
  switch (level) {
    case 'paragraph':
      return article === null ? null : stepsOf(article);
    case 'subparagraph':
      return article === null ? null : itemHolder(article, here);
    case 'point': {
      const item = enclosingItem(here);
      return item === null ? null : stepsOf(item);
    }
    case 'section': {
      const chapter = enclosing(here, 'chapter');
      return chapter === null ? [] : stepsOf(chapter);
    }
    case 'chapter': {
      const part = enclosing(here, 'part');
      return part === null || !chapterBelongs(here) ? [] : stepsOf(part);
    }
    default:
      return [];
  }
}

/** Chapters that begin again in every 编 carry it in their address. */
function chapterBelongs(here: StructureNode | null): boolean {
  const chapter = enclosing(here, 'chapter');
  return chapter?.eId.includes('__') ?? false;
}

/** The 款 whose items a bare 第一项 means: this one, or the nearest before it that has items. */
function itemHolder(article: StructureNode, here: StructureNode | null): readonly PinpointStep[] {
  const paragraphs = paragraphsOf(article);
  if (paragraphs.length === 0) return [...stepsOf(article), paragraphStep(1)];
  const current = enclosing(here, 'paragraph');
  const until = current === null ? paragraphs.length - 1 : paragraphs.indexOf(current);
  for (let index = until; index >= 0; index--) {
    const paragraph = paragraphs[index];
    if (paragraph !== undefined && itemsOf(paragraph).length > 0) return stepsOf(paragraph);
  }
  return stepsOf(article);
}

type Relative = Extract<CitationText, { form: 'relative' }>;

function anchorsOf(
  { step, level, count }: Relative,
  here: StructureNode | null,
  structure: DocumentStructure,
): readonly (readonly PinpointStep[])[] | null {
  if (level === 'paragraph') return paragraphAnchors(step, count, here);
  if (level === 'subparagraph') return itemAnchors(step, count, here);
  const node = enclosing(here, level);
  if (node === null) return null;
  if (step === 'same') return [stepsOf(node)];
  const row = level === 'article' ? structure.articles : (node.parent?.children ?? structure.roots);
  return before(
    row.filter((other) => other.kind === level),
    node,
    count,
  );
}

function paragraphAnchors(
  step: Relative['step'],
  count: number,
  here: StructureNode | null,
): readonly (readonly PinpointStep[])[] | null {
  const article = enclosing(here, 'article');
  const current = enclosing(here, 'paragraph');
  if (article !== null && current === null) {
    return step === 'same' ? [[...stepsOf(article), paragraphStep(1)]] : null;
  }
  if (current === null) return null;
  if (step === 'same') return [stepsOf(current)];
  const row = (current.parent?.children ?? []).filter((other) => other.kind === 'paragraph');
  return before(row, current, count);
}

function itemAnchors(
  step: Relative['step'],
  count: number,
  here: StructureNode | null,
): readonly (readonly PinpointStep[])[] | null {
  if (step === 'next') {
    const items = here === null ? [] : itemsOf(here);
    return items.length === 0 ? null : items.map(stepsOf);
  }
  const item = enclosingItem(here);
  if (item === null || item.parent === null) return null;
  return step === 'same' ? [stepsOf(item)] : before(itemsOf(item.parent), item, count);
}

/** The `count` nodes before one in a row, or null where there are not so many. */
function before(
  row: readonly StructureNode[],
  node: StructureNode,
  count: number,
): readonly (readonly PinpointStep[])[] | null {
  const index = row.indexOf(node);
  return index < count ? null : row.slice(index - count, index).map(stepsOf);
}

function paragraphStep(number: number): PinpointStep {
  return { level: 'paragraph', number, branch: null };
}

/**
 * The steps from the root that name a node: from its article where it stands in one, else from the
 * outermost numbered level. The 款 is always named, be it the only one.
 */
function stepsOf(node: StructureNode): readonly PinpointStep[] {
  const chain: StructureNode[] = [];
  for (let at: StructureNode | null = node; at !== null; at = at.parent) chain.unshift(at);
  const article = chain.findIndex((link) => link.kind === 'article');
  const kept = chain.filter((link, index) => index >= article || link.kind === 'annex');
  return kept.flatMap((link) => {
    const isItem = enclosingItem(link) === link;
    const level = isItem ? 'subparagraph' : link.kind;
    const step: PinpointStep = { level, number: link.number, branch: link.branch };
    return isItem && link.parent?.kind === 'article' ? [paragraphStep(1), step] : [step];
  });
}
