import { describe, expect, it } from 'vitest';
import { pagesOf } from './reading.ts';

const TITLE = '金融资产管理公司条例';
const LAST = '遵守国家关于财务会计的规定。';

/** What is taken out as a running header, with the number of its line. */
function headers(text: string): readonly string[] {
  return pagesOf(text)
    .removed.filter(({ reason }) => reason === 'running-header')
    .map(({ line }) => `${line.number} ${line.text.trim()}`);
}

/** Full lines of one long sentence, none of them like another: a page ends in the middle of it. */
function lines(count: number, from = 0): readonly string[] {
  const matters = [
    '收购',
    '管理',
    '处置',
    '评估',
    '转让',
    '重组',
    '追偿',
    '租赁',
    '投资',
    '审计',
    '核算',
    '清算',
    '公告',
  ];
  return Array.from({ length: count }, (_, at) => {
    const [one, other] = [matters[(from + at) % 13] ?? '', matters[(from + at * 5 + 3) % 13] ?? ''];
    return `不良贷款和由其形成的资产的${one}与${other}，应当遵守公开、竞争和择优的原则，并且接受有关部门的监督和`;
  });
}

describe('the title that the pages repeat', () => {
  it('stays above the text where the others stand at the foot of their pages', () => {
    const page = (number: number) => [...lines(12, number), TITLE, `— ${number} —`];
    const text = [TITLE, '目　录', ...page(1), ...page(2), ...page(3), LAST].join('\n');
    expect(headers(text)).toEqual([`15 ${TITLE}`, `29 ${TITLE}`, `43 ${TITLE}`]);
  });

  it('stays below the first of the headers where nothing else shows pages', () => {
    const text = [TITLE, TITLE, ...lines(15), TITLE, ...lines(24, 2), TITLE, ...lines(17, 7), LAST].join(
      '\n',
    );
    expect(headers(text)).toEqual([`1 ${TITLE}`, `18 ${TITLE}`, `43 ${TITLE}`]);
  });
});

it('the title on odd pages and a name on even ones are headers on few pages too, the first above the title', () => {
  const page = (number: number, ...text: readonly string[]) => [`— ${number} —`, ...text];
  const name = '法规汇编';
  const text = [
    ...page(1, TITLE, TITLE, '第一条　为了规范公司的活动，制定本条例。', ...lines(12)),
    ...page(2, name, ...lines(12, 3)),
    ...page(3, TITLE, ...lines(12, 6)),
    ...page(4, name, ...lines(12, 9), LAST),
  ].join('\n');
  expect(headers(text)).toEqual([`2 ${TITLE}`, `18 ${name}`, `32 ${TITLE}`, `46 ${name}`]);
});

it('a header that comes again and again may fill a narrow page', () => {
  const header = '云南省人民政府公报 2024年第3期';
  const narrow = lines(16).map((line) => line.slice(10, 27));
  const text = [header, ...narrow, header, ...narrow, header, ...narrow, '公开原则。'];
  expect(headers(text.join('\n'))).toHaveLength(3);
});

it('what a page breaks off in mid-sentence is no header, be all others of that place headers', () => {
  const footer = '政府公报';
  const page = (number: number) => [...lines(12, number), footer, `— ${number} —`];
  const broken = '款，管理和处置不良贷款';
  const text = [
    ...[`第一章　总则${'…'.repeat(40)}1`, `第二章　业务${'…'.repeat(40)}2`, ...lines(11), broken, '— 1 —'],
    ...[2, 3, 4, 5, 6, 7, 8].flatMap(page),
    LAST,
  ].join('\n');
  expect(headers(text).map((header) => header.split(' ')[1])).toEqual(new Array(7).fill(footer));
});

it('a heading at the top of a page is no header where the names of chapters stand below their pages', () => {
  const page = (number: number, chapter: string, ...text: readonly string[]) => [
    ...text,
    ...lines(10, number),
    chapter,
    `— ${number} —`,
  ];
  const text = [
    ...page(1, '第一章　总则', '第一章　总则', '第一条　为了规范村医执业，制定本条例。'),
    ...page(2, '第一章　总则', '第二条　本条例适用于'),
    ...page(3, '第二章　执业规则', '第二章　执业规则', '第三条　村医应当遵守规范。'),
  ].join('\n');
  expect(headers(text)).toEqual(['13 第一章　总则', '26 第一章　总则', '40 第二章　执业规则']);
});

describe('a header that is too long for its line', () => {
  it('goes out with its rest, and the title stays', () => {
    const [long, rest] = ['关于不良贷款和由其形成的资产收购与管理以及处置若干问题的解', '释'];
    const title = ['关于不良贷款和由其形成的资产收购', '与管理以及处置若干问题的解释'];
    const body = (number: number) => [...lines(12, number * 12), `— ${number} —`];
    const text = [...title, ...body(1), long, rest, ...body(2), long, rest, ...body(3), LAST];
    const taken = headers(text.join('\n'));
    expect(taken.filter((line) => line.endsWith(` ${rest}`))).toHaveLength(2);
    expect(taken.filter((line) => line.endsWith(` ${long}`))).toHaveLength(2);
    expect(taken).toHaveLength(4);
  });
});
