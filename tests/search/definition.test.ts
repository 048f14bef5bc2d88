import { describe, expect, it } from 'vitest';
import { isDefinedAt } from '../../src/search/definition.ts';
import { normalise } from '../../src/search/normalise.ts';

/** The first occurrence of a word in a text. */
function defines(text: string, word: string): boolean {
  const normalised = normalise(text);
  const start = normalised.indexOf(normalise(word));
  return isDefinedAt(normalised, start, start + normalise(word).length);
}

describe('a definition', () => {
  it.each([
    ['电子签名', '本法所称电子签名，是指数据电文中以电子形式所含、所附用于识别签名人身份的数据。'],
    ['餐厨废弃物', '本条例所称餐厨废弃物，是指餐饮服务、集体供餐等活动产生的食物残余。'],
    ['法律援助机构', '本规定所称的法律援助机构，是指由司法行政部门依法确定的组织。'],
    ['人类遗传资源', '本条例所称人类遗传资源包括人类遗传资源材料和人类遗传资源信息。'],
    ['一般登记注册企业', '本条所称“一般登记注册企业”，系指其他企业。'],
    ['尘肺病', '尘肺病系指在生产活动中吸入粉尘而发生的肺组织纤维化为主的疾病。'],
    ['绿线', '确定各类城市绿地的控制线（以下简称绿线），并向社会公布。'],
    ['电子签名人', '（一）电子签名人，是指持有电子签名制作数据的人；'],
    ['保证期间', '保证期间是确定保证人承担保证责任的期间，不发生中止、中断和延长。'],
    ['自首', '犯罪以后自动投案，如实供述自己的罪行的，是自首。'],
    ['受贿', '为他人谋取利益的，是受贿罪。'],
    ['正当防卫', '对不法侵害人造成损害的，属于正当防卫，不负刑事责任。'],
    [
      '专属经济区',
      '中华人民共和国的专属经济区，为中华人民共和国领海以外并邻接领海的区域，从测算领海宽度的基线量起延至二百海里。',
    ],
    ['古树名木', '以及具有历史价值和重要纪念意义的树木，均为古树名木。'],
  ])('of %s is seen', (word, text) => expect(defines(text, word)).toBe(true));

  it.each([
    ['自首', '对于自首的犯罪分子，可以从轻或者减轻处罚。'],
    ['电子签名', '可靠的电子签名与手写签名或者盖章具有同等的法律效力。'],
    ['电子签名', '为了规范电子签名行为，确立电子签名的法律效力，制定本法。'],
    ['保证期间', '保证期间是否届满，由人民法院审查。'],
    ['合同法', '《中华人民共和国合同法》（以下简称合同法）施行以后成立的合同。'],
    ['管理', '本办法所称资金管理人，是指受托人。'],
    ['用人单位', '用人单位为劳动者提供专项培训费用，对其进行专业技术培训的，可以约定服务期。'],
    ['申请人', '申请人，为了取得许可，应当提交材料。'],
    ['指导', '应当加强指导，指定专人负责。'],
  ])('of %s is not seen in a text that only uses it', (word, text) =>
    expect(defines(text, word)).toBe(false),
  );
});
