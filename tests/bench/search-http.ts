/** Search over HTTP: throughput against an empty route, what a verification costs others, and memory. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import autocannon from 'autocannon';
import { startOptions } from '../start-options.ts';
import { compileProgram } from './compiled.ts';
import { percentile } from './percentile.ts';

const CONNECTIONS = 10;
/** Queries for which a server counts as just started. */
const COLD = 1_000;
/** What so many clauses hold that the list of them is as long as a list may be. */
const EXPORTED = '人民政府';
/** Seconds of each measurement. */
const DURATION = 6;

export interface HttpMeasure {
  readonly perSecond: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  /** Answers that are not 200, errors and timeouts. */
  readonly failures: number;
}

export interface ServerMeasures {
  readonly empty: HttpMeasure;
  /** The first that a server is asked since it was started. */
  readonly cold: HttpMeasure;
  /** Each query once, when nothing of it is remembered. */
  readonly first: HttpMeasure;
  /** As people ask: some queries often and most of them once, nothing remembered in the beginning. */
  readonly mix: HttpMeasure;
  /** The share of its requests that asked what nobody had asked before. */
  readonly mixNew: number;
  /** The queries again and again. */
  readonly search: HttpMeasure;
  readonly suggest: HttpMeasure;
  /** The same mix while one client after the other has its search verified. */
  readonly besideVerify: HttpMeasure;
  readonly verifySeconds: number;
  /** And while one client after the other takes its list of results away as an Excel file. */
  readonly besideExport: HttpMeasure;
  readonly exportSeconds: number;
  /** `withAside`: with the thread that answers what takes long, words loaded in the other. */
  readonly megabytes: Readonly<Record<'afterSearches' | 'withWords' | 'withAside', number>>;
}

/** `mixed`: the queries of a day in the order in which they are asked, none of them among the others. */
export async function measureServer(
  database: string,
  { queries, warming, mixed }: Readonly<Record<'queries' | 'warming' | 'mixed', readonly string[]>>,
): Promise<ServerMeasures> {
  const program = await compileProgram('search-server', ['search-aside']);
  const server = fork(program, [database], { execArgv: [...startOptions()] });
  try {
    const addresses = await answerOf<{ search: string; empty: string }>(server);
    const all = queries.map(searchPath);
    const typed = queries.map(
      (query) => `/api/suggest?q=${encodeURIComponent([...query].slice(0, 3).join(''))}`,
    );
    const toWarm = warming.map(searchPath);
    const cold = await load(addresses.search, toWarm.slice(0, COLD), 'once');
    await load(addresses.search, toWarm.slice(COLD), 'once');
    const first = await load(addresses.search, all, 'once');
    const empty = await load(addresses.empty, ['/']);
    const mix = await load(addresses.search, mixed.map(searchPath), 'once');
    const search = await load(addresses.search, all);
    const suggest = await load(addresses.search, typed);
    const afterSearches = await memoryOf(server, 'memory');
    const verifying = againAndAgain(queries, (query) => verify(addresses.search, query));
    const besideVerify = await load(addresses.search, all);
    const verifySeconds = await verifying.stop();
    const withWords = await memoryOf(server, 'words');
    // The first one starts the thread that makes them.
    await exportList(addresses.search, EXPORTED);
    const exporting = againAndAgain([EXPORTED], (query) => exportList(addresses.search, query));
    const besideExport = await load(addresses.search, all);
    const exportSeconds = await exporting.stop();
    const withAside = await memoryOf(server, 'memory');
    return {
      empty,
      cold,
      first,
      mix,
      mixNew: new Set(mixed).size / mixed.length,
      search,
      suggest,
      besideVerify,
      verifySeconds,
      besideExport,
      exportSeconds,
      megabytes: { afterSearches, withWords, withAside },
    };
  } finally {
    server.kill();
  }
}

function searchPath(query: string): string {
  return `/api/search?q=${encodeURIComponent(query)}`;
}

/** The paths divided among the connections; `once`: each of them once, otherwise again and again. */
async function load(
  url: string,
  paths: readonly string[],
  how: 'once' | 'again' = 'again',
): Promise<HttpMeasure> {
  let connection = 0;
  const options: autocannon.Options = {
    url,
    connections: CONNECTIONS,
    // As browsers ask.
    headers: { 'accept-encoding': 'gzip, deflate, br' },
    ...(how === 'once' ? { amount: paths.length } : { duration: DURATION }),
    timeout: 60,
    // Every connection would ask for the whole list, all of them for the same at the same time.
    setupClient(client) {
      const own = paths.filter(
        (_, at) => at % CONNECTIONS === connection % Math.min(CONNECTIONS, paths.length),
      );
      client.setRequests(own.map((path) => ({ path })));
      connection++;
    },
  };
  const start = performance.now();
  let last = start;
  // Its own percentiles are whole milliseconds.
  const times: number[] = [];
  const result = await new Promise<autocannon.Result>((resolve, reject) => {
    const run = autocannon(options, (error, measured) => (error ? reject(error) : resolve(measured)));
    run.on('response', (_client, _status, _bytes, milliseconds) => {
      last = performance.now();
      times.push(milliseconds);
    });
  });
  const { requests, errors, timeouts, non2xx } = result;
  return {
    // Its own duration goes on to the next full second, however soon the last answer came.
    perSecond: (requests.total * 1000) / (last - start),
    p50: percentile(times, 0.5),
    p95: percentile(times, 0.95),
    p99: percentile(times, 0.99),
    failures: errors + timeouts + non2xx,
  };
}

/** Mean seconds of one request, once stopped. */
function againAndAgain(
  queries: readonly string[],
  ask: (query: string) => Promise<void>,
): { stop(): Promise<number> } {
  let goesOn = true;
  const run = (async () => {
    const start = performance.now();
    let done = 0;
    while (goesOn) {
      await ask(queries[done % queries.length] ?? '');
      done++;
    }
    return (performance.now() - start) / 1000 / done;
  })();
  return {
    stop() {
      goesOn = false;
      return run;
    },
  };
}

/** Throws where the texts do not hold what was found. */
async function verify(url: string, query: string): Promise<void> {
  const response = await fetch(`${url}${searchPath(query)}&verify=1`);
  const answer = (await response.json()) as { verification?: { equal: boolean } };
  if (answer.verification?.equal !== true) throw new Error(`not verified: ${JSON.stringify(answer)}`);
}

/** Throws where there is no file. */
async function exportList(url: string, query: string): Promise<void> {
  const response = await fetch(`${url}/api/search.xlsx?q=${encodeURIComponent(query)}`);
  if (!response.ok) throw new Error(`no list: ${response.status}`);
  await response.arrayBuffer();
}

async function memoryOf(server: ChildProcess, question: 'memory' | 'words'): Promise<number> {
  server.send(question);
  return (await answerOf<{ megabytes: number }>(server)).megabytes;
}

async function answerOf<T>(server: ChildProcess): Promise<T> {
  const [message] = await once(server, 'message');
  return message as T;
}
