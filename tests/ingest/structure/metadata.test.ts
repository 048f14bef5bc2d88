/** What a document says of itself, from whole texts. */
import { describe, expect, it } from 'vitest';
import { compileText, fieldsOf } from './reading.ts';

const LAW = `云南省数据条例
（2023年9月27日云南省第十四届人民代表大会常务委员会第五次会议通过　根据2024年3月28日云南省第十四届人民代表大会常务委员会第九次会议《关于修改〈云南省数据条例〉的决定》修正）
第一条　为了规范数据处理活动，制定本条例。
第二条　本条例适用于本省行政区域内的数据处理活动。
第三条　本条例自2023年12月1日起施行。`;

describe('an office', () => {
  it.each([
    ['2017年7月11日 中华人民共和国财政部令第87号公布', ['财政部']],
    ['2004年1月13日 中华人民共和国国务院令第398号公布', ['国务院']],
    [
      '2004年1月13日 中华人民共和国国务院、中华人民共和国中央军事委员会令第398号公布',
      ['国务院', '中华人民共和国中央军事委员会'],
    ],
  ])('is the same with the name of the state: %s', async (event, issuers) => {
    const { work } = await compileText(
      `招标投标管理办法\n${event}\n第一条　为了规范采购，制定本办法。\n第二条　本办法自公布之日起施行。`,
    );
    expect(work.issuers).toEqual(issuers);
  });

  it('may stand beside another with a blank between, also in a title that only the file states', async () => {
    const { work } = await compileText(
      '---\ntitle: 最高人民法院 最高人民检察院关于办理环境污染刑事案件适用法律若干问题的解释\n---\n\n第一条 实施刑法规定的行为。\n第二条 本解释自公布之日起施行。',
      'hjwrxs.md',
    );
    expect(work.issuers).toEqual(['最高人民法院', '最高人民检察院']);
  });
});

describe('the box of a library of laws', () => {
  // chinacourt.org
  it('says who issued the text, and is not its title', async () => {
    const { work } = await compileText(`【发布单位】中共中央
【发布文号】
【发布日期】2017-04-12
【生效日期】2017-03-01
【失效日期】
【所属类别】国家法律法规
【文件来源】新华网
中国共产党工作机关条例（试行）
第一章 总则
第一条 为了规范党的工作机关的设立和运行，制定本条例。
第二条 党的工作机关是党实施领导的政治机关。`);
    expect(work).toMatchObject({ title: '中国共产党工作机关条例（试行）', issuers: ['中共中央'] });
  });
});

describe('a local regulation', () => {
  it('has issuer, dates and history from its 题注, and the date of its text from the last amendment', async () => {
    const { work, expression } = await compileText(LAW);
    expect(work.type).toBe('地方性法规');
    expect(work.issuers).toEqual(['云南省人民代表大会常务委员会']);
    expect(work.dates).toEqual({ adopted: '2023-09-27', issued: null, effective: '2023-12-01', ended: null });
    expect(work.history.map(({ action }) => action)).toEqual(['通过', '修正']);
    expect(expression.date).toBe('2024-03-28');
  });
});

describe('a regulation of the State Council', () => {
  it('has type, issuer and dates from events that stand without brackets', async () => {
    const { work, expression } = await compileText(`反兴奋剂条例
2004年1月13日 中华人民共和国国务院令第398号公布
2018年9月18日 《国务院关于修改部分行政法规的决定》第三次修订
第一条　为了防止在体育运动中使用兴奋剂，制定本条例。
第二条　本条例自2004年3月1日起施行。`);
    expect(work.type).toBe('行政法规');
    expect(work.issuers).toEqual(['国务院']);
    expect(work.dates).toMatchObject({ issued: '2004-01-13', effective: '2004-03-01' });
    expect(expression.date).toBe('2018-09-18');
  });
});

describe('a rule of the Party', () => {
  it.each([
    ['（2019年6月24日中共中央政治局会议审议批准　2019年8月19日中共中央发布）', ['中共中央']],
    ['（2021年4月15日中共中央办公厅、国务院办公厅印发）', ['中共中央办公厅', '国务院办公厅']],
  ])('has who issued it from its 题注: %s', async (note, issuers) => {
    const { work } = await compileText(
      `中国共产党农村工作条例\n${note}\n第一条　为了加强党对农村工作的领导，制定本条例。`,
    );
    expect(work.issuers).toEqual(issuers);
  });
});

const OFFICE = `呈贡区人才公寓管理办法

各街道办事处：
　　第一条　为规范人才公寓管理，制定本办法。
　　第二条　人才公寓由区住房城乡建设局管理。
　　第三条　本办法自印发之日起施行，有效期至2027年12月31日。

昆明市呈贡区住房和城乡建设局　昆明市呈贡区财政局
2024年6月3日`;

