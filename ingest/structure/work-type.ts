/** What type of document a work is: by who made it (立法法), else by the word its title ends in. */
import type { WorkEvent } from '../../src/domain/work.ts';
import { typeByEnding, type WorkType } from '../../src/domain/work-types.ts';
import { isStandardNumber } from '../clean/head-lines.ts';
import { squash } from '../clean/typography.ts';

/**
 * By who passed or issued a text, in the words of its 题注; the first that fits counts. The State
 * Council's approval makes a regulation of what a ministry issues, and a people's congress stands
 * above a government of its level.
 */
const TYPES_BY_MAKER: readonly { readonly maker: RegExp; readonly type: WorkType }[] = [
  { maker: /最高人民(?:法院|检察院)/, type: '司法解释' },
  { maker: /国家监察委员会公告/, type: '监察法规' },
  {
    maker:
      /(?:^|日)(?:[^省市州县区]{0,12})?(?:全国人民代表大会|第.{1,3}届全国人民代表大会)[^，；]{0,40}(?:通过|修订)/,
    type: '法律',
  },
  { maker: /国务院[^，；日]{0,24}(?:令|批准|发布|公布|通过|批转)/, type: '行政法规' },
  // 立法法 第八十条、第八十一条、第八十五条: no congress of a county or of a city's district makes regulations.
  {
    maker: /(?:省|市|自治[区州县])(?:第[^，；次届]{1,5}届)?人民代表大会/,
    type: '地方性法规',
  },
  { maker: /(?:省|市|自治州|自治区)人民政府令/, type: '政府规章' },
  { maker: /(?:部|委员会|[证银保]监会|总局|署|银行|局)令/, type: '部门规章' },
];

/** What only a text of its own kind is called: a notice that tells when a law was passed is none. */
const ADMINISTRATIVE: ReadonlySet<WorkType | null> = new Set([
  '命令',
  '公报',
  '公告',
  '通告',
  '意见',
  '通知',
  '通报',
  '报告',
  '请示',
  '批复',
  '议案',
  '函',
  '纪要',
  '计划',
  '方案',
  '要点',
  '规划',
  '纲要',
  '预案',
  '目录',
]);
// A law by its name; 民法典 and 修正案 by their endings.
const LAW = /^中华人民共和国.{1,40}法$/;

// …人民政府办公厅印发《关于…的若干意见》
const ISSUED = /(?:印发|转发|发布)《([^《》]{4,120})》$/;

/**
 * @param title without the title of what the text issues; `history` is what its 题注 lists
 * @param docNumber 云南省人民政府令第3号 tells the maker too
 */
export function typeOfWork(
  title: string,
  history: readonly WorkEvent[],
  docNumber: string | null,
  isNews: boolean,
): WorkType {
  if (isNews) return '新闻';
  const name = withoutBrackets(squash(title)).replace(NUMBER, '');
  const made = [...history.map((event) => event.text), docNumber ?? ''].join('\n');
  const byMaker = TYPES_BY_MAKER.find(({ maker }) => maker.test(made))?.type;
  const byEnding = LAW.test(name) ? '法律' : typeByEnding(ISSUED.exec(name)?.[1] ?? name);
  if (byMaker !== undefined && !(ADMINISTRATIVE.has(byEnding) && byMaker !== '司法解释')) return byMaker;
  if (/^最高人民(?:法院|检察院)/.test(name) && /(?:解释|规定|批复|决定)$/.test(name)) return '司法解释';
  if (isStandardNumber(docNumber ?? '') && !ADMINISTRATIVE.has(byEnding)) return '标准';
  return byEnding ?? '其他';
}

// 中国人民银行公告〔2024〕第1号
const NUMBER = /(?<=令|公告|通告)(?:〔[0-9]{4}〕)?第[^号]{1,6}号$/;

/** …规划（2020—2030年）, …办法（试行）（2023年修订） */
function withoutBrackets(name: string): string {
  let bare = name;
  while (/[（(][^（）()]*[）)]$/.test(bare)) bare = bare.replace(/[（(][^（）()]*[）)]$/, '');
  return bare;
}
