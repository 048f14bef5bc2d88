import { describe, expect, it } from 'vitest';
import { clean, fieldsNamed } from './reading.ts';

const BODY = `第一条 为了推进自主创新示范区建设，制定本办法。
第二条 本办法自印发之日起施行。`;

/** All fields as `name: text`. */
function fields(text: string): readonly string[] {
  return clean(text).fields.map((field) => `${field.name}: ${field.text}`);
}

describe('the title', () => {
  it('is one line', () => {
    expect(fields(`呈贡区创新创业母基金管理办法\n${BODY}`)).toEqual(['title: 呈贡区创新创业母基金管理办法']);
  });

  it('may be broken over several lines', () => {
    expect(
      fields(
        `昆明市呈贡区人民政府办公室\n关于印发呈贡区创建国家自主创新示范区\n发展战略规划的通知\n\n${BODY}`,
      ),
    ).toEqual(['title: 昆明市呈贡区人民政府办公室关于印发呈贡区创建国家自主创新示范区发展战略规划的通知']);
  });

  it.each(['（2023—2025年）', '（2021-2030）', '(征求意见稿)'])(
    'goes on in %s, whatever it ends with',
    (line) => {
      for (const title of ['呈贡区数字经济发展行动计划', '呈贡区数字经济三年攻坚']) {
        expect(fields(`${title}\n${line}\n${BODY}`)).toEqual([`title: ${title}${line}`]);
      }
    },
  );

  it('may be centred by blanks', () => {
    expect(fields(`　　　　　　昆明市呈贡区人民政府\n　　　　关于支持企业上市的若干意见\n${BODY}`)).toEqual([
      'title: 昆明市呈贡区人民政府关于支持企业上市的若干意见',
    ]);
  });

  it('may have its 发文字号 centred below it', () => {
    expect(
      fields(`　　　　　　　　云溪市人民政府\n                    云政发〔2003〕18号\n${BODY}`),
    ).toContain('docNumber: 云政发〔2003〕18号');
  });

  it('does not begin with the head of the page, which stands at the margin', () => {
    const page = `昆明市规章汇编
                昆明市城市地下空间
              开发利用管理办法
　　第一条　为了加强地下空间开发利用管理，制定本办法。
— 1 —
　　第二条　本办法自印发之日起施行。`;
    expect(fields(page)).toEqual(['note: 昆明市规章汇编', 'title: 昆明市城市地下空间开发利用管理办法']);
    const plan = page.replace('昆明市规章汇编', '昆明市地下空间办法');
    expect(fields(plan)[1]).toBe('title: 昆明市城市地下空间开发利用管理办法');
    const maker = page.replace('昆明市规章汇编', '昆明市人民政府关于印发');
    expect(fields(maker)).toEqual(['title: 昆明市人民政府关于印发昆明市城市地下空间开发利用管理办法']);
  });

  it('goes on in a line that is centred below it, whatever it ends with', () => {
    const text = `                昆明市物业管理服务
                典型事例汇编选录
　　第一条　为了推进物业管理，选录下列事例。`;
    expect(fields(text)).toEqual(['title: 昆明市物业管理服务典型事例汇编选录']);
    const signed = text.replace('    典型事例汇编选录', '昆明市住房和城乡建设局');
    expect(fields(signed)[0]).toBe('title: 昆明市物业管理服务');
  });

  it('ends at a dash behind a whole title', () => {
    const title = '云溪区人民政府关于印发发展规划的通知—';
    expect(fields(`${title}\n各街道办事处，区直各部门\n${BODY}`)).toContain(`title: ${title}`);
  });

  it('goes on below a dash', () => {
    expect(fields(`2018年度优才访学项目—\n未来菁英计划访学体验项目申请表\n${BODY}`)).toEqual([
      'title: 2018年度优才访学项目—未来菁英计划访学体验项目申请表',
    ]);
  });

  it('that says 关于 goes on to its 的通知', () => {
    expect(fields(`昆明市科技局关于组织申报2024年度区级科技计划\n项目的通知\n${BODY}`)).toEqual([
      'title: 昆明市科技局关于组织申报2024年度区级科技计划项目的通知',
    ]);
  });

  it('keeps the years in brackets below it', () => {
    expect(fields(`呈贡区创新发展规划\n（2020—2030年）\n${BODY}`)).toEqual([
      'title: 呈贡区创新发展规划（2020—2030年）',
    ]);
  });

  it('lists issuers that stand side by side', () => {
    expect(
      fields(`最高人民法院　最高人民检察院\n关于办理环境污染刑事案件适用法律若干问题的解释\n${BODY}`),
    ).toEqual(['title: 最高人民法院、最高人民检察院关于办理环境污染刑事案件适用法律若干问题的解释']);
  });

  it('that is missing is reported and named after the file', () => {
    const { problems } = clean('第一条 为了推进示范区建设，制定本办法。');
    expect(problems.map(({ code }) => code)).toEqual(['title-missing']);
  });
});

