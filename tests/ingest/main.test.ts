import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { MAIN, start, tiaowen } from './command-line.ts';
import { sourceAt, temporaryFolder } from './library/small-reading.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PATIENCE = 180_000;

const MEASURES = [
  '昆明市市容管理办法',
  '',
  '第一条　为了加强市容管理，设立母基金，制定本办法。',
  '第二条　本办法适用于本市。',
];

function rowsOf(out: string): readonly unknown[] {
  return out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as unknown);
}

describe('tiaowen parse', () => {
  let sources: string;
  beforeAll(async () => {
    sources = await temporaryFolder();
    await sourceAt(sources, 'a.txt', MEASURES);
    await sourceAt(sources, 'b.txt', []);
    await sourceAt(sources, 'c.txt', MEASURES);
  });

  it(
    'prints a line for each file, names those it cannot read, and exits with 1 only for these',
    async () => {
      const { code, out, err } = await tiaowen(['parse', sources, join(sources, 'none.txt')]);
      expect(code).toBe(1);
      expect(rowsOf(out)).toMatchObject([{ file: 'a.txt' }, { file: 'c.txt' }]);
      const lines = err.trimEnd().split('\n');
      expect(lines).toHaveLength(2);
      expect(lines.find((line) => line.includes('none.txt'))).toContain('文件不存在');
      expect(lines.find((line) => line.includes('b.txt'))).toMatch(/b\.txt：.*空/u);

      const good = await tiaowen(['parse', join(sources, 'a.txt'), '--as', 'outline']);
      expect(good).toMatchObject({ code: 0, err: '' });
      expect(rowsOf(good.out)).toMatchObject([
        {
          title: MEASURES[0],
          articles: [
            { label: '第一条', number: 1 },
            { label: '第二条', number: 2 },
          ],
        },
      ]);
    },
    PATIENCE,
  );

  it(
    'ends quietly when nobody reads on',
    async () => {
      const child = start(['parse', join(ROOT, 'seeds'), join(ROOT, 'seeds', '004_190c656b337f64ff.txt')]);
      const ended = once(child, 'close');
      child.stdout.destroy();
      const err = await text(child.stderr);
      expect([await ended, err]).toEqual([[0, null], '']);
    },
    PATIENCE,
  );
});

describe('tiaowen', () => {
  it(
    'takes files in, finds in them, rebuilds and removes',
    async () => {
      const sources = await temporaryFolder();
      await sourceAt(sources, 'a.txt', MEASURES);
      const env = { TIAOWEN_LIBRARY: join(await temporaryFolder(), 'library') };

      const taken = await tiaowen(['ingest', sources, '--json'], { env });
      expect(taken.code).toBe(0);
      const [report] = rowsOf(taken.out);
      expect(report).toMatchObject({
        outcomes: { added: 1, failed: 0 },
        kinds: [{ kind: 'article', count: 2 }],
      });
      const { files } = report as { files: readonly { work: string }[] };
      const id = files[0]?.work ?? '';

      const found = await tiaowen(['search', '母基金', '--json'], { env });
      expect(rowsOf(found.out)).toMatchObject([
        { total: { entries: 1 }, groups: [{ document: id, articles: [{ eId: 'art_1' }] }] },
      ]);
      expect(await tiaowen(['rebuild'], { env })).toMatchObject({ code: 0 });
      expect((await tiaowen(['search', '母基金'], { env })).out).toContain('【母基金】');
      expect(await tiaowen(['remove', id], { env })).toMatchObject({ code: 0 });
      const gone = await tiaowen(['remove', id], { env });
      expect(gone).toMatchObject({ code: 1, err: expect.stringContaining(id) });
      expect(gone.err.trimEnd().split('\n')).toHaveLength(1);
    },
    4 * PATIENCE,
  );

  it(
    'says in one line that Node is too old, a port in use, a setting wrong, a folder not to be written',
    async () => {
      const old = "data:text/javascript,Object.defineProperty(process.versions,'node',{value:'18.20.0'})";
      const taken = createServer().listen(0, '127.0.0.1');
      await once(taken, 'listening');
      const address = taken.address();
      const port = typeof address === 'object' ? String(address?.port) : '';
      const library = join(await temporaryFolder(), 'library');

      const runs = await Promise.all([
        tiaowen(['--version'], { node: ['--import', old] }),
        tiaowen(['search', '母基金'], { env: { TIAOWEN_LIBRARY: join(MAIN, 'library') } }),
        tiaowen(['serve'], { env: { PORT: 'x', TIAOWEN_LIBRARY: library } }),
      ]);
      const wanted = [/20\.19.*18\.20\.0/u, /TIAOWEN_LIBRARY/u, /PORT/u];
      for (const [n, { code, out, err }] of runs.entries()) {
        expect([code, out]).toEqual([1, '']);
        expect(err.trimEnd()).toMatch(wanted[n] ?? /^$/u);
        expect(err.trimEnd().split('\n')).toHaveLength(1);
      }

      const served = await tiaowen(['serve'], { env: { PORT: port, TIAOWEN_LIBRARY: library } });
      taken.close();
      expect(served).toMatchObject({ code: 1, out: '' });
      expect(served.err.trimEnd().split('\n').at(-1)).toContain(`端口 ${port}`);
    },
    2 * PATIENCE,
  );
});
