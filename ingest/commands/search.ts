/** `tiaowen search QUERY`: the answer of /api/search, for a terminal or as the same JSON. */
import { Value } from 'typebox/value';
import { searchParams } from '../../src/api/schemas/request.ts';
import type { SearchHit, SearchPage } from '../../src/search/answer.ts';
import { createResponder, type Help, type Mode } from '../../src/search/respond.ts';
import { search as answer, type SearchParams } from '../../src/search/search.ts';
import { CommandError } from '../failure.ts';
import { aliasesOf } from './aliases.ts';
import { withLibrary } from './own-library.ts';
import { print, printJson, warn } from './terminal.ts';

export async function search(query: string, json: boolean): Promise<void> {
  const page = await withLibrary(async (library) => {
    if (await library.isEmpty()) warn('资料库中还没有文件，请先用 tiaowen ingest 收入。');
    const { reader } = library;
    const params = defaultParams(query);
    const found = await answer(query, params, { reader });
    return 'refusal' in found
      ? found
      : createResponder({ reader, aliases: aliasesOf(library) })(found, params);
  });
  if ('refusal' in page) throw new CommandError(page.message);
  if (json) await printJson(page);
  else for (const line of pageLines(page)) await print(line);
}

/** What /api/search takes where its address says no more than `q`. */
function defaultParams(query: string): SearchParams & { readonly mode: Mode } {
  const params = Value.Default(searchParams, { q: query });
  if (!Value.Check(searchParams, params)) throw new Error('a query alone does not satisfy /api/search');
  return params;
}

function pageLines({ total, groups, offers }: SearchPage & Help): readonly string[] {
  const lines = [`${total.documents} 个文件 · ${total.articles} 条 · ${total.entries} 处`];
  for (const { title, docNumber, articles } of groups) {
    lines.push('', `《${title}》${docNumber === null ? '' : `（${docNumber}）`}`);
    for (const { label, heading, hits } of articles) {
      lines.push(`  ${[label, heading].filter((words) => words !== null && words !== '').join(' ')}`);
      for (const hit of hits) lines.push(`    ${withMarks(hit)}`, `      ${hit.address}`);
    }
  }
  const shown = groups.reduce((sum, { articles }) => sum + articles.length, 0);
  if (shown < total.articles) lines.push('', `以上为前 ${shown} 条，全部结果请在网页中查看。`);
  if (offers.length > 0) lines.push('', ...offers.map(({ label, entries }) => `${label}（${entries}）`));
  return lines;
}

/** The words found stand in 【】, as a terminal that is piped has no colours. */
function withMarks({ text, marks }: SearchHit): string {
  let line = '';
  let at = 0;
  for (const { start, end } of marks) {
    line += `${text.slice(at, start)}【${text.slice(start, end)}】`;
    at = end;
  }
  return line + text.slice(at);
}
