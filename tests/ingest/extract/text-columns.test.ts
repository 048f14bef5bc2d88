import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { extractText } from '../../../ingest/extract/text.ts';
import { formatNumeral } from '../../../src/text/numerals.ts';
import { compileText, provisionsOf } from '../structure/reading.ts';

/** Articles as lines of twenty characters. */
function narrowLines(): readonly string[] {
  const articles = [
    '　　第一条　为了加强城市园林绿化管理，保护和改善生态环境，建设美丽城市，制定本办法。',
    '　　第二条　本办法适用于本市城区内园林绿化的规划、建设、保护和管理，法律、法规另有规定的除外。',
    '　　第三条　市园林绿化主管部门负责本市城区的园林绿化工作，各区园林绿化主管部门按照职责分工做好辖区内的园林绿化工作。',
    '　　第四条　任何单位和个人都有享受良好绿化环境的权利，有保护园林绿化和绿化设施的义务，有权劝阻和举报损害园林绿化的行为。',
    '　　第五条　城市新建、改建、扩建工程项目，应当按照国家和省的规定安排绿化用地，配套绿化工程应当同时设计、同时施工、同时验收。',
    '　　第六条　砍伐、移植城市树木，应当经市园林绿化主管部门批准，并按照规定补植树木或者采取其他补救措施。',
    '　　第七条　违反本办法规定，擅自砍伐、移植城市树木的，由市园林绿化主管部门责令限期补植，并依法处以罚款。',
    '　　第八条　本办法自二〇二四年五月一日起施行，有效期五年。',
  ];
  return articles.flatMap((text) => text.match(/.{1,20}/gu) ?? []);
}

function inTwoColumns(lines: readonly string[], height: number, end = ''): string {
  const rows: string[] = [];
  for (let from = 0; from < lines.length; from += 2 * height) {
    const page = lines.slice(from, from + 2 * height);
    page.slice(0, height).forEach((left, index) => {
      const right = page[index + height] ?? '';
      rows.push(`${left}${'  '.repeat(27 - left.length)}${right}`.trimEnd());
    });
    rows[rows.length - 1] += end;
  }
  return rows.join('\n');
}

/** Indented and set apart by as many blanks as characters, not columns. */
function asPoppler(line: string): string {
  return line.replace(/^　　/, '  ').replace('条　', '条   ');
}

