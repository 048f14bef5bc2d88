import { describe, expect, it } from 'vitest';
import { readHistory } from '../../../ingest/structure/history.ts';
import { typeOfWork } from '../../../ingest/structure/work-type.ts';

const typeOf = (title: string, note = ''): string => typeOfWork(title, readHistory(note), null, false);

describe('the type of a work', () => {
  it.each([
    ['昆明市呈贡区创建国家自主创新示范区发展战略规划（2020—2030年）', '规划'],
    ['关于进一步支持科技型中小企业发展的实施意见', '意见'],
    ['呈贡区创新创业母基金管理办法（试行）（2023年修订）', '办法'],
    ['2024年呈贡区科技工作要点', '要点'],
    ['关于申请追加科技专项资金的请示', '请示'],
    ['昆明市呈贡区人民政府第12次常务会议纪要', '纪要'],
    ['关于商请支持母基金设立的函', '函'],
    ['关于同意设立呈贡创新创业母基金的批复', '批复'],
    ['2023年政府工作报告', '报告'],
    ['2023年呈贡区国民经济和社会发展统计公报', '公报'],
    ['昆明市人民政府关于提请审议《昆明市科技进步条例（草案）》的议案', '议案'],
    ['云南省人民政府令', '命令'],
    ['呈贡区人民代表大会关于政府工作报告的决议', '决议'],
    ['关于撤销有关机构的决定', '决定'],
    ['关于实施交通管制的通告', '通告'],
    ['关于2023年度目标考核情况的通报', '通报'],
    ['呈贡区突发事件总体应急预案', '预案'],
    ['呈贡区权责清单', '目录'],
    ['呈贡区人民政府工作规则', '规则'],
    ['村规民约编制指南', '标准'],
    ['昆明市呈贡区人民政府公告', '公告'],
    ['中华人民共和国学前教育法', '法律'],
    ['最高人民法院关于适用《中华人民共和国民法典》时间效力的若干规定', '司法解释'],
    ['呈贡区统计工作手册', '其他'],
    ['上海市人民政府办公厅印发《关于推进本市健康服务业高质量发展的若干意见》', '意见'],
  ])('is told by the end of its title: %s', (title, type) => {
    expect(typeOf(title)).toBe(type);
  });

  it.each([
    ['户口登记条例', '1958年1月9日全国人民代表大会常务委员会第九十一次会议通过', '法律'],
    ['殡葬管理条例', '1997年7月21日中华人民共和国国务院令第225号发布', '行政法规'],
    ['集会游行示威法实施条例', '1992年5月12日国务院批准　1992年6月16日公安部令第8号发布', '行政法规'],
    [
      '军队参加抢险救灾条例',
      '2005年6月7日中华人民共和国国务院、中华人民共和国中央军事委员会令第436号公布',
      '行政法规',
    ],
    ['青岛市控制吸烟条例', '2013年5月29日青岛市第十五届人民代表大会常务委员会第十一次会议通过', '地方性法规'],
    ['自由贸易试验区办法', '2022年3月15日云南省人民政府令第221号公布', '政府规章'],
    ['公安机关办理刑事案件程序规定', '2012年12月13日公安部令第127号修订发布', '部门规章'],
  ])('is told by who made it: %s, %s', (title, note, type) => {
    expect(typeOf(title, note)).toBe(type);
  });

  it('does not make a law of a notice that tells when it was passed', () => {
    expect(typeOf('关于学习贯彻有关法律的通知', '2023年9月1日全国人民代表大会常务委员会第五次会议通过')).toBe(
      '通知',
    );
  });

  it.each([
    ['呈贡区人民代表大会常务委员会任免名单', '目录'],
    ['呈贡区人民代表大会常务委员会关于批准2023年决算的决议', '决议'],
  ])('is no regulation where a district passes it: %s', (title, type) => {
    const note = '2024年6月27日昆明市呈贡区第十七届人民代表大会常务委员会第二十一次会议通过';
    expect(typeOf(title, note)).toBe(type);
  });

  it('is 标准 by the number of a standard with its year, and by no other in Latin letters', () => {
    const numbered = (title: string, number: string): string => typeOfWork(title, [], number, false);
    expect(numbered('信息安全技术　政务云密码应用', 'GB/T 30001.2—2020')).toBe('标准');
    expect(numbered('呈贡区财政局关于开展政府采购检查的通知', 'YNZC2024-001')).toBe('通知');
    expect(numbered('呈贡区财政局采购检查', 'YNZC2024-001')).toBe('其他');
    expect(numbered('房屋买卖示范文本', 'GF—2023—0117')).toBe('其他');
  });

  it('is 新闻 where a reporter signs', () => {
    expect(typeOfWork('五年蝶变：昆明交出高质量科创答卷', [], null, true)).toBe('新闻');
  });
});