describe('发文字号', () => {
  it.each(['　', ' '])('may be centred by many blanks of "%s"', (blank) => {
    const centred = (text: string): string => blank.repeat(22) + text;
    const text = `${centred('关于促进平台经济健康发展的意见')}\n${centred('昆政办发〔2022〕41号')}\n各县（市）、区人民政府：\n　　${BODY}`;
    expect(fields(text)).toEqual([
      'title: 关于促进平台经济健康发展的意见',
      'docNumber: 昆政办发〔2022〕41号',
      'addressee: 各县（市）、区人民政府：',
    ]);
  });

  it.each([
    '呈政办发〔2022〕54号',
    '呈政办发[2022]54号',
    '国发(2014)37号',
    '国发（2014）37 号',
    '云政规【2023】第1号',
    '昆科函［2023］48号',
    '中华人民共和国国务院令第191号',
    '昆明市人民政府令 第158号',
    '第158号',
  ])('%s above the title', (number) => {
    expect(fieldsNamed(clean(`${number}\n呈贡区母基金管理办法\n${BODY}`), 'docNumber')).toEqual([
      number.replace(/[ ]/g, ''),
    ]);
  });

  it('below the title', () => {
    expect(fields(`呈贡区母基金管理办法\n呈政办发〔2022〕54号\n${BODY}`)).toEqual([
      'title: 呈贡区母基金管理办法',
      'docNumber: 呈政办发〔2022〕54号',
    ]);
  });

  it('beside who signs it', () => {
    expect(fields(`呈政发〔2022〕5号　　　　签发人：张某某\n关于母基金的请示报告\n${BODY}`)[0]).toBe(
      'docNumber: 呈政发〔2022〕5号　　　　签发人：张某某',
    );
  });

  it('below a red head', () => {
    expect(
      fields(`昆明市呈贡区人民政府办公室文件\n呈政办发〔2022〕54号\n呈贡区母基金管理办法\n${BODY}`),
    ).toEqual([
      'issuers: 昆明市呈贡区人民政府办公室文件',
      'docNumber: 呈政办发〔2022〕54号',
      'title: 呈贡区母基金管理办法',
    ]);
  });
});

describe('题注', () => {
  const NOTE = '（2023年1月13日云南省第十四届人民代表大会常务委员会第一次会议通过　2024年5月30日修正）';

  it('is the history of the text', () => {
    expect(fields(`云南省科学技术进步条例\n${NOTE}\n${BODY}`)).toEqual([
      'title: 云南省科学技术进步条例',
      `issuing: ${NOTE}`,
    ]);
  });

  it('may be wrapped', () => {
    const wrapped = `${NOTE.slice(0, 20)}\n${NOTE.slice(20, 40)}\n${NOTE.slice(40)}`;
    const [note] = fieldsNamed(clean(`云南省科学技术进步条例\n${wrapped}\n${BODY}`), 'issuing');
    expect(note?.replace(/\s/g, '')).toBe(NOTE.replace(/\s/g, ''));
  });

  it('that is never closed takes no article with it', () => {
    const { lines } = clean(`云南省科学技术进步条例\n（2023年1月13日通过\n${BODY}`);
    expect(lines.filter((line) => line.mark?.style === 'article')).toHaveLength(2);
  });
});

