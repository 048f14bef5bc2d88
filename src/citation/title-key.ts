/**
 * When two titles name the same document. Never by likeness: 实施纲要 and 规划纲要 stay two. What may
 * differ is how a title is printed (full width, brackets, dashes, title marks), 中华人民共和国 before
 * it, and how much of the region stands before it.
 */

const COUNTRY = '中华人民共和国';

/** A title as it is compared: without marks, blanks and 中华人民共和国, brackets and dashes in one form. */
export function titleKey(title: string): string {
  return title
    .normalize('NFKC')
    .replace(/[\s《》〈〉<>“”"'‘’]/g, '')
    .replace(/[〔[{【]/g, '(')
    .replace(/[〕\]}】]/g, ')')
    .replace(/[‐-―−─~〜]+|(?<=[0-9年])至(?=[0-9])/g, '-')
    .replaceAll(COUNTRY, '')
    .replace(/\((?:19|20)[0-9]{2}年?(?:修[正订改]|版)[^()]{0,6}\)$/, '')
    .toLowerCase();
}

const PROVINCES =
  '北京市|天津市|上海市|重庆市|河北省|山西省|辽宁省|吉林省|黑龙江省|江苏省|浙江省|安徽省|福建省|江西省|山东省|河南省|湖北省|湖南省|广东省|海南省|四川省|贵州省|云南省|陕西省|甘肃省|青海省|台湾省|内蒙古自治区|广西壮族自治区|西藏自治区|宁夏回族自治区|新疆维吾尔自治区|香港特别行政区|澳门特别行政区';
// 昆明市, 盐城市, 呈贡区, 大理白族自治州; not 保护区, 开发区, 示范区, nor 城市市 of 城市市容.
const REGION = new RegExp(
  `^(?:${PROVINCES}|[\\u4e00-\\u9fa5]{2,9}?(?:自治州|自治县|自治旗)|(?!城市|都市|(?:中心|特大|超大)城市)[\\u4e00-\\u9fa5]{2,3}?[市州县旗]|(?!开发|保护|示范|试验|实验|自贸|工业|园|风景|旅游|生态|功能|高新|城市|都市|集市|超市|股市|门市|楼市|上市)[\\u4e00-\\u9fa5]{2,3}?区)`,
);

/** The regions that a title key begins with: 昆明市呈贡区… gives 昆明市 and 呈贡区. */
export function regionsOf(key: string): readonly string[] {
  const regions: string[] = [];
  let rest = key;
  for (let depth = 0; depth < 4; depth++) {
    const region = REGION.exec(rest)?.[0];
    // What is left must still be a title: 社区条例 is no 条例 of a region 社区.
    if (region === undefined || rest.length - region.length < 4) break;
    regions.push(region);
    rest = rest.slice(region.length);
  }
  return regions;
}

/**
 * 'same': one document beyond doubt. 'likely': the same but for a region that only one of them names
 * (城市绿化条例 and 昆明市城市绿化条例 may be two documents) or for a bracket of years at the end.
 */
export type TitleMatch = 'same' | 'likely' | null;

/** Compares two title keys. */
export function matchTitles(one: string, other: string): TitleMatch {
  if (one === other) return 'same';
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (short.length < 2) return null;
  if (long.endsWith(short) && isRegion(long.slice(0, long.length - short.length))) {
    return regionsOf(short).length > 0 ? 'same' : 'likely';
  }
  return withoutYears(long) === withoutYears(short) ? 'likely' : null;
}

function isRegion(prefix: string): boolean {
  // The regions of a prefix alone: pad it, because a title must be left behind the last one.
  return regionsOf(`${prefix}的这一文件`).join('') === prefix;
}

/** A title key without a bracket of years at its end: two of which only the years differ may be one document. */
export function withoutYears(key: string): string {
  return key.replace(/\((?:19|20)[0-9]{2}[^()]{0,12}\)$/, '');
}
