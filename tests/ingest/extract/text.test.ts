import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractText, splitLines } from '../../../ingest/extract/text.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const textsOf = (text: string) => splitLines(text).map((line) => line.text);

describe('splitLines', () => {
  it('ends a line at every kind of terminator', () => {
    expect(textsOf('第一条\n第二条\r\n第三条\r第四条\u2028第五条\u2029第六条\v第七条')).toEqual([
      '第一条',
      '第二条',
      '第三条',
      '第四条',
      '第五条',
      '第六条',
      '第七条',
    ]);
  });

  it('keeps blank lines and the blanks at the start of a line', () => {
    expect(textsOf('\n　　第一条\n\n  第二条\n')).toEqual(['', '　　第一条', '', '  第二条']);
  });

  it('has no line for an empty text and no line after the last terminator', () => {
    expect(textsOf('')).toEqual([]);
    expect(textsOf('第一条\n')).toEqual(['第一条']);
    expect(textsOf('第一条\n\n')).toEqual(['第一条', '']);
  });

  it('counts pages from 1 where the text has form feeds', () => {
    const lines = splitLines('第一页\n— 1 —\n\f第二页\n— 2 —\f\n第三页\f第四页');
    expect(lines.map(({ text, page }) => [text, page])).toEqual([
      ['第一页', 1],
      ['— 1 —', 1],
      ['第二页', 2],
      ['— 2 —', 2],
      ['第三页', 3],
      ['第四页', 4],
    ]);
  });

  it('counts an empty page', () => {
    expect(splitLines('封面\n\f\f正文').map((line) => line.page)).toEqual([1, 3]);
  });

  it('knows no pages where there is no form feed', () => {
    expect(splitLines('第一条\n第二条').map((line) => line.page)).toEqual([null, null]);
  });

  it('loses nothing but terminators, whatever the text', () => {
    const characters = fc.constantFrom('条', '　', ' ', '\n', '\r', '\f', '\u2028', '\u2029', '\t', '🀄');
    fc.assert(
      fc.property(
        fc.array(characters).map((all) => all.join('')),
        (text) => {
          const lines = splitLines(text);
          let rest = 0;
          for (const [index, line] of lines.entries()) {
            expect(line.number).toBe(index + 1);
            expect(line.text).toBe(text.slice(line.start, line.end));
            expect(text.slice(rest, line.start)).toMatch(/^[\n\r\f\u2028\u2029]*$/);
            rest = line.end;
          }
          expect(text.slice(rest)).toMatch(/^[\n\r\f\u2028\u2029]*$/);
        },
      ),
      { seed: 20220909, numRuns: 500 },
    );
  });

  it('agrees with a split at line breaks where there are no form feeds', () => {
    const characters = fc.constantFrom('条', ' ', '\n', '\r\n', '\r');
    fc.assert(
      fc.property(
        fc.array(characters).map((all) => all.join('')),
        (text) => {
          const naive = text.split(/\r\n|\r|\n/);
          if (naive.at(-1) === '') naive.pop();
          expect(textsOf(text)).toEqual(naive);
        },
      ),
      { seed: 20220909, numRuns: 500 },
    );
  });

  it('reads ten megabytes in one line, and as many empty lines', () => {
    expect(splitLines('条'.repeat(10_000_000))).toHaveLength(1);
    const sparse = splitLines(`${'\n'.repeat(10_000_000)}第一条`);
    expect(sparse.length).toBeLessThan(1_000);
    expect(sparse.at(-1)).toMatchObject({ text: '第一条', start: 10_000_000, number: 10_000_001 });
  });
});

describe('extractText', () => {
  it('reads the seeds with every character in a line', () => {
    for (const name of readdirSync('seeds').filter((file) => file.endsWith('.txt'))) {
      const bytes = readFileSync(`seeds/${name}`);
      const { lines, problems } = extractText(bytes);
      expect(problems).toEqual([]);
      const kept = lines.map((line) => line.text).join('');
      expect(kept).toBe(
        bytes
          .toString('utf8')
          .replace(/^\ufeff/, '')
          .replace(/[\n\r\f\u2028\u2029]/g, ''),
      );
    }
  });

  it('names the line of a character that cannot be read', () => {
    const bytes = Uint8Array.from([...utf8('第一条　总则\n第二条　本'), 0xff, ...utf8('法')]);
    const { lines, problems } = extractText(bytes);
    expect(lines[1]?.text).toBe('第二条　本\ufffd法');
    expect(problems.map(({ code, lines: range }) => [code, range])).toEqual([
      ['encoding-guessed', null],
      ['text-unreadable', [2, 2]],
    ]);
  });

  it('reports very many damaged lines without a problem for each', () => {
    const { problems } = extractText(utf8(`\ufeff${'坏\ufffd字\n'.repeat(1000)}`));
    expect(problems).toHaveLength(51);
    expect(problems.at(-1)).toMatchObject({ lines: [51, 1000] });
  });
});

it('leaves out the characters that no page shows', () => {
  const { text, lines } = extractText(utf8('\u200b第一条　为了\u00ad规范\n\ufeff第二条'));
  expect(text).toBe('第一条　为了规范\n第二条');
  expect(lines.map((line) => line.text)).toEqual(['第一条　为了规范', '第二条']);
});

it('reads rows of three columns and more, parted by tabs, as a table', () => {
  const { lines } = extractText(
    utf8('附件1\n序号\t任务\t时限\n1\t统一政务云\t2024年12月\n第一章　总则\t3\n第二章　附则\t9'),
  );
  expect(lines.map((line) => line.cells?.length ?? 0)).toEqual([0, 3, 3, 0, 0]);
  expect(lines[2]?.cells?.[1]).toEqual({ start: 2, end: 7, colSpan: 1, rowSpan: 1 });
});

describe('characters that no page shows', () => {
  it('are left out beside Chinese, and other scripts keep the joiners they need', () => {
    const read = (text: string) => extractText(utf8(text)).text;
    expect(read('第\u200d一\u200c条\u200e　为\u2060了\u00ad规\ufeff范')).toBe('第一条　为了规范');
    expect(read('2014\u00ad2020年')).toBe('2014-2020年');
    expect(read('ئۇ\u200cيغۇر')).toBe('ئۇ\u200cيغۇر');
  });

  it('are blanks and line breaks where they stand for such', () => {
    const { text, problems } = extractText(utf8('\ue5e5\ue5e5第一条 甲。\u0085第二条 乙。'));
    expect(text).toBe('　　第一条 甲。\n第二条 乙。');
    expect(problems).toEqual([]);
  });
});
