/** Search over HTTP: throughput against an empty route, what a verification costs others, and memory. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import autocannon from 'autocannon';
import { startOptions } from '../start-options.ts';
import { compileProgram } from './compiled.ts';

const CONNECTIONS = 10;
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
  readonly megabytes: { readonly afterSearches: number; readonly withWords: number };
}

/** `mixed`: the queries of a day in the order in which they are asked, none of them among the others. */
export async function measureServer(
  database: string,
  { queries, warming, mixed }: Readonly<Record<'queries' | 'warming' | 'mixed', readonly string[]>>,
): Promise<ServerMeasures> {
  const server = fork(await compileProgram('search-server'), [database], { execArgv: [...startOptions()] });
  try {
    const addresses = await answerOf<{ search: string; empty: string }>(server);
    const all = queries.map(searchPath);
    const typed = queries.map(
      (query) => `/api/suggest?q=${encodeURIComponent([...query].slice(0, 3).join(''))}`,
    );
    await load(addresses.search, warming.map(searchPath), 'once');
    const first = await load(addresses.search, all, 'once');
    const empty = await load(addresses.empty, ['/']);
    const mix = await load(addresses.search, mixed.map(searchPath), 'once');
    const search = await load(addresses.search, all);
    const suggest = await load(addresses.search, typed);
    const afterSearches = await memoryOf(server, 'memory');
    const verifying = verifyAgainAndAgain(addresses.search, queries);
    const besideVerify = await load(addresses.search, all);
    const verifySeconds = await verifying.stop();
    const withWords = await memoryOf(server, 'words');
    return {
      empty,
      first,
      mix,
      mixNew: new Set(mixed).size / mixed.length,
      search,
      suggest,
      besideVerify,
      verifySeconds,
      megabytes: { afterSearches, withWords },
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
  const result = await new Promise<autocannon.Result>((resolve, reject) => {
    const run = autocannon(options, (error, measured) => (error ? reject(error) : resolve(measured)));
    run.on('response', () => {
      last = performance.now();
    });
  });
  const { latency, requests, errors, timeouts, non2xx } = result;
  return {
    // Its own duration goes on to the next full second, however soon the last answer came.
    perSecond: (requests.total * 1000) / (last - start),
    p50: latency.p50,
    p95: latency.p97_5,
    p99: latency.p99,
    failures: errors + timeouts + non2xx,
  };
}

/** Mean seconds of one verification, once stopped. */
function verifyAgainAndAgain(url: string, queries: readonly string[]): { stop(): Promise<number> } {
  let goesOn = true;
  const run = (async () => {
    const start = performance.now();
    let done = 0;
    while (goesOn) {
      const q = encodeURIComponent(queries[done % queries.length] ?? '');
      const response = await fetch(`${url}/api/search?q=${q}&verify=1`);
      const answer = (await response.json()) as { verification?: { equal: boolean } };
      if (answer.verification?.equal !== true) throw new Error(`not verified: ${JSON.stringify(answer)}`);
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

async function memoryOf(server: ChildProcess, question: 'memory' | 'words'): Promise<number> {
  server.send(question);
  return (await answerOf<{ megabytes: number }>(server)).megabytes;
}

async function answerOf<T>(server: ChildProcess): Promise<T> {
  const [message] = await once(server, 'message');
  return message as T;
}
