/**
 * `tiaowen parse --as citations`: the references of a document in the form in which corpora of cross
 * references give them, one row for a citation in an article. Offsets count in the article's paragraphs
 * joined by line breaks. `self` is the document itself; a 款 is named where the text states it or a
 * relative word fixes it.
 */
import { absolutePlaces } from '../../src/citation/anchor.ts';
import { type DocumentStructure, structureOf } from '../../src/citation/structure.ts';
import { titleKey } from '../../src/citation/title-key.ts';
import type { Citation, Pinpoint } from '../../src/domain/citation.ts';
import type { CompiledDocument } from '../../src/domain/document.ts';
import type { ProvisionKind } from '../../src/domain/levels.ts';
import { walkProvisions } from '../../src/domain/provision.ts';
import { articleText } from './article-text.ts';

export interface CitationTarget {
  /** The title without 《》, or `self`. */
  readonly doc: string;
  readonly part?: number;
  readonly chapter?: number;
  readonly section?: number;
  readonly annex?: number;
  readonly article?: number;
  readonly branch?: number;
  readonly paragraph?: number;
  readonly item?: number;
  readonly subitem?: number;
}

export interface CitationRow {
  readonly file: string;
  /** 第十二条 */
  readonly article: string;
  readonly surface: string;
  readonly start: number;
  readonly end: number;
  /** 'internal' names this document or gives a bare 第X条; 'relative' depends on where it stands. */
  readonly kind: 'internal' | 'external' | 'relative';
  readonly targets: readonly CitationTarget[];
}

/** The rows of all articles, in document order. */
export function citationRows(document: CompiledDocument): CitationRow[] {
  const structure = structureOf(document.body);
  const byPlace = groupByPlace(document.citations);
  const rows: CitationRow[] = [];
  for (const { provision } of walkProvisions(document.body)) {
    if (provision.kind !== 'article') continue;
    for (const { eId, part, start } of articleText(provision).parts) {
      for (const citation of byPlace.get(`${eId} ${part}`) ?? []) {
        if (!isCounted(citation)) continue;
        rows.push({
          file: document.expression.fileName,
          article: provision.num ?? '',
          surface: citation.surface,
          start: start + citation.span.start,
          end: start + citation.span.end,
          ...meaningOf(citation, structure, titleKey(document.work.title)),
        });
      }
    }
  }
  return rows;
}

function groupByPlace(citations: readonly Citation[]): ReadonlyMap<string, readonly Citation[]> {
  const groups = new Map<string, Citation[]>();
  for (const citation of citations) {
    const place = `${citation.at.eId} ${citation.at.part}`;
    const group = groups.get(place);
    if (group === undefined) groups.set(place, [citation]);
    else group.push(citation);
  }
  return groups;
}

/** A 发文字号 without a title, an annex by itself and 该条 are links in our pages, but no rows of such a corpus. */
function isCounted(citation: Citation): boolean {
  if (citation.form === 'full' && citation.title === null) return false;
  const isAnnex = citation.pinpoints.some(({ steps }) => steps.at(-1)?.level === 'annex');
  return !isAnnex && !/^该[条款]$/.test(citation.surface);
}

function meaningOf(
  citation: Citation,
  structure: DocumentStructure,
  ownTitle: string,
): Pick<CitationRow, 'kind' | 'targets'> {
  if (citation.form === 'full' || citation.form === 'alias') {
    const isOwn = titleKey(citation.title ?? '') === ownTitle;
    const doc = isOwn ? 'self' : (citation.title ?? '');
    const places = citation.pinpoints.length === 0 ? [{ steps: [], half: null }] : citation.pinpoints;
    return { kind: isOwn ? 'internal' : 'external', targets: places.map((place) => targetOf(doc, place)) };
  }
  const here = citation.at.eId === null ? null : (structure.byEId.get(citation.at.eId) ?? null);
  const places = absolutePlaces(citation, here, structure) ?? [];
  return {
    kind: isRelative(citation) ? 'relative' : 'internal',
    targets: places.map((place) => targetOf('self', place)),
  };
}

/** A bare 第X款 or 第X项 depends on where it stands; a bare 第X条 does not. */
function isRelative(citation: Extract<Citation, { form: 'self' | 'relative' }>): boolean {
  return citation.form === 'relative' || /^第[^条章节编]{1,20}[款项目]/.test(citation.surface);
}

type TargetKey = Exclude<keyof CitationTarget, 'doc' | 'branch'>;

const KEYS: Partial<Record<ProvisionKind, TargetKey>> = {
  part: 'part',
  chapter: 'chapter',
  section: 'section',
  annex: 'annex',
  article: 'article',
  paragraph: 'paragraph',
  subparagraph: 'item',
  point: 'subitem',
};

function targetOf(doc: string, { steps }: Pinpoint): CitationTarget {
  const target: { -readonly [K in keyof CitationTarget]: CitationTarget[K] } = { doc };
  for (const { level, number, branch } of steps) {
    const key = KEYS[level];
    if (key === undefined) continue;
    target[key] = number;
    if (level === 'article' && branch !== null) target.branch = branch;
  }
  return target;
}
