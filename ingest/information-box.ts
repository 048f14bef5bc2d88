/**
 * The box that 政府信息公开 pages set above a document: 索引号, 发文机关, 发文字号, 成文日期 … It says of the
 * document what its own text may leave out, and is no text of it.
 */

export type BoxLabel = 'index' | 'docNumber' | 'issuers' | 'made' | 'other';

export interface BoxEntry {
  readonly label: BoxLabel;
  readonly value: string;
  /** Label and value in the line, UTF-16, half open, without the blanks around them. */
  readonly start: number;
  readonly end: number;
}

const LABELS: readonly (readonly [word: string, label: BoxLabel])[] = [
  ['索引号', 'index'],
  ['信息索引号', 'index'],
  ['发文字号', 'docNumber'],
  ['文件编号', 'docNumber'],
  ['文号', 'docNumber'],
  ['发文机关', 'issuers'],
  ['发文单位', 'issuers'],
  ['制发机关', 'issuers'],
  ['发布机构', 'issuers'],
  ['公开主体', 'issuers'],
  ['成文日期', 'made'],
  ['发文日期', 'made'],
  ['生成日期', 'made'],
  ...[
    [
      '主题分类',
      '信息分类',
      '体裁分类',
      '组配分类',
      '公文种类',
      '主题词',
      '关键词',
      '标题',
      '信息名称',
      '名称',
    ],
    ['发布日期', '公开日期', '公布日期', '生效日期', '废止日期', '有效性', '时效性', '有效期', '公开方式'],
    ['公开范围', '公开时限', '内容概述'],
  ]
    .flat()
    .map((word) => [word, 'other'] as const),
];
const LABEL_OF: ReadonlyMap<string, BoxLabel> = new Map(LABELS);

// 索引号：, 发 文 字 号: and 成文日期 in a cell of its own
const ENTRY = new RegExp(
  `(?<=^|[\\s\\u3000])(?:\\[|【)?(${LABELS.map(([word]) => [...word].join('[ \\u3000]{0,4}')).join('|')})(?:\\]|】)?(?:[ \\u3000]*[：:]|(?=\\t))`,
  'g',
);
/** A line of a box is no longer than that. */
const LONGEST = 400;

/** The entries on a line, in their order; none where the line begins with anything else. */
export function readBoxLine(text: string): readonly BoxEntry[] {
  if (text.length > LONGEST) return [];
  const found = [...text.matchAll(ENTRY)];
  if (found[0] === undefined || text.slice(0, found[0].index).trim() !== '') return [];
  return found.map((match, index) => {
    const printed = text.slice(match.index, found[index + 1]?.index ?? text.length).trimEnd();
    return {
      label: LABEL_OF.get((match[1] ?? '').replace(/[ \u3000]/g, '')) ?? 'other',
      value: printed.slice(match[0].length).trim(),
      start: match.index,
      end: match.index + printed.length,
    };
  });
}

/** Fewer entries may stand in any text. */
const ENOUGH = 3;

/** Whether lines together are a box: several entries, one of which only official documents have. */
export function isBox(entries: readonly BoxEntry[]): boolean {
  return entries.length >= ENOUGH && entries.some(({ label }) => label === 'index' || label === 'docNumber');
}

/** What an entry says without its label; a text that begins with no label as it is. */
export function boxValue(text: string): string {
  return readBoxLine(text)[0]?.value ?? text;
}