describe('two columns dumped line by line', () => {
  const lines = narrowLines();
  const title = `${' '.repeat(30)}云溪市园林绿化办法`;

  it('are read one behind the other, and the order is said to be ours', () => {
    const { lines: read, problems } = extractText(
      new TextEncoder().encode(`${title}\n${inTwoColumns(lines, 12)}`),
    );
    expect(read.map(({ text }) => text.trim())).toEqual([title.trim(), ...lines.map((line) => line.trim())]);
    expect(problems.map(({ code }) => code)).toEqual(['reading-order-guessed']);
  });

  it('are read so where a tab stands between them', () => {
    const tabbed = inTwoColumns(lines, 12).replace(/ {4,}/g, '\t');
    const { lines: read, problems } = extractText(new TextEncoder().encode(tabbed));
    expect(read.map(({ text }) => text.trim())).toEqual(lines.map((line) => line.trim()));
    expect(problems.map(({ code }) => code)).toEqual(['reading-order-guessed']);
  });

  it('are read so where the right one begins at another character of each page, as pdftotext sets it', () => {
    const pages = [lines.slice(0, 14), lines.slice(14)].map((page, at) => {
      const half = Math.ceil(page.length / 2);
      const rows = page
        .slice(0, half)
        .map((left, row) =>
          `${asPoppler(left).padEnd(31 + 5 * at)}${asPoppler(page[row + half] ?? '')}`.trimEnd(),
        );
      return [
        '            云溪市人民政府公报            2024年第3期',
        '',
        ...rows,
        '',
        `${' '.repeat(30)}${at + 1}`,
      ];
    });
    const { lines: read } = extractText(
      new TextEncoder().encode(pages.map((page) => `${page.join('\n')}\f`).join('')),
    );
    const text = read.map((line) => line.text.replace(/\s/g, '')).filter((words) => words !== '');
    expect(text.filter((words) => !/公报|^[12]$/.test(words))).toEqual(
      lines.map((line) => line.replace(/\s/g, '')),
    );
    expect(text.filter((words) => words.includes('公报'))).toHaveLength(2);
  });

  it('are read page by page where form feeds part the pages', async () => {
    const document = await compileText(`${title}\n${inTwoColumns(lines, 7, '\f')}`);
    const articles = provisionsOf(document).filter(({ kind }) => kind === 'article');
    expect(articles.map(({ num }) => num).join('')).toBe('第一条第二条第三条第四条第五条第六条第七条第八条');
    expect(document.problems.map(({ code }) => code)).toEqual(['reading-order-guessed']);
  });

  it('are read by pages on which the articles follow one another, where nothing parts the pages', async () => {
    const many = Array.from({ length: 12 }, (_, at) =>
      lines.map((line) =>
        line.replace(
          /第[一二三四五六七八]条/,
          (num) => `第${formatNumeral(at * 8 + ' 一二三四五六七八'.indexOf(num.charAt(1)))}条`,
        ),
      ),
    ).flat();
    const document = await compileText(inTwoColumns(many, 45));
    const articles = provisionsOf(document).filter(({ kind }) => kind === 'article');
    expect(articles.map(({ eId }) => eId)).toEqual(Array.from({ length: 96 }, (_, at) => `art_${at + 1}`));
  });

  it('are read so where the right one of the only page ends early', () => {
    const rows = inTwoColumns(lines, lines.length - 4);
    const { lines: read, problems } = extractText(new TextEncoder().encode(`${title}\n${rows}\n— 1 —`));
    expect(read.map(({ text }) => text.trim())).toEqual([
      title.trim(),
      ...lines.map((line) => line.trim()),
      '— 1 —',
    ]);
    expect(problems.map(({ code }) => code)).toEqual(['reading-order-guessed']);
  });

  it('are read so where many lines are headings, if one column is as wide as the other', () => {
    const headed = lines.flatMap((line) =>
      line.startsWith('　　第') ? ['第一节　一般规定', '　　一、范围', '　　二、要求', line] : [line],
    );
    const half = Math.ceil(headed.length / 2);
    const { lines: read } = extractText(new TextEncoder().encode(inTwoColumns(headed, half)));
    expect(read.map(({ text }) => text.trim())).toEqual(headed.map((line) => line.trim()));
  });

  it('are read so where who signs side by side is set apart by wide blanks', () => {
    const signed = [...lines, `云溪市人民政府${'　'.repeat(12)}山南市人民政府`];
    const half = Math.ceil(signed.length / 2);
    const { lines: read } = extractText(new TextEncoder().encode(inTwoColumns(signed, half)));
    expect(read.map(({ text }) => text.trim())).toEqual(signed.map((line) => line.trim()));
  });

  it('are doubted and read as they stand where hardly any of their lines is full', () => {
    const short = ['一、适用范围', '本文件仅适用于本次采购所述的货物', '二、采购人是指云溪市档案馆'];
    const rows = Array.from({ length: 24 }, (_, at) => {
      const left = `${short[at % 3]}${at % 3 === 1 ? '项目采购' : '的工作'}`;
      return `${left}${'  '.repeat(24 - left.length)}投标人须按规定提供的设备${at % 3 === 0 ? '、备品备件及工具' : ''}`;
    });
    const { problems } = extractText(new TextEncoder().encode(rows.join('\n')));
    expect(problems.map(({ code }) => code)).toEqual(['reading-order-guessed']);
  });

  it('are not seen in a list of two columns, nor in a law', () => {
    const list = Array.from(
      { length: 40 },
      (_, at) => `第${at + 1}中学${' '.repeat(20)}城区${at % 3 === 0 ? '东路' : ''}`,
    );
    const contents = lines.map((line, at) => `${line.trim()}\t${at}`).join('\n');
    const table = lines
      .map((line, at) => `第${at + 1}条（《修正案（十一）》第${at}条）\t${line.trim().slice(at % 9)}罪`)
      .join('\n');
    const law = readFileSync('tests/ingest/made/provincial-rules.txt', 'utf8');
    for (const text of [list.join('\n'), contents, table, law])
      expect(extractText(new TextEncoder().encode(text)).problems).toEqual([]);
  });
});
