/**
 * A reading small enough to see through: first line the title, second (optional) the 发文字号, third
 * (optional) an ISO date, then one article a line. It stands in for the real parser where a test is
 * about the library alone.
 */
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SourcePath } from '../../../ingest/collect.ts';
import { UnreadableSourceError } from '../../../ingest/extract/line.ts';
import type { LibraryParts } from '../../../ingest/library/library.ts';
import { compileHere, type Reading, tokeniseHere } from '../../../ingest/library/reading.ts';
import { proposeWorkId } from '../../../ingest/slug.ts';
import type { CatalogueEntry, SourceFile } from '../../../ingest/source.ts';
import type { CompiledDocument } from '../../../src/domain/document.ts';
import { assignEIds } from '../../../src/domain/eid.ts';
import type { WorkId } from '../../../src/domain/work.ts';
import { toEntries } from '../../../src/search/entries.ts';
import { openReadOnlySqliteStore, openSqliteStore } from '../../../src/store/sqlite/open.ts';
import { parseNumeral } from '../../../src/text/numerals.ts';
import { characterSegmenter } from '../../search/documents.ts';

export function compileSmall({ bytes, fileName, id, known }: SourceFile): CompiledDocument {
  const text = new TextDecoder().decode(bytes);
  if (text.trim() === '') throw new UnreadableSourceError('source-empty', '文件是空的。');
  const lines = text.split('\n').filter((line) => line !== '');
  const articles = lines.filter((line) => line.startsWith('第'));
  const [printedTitle = '', ...head] = lines.slice(0, lines.length - articles.length);
  const title = known?.title ?? printedTitle;
  const docNumber = known?.docNumber ?? head.find((line) => line.endsWith('号')) ?? null;
  const date = head.find((line) => /^\d{4}-\d{2}-\d{2}$/.test(line)) ?? null;
  const place = { spans: [], lines: [1, 1] as const, page: null };
  const { body } = assignEIds(
    articles.map((line) => {
      const [, num = '', numeral = '', content = ''] = /^(第(.+?)条)(.*)$/u.exec(line) ?? [];
      return {
        ...place,
        kind: 'article',
        num,
        heading: null,
        role: null,
        cells: null,
        headingRunsIn: false,
        shape: 'leaf',
        content,
        ordinal: { number: parseNumeral(numeral) ?? 0, branch: null },
      };
    }),
  );
  const work = (known?.id ?? proposeWorkId({ docNumber, title })) as WorkId;
  return {
    work: {
      id: work,
      type: known?.type ?? '办法',
      title,
      aliases: [],
      docNumber,
      issuers: [],
      dates: { adopted: null, issued: date, effective: null, ended: null },
      history: [],
      status: '时效未标注',
    },
    expression: { work, date, source: id, fileName, mediaType: 'text/plain', pages: null },
    fields: [{ ...place, name: 'title', text: title }],
    body,
    removed: [],
    problems: [],
    terms: [],
    citations: [],
    characters: {
      extracted: nonBlank(text),
      provisions: nonBlank(articles.join('')),
      fields: nonBlank(title),
      removed: 0,
    },
  };
}

/** Characters that are not blank, as code points. */
export function nonBlank(text: string): number {
  return [...text.replace(/\s/g, '')].length;
}

export const smallReading: Reading = {
  compile: async (source) => compileSmall(source),
  startCompiling: () => compileHere(async (source) => compileSmall(source)),
  link: (document) => ({ ...document, references: [] }),
  relink: (_, references) => references,
  startTokenising: () => tokeniseHere((document) => toEntries(document, characterSegmenter)),
};

export function smallParts(changed: Partial<LibraryParts> = {}): LibraryParts {
  return {
    reading: smallReading,
    openStore: (path) => openSqliteStore(path, 'small'),
    openReadOnlyStore: (path) => openReadOnlySqliteStore(path, 'small'),
    fingerprint: 'small',
    today: () => '2026-01-01',
    ...changed,
  };
}

export async function temporaryFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'tiaowen-'));
}

/** Writes a file and gives it as a path to take in. */
export async function sourceAt(
  folder: string,
  name: string,
  lines: readonly string[],
  known: CatalogueEntry | null = null,
): Promise<SourcePath> {
  const path = join(folder, name);
  await writeFile(path, lines.join('\n'));
  return { path, known };
}