describe('the addressee', () => {
  it.each([
    '各街道、各部门：',
    '各街道办事处，区级各委、办、局，各直属机构：',
    '市财政局：',
    '云南省人民政府：',
  ])('%s', (addressee) => {
    expect(fieldsNamed(clean(`关于做好母基金管理工作的通知\n\n${addressee}\n${BODY}`), 'addressee')).toEqual([
      addressee,
    ]);
  });

  it('is not the end of a preamble', () => {
    const text = `关于适用民法典的解释\n为正确审理案件，结合审判实践，现解释如下：\n${BODY}`;
    expect(fieldsNamed(clean(text), 'addressee')).toEqual([]);
  });
});

describe('a cover notice', () => {
  const notice = clean(`呈政办发〔2022〕54号

昆明市呈贡区人民政府办公室
关于印发呈贡区创新发展规划的通知

各街道、各部门：
《呈贡区创新发展规划》经区人民政府研究同意，现印发给你们，请认真贯彻执行。
2022年9月9日
昆明市呈贡区创新发展规划
（2020—2030年）
第一章 总则
第一条 规划范围为呈贡实际管辖范围。`);

  it('gives way to what it issues', () => {
    expect(fieldsNamed(notice, 'title')).toEqual(['昆明市呈贡区创新发展规划（2020—2030年）']);
    expect(notice.preface?.heading?.text).toBe('昆明市呈贡区人民政府办公室关于印发呈贡区创新发展规划的通知');
  });

  it('keeps its number, addressee and text', () => {
    expect(fieldsNamed(notice, 'docNumber')).toEqual(['呈政办发〔2022〕54号']);
    expect(fieldsNamed(notice, 'addressee')).toEqual(['各街道、各部门：']);
    expect(notice.preface?.lines.map((line) => line.text)).toEqual([
      '《呈贡区创新发展规划》经区人民政府研究同意，现印发给你们，请认真贯彻执行。',
      '2022年9月9日',
    ]);
  });

  it('that has nothing attached is a document of its own', () => {
    const alone = clean(`关于印发呈贡区创新发展规划的通知\n各街道：\n现将规划印发给你们，请遵照执行。`);
    expect(alone.preface).toBeNull();
    expect(fieldsNamed(alone, 'title')).toEqual(['关于印发呈贡区创新发展规划的通知']);
  });
});

it('a report says when and where it was given in one line or in two', () => {
  const given = '——2024年1月15日在昆明市呈贡区第三届人民代表大会第四次会议上';
  for (const printed of [given, `${given.slice(0, -1)}\n上`]) {
    expect(fields(`政府工作报告\n${printed}\n昆明市呈贡区人民政府区长　李某某\n${BODY}`)).toEqual([
      'title: 政府工作报告',
      `issuing: ${given}`,
      'note: 昆明市呈贡区人民政府区长　李某某',
    ]);
  }
});

it('reads kicker, headline and byline of a newspaper', () => {
  expect(
    fields(
      '让创新成为第一动力\n呈贡区建设国家自主创新示范区\n本报记者 王琼梅 通讯员 王双\n\n走进呈贡，处处是创新的气息。',
    ),
  ).toEqual([
    'kicker: 让创新成为第一动力',
    'title: 呈贡区建设国家自主创新示范区',
    'byline: 本报记者 王琼梅 通讯员 王双',
  ]);
});

