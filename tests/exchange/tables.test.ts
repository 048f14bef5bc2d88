/** Tables written as CSV and Excel are read back by other programs' rules. */
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { toCsv } from '../../src/exchange/csv.ts';
import type { Grid } from '../../src/exchange/grid.ts';
import { toXlsx } from '../../src/exchange/xlsx.ts';

const grid = (rows: readonly (readonly string[])[]): Grid => ({
  columns: [
    { name: '引文', width: 40 },
    { name: '原文', width: 60 },
  ],
  rows,
});

/** RFC 4180, read by hand: quotes, doubled quotes, commas and line breaks. */
function readCsv(csv: string): string[][] {
  const rows: string[][] = [[]];
  let [cell, quoted] = ['', false];
  for (let at = 0; at < csv.length; at++) {
    const c = csv.charAt(at);
    if (quoted && c === '"' && csv.charAt(at + 1) === '"') cell += csv.charAt(++at);
    else if (c === '"') quoted = !quoted;
    else if (quoted || (c !== ',' && c !== '\r')) cell += c;
    else {
      rows.at(-1)?.push(cell);
      cell = '';
      if (c === '\r') {
        at++;
        rows.push([]);
      }
    }
  }
  return rows.slice(0, -1);
}

describe('toCsv', () => {
  it('begins with the mark by which Excel knows UTF-8, and ends every line with CR LF', () => {
    const csv = toCsv(grid([['《公司法》第十五条', '公司向其他企业投资，依照章程的规定']]));
    expect(csv).toBe('\u{FEFF}引文,原文\r\n《公司法》第十五条,公司向其他企业投资，依照章程的规定\r\n');
  });

  it.each(['=1+1', '+86', '-2-3家', '@SUM(A1)', '\t=1', '＝1', '=HYPERLINK("http://a","b")'])(
    'makes a text of %j, which a spreadsheet would calculate',
    (text) => {
      expect(readCsv(toCsv(grid([['', text]])).slice(1))[1]).toEqual(['', `'${text}`]);
    },
  );

  it('is read back as it was, whatever it holds', () => {
    const cell = fc.string({
      unit: fc.constantFrom('条', '，', ',', '"', '\n', '\r\n', ' ', 'a', '9'),
      maxLength: 8,
    });
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { maxLength: 5 }), (rows) => {
        const plain = rows.map((row) => row.map((text) => text.replace(/^[\r\n]+/, '')));
        expect(readCsv(toCsv(grid(plain)).slice(1)).slice(1)).toEqual(plain);
      }),
      { seed: 20220909, numRuns: 300 },
    );
  });
});

describe('toXlsx', () => {
  const partsOf = async (rows: readonly (readonly string[])[]) => {
    const parts = unzipSync(await toXlsx(grid(rows), '检索结果'));
    return Object.entries(parts).map(([name, bytes]) => ({ name, xml: strFromU8(bytes) }));
  };

  it('holds every cell as text, and no formula', async () => {
    const parts = await partsOf([['=HYPERLINK("http://a","b")', '-2-3家']]);
    const sheet = parts.find(({ name }) => name === 'xl/worksheets/sheet1.xml')?.xml ?? '';
    expect(sheet).not.toMatch(/<f[ >]/);
    expect([...sheet.matchAll(/<c [^>]*\bt="([^"]*)"/g)].map(([, type]) => type)).toHaveLength(4);
    expect(sheet).not.toMatch(/<c [^>]*\bt="(?:n|str|b)"/);
    const all = parts.map(({ xml }) => xml).join('');
    expect(all).toContain('=HYPERLINK("http://a","b")');
    expect(all).toContain('-2-3家');
  });

  it('bears what no XML may hold, and texts longer than a cell', async () => {
    const parts = await partsOf([['坏\u0000字\uD800', '长'.repeat(40_000)]]);
    const all = parts.map(({ xml }) => xml).join('');
    expect(all).toContain('坏□字□');
    expect(all).toContain('长……（过长，余见原文）');
    expect(all).not.toContain('长'.repeat(32_767));
  });
});
