/**
 * `npm run bench:search [-- --clauses 10000,100000]`: how complete, how fast and how large search is, over
 * corpora of any size (search-corpus.ts), each way of searching asked in turn for the same queries. Writes a
 * section for each size into RESULTS.md.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { LinkedDocument } from '../../src/domain/document.ts';
import { readAhead } from '../../src/search/read-ahead.ts';
import { search } from '../../src/search/search.ts';
import { TOKENIZER_FINGERPRINT } from '../../src/search/tokens.ts';
import { openSqliteStore } from '../../src/store/sqlite/open.ts';
import { build, buildThreaded, measureReplacement, sizesOf } from './search-build.ts';
import { compare, compareScopes, FIRST_PAGE, measureSuggestions } from './search-compare.ts';
import { corpusOf, readLaws } from './search-corpus.ts';
import { measureServer } from './search-http.ts';
import { DIFFERENT, mixOf, queriesFrom, WARMING } from './search-queries.ts';
import { linesOf, type Measured } from './search-report.ts';
import { buildRivals } from './search-rivals.ts';
import { writeSection } from './sections.ts';

const { values } = parseArgs({
  options: {
    clauses: { type: 'string', default: '10000,100000' },
    queries: { type: 'string', default: '200' },
  },
});

/** What answers it is loaded when somebody asks for the first time. */
const QUESTION = '收到申请后几天内作出决定';

async function measure(laws: readonly LinkedDocument[], clauses: number): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'tiaowen-bench-search-'));
  const say = (what: string) =>
    console.error(`${new Date().toISOString().slice(11, 19)} ${clauses}: ${what}`);
  try {
    const path = join(folder, 'library.db');
    const store = openSqliteStore(path, TOKENIZER_FINGERPRINT);
    say('building');
    const openAgain = () => openSqliteStore(path, TOKENIZER_FINGERPRINT, Number.POSITIVE_INFINITY);
    const built = await build(store, corpusOf(laws, clauses), openAgain);
    say('building with a thread');
    const again = openSqliteStore(join(folder, 'again.db'), TOKENIZER_FINGERPRINT);
    const threadedSeconds = await buildThreaded(again, { [Symbol.iterator]: () => corpusOf(laws, clauses) });
    await again.close();
    say('building the others');
    const rivals = await buildRivals(store.reader, join(folder, 'rivals.db'));
    const count = Number(values.queries);
    const all = queriesFrom(rivals.texts, (1 + WARMING) * count + DIFFERENT);
    const queries = all.slice(0, count);
    const warming = all.slice(count, (1 + WARMING) * count);
    say('comparing');
    // As of a server that has run for some minutes.
    await readAhead(store.reader);
    for (const query of warming) await search(query, FIRST_PAGE, store);
    const compared = await compare(store.reader, rivals, queries);
    const scopes = await compareScopes(store.reader, queries);
    const suggestions = await measureSuggestions(store.reader, queries);
    // Before anything is replaced: what that leaves is merged when nobody waits.
    const sizes = sizesOf(path);
    say('serving');
    const server = await measureServer(path, {
      queries,
      warming: [...warming, QUESTION],
      mixed: mixOf(all.slice((1 + WARMING) * count)),
    });
    say('replacing');
    const replacement = await measureReplacement(store, laws);
    const entries = rivals.texts.length;
    const documents = (await store.reader.listWorks()).length - 1;
    rivals.close();
    await store.close();
    return {
      ...{ entries, documents, built, threadedSeconds, sizes, rivals },
      ...{ compared, scopes, suggestions, replacement, server },
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const laws = await readLaws();
for (const clauses of values.clauses.split(',').map(Number)) {
  writeSection(`Search, ${clauses.toLocaleString('en-US')} clauses`, linesOf(await measure(laws, clauses)));
}
