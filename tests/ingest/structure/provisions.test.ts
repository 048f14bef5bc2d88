/** Addresses and shapes of whole texts. */
import { describe, expect, it } from 'vitest';
import { compileText, fieldsOf, outlineLines, provisionAt, provisionsOf } from './reading.ts';

describe('annexes', () => {
  it('have addresses of their own, which never change those of the body', async () => {
    const body = '工作规定\n\n第一章　总则\n第一条　甲。\n第二条　乙。';
    const annexes = '\n附件1\n甲制度\n第一章　总则\n第一条　丙。\n第二条　丁。\n附件2\n乙制度\n第一条　戊。';
    const alone = provisionsOf(await compileText(body)).map(({ eId }) => eId);
    const whole = provisionsOf(await compileText(body + annexes)).map(({ eId }) => eId);
    expect(whole.slice(0, alone.length)).toEqual(alone);
    expect(whole.slice(alone.length)).toEqual([
      'annex_1',
      'annex_1__chp_1',
      'annex_1__art_1',
      'annex_1__art_2',
      'annex_2',
      'annex_2__art_1',
    ]);
  });

  // 新型冠状病毒肺炎防控方案（第九版）: a form that bears no number of its own stands among the numbered ones
  it('keep the address of the number that they print beside one without a number', async () => {
    const document = await compileText(`防控方案
一、加强监测。
二、加强管理。
附件1
监测方案
开展监测。
附件
密切接触者登记表
填表单位、填表人应当如实填写。
附件2
判定与管理指南
开展判定。`);
    expect(document.body.slice(2).map(({ eId, heading }) => [eId, heading])).toEqual([
      ['annex_1', '监测方案'],
      ['annex_4', '密切接触者登记表'],
      ['annex_2', '判定与管理指南'],
    ]);
    expect(document.problems).toEqual([]);
  });

  // 招标文件: the forms of a chapter are its 附件
  const TENDER = `采购项目招标文件
第一章　投标邀请
一、项目编号：310113。
第二章　投标人须知
一、招标文件的组成：
第一章　投标邀请
第二章　投标人须知
第三章　评标办法
二、投标人应当认真阅读。
附件1
投标函
投标函应当由法定代表人签字。
附件2
开标一览表
报价应当包含全部费用。
第三章　评标办法
一、评标委员会独立评标。`;

  it('may stand in the midst of a text, which goes on with the number that follows', async () => {
    const document = await compileText(TENDER);
    expect(document.body.map(({ eId, heading }) => [eId, heading])).toEqual([
      ['chp_1', '投标邀请'],
      ['chp_2', '投标人须知'],
      ['annex_1', '投标函'],
      ['annex_2', '开标一览表'],
      ['chp_3', '评标办法'],
    ]);
    expect(document.problems).toEqual([]);
  });

  it('keep chapters of their own, and what stands below a signature', async () => {
    const rules =
      '附件\n管理办法\n第一章　总则\n第一条　甲。\n第二章　附则\n第二条　乙。\n第三章　评标办法\n第三条　丙。';
    const restarted = await compileText(TENDER.slice(0, TENDER.indexOf('附件1')) + rules);
    expect(restarted.body.map(({ eId }) => eId)).toEqual(['chp_1', 'chp_2', 'annex_1']);
    const signed = await compileText(
      `关于征求意见的通知\n第一条　甲。\n第二条　乙。\n云溪市财政局\n2024年3月1日\n附件\n修改的条文\n第三条　丙。`,
    );
    expect(signed.body.map(({ eId }) => eId)).toEqual(['art_1', 'art_2', 'annex_1']);
  });

  it('are none where a sentence lists them', async () => {
    const document = await compileText(
      '招标文件\n一、投标文件应当包括：\n附件1 投标函（格式）；\n附件2 开标一览表；\n附件3 资格证明文件。\n二、投标人应当签章。',
    );
    expect(document.body.map(({ num }) => num)).toEqual(['一、', '二、']);
  });

  it('are titled by the line below 附件, with the （试行） below that', async () => {
    const document = await compileText(
      '工作通知\n各街道：\n　　请执行。\n\n附件\n统计报送制度\n（试行）\n　　一、按时报送。\n　　二、妥善保管。',
    );
    expect(provisionAt(document, 'annex_1').heading).toBe('统计报送制度（试行）');
  });

  it('have titles that go on below 的', async () => {
    const document = await compileText(
      '工作通知\n各街道：\n　　请执行。\n\n附件\n呈贡区加强基层治理的\n工作任务\n　　一、按时报送。\n　　二、妥善保管。',
    );
    expect(provisionAt(document, 'annex_1').heading).toBe('呈贡区加强基层治理的工作任务');
  });

  it('may have . behind their number, and a page may offer files named so', async () => {
    const text = '工作通知\n各街道：\n　　请执行。\n\n附件1.登记表\n　　一、按时填报。\n　　二、妥善保管。';
    expect(provisionAt(await compileText(text), 'annex_1')).toMatchObject({ heading: '登记表' });
    const files = text.replaceAll('附件1.登记表', '附件5.工作通知政策解读.doc');
    expect(provisionsOf(await compileText(files)).map(({ kind }) => kind)).not.toContain('annex');
  });

  it('may be a whole notice that another one forwards below its signature', async () => {
    const document = await compileText(
      `呈贡区人民政府办公室转发昆明市人民政府办公室关于加强建筑垃圾管理的通知
呈政办通〔2023〕18号
各街道：
现将《昆明市人民政府办公室关于加强建筑垃圾管理的通知》（昆政办通〔2023〕40号）转发给你们，请贯彻落实。
一、各街道要加强巡查。
昆明市呈贡区人民政府办公室
2023年8月30日
昆明市人民政府办公室关于加强
建筑垃圾管理的通知
昆政办通〔2023〕40号
各县（市）、区人民政府：
一、严格源头管控
施工单位应当编制方案。
昆明市人民政府办公室
2023年8月15日`,
    );
    expect(document.work).toMatchObject({
      docNumber: '呈政办通〔2023〕18号',
      issuers: ['昆明市呈贡区人民政府办公室'],
      dates: { adopted: '2023-08-30' },
    });
    expect(provisionAt(document, 'div_1').heading).toBeNull();
    expect(provisionAt(document, 'annex_1').heading).toBe('昆明市人民政府办公室关于加强建筑垃圾管理的通知');
    expect(provisionAt(document, 'annex_1__div_1').heading).toBe('严格源头管控');
  });

  it('have outlines of their own: a notice does not become a law by its annex', async () => {
    const document = await compileText(
      '工作通知\n各街道：\n　　现通知如下：\n　　一、严明纪律\n　　严格执行制度。\n　　二、加强值守\n　　坚持值班。\n附件1\n制度\n第一条　为了值班，制定本制度。\n第二条　由办公室解释。',
    );
    expect(provisionAt(document, 'div_1')).toMatchObject({ heading: '严明纪律', content: '严格执行制度。' });
  });

  it('may sign for the text where it was not signed before them', async () => {
    const document = await compileText(
      '工作通知\n各街道：\n　　请执行。\n附件1\n制度\n第一条　甲。\n第二条　乙。\n昆明市呈贡区统计局\n2024年1月2日',
    );
    expect(fieldsOf(document, 'signature')).toEqual(['昆明市呈贡区统计局', '2024年1月2日']);
  });
});