describe('an official document', () => {
  it('may date its signature with dots, and its validity from day to day', async () => {
    const { work } = await compileText(
      '关于做好节水工作的通知\n各街道：\n　　请做好节水工作。\n　　本通知有效期自2022年6月1日至2027年5月31日。\n昆明市呈贡区水务局\n2022.5.1',
    );
    expect(work.issuers).toEqual(['昆明市呈贡区水务局']);
    expect(work.dates).toEqual({
      adopted: '2022-05-01',
      issued: '2022-05-01',
      effective: '2022-06-01',
      ended: '2027-05-31',
    });
  });

  it('of two courts is adopted when the second of them adopts it, and issued on no day that it names', async () => {
    const { work } = await compileText(
      '最高人民法院　最高人民检察院\n关于办理环境污染刑事案件适用法律若干问题的解释\n（2023年3月27日最高人民法院审判委员会第1882次会议、2023年7月27日最高人民检察院第十四届检察委员会第十次会议通过，自2023年8月15日起施行）\n第一条　本解释自2023年8月15日起施行。',
    );
    expect(work.dates).toMatchObject({ adopted: '2023-07-27', issued: null, effective: '2023-08-15' });
  });

  it('is issued by all who sign it', async () => {
    const { work } = await compileText(OFFICE);
    expect(work.issuers).toEqual(['昆明市呈贡区住房和城乡建设局', '昆明市呈贡区财政局']);
  });

  it('is in force from its issue where it says so, and until the day it names', async () => {
    const { work } = await compileText(OFFICE);
    expect(work.dates).toEqual({
      adopted: '2024-06-03',
      issued: '2024-06-03',
      effective: '2024-06-03',
      ended: '2027-12-31',
    });
  });

  it('may have office and date on one line', async () => {
    const document = await compileText(OFFICE.replace('呈贡区财政局\n2024', '呈贡区财政局　2024'));
    expect(fieldsOf(document, 'signature')).toEqual([
      '昆明市呈贡区住房和城乡建设局　昆明市呈贡区财政局　2024年6月3日',
    ]);
    expect(document.work.issuers).toHaveLength(2);
    expect(document.work.dates.adopted).toBe('2024-06-03');
  });

  it('that several offices sign, each on a day of its own, is dated by the last of them', async () => {
    const { work } = await compileText(
      '关于做好人才引进工作的通知\n各单位：\n　　请做好人才引进工作。\n中共昆明市呈贡区委组织部\n2024年5月20日\n昆明市呈贡区财政局\n2024年5月21日',
    );
    expect(work.issuers).toEqual(['中共昆明市呈贡区委组织部', '昆明市呈贡区财政局']);
    expect(work.dates.adopted).toBe('2024-05-21');
  });

  it('does not take the validity of an annex for its own', async () => {
    const { work } = await compileText(
      `关于做好统计工作的通知\n各街道：\n　　一、认真组织。\n　　二、按时报送。\n附件1\n统计制度\n　　第一条　本制度自2020年1月1日起施行。`,
    );
    expect(work.dates.effective).toBeNull();
  });
});

describe('a notice that leaves 印发 out', () => {
  it('covers what its title names in marks, broken over lines as it may be', async () => {
    const { work, body } = await compileText(`阳山县“健康优先”工作指导方案
日期： 2020-06-18浏览量：1283来源：县健康办文字大小：大中小
阳健办发[2020] 3 号
关于《阳山县“健康优先”
工作指导方案》的通知
各乡镇人民政府、县直各部门：
现将《阳山县“健康优先”工作指导方案》印发给你们，请认真贯彻执行。
阳山县健康促进工作办公室
2020年6月4日
阳山县“健康优先”
工作指导方案
为推动健康县建设，制定本指导方案。
一、指导思想
坚持健康优先。
二、工作目标
建立工作机制。`);
    expect(work).toMatchObject({
      title: '阳山县“健康优先”工作指导方案',
      docNumber: '阳健办发〔2020〕3号',
      issuers: ['阳山县健康促进工作办公室'],
      dates: { issued: '2020-06-04' },
    });
    expect(body.map(({ kind }) => kind)).toEqual(['preface', 'preamble', 'division', 'division']);
  });
});

describe('a document that says little', () => {
  it('stays undated and without issuer: nothing is assumed', async () => {
    const { work, expression } = await compileText('统计工作制度\n\n　　一、按时报送。\n　　二、妥善保管。');
    expect(work.issuers).toEqual([]);
    expect(work.dates).toEqual({ adopted: null, issued: null, effective: null, ended: null });
    expect(work.status).toBe('时效未标注');
    expect(expression.date).toBeNull();
  });

  it('has the name of its file for a title, and says so', async () => {
    const document = await compileText('　　一、按时报送。\n　　二、妥善保管。', '统计制度.txt');
    expect(document.work.title).toBe('统计制度');
    expect(document.problems.map(({ code }) => code)).toContain('title-missing');
  });
});

