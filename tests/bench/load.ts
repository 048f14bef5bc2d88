/**
 * `npm run bench:load [-- --minutes 10]`: the real program on loopback under a mix of searching, reading
 * and going: throughput, latencies, errors and memory by the minute, and what an upload of 民法典 costs the
 * others meanwhile. Writes its section into RESULTS.md.
 */
import { existsSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import autocannon from 'autocannon';
import { ADMIN_TOKEN, startApplication } from '../browser/application.ts';
import { writeSection } from './sections.ts';

const { values } = parseArgs({ options: { minutes: { type: 'string', default: '10' } } });

const CONNECTIONS = 10;
const MINUTE_SECONDS = 60;
/** Seconds for which the others are measured without an upload, and at most beside one. */
const UPLOAD_SECONDS = 20;
const CIVIL_CODE = join(resolve(process.env.TIAOWEN_CORPORA ?? '../shared/corpora'), 'laws', 'law-0001.txt');

/** What an office does in a day: mostly searches, then reading what was found, then typed citations. */
const PLAN = '/api/documents/chengzhengbanfa-2022-54';
const MIX = [
  ...[
    '母基金',
    '创新',
    '云上小镇',
    '民政',
    '100',
    '科技 人才',
    '"发展目标"',
    '创新 -平台',
    '金',
    '独角兽',
  ].map((q) => `/api/search?q=${encodeURIComponent(q)}`),
  PLAN,
  `${PLAN}/provisions/art_18`,
  `${PLAN}/provisions/art_18/references?direction=in`,
  `/d/chengzhengbanfa-2022-54/art_18`,
  `/go?q=${encodeURIComponent('呈政办发〔2022〕54号第18条')}`,
];

interface Measure {
  readonly perSecond: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly failures: number;
}

interface Answered {
  /** When the answer came, and how long after the question; milliseconds. */
  readonly at: number;
  readonly milliseconds: number;
}

/** `until`: measured are the answers that came before it is fulfilled; left out: all. */
async function load(address: string, seconds: number, until?: Promise<unknown>): Promise<Measure> {
  const answers: Answered[] = [];
  const start = performance.now();
  let end = Number.POSITIVE_INFINITY;
  until?.then(() => {
    end = performance.now();
  });
  const result = await new Promise<autocannon.Result>((done, failed) => {
    const instance = autocannon(
      {
        url: address,
        connections: CONNECTIONS,
        duration: seconds,
        timeout: 60,
        requests: MIX.map((path) => ({ path })),
      },
      (error: Error | null, measured) => (error === null ? done(measured) : failed(error)),
    );
    instance.on('response', (_client, _status, _bytes, milliseconds) =>
      answers.push({ at: performance.now(), milliseconds }),
    );
  });
  const { errors, timeouts, '4xx': refused, '5xx': broken } = result;
  const counted = answers.filter(({ at }) => at <= end);
  const times = counted.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
  const span = Math.min(end - start, seconds * 1_000) / 1_000;
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return {
    perSecond: times.length / span,
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
    failures: errors + timeouts + refused + broken,
  };
}

/** Resident memory of the server as it tells it itself, in MB. */
async function megabytes(address: string): Promise<number> {
  const metrics = await (await fetch(`${address}/metrics`)).text();
  return Number(/^process_resident_memory_bytes (.+)$/m.exec(metrics)?.[1]) / 1e6;
}

/** From the first byte of the upload to the published document; in seconds. */
async function uploadAndPublish(address: string, path: string): Promise<number> {
  const start = performance.now();
  const headers = { authorization: `Bearer ${ADMIN_TOKEN}`, 'content-type': 'application/octet-stream' };
  const name = encodeURIComponent(basename(path));
  const uploaded = await fetch(`${address}/api/documents?name=${name}`, {
    method: 'POST',
    headers,
    body: readFileSync(path),
  });
  const { id } = (await uploaded.json()) as { id: string };
  const published = await fetch(`${address}/api/drafts/${id}/publish`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: '{}',
  });
  if (!published.ok) throw new Error(`not published: ${await published.text()}`);
  return (performance.now() - start) / 1000;
}

const row = (label: string, { perSecond, p50, p95, p99, failures }: Measure, memory: string) =>
  `| ${label} | ${perSecond.toFixed(0)} | ${p50.toFixed(1)} | ${p95.toFixed(1)} | ${p99.toFixed(1)} | ${failures} | ${memory} |`;

const application = await startApplication();
try {
  const { address } = application;
  await load(address, Math.min(10, Number(values.minutes) * MINUTE_SECONDS));
  const lines = [
    '| | answers a second | p50 ms | p95 ms | p99 ms | failures | memory MB |',
    '|---|---|---|---|---|---|---|',
  ];
  const memories: number[] = [];
  const minutes = Math.max(1, Math.round(Number(values.minutes)));
  for (let minute = 1; minute <= minutes; minute++) {
    const measure = await load(address, MINUTE_SECONDS * Math.min(1, Number(values.minutes)));
    const memory = await megabytes(address);
    memories.push(memory);
    lines.push(row(`minute ${minute}`, measure, memory.toFixed(0)));
  }
  const third = Math.floor(memories.length / 3);
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  if (third > 0) {
    const growth = mean(memories.slice(-third)) / mean(memories.slice(third, 2 * third)) - 1;
    lines.push(
      '',
      `Memory of the last third over the middle third: ${(growth * 100).toFixed(1)} % (wanted ≤ 5 %).`,
    );
  }
  if (existsSync(CIVIL_CODE)) {
    const alone = await load(address, UPLOAD_SECONDS);
    const published = uploadAndPublish(address, CIVIL_CODE);
    const [beside, seconds] = await Promise.all([load(address, UPLOAD_SECONDS, published), published]);
    lines.push(
      '',
      `Beside an upload of 民法典, published after ${seconds.toFixed(1)} s: p99 ${beside.p99.toFixed(1)} ms, ` +
        `without it ${alone.p99.toFixed(1)} ms (${(beside.p99 / alone.p99).toFixed(1)} ×, wanted ≤ 2 ×).`,
    );
  }
  writeSection('Load', lines);
} finally {
  await application.stop();
}
