/** What type of document a work is: by who made it (立法法), else by the word its title ends in. */
import type { WorkEvent, WorkType } from '../../src/domain/work.ts';
import { squash } from '../clean/typography.ts';

/** By the word a title ends in; the first that fits counts. */
const TYPES_BY_ENDING: readonly { readonly ending: RegExp; readonly type: WorkType }[] = [
  { ending: /办法$/, type: '办法' },
  { ending: /^中华人民共和国.{1,40}(?:法|法典)$|修正案$/, type: '法律' },
  { ending: /条例$/, type: '条例' },
  { ending: /细则$/, type: '细则' },
  { ending: /(?:规定|规则|规范|准则|守则|制度)$/, type: '规定' },
  { ending: /通知$/, type: '通知' },
  { ending: /意见$/, type: '意见' },
  { ending: /(?:方案|预案)$/, type: '方案' },
  { ending: /(?:措施|政策)$/, type: '措施' },
  { ending: /规划$/, type: '规划' },
  { ending: /纲要$/, type: '纲要' },
  { ending: /(?:计划|要点)$/, type: '计划' },
  { ending: /(?:决定|决议)$/, type: '决定' },
  { ending: /(?:公告|通告|公报)$/, type: '公告' },
  { ending: /(?:批复|答复)$/, type: '批复' },
  { ending: /函$/, type: '函' },
  { ending: /报告$/, type: '报告' },
];

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
  { maker: /(?:省|市|自治州|县|自治区)[^，；]{0,12}人民代表大会/, type: '地方性法规' },
  { maker: /(?:省|市|自治州|自治区)人民政府令/, type: '政府规章' },
  { maker: /(?:部|委员会|总局|署|银行|局)令/, type: '部门规章' },
];

/** Titles that only a text of its own kind bears; a notice that mentions a law is none. */
const ADMINISTRATIVE = /(?:通知|意见|方案|函|批复|报告|纪要|公报)$/;

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
  const name = withoutBrackets(squash(title));
  const made = [...history.map((event) => event.text), docNumber ?? ''].join('\n');
  const byMaker = TYPES_BY_MAKER.find(({ maker }) => maker.test(made))?.type;
  if (byMaker !== undefined && !(ADMINISTRATIVE.test(name) && byMaker !== '司法解释')) return byMaker;
  if (/^最高人民(?:法院|检察院)/.test(name) && /(?:解释|规定|批复|决定)$/.test(name)) return '司法解释';
  return TYPES_BY_ENDING.find(({ ending }) => ending.test(name))?.type ?? '其他';
}

/** …规划（2020—2030年）, …办法（试行）（2023年修订） */
function withoutBrackets(name: string): string {
  let bare = name;
  while (/[（(][^（）()]*[）)]$/.test(bare)) bare = bare.replace(/[（(][^（）()]*[）)]$/, '');
  return bare;
}