describe('a box on a page that says there is no number', () => {
  it.each(['无', '暂无', '—'])('%s is none', async (none) => {
    const { work } = await compileText(
      `标题：关于做好统计工作的通知\n索引号：AC0-2022-001\n发文字号：${none}\n发布日期：2022-03-04\n关于做好统计工作的通知\n各街道：\n　　请按时报送。`,
    );
    expect(work).toMatchObject({ title: '关于做好统计工作的通知', docNumber: null });
  });
});

describe('a question above a text', () => {
  const ANSWER = '一、总体要求\n坚持创新发展。\n二、主要任务\n加强平台建设。';

  it('is its title where the format calls it so', async () => {
    const question = '《上海市高质量孵化器培育实施方案》主要包括哪些内容？';
    expect((await compileText(`# ${question}\n\n${ANSWER}`, '解读.md')).work.title).toBe(question);
    expect((await compileText(`${question}\n${ANSWER}`, '解读.txt')).work.title).toBe('解读');
  });
});

describe('a collection of a law and its annexes', () => {
  it('takes the day of the law and not that of an annex', async () => {
    const { work } = await compileText(
      `# 中华人民共和国香港特别行政区基本法
## 第一章　总则
第一条　香港特别行政区是中华人民共和国不可分离的部分。
第二条　本法自1997年7月1日起实施。
## 中华人民共和国香港特别行政区基本法附件一　香港特别行政区行政长官的产生办法
一、行政长官由选举委员会选出。
二、本办法自2021年3月31日起施行。`,
      '基本法.md',
    );
    expect(work.dates.effective).toBe('1997-07-01');
  });
});

describe('the catalogue', () => {
  it('overrides what the text says', async () => {
    const { work } = await compileText(LAW, '条例.txt', {
      file: '条例.txt',
      title: '云南省数据条例（2024年修正）',
      type: '条例',
      issuers: ['云南省人大常委会'],
      status: '现行有效',
      dates: { issued: '2023-09-28' },
    });
    expect(work).toMatchObject({
      title: '云南省数据条例（2024年修正）',
      type: '条例',
      issuers: ['云南省人大常委会'],
      status: '现行有效',
      dates: { adopted: '2023-09-27', issued: '2023-09-28' },
    });
  });
});

describe('an order of a ministry', () => {
  // 财政部令第87号, as ccgp.gov.cn prints it
  it('gives number and maker to the text that dashes set below it', async () => {
    const { work, body, problems } = await compileText(`中华人民共和国财政部令第87 号
--政府采购货物和服务招标投标管理办法
财政部对《政府采购货物和服务招标投标管理办法》（财政部令第18 号）进行了修订，修订后的《政府采购货物和服务招标投标管理办法》已经部务会议审议通过。现予公布，自2017 年10 月1 日起施行。
  部长 肖捷
  2017 年7 月11 日
第一章 总 则
  第一条 为了规范政府采购当事人的采购行为，制定本办法。
  第二条 本办法自2017年10月1日起施行。`);
    expect(work).toMatchObject({
      type: '部门规章',
      title: '政府采购货物和服务招标投标管理办法',
      docNumber: '中华人民共和国财政部令第87号',
      issuers: ['财政部'],
      dates: { effective: '2017-10-01' },
    });
    expect(body.map(({ eId }) => eId)).toEqual(['preamble', 'chp_1']);
    expect(problems).toEqual([]);
  });
});

describe('the number of a project', () => {
  // 招标文件 of 上海市政府采购中心
  it('stands above the title of a tender document and is no part of it', async () => {
    const { work } = await compileText(`项目编号：310113106251209159568-13297903
罗泾镇综合管理服务项目（宝山工业园区北园区）
竞争性磋商文件
采购人：罗泾镇人民政府
第一章 磋商公告
一、项目名称：综合管理服务。`);
    expect(work).toMatchObject({
      title: '罗泾镇综合管理服务项目（宝山工业园区北园区）竞争性磋商文件',
      docNumber: null,
    });
  });
});