describe('numbers that restart', () => {
  it('take the address of their parent along: chapters in every part', async () => {
    const document = await compileText(
      '测试法\n\n第一编　总则\n第一章　甲\n第一条　子。\n第二章　乙\n第二条　丑。\n第二编　分则\n第一章　丙\n第三条　寅。\n第二章　丁\n第四条　卯。',
    );
    const eIds = provisionsOf(document).map(({ eId }) => eId);
    expect(eIds).toContain('part_2__chp_1');
    expect(eIds).toContain('art_4');
    expect(eIds).not.toContain('chp_1');
  });

  it('leave tables with captions their bare address, and count others where they stand', async () => {
    const markdown =
      '# 测试规划\n\n## 目标\n\n| 甲 | 乙 |\n| - | - |\n| 1 | 2 |\n\n## 任务\n\n| 丙 | 丁 |\n| - | - |\n| 3 | 4 |\n';
    const document = await compileText(markdown, '规划.md');
    const tables = provisionsOf(document).filter(({ kind }) => kind === 'table');
    expect(tables.map(({ eId }) => eId)).toEqual(['grp_1__table_1', 'grp_2__table_1']);
    expect(document.problems).toEqual([]);
  });
});

describe('text around lists', () => {
  it('takes no headed point below it that it does not announce', async () => {
    const document = await compileText(
      '应急预案\n\n1 总则\n为了应急，制定本预案。\n2 组织体系\n2.1 职责\n市指挥部负责领导工作。\n市指挥部设在市政府。\n2.1.1 市政府\n组织救灾。\n2.1.2 市公安局\n维护秩序。\n3 附则\n本预案由市政府解释。',
    );
    expect(outlineLines(document).slice(2, 7)).toEqual([
      '  div_2__subdiv_1 2.1 职责',
      '    div_2__subdiv_1__para_1 | 市指挥部负责领导工作。',
      '    div_2__subdiv_1__para_2 | 市指挥部设在市政府。',
      '    div_2__subdiv_1__point_1 2.1.1 市政府 | 组织救灾。',
      '    div_2__subdiv_1__point_2 2.1.2 市公安局 | 维护秩序。',
    ]);
  });

  it('is intro before them and wrap-up behind them', async () => {
    const document = await compileText(
      '测试办法\n\n第一条　申请人应当提交：\n（一）申请书；\n（二）证明。\n第二条　本办法由区财政局解释。',
    );
    expect(provisionAt(document, 'art_1')).toMatchObject({
      shape: 'branch',
      intro: '申请人应当提交：',
      wrapUp: null,
    });
  });

  it('below 序言 is the preamble, headed so', async () => {
    const document = await compileText(
      '示范宪章\n序　言\n　　本区是历史悠久的区之一。\n　　一八四〇年以后，逐渐变成今天的样子。\n第一章　总纲\n　　第一条　一切权力属于人民。',
    );
    expect(provisionAt(document, 'preamble').heading).toBe('序　言');
    expect(provisionAt(document, 'preamble__para_1')).toMatchObject({ content: '本区是历史悠久的区之一。' });
  });

  it('before the first heading is the preamble', async () => {
    const document = await compileText(
      '测试方案\n\n　　为了创新，制定本方案。\n　　现就有关事项通知如下：\n　　一、目标\n　　达到五个。\n　　二、任务\n　　建设平台。',
    );
    expect(provisionAt(document, 'preamble')).toMatchObject({ shape: 'branch' });
    expect(provisionAt(document, 'preamble__para_2')).toMatchObject({ content: '现就有关事项通知如下：' });
  });
});
