/** The results of a search as a table and as a text, both with citation and address of every place. */
import { citeAddress, locatorsOf } from '../citation/format.ts';
import { addressPath } from '../domain/address-path.ts';
import { LibraryChangedError } from '../domain/library-changed.ts';
import { type EId, type Provision, walkProvisions } from '../domain/provision.ts';
import type { WorkId } from '../domain/work.ts';
import { type Block, paragraph, provisionBlocks } from '../exchange/blocks.ts';
import type { Grid } from '../exchange/grid.ts';
import type { ArticleHits, DocumentHits, SearchPage } from '../search/answer.ts';
import { createSlices } from '../search/slices.ts';
import type { KnowledgeReader } from '../store/store.ts';

/** Milliseconds after which documents that are read for a list let others have their turn. */
const SLICE = 10;

/** What a list says of itself. */
export interface ListHead {
  readonly title: string;
  /** 3 个文件 · 5 条 · 8 处 */
  readonly counts: string;
  /** That it is not the whole answer; null: it is. */
  readonly cut: string | null;
}

export function headOf({ query, total, groups }: SearchPage): ListHead {
  const listed = groups.reduce((sum, { articles }) => sum + articles.length, 0);
  const { documents, articles, entries } = total;
  return {
    title: `检索结果：${query}`,
    counts: `${grouped(documents)} 个文件 · ${grouped(articles)} 条 · ${grouped(entries)} 处`,
    cut:
      listed >= articles
        ? null
        : `结果共 ${grouped(articles)} 条，此处列出前 ${grouped(listed)} 条。请加上筛选条件，分次导出。`,
  };
}

/** A row for each entry (处). `origin`: of the server, to which addresses lead. */
export function resultGrid(page: SearchPage, origin: string): Grid {
  const rows = page.groups.flatMap(({ title, docNumber, articles }) =>
    articles.flatMap(({ label, heading, hits }) =>
      hits.map(({ citation, text, whole, address }) => [
        title,
        docNumber ?? '',
        label,
        heading ?? '',
        citation,
        text,
        whole ? '' : '跨词',
        origin + address,
      ]),
    ),
  );
  const { cut } = headOf(page);
  return {
    columns: [
      { name: '文件', width: 36 },
      { name: '发文字号', width: 22 },
      { name: '条', width: 12 },
      { name: '标题', width: 28 },
      { name: '引文', width: 48 },
      { name: '原文', width: 72 },
      { name: '跨词', width: 8 },
      { name: '地址', width: 48 },
    ],
    rows: cut === null ? rows : [...rows, [cut, '', '', '', '', '', '', '']],
  };
}

/**
 * Each article with its whole text, its citation and its address, by document. Throws LibraryChangedError where
 * something is written meanwhile: what was found and what is read of it would not fit together.
 */
export async function resultBlocks(
  page: SearchPage,
  origin: string,
  reader: KnowledgeReader,
): Promise<readonly Block[]> {
  const { title, counts, cut } = headOf(page);
  const blocks: Block[] = [paragraph('title', title), paragraph('subtitle', counts)];
  if (cut !== null) blocks.push(paragraph('subtitle', cut));
  const works = await reader.listWorks();
  const slices = createSlices(SLICE);
  const read = new Map<WorkId, ReadDocument>();
  for (const group of page.groups) {
    const document = read.get(group.document) ?? (await readDocument(group.document, reader));
    read.set(group.document, document);
    blocks.push(paragraph('heading', citeAddress(group, null), 1));
    for (const article of group.articles)
      for (const block of articleBlocks(article, group, document, origin)) blocks.push(block);
    if (slices.isOver()) await slices.pause();
  }
  if (works !== (await reader.listWorks())) throw new LibraryChangedError('the library was written');
  return blocks;
}

interface ReadDocument {
  readonly provisions: ReadonlyMap<EId, Provision>;
  readonly locators: ReadonlyMap<EId, string>;
}

/** Throws LibraryChangedError where it is gone. */
async function readDocument(id: WorkId, reader: KnowledgeReader): Promise<ReadDocument> {
  const document = await reader.findDocument(id);
  if (document === null) throw new LibraryChangedError(`a document went away while it was listed: "${id}"`);
  return {
    provisions: new Map(
      Array.from(walkProvisions(document.body), ({ provision }) => [provision.eId, provision]),
    ),
    locators: locatorsOf(document.body),
  };
}

function articleBlocks(
  { eId, hits }: ArticleHits,
  group: DocumentHits,
  { provisions, locators }: ReadDocument,
  origin: string,
): readonly Block[] {
  const provision = eId === null ? undefined : provisions.get(eId);
  // Hits in the title and other fields of a document have no clause to be shown.
  const texts =
    provision === undefined ? hits.map(({ text }) => paragraph('body', text)) : provisionBlocks(provision, 2);
  const citation = citeAddress(group, eId === null ? null : (locators.get(eId) ?? null));
  return [...texts, paragraph('note', `${citation}\n${origin}${addressPath(group.document, eId)}`)];
}

/** 1203 as 1,203. */
function grouped(count: number): string {
  return count.toLocaleString('en-US');
}