describe('the number of an order', () => {
  it('is that of the order, wherever its parts stand', async () => {
    for (const head of [
      '云南省人民政府令\n第3号',
      '云南省人民政府令\n（第3号）',
      '云南省人民政府令　第3号',
    ]) {
      const { work } = await compileText(
        `${head}\n\n　　《云南省公共数据管理办法》已经省人民政府同意，现予公布，自2024年1月1日起施行。\n省　长　王某某\n2023年12月14日\n云南省公共数据管理办法\n　　第一条　为了规范公共数据管理，制定本办法。\n　　第二条　本办法由省数据局解释。`,
      );
      expect(work).toMatchObject({
        title: '云南省公共数据管理办法',
        type: '政府规章',
        docNumber: '云南省人民政府令第3号',
        dates: { adopted: '2023-12-14', effective: '2024-01-01' },
      });
    }
  });

  it('names no document without the order', async () => {
    const { work } = await compileText(
      '第158号\n呈贡区母基金管理办法\n　　第一条　为了支持创业，制定本办法。',
    );
    expect(work.docNumber).toBeNull();
  });
});

describe('the number of a standard', () => {
  it('stands above its title as it is printed, blank and all', async () => {
    const { work } = await compileText(
      'ICS 03.080\nDB5301/T 68—2022\n城市社区服务规范\n1 范围\n本文件规定了城市社区服务的基本要求。\n2 基本要求\n2.1 应设置服务场所。',
    );
    expect(work).toMatchObject({ title: '城市社区服务规范', docNumber: 'DB5301/T 68—2022' });
  });

  it('stands on a cover between codes, days and publisher, none of which is title or text', async () => {
    const { work, body, problems } = await compileText(
      `ICS 03.160
CCS A 16
DB5301
昆 明 市 地 方 标 准
DB5301/T 88—2023
社区养老服务站运营规范
Specification for operation of community elderly care service station
2023-05-10 发布    2023-08-01 实施
昆明市市场监督管理局　　发布
目　次
1 范围………………1
2 运营要求…………1
附录A（规范性） 设备配置表…2
前　　言
本文件由昆明市民政局提出并归口。
1 范围
本文件规定了社区养老服务站的运营要求。
2 运营要求
2.1 每站工作人员不应少于2人。
附 录 A
（规范性）
设备配置表
设备配置应符合表A.1的规定。
表A.1 设备配置
序号\t名称\t数量
1\t护理床\t4
2\t轮椅\t2`,
    );
    expect(work).toMatchObject({
      title: '社区养老服务站运营规范',
      docNumber: 'DB5301/T 88—2023',
      issuers: ['昆明市市场监督管理局'],
      dates: { issued: '2023-05-10', effective: '2023-08-01' },
    });
    expect(body.map(({ num, heading }) => `${num ?? ''} ${heading}`)).toEqual([
      ' 前　　言',
      '1 范围',
      '2 运营要求',
      '附 录 A （规范性）设备配置表',
    ]);
    expect(problems).toEqual([]);
  });

  // DB44/2367—2022: the letters are a picture, and 发布 stands between two offices
  it('stands on a cover from which a PDF keeps the figures of DB44', async () => {
    const { work, body } = await compileText(`ICS 13.040.40
CCS Z 60
44
广　东　省　地　方　标　准
DB44/ 2367—2022
固定污染源挥发性有机物综合排放标准
Integrated emission standard of volatile organic compounds for stationary pollution
source
2022 - 06 - 01 发布　2022 - 09 - 01 实施
广东省生态环境厅
发 布
广东省市场监督管理局
前　言
本标准的全部技术内容为强制性。
1 范围
1.1 本文件规定了排放控制要求。
2 要求
2.1 应达标排放。`);
    expect(work).toMatchObject({
      title: '固定污染源挥发性有机物综合排放标准',
      docNumber: 'DB44/2367—2022',
      issuers: ['广东省生态环境厅', '广东省市场监督管理局'],
      dates: { issued: '2022-06-01', effective: '2022-09-01' },
    });
    expect(body[0]).toMatchObject({ kind: 'preamble', heading: '前　言' });
  });

  it('may be that of a model contract', async () => {
    const { work } = await compileText(
      'GF—2023—0117\n国有建设用地使用权出让合同\n第一条　双方订立本合同。\n第二条　出让价款为____元。',
    );
    expect(work).toMatchObject({ title: '国有建设用地使用权出让合同', docNumber: 'GF—2023—0117' });
  });
});

describe('the number of a document', () => {
  it.each([
    '呈政办发[2022] 54号',
    '呈政办发（2022）54号',
    '呈政办发【2022】54号',
    '呈政办发﹝2022﹞54号',
    '呈政办发[2O22]54号',
    '呈政办发〔2022〕54号',
  ])('%s is printed with 〔〕', async (number) => {
    const { work } = await compileText(`${number}\n\n关于做好统计工作的通知\n各街道：\n　　请按时报送。`);
    expect(work.docNumber).toBe('呈政办发〔2022〕54号');
  });
});
