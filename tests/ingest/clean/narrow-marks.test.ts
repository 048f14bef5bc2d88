import { describe, expect, it } from 'vitest';
import { measureWrap } from '../../../ingest/clean/measure.ts';
import { pageLines } from './reading.ts';

// Its items hold more than its articles do: type sets (一) narrower than four columns.
const TEXT = `人民警察使用警械和武器条例
第一条 为了保障人民警察依法履行职责，正
确使用警械和武器，及时有效地制止违法犯罪行
为，维护公共安全和社会秩序，保护公民的人身安
全和合法财产，保护公共财产，根据《中华人民共
和国人民警察法》和其他有关法律的规定，制定本
条例。
第二条 人民警察制止违法犯罪行为，可以采
取强制手段；根据需要，可以依照本条例的规定使
用警械；使用警械不能制止，或者不使用武器制
止，可能发生严重危害后果的，可以依照本条例的
规定使用武器。
第三条 本条例所称警械，是指人民警察按照
规定装备的警棍、催泪弹、高压水枪、特种防暴
枪、手铐、脚镣、警绳等警用器械；所称武器，是
指人民警察按照规定装备的枪支、弹药等致命性警
用武器。
第四条 人民警察使用警械和武器，应当以制
止违法犯罪行为，尽量减少人员伤亡、财产损失为
原则。
第五条 人民警察遇有下列情形之一，经警告
无效的，可以使用警棍、催泪弹、高压水枪、特种
防暴枪等驱逐性、制服性警械：
(一)结伙斗殴、殴打他人、寻衅滋事、侮辱妇女
或者进行其他流氓活动的；
(二)聚众扰乱车站、码头、民用航空站、运动场
等公共场所秩序的；
(三)强行冲越人民警察为履行职责设置的警戒线
的；
(四)以暴力方法抗拒或者阻碍人民警察依法履行
职责的；
`;

describe('lines that hold narrow marks', () => {
  it('do not hide that first lines are shorter', () => {
    const measure = measureWrap(pageLines(TEXT.slice(TEXT.indexOf('\n') + 1)));
    expect(measure).toMatchObject({ full: 44, first: 40, margin: null });
  });
});
