/** The figures of search.ts as a section of RESULTS.md. */
import { percentile } from './percentile.ts';
import type { BuildMeasure } from './search-build.ts';
import { AT_A_TURN, type Compared, type compareScopes } from './search-compare.ts';
import type { HttpMeasure, ServerMeasures } from './search-http.ts';
import { WARMING } from './search-queries.ts';
import type { Rivals } from './search-rivals.ts';

function row(name: string, times: readonly number[], ...others: string[]): string {
  const cells = [0.5, 0.95, 0.99].map((share) => percentile(times, share).toFixed(2));
  return `| ${[name, ...cells, ...others].join(' | ')} |`;
}

export interface Measured {
  readonly entries: number;
  readonly documents: number;
  readonly built: BuildMeasure;
  /** buildThreaded. */
  readonly threadedSeconds: number;
  readonly sizes: ReadonlyMap<string, number>;
  readonly rivals: Rivals;
  readonly compared: Compared;
  readonly scopes: Awaited<ReturnType<typeof compareScopes>>;
  readonly suggestions: readonly number[];
  readonly replacement: readonly number[];
  readonly server: ServerMeasures;
}

export function linesOf(measured: Measured): string[] {
  const {
    entries,
    documents,
    built,
    threadedSeconds,
    sizes,
    rivals,
    compared,
    scopes,
    suggestions,
    replacement,
    server,
  } = measured;
  const { ours, ranked, like, scan, fts } = compared.times;
  const ratios = (rival: readonly number[], own: readonly number[]) =>
    [0.5, 0.95]
      .map((share) => `${(percentile(rival, share) / percentile(own, share)).toFixed(0)} ×`)
      .join(' and ');
  const against = (rival: readonly number[]) =>
    `${ratios(rival, ours)}; found and ranked ${ratios(rival, ranked)}`;
  const spread = ({ p50, p99 }: HttpMeasure) => `${(p99 / p50).toFixed(1)} ×`;
  const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
  const index = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  const parts = [...sizes].map(([name, size]) => `${name} ${(size / rivals.bytes).toFixed(3)}`).join(', ');
  const buildSeconds = built.tokeniseSeconds + built.writeSeconds;
  const http = (name: string, one: ServerMeasures['search']) =>
    `| ${name} | ${one.perSecond.toFixed(0)} | ${one.p50.toFixed(2)} | ${one.p95.toFixed(2)} | ${one.p99.toFixed(2)} | ${one.failures} |`;
  const bar = (name: string, value: string, wanted: string) => `| ${name} | ${value} | ${wanted} |`;
  return [
    `${entries.toLocaleString('en-US')} texts of ${documents} documents, ${(rivals.bytes / 1e6).toFixed(1)} MB normalised, ${ours.length} queries of 1 to 12 characters cut from the texts at random, asked behind ${WARMING} times as many others.`,
    '',
    '| milliseconds | p50 | p95 | p99 | recall | precision |',
    '|---|---|---|---|---|---|',
    row('search, first page', ours, percent(compared.exact), percent(compared.exact)),
    row('of that, finding, counting and ranking', ranked, '', ''),
    row('the first page, processor time', compared.processor, '', ''),
    row('search, one or two characters', compared.short, '', ''),
    row('one or two characters, asked again', compared.shortAgain, '', ''),
    row('in-memory scan', scan, '100 %', '100 %'),
    row('SQLite LIKE', like, '', ''),
    row('FTS5 over jieba, bm25', fts, percent(compared.ftsRecall), percent(compared.ftsPrecision)),
    row('two words in 同条', scopes.article, '', ''),
    row('two words in 同款', scopes.entry, '', ''),
    row('suggestions', suggestions, '', ''),
    '',
    '| HTTP, 10 connections | a second | p50 ms | p95 ms | p99 ms | failures |',
    '|---|---|---|---|---|---|',
    http('empty Fastify route', server.empty),
    http('search, the first thousand queries of a server just started', server.cold),
    http('search, each query for the first time', server.first),
    http(`search, a day's mix, ${percent(server.mixNew)} of it new`, server.mix),
    http('search, the same queries again and again', server.search),
    http('suggestions', server.suggest),
    http('search while others verify', server.besideVerify),
    http('search while others take lists away', server.besideExport),
    '',
    '| bar | measured | wanted |',
    '|---|---|---|',
    bar('answers equal to the scan', percent(compared.exact), '100 %'),
    bar('against LIKE, p50 and p95', against(like), '≥ 200 × and ≥ 45 ×'),
    bar('against the scan, p50 and p95', against(scan), '≥ 15 × and ≥ 10 ×'),
    bar('p99 of p95', `${(percentile(ours, 0.99) / percentile(ours, 0.95)).toFixed(1)} ×`, '≤ 2.5 ×'),
    bar(
      'one or two characters, p95',
      `${percentile(compared.short, 0.95).toFixed(2)} ms; asked again ${percentile(compared.shortAgain, 0.95).toFixed(2)} ms`,
      '≤ 1 ms',
    ),
    bar(
      '同条 of 同款, p50 and p95',
      [0.5, 0.95]
        .map(
          (share) => `${(percentile(scopes.article, share) / percentile(scopes.entry, share)).toFixed(1)} ×`,
        )
        .join(' and '),
      '≤ 3 ×',
    ),
    bar('suggestions, p95', `${percentile(suggestions, 0.95).toFixed(2)} ms`, '≤ 5 ms'),
    bar('index of normalised text', `${(index / rivals.bytes).toFixed(2)} × (${parts})`, '≤ 2.25 ×'),
    bar(
      "build, of jieba's speed",
      `${percent(rivals.jiebaSeconds / buildSeconds)} (tokens ${built.tokeniseSeconds.toFixed(0)} s, writing ${built.writeSeconds.toFixed(0)} s, jieba ${rivals.jiebaSeconds.toFixed(0)} s; totals and first pages beforehand ${built.prepareSeconds.toFixed(0)} s more)`,
      '≥ 45 %',
    ),
    bar(
      'the same with one worker thread beside the one that writes, by the clock',
      `${percent(rivals.jiebaSeconds / threadedSeconds)} (${threadedSeconds.toFixed(0)} s)`,
      '≥ 45 %',
    ),
    bar(
      'replacing a document of 200 clauses',
      `${percentile(replacement, 0.5).toFixed(1)} ms, worst ${Math.max(...replacement).toFixed(1)} ms`,
      '≤ 10 ms',
    ),
    bar(
      'HTTP, of the empty route',
      `${percent(server.mix.perSecond / server.empty.perSecond)}; all remembered ${percent(server.search.perSecond / server.empty.perSecond)}; each for the first time ${percent(server.first.perSecond / server.empty.perSecond)}`,
      '≥ 8 %',
    ),
    bar('HTTP p99 of p50', `${spread(server.mix)}; all remembered ${spread(server.search)}`, '≤ 10 ×'),
    bar(
      "others' p99 beside a verification",
      `${server.besideVerify.p99.toFixed(0)} ms; without ${server.search.p99.toFixed(0)} ms; one takes ${server.verifySeconds.toFixed(1)} s`,
      '',
    ),
    bar(
      "others' p99 beside an Excel list",
      `${server.besideExport.p99.toFixed(0)} ms; without ${server.search.p99.toFixed(0)} ms; one takes ${server.exportSeconds.toFixed(1)} s`,
      '',
    ),
    bar('memory after searches', `${server.megabytes.afterSearches.toFixed(0)} MB`, '< 250 MB'),
    bar('memory with the dictionary', `${server.megabytes.withWords.toFixed(0)} MB`, '< 700 MB'),
    bar(
      'the same while a thread answers what takes long',
      `${server.megabytes.withAside.toFixed(0)} MB`,
      '< 700 MB',
    ),
    '',
    'The others name the texts that hold a query; a first page is found, counted by eight facets, ranked, cited,',
    'excerpted and marked, so that what it takes to be found and ranked is given besides. Each way has its turn',
    `for ${AT_A_TURN} queries: a scan of all texts leaves the caches of the processor nothing of the others.`,
    'The corpus repeats the shared laws with other numbers, provinces and titles, so rare words are fewer and',
    'more frequent than in as many real clauses. Recall and precision of search count whole answers that equal',
    'the scan. Over HTTP an answer is remembered until something is written: the rows of search say',
    'what that is worth. A build of one thread makes the tokens and writes by turns; as texts are taken into a',
    'library, a worker thread makes the tokens while the main thread writes, and jieba has one thread in both rows.',
  ];
}
