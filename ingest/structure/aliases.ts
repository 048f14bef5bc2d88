/** Names that a work goes by without declaring them: its title without 中华人民共和国 or the regions in front. */

// 云南省, 昆明市, 呈贡区; not 城市, 市场, 荣誉市民, 自由贸易试验区, 行政区划. Of 杭州 and 大理州 no rule tells which is the region.
const REGION = new RegExp(
  '^[\\u3400-\\u9fff]{2,7}?(?:省(?![级长际])|自治区|自治州|(?<![城超集股门菜夜])市(?!场|容|区|长|级|值|民[称条卡中])|县(?![级域长乡])' +
    '|(?<!试验|示范|开发|功能|保护|合作|行政|[特园新老城产社校片景库矿山林街辖地])区(?![划域块间分长级]))(?=[\\u3400-\\u9fff]{4})',
);
/** What is left must be a name: not an office that goes on (人民政府关于…), not 管理办法 alone. */
const NO_NAME =
  /^(?:人民政府|人民代表大会|人大|政府(?:办公|关于)|政协|党委|委员会|办公|[\u3400-\u9fff]{1,10}(?:局|厅|办公室|委员会)关于|(?:管理|实施|暂行|试行|若干|工作)*(?:办法|条例|规定|细则|意见|方案|规划|计划|通知|决定|公告|措施))/;
/** 云南省昆明市呈贡区 is three. */
const MOST_REGIONS = 3;

/** The longest first; the title itself is none of them. */
export function aliasesOf(title: string): readonly string[] {
  const ofTheState = title.replace(/^中华人民共和国(?=.{2})/, '');
  if (ofTheState !== title) return [ofTheState];
  const aliases: string[] = [];
  let rest = title;
  for (let i = 0; i < MOST_REGIONS; i++) {
    const region = REGION.exec(rest);
    if (region === null) break;
    rest = rest.slice(region[0].length);
    if (NO_NAME.test(rest)) break;
    aliases.push(rest);
  }
  return aliases;
}