describe('an interpretation of law', () => {
  const INTERPRETATION = `中华人民共和国最高人民法院公告
《最高人民法院关于适用〈中华人民共和国民法典〉侵权责任编的解释（一）》已于2023年12月18日通过，现予公布，自2024年9月27日起施行。
最高人民法院
2024年9月25日
法释〔2024〕12号
最高人民法院
关于适用《中华人民共和国民法典》侵权责任编的解释（一）
（2023年12月18日最高人民法院审判委员会第1909次会议通过，
自2024年9月27日起施行）
第一条　非法使被监护人脱离监护的，依照本解释。`;
  const own = [
    'docNumber: 法释〔2024〕12号',
    'title: 最高人民法院关于适用《中华人民共和国民法典》侵权责任编的解释（一）',
    'issuing: （2023年12月18日最高人民法院审判委员会第1909次会议通过，自2024年9月27日起施行）',
  ];

  it('is covered by the announcement that names it in other brackets, and has a number of its own', () => {
    expect(fields(INTERPRETATION)).toEqual(own);
    expect(clean(INTERPRETATION).preface?.heading?.text).toBe('中华人民共和国最高人民法院公告');
  });

  // as a collection keeps them: events without brackets, and the head of the text once more
  it.each([
    [
      '最高人民法院、最高人民检察院关于办理洗钱刑事案件适用法律若干问题的解释',
      '最高人民法院 最高人民检察院\n关于办理洗钱刑事案件适用法律\n若干问题的解释',
    ],
    [
      '最高人民法院关于涉外民商事案件管辖若干问题的规定',
      '最高人民法院\n关于涉外民商事案件管辖若干问题的规定',
    ],
  ])('prints its head again below the day on which it takes effect: %s', (title, again) => {
    const text = `${title}\n2022年8月16日 最高人民法院审判委员会第1872次会议通过\n2023年1月1日 施行\n${again}\n法释〔2022〕18号\n为了正确审理案件，制定本规定。\n第一条　依照本规定。`;
    expect(fields(text)).toEqual([
      `title: ${title}`,
      'issuing: 2022年8月16日 最高人民法院审判委员会第1872次会议通过',
      'issuing: 2023年1月1日 施行',
      expect.stringMatching(/^note: 最高人民法院/),
      'docNumber: 法释〔2022〕18号',
    ]);
  });

  it.each(['编的解释', '（一）》'])(
    'does not begin in the sentence that a margin breaks behind %s',
    (end) => {
      expect(fields(INTERPRETATION.replace(`${end}`, `${end}\n`))).toEqual(own);
    },
  );
});

describe('an order', () => {
  it('stands below the title of what it covers where a site prints that above it', () => {
    const text = `国内水路运输辅助业管理规定
中华人民共和国交通运输部令
2023年第17号
《国内水路运输辅助业管理规定》已于2023年10月24日经第25次部务会议通过，现予公布。
部长　李某某
2023年11月10日
国内水路运输辅助业管理规定
第一条　为了规范国内水路运输辅助业务经营行为，制定本规定。`;
    expect(fields(text)).toEqual([
      'note: 国内水路运输辅助业管理规定',
      'docNumber: 2023年第17号',
      'title: 国内水路运输辅助业管理规定',
    ]);
    expect(
      clean(text)
        .preface?.lines.map((line) => line.text)
        .at(-1),
    ).toBe('2023年11月10日');
  });
});

it('what a notice forwards does not begin within the sentence that names it', () => {
  const text = `滨海市人民政府办公室
转发市发展改革委等部门关于加快推进充电基础设施建设实施意见的通知
各区人民政府，市政府各部门：
市发展改革委、市住房城乡建设委、市交通委、市规划
资源局《关于加快推进充电基础设施建设的实施意见》
已经市人民政府同意，现转发给你们，请认真贯彻执行。
滨海市人民政府办公室
2023年8月9日
关于加快推进充电基础设施建设的实施意见
一、总体要求
到2025年底，全市建成公共充电桩8.5万个。`;
  expect(fieldsNamed(clean(text), 'title')).toEqual(['关于加快推进充电基础设施建设的实施意见']);
});

it('a treaty is titled by its kind, and not by the parties that its first sentence names', () => {
  const text = `中华人民共和国政府和乌有国政府关于互免签证的协定
中华人民共和国政府和乌有国政府（以下简称“缔约双方”），
为进一步发展两国友好关系，便利两国公民往来，经友好协商，达成协议
如下：
第一条
缔约双方公民，在对方入境，自入境之日起停留不超过三十日，免办签证。`;
  expect(fieldsNamed(clean(text), 'title')).toEqual(['中华人民共和国政府和乌有国政府关于互免签证的协定']);
});
