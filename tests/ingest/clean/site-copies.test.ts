import { describe, expect, it } from 'vitest';
import { accountFor, compileText, fieldsOf, outlineLines, sourceOf } from '../structure/reading.ts';
import { clean, removedFor } from './reading.ts';

const TEXT = `昆明市呈贡区人民政府办公室关于印发呈贡区社区助餐实施方案的通知
呈政办发〔2022〕14号
各街道，各部门：
《呈贡区社区助餐实施方案》已经区政府同意，现印发给你们，请认真遵照执行。
昆明市呈贡区人民政府办公室
2022年6月28日
呈贡区社区助餐实施方案（试行）
为做好助餐服务，制定本方案。
一、总体思路
先行试点，分步实施。`;

/** The same text as it comes along when somebody copies the page. */
const COPIES: Readonly<Record<string, string>> = {
  'the way to the page and its counters': `您的位置: 首页 » 政务公开 » 文件\n\n浏览量:          时间:2022-07-29 00:16:59\n\n${TEXT}\n\n上一篇：关于召开会议的通知\n下一篇：没有了`,
  'the way to the page from no home page': `政策文件 >> 2022-社区助餐\n${TEXT}`,
  'the menu above its title': `首页 政务公开 办事服务 互动交流\n${TEXT}`,
  'buttons and the imprint of its site': `${TEXT}\n\n扫一扫在手机打开当前页\n\n打印 关闭\n\n主办单位：昆明市呈贡区人民政府办公室\n网站标识码：5301140001　滇ICP备05000000号\n版权所有：昆明市呈贡区人民政府　联系我们　网站地图`,
  'controls between the way to the page and its title': `首页 > 政策 > 法规库\n【字体：大 中 小】 [收藏] [打印] [关闭]\n分享到：微信 微博 QQ空间\n${TEXT}`,
  'the links of its site, down to an imprint, as a printed page shows them': `${TEXT}\n相关解读：我区推行社区助餐\n打印　收藏\n国家部委网站　各省区市政府网站\n其他网站\n网站地图　|　关于我们\n主办：昆明市呈贡区人民政府办公室\n任何建议和意见请联系：zfb@example.cn\n滇ICP备05000000号-1\n邮编：650500`,
  'links to other pages below it': `${TEXT}\n责任编辑：张某某\n相关链接：\n《呈贡区社区助餐实施方案》解读\n一图读懂：社区助餐怎么办\n分享到：`,
  'a headline with number and title in marks': `呈政办发〔2022〕14号《昆明市呈贡区人民政府办公室关于印发呈贡区社区助餐实施方案的通知》\n${TEXT}`,
  'the title above the box': `昆明市呈贡区人民政府办公室关于印发呈贡区社区助餐实施方案的通知\n  • 索引号:\n\n    5301140000/2022-001005\n  • 主题分类:\n\n  • 发文机构:\n\n    区政府\n  • 发文字号:\n\n    呈政办发〔2022〕14号\n  • 内容概述:\n\n${TEXT}`,
  'a box of a law data base between title and text': `昆明市呈贡区人民政府办公室关于印发呈贡区社区助餐实施方案的通知\n文章属性\n•【制定机关】昆明市呈贡区人民政府办公室\n•【公布日期】2022.06.28\n•【字号】呈政办发[2022]14号\n•【效力等级】地方规范性文件\n正文\n${TEXT}`,
  'the name of the box, several entries a line and counters': `政府信息公开\n\n索引号: 015114277-202206-308074 主题分类: 民政\n发布机构: 呈贡区人民政府办公室 发布日期: 2022-07-29 14:45\n名 称: 昆明市呈贡区人民政府办公室关于印发呈贡区社区助餐实施方案的通知\n文号: 关键字:\n\n${TEXT.replace('呈政办发', '发布时间:2022-07-29 14:45 浏览次数:195\n字号:[ ]\n呈政办发')}`,
  'menus above the box and captions below it': `我的法规 最新法规 资料下载 法规搜索\n法规分类\n【企业会计准则】\n发文标题: 昆明市呈贡区人民政府办公室关于印发呈贡区社区助餐实施方案的通知\n发文文号: 呈政办发[2022]14号\n法规类型: 地方规范性文件\n阅读人次: 3991\n页面功能:\n  • 加入收藏\n  • 关闭\n发文内容:\n\n${TEXT}`,
  'who posted it, signs and calls of an account': `原创 云溪发布 云溪发布 2022-07-29 18:30 云南\n\n点击上方蓝字关注我们\n\n👇👇👇\n\n${TEXT}\n\n— END —\n\n来源：区政府办\n编辑：小李\n\n喜欢就点个“在看”吧👍\n阅读 1234`,
  'a menu whose entries stand below one another': `首页\n政务公开\n走进呈贡\n|\n登录\n\n您现在所在的位置：首页 > 政务公开 > 文件\n${TEXT}`,
  'the title of the page above its red head': `呈贡区社区助餐实施方案（试行）\n昆明市呈贡区人民政府办公室文件\n呈政办发〔2022〕14号\n${TEXT.replace('呈政办发〔2022〕14号\n', '')}`,
  'the title of what the notice issues': `呈贡区社区助餐实施方案（试行）\n来源：区政府办 发布时间：2022-07-29\n${TEXT}`,
};

describe.each(Object.entries(COPIES))('a text copied from a page with %s', (_, copy) => {
  it('is the text', async () => {
    const [copied, plain] = [await compileText(copy), await compileText(TEXT)];
    const { title, docNumber, issuers, dates } = plain.work;
    expect(copied.work).toMatchObject({ title, docNumber, issuers, dates });
    expect(outlineLines(copied)).toEqual(outlineLines(plain));
    expect(copied.problems).toEqual([]);
  });

  it('loses no character', async () => {
    const source = sourceOf(copy);
    expect(await accountFor(source, await compileText(copy))).toEqual({ lost: '', doubled: '', unlike: [] });
  });
});

describe('a line that may as well be of the document', () => {
  it.each([
    '来源：区统计局',
    '时间：2022年7月29日上午',
    '编辑：王某某',
    '停水时间 2022年7月29日 8:00 开始',
    '为奋斗者点赞',
    '阅读推广',
  ])('stays: %s', (line) => {
    const result = clean(`呈贡区工作简报\n${line}\n区政府召开会议。`);
    expect(removedFor(result, 'navigation')).toEqual([]);
  });
});

describe('the title of a notice', () => {
  it('may name many offices side by side', async () => {
    const { work } = await compileText(
      '昆明市呈贡区发展和改革局 中共昆明市呈贡区委社会工作部 昆明市呈贡区自然资源局 昆明市呈贡区住房和城乡建设局 关于印发社区服务设施建设实施方案的通知\n各街道，各部门：\n现将方案印发给你们，请认真执行。',
    );
    expect(work.issuers).toEqual([
      '昆明市呈贡区发展和改革局',
      '中共昆明市呈贡区委社会工作部',
      '昆明市呈贡区自然资源局',
      '昆明市呈贡区住房和城乡建设局',
    ]);
  });

  it('may stand in marks as a whole', async () => {
    const { work } = await compileText(
      '《昆明市呈贡区人民政府关于加强管理的通知》\n（呈政发〔2022〕3号）\n各街道：\n请认真执行。\n二O二二年三月四日',
    );
    expect(work).toMatchObject({
      title: '昆明市呈贡区人民政府关于加强管理的通知',
      docNumber: '呈政发〔2022〕3号',
      issuers: ['昆明市呈贡区人民政府'],
      dates: { adopted: '2022-03-04' },
    });
  });
});

describe('a heading of Markdown that stands again and again', () => {
  it('is no head of a page', async () => {
    const clause =
      '《环境影响评价法》第二十二条第四款　国家对环境影响登记表实行备案管理，具体办法由国务院规定（查看原文）';
    const part = (number: string): string =>
      `### ${number}、未备案登记表\n#### 违反条款\n- ${clause}\n- ${clause}\n#### 不予处罚的情节\n同时满足下列情形的，不予行政处罚：\n（1）首次违法；\n（2）危害后果轻微。`;
    const document = await compileText(
      `# 轻微环境违法行为清单\n${[...'一二三四五'].map(part).join('\n')}`,
      '清单.md',
    );
    expect(document.removed.filter(({ reason }) => reason === 'running-header')).toEqual([]);
  });
});

describe('a line of an agency and an address', () => {
  it('are notes below a title', async () => {
    const notes = ['新华社北京2月13日电', 'https://www.gov.cn/zhengce/1.htm'];
    const document = await compileText(
      `中共中央 国务院关于全面推进乡村振兴的意见\n${notes.join('\n')}\n为做好乡村振兴工作，提出如下意见。\n一、总体要求\n坚持创新发展。`,
    );
    expect(fieldsOf(document, 'note')).toEqual(notes);
    expect(document.work).toMatchObject({
      title: '中共中央、国务院关于全面推进乡村振兴的意见',
      issuers: ['中共中央', '国务院'],
    });
  });
});

describe('a notice without its title', () => {
  it('is the preface of what its first sentence says that it issues', async () => {
    const { work, body } = await compileText(`呈政发〔2022〕28号
各街道，各部门：
《呈贡区创业投资引导基金管理暂行办法》已经区人民政府第83次常务会议审议通过，现印发给你们，请遵照执行。
特此通知
2022年11月2日
呈贡区创业投资引导基金管理暂行办法
第一章 总则
第一条 为促进创业投资，制定本办法。
第二条 本办法自发布之日起施行。`);
    expect(work).toMatchObject({
      title: '呈贡区创业投资引导基金管理暂行办法',
      docNumber: '呈政发〔2022〕28号',
      type: '办法',
    });
    expect(body.map(({ kind }) => kind)).toEqual(['preface', 'chapter']);
  });

  it('has the title that its box states, with a doubt', async () => {
    const { work, problems } = await compileText(`发文标题: 金华市人民政府关于补齐科技创新短板的若干意见
发文文号: 金政发[2016]54号
法规类型: 其他
页面功能:
• 加入收藏
各县(市、区)人民政府,市政府各部门:
为补齐科技创新短板,现提出如下意见:
一、总体要求
坚持创新发展。`);
    expect(work).toMatchObject({
      title: '金华市人民政府关于补齐科技创新短板的若干意见',
      docNumber: '金政发〔2016〕54号',
      type: '意见',
    });
    expect(problems.map(({ code }) => code)).toEqual(['title-missing']);
  });
});

describe('a notice that forwards a text', () => {
  it('is its preface, though it names the text in other words', async () => {
    const document = await compileText(`昆明市呈贡区人民政府转发区民政局关于清理社会团体意见的通知
呈政发〔2022〕5号
各街道：
区民政局《关于清理社会团体的意见》已经区政府同意，现转发给你们，请认真执行。
昆明市呈贡区人民政府
2022年3月4日
关于清理社会团体的意见
（区民政局　2022年1月28日）
现就清理工作提出如下意见。
一、清理范围
全区社会团体。`);
    expect(document.work.title).toBe('关于清理社会团体的意见');
    expect(document.body[0]).toMatchObject({
      kind: 'preface',
      heading: '昆明市呈贡区人民政府转发区民政局关于清理社会团体意见的通知',
    });
    expect(fieldsOf(document, 'signature')).toEqual(['昆明市呈贡区人民政府', '2022年3月4日']);
  });
});

describe('an annex', () => {
  it('has its title from two lines where the first does not end as titles do', async () => {
    const document = await compileText(
      '昆明市呈贡区人民政府关于成立委员会的批复\n区交通局：\n同意成立委员会。\n昆明市呈贡区人民政府\n2022年3月4日\n附件\n\n呈贡区轨道交通\n\n协调委员会组建方案\n\n为做好协调工作，制定本方案。\n',
    );
    expect(document.body.at(-1)).toMatchObject({
      kind: 'annex',
      heading: '呈贡区轨道交通协调委员会组建方案',
    });
  });
});

describe('an imprint that somebody copied below a text', () => {
  it('takes no text with it that stands below a heading', () => {
    const text = `呈贡区困难群众救助须知
一、救助对象
低保户可以申请救助。
二、办理方式
相关政策：《云南省社会救助条例》
联系人：李某某
联系电话：0871-67479999
地址：昆明市呈贡区锦绣大街1号
邮编：650500
版权所有：呈贡区民政局`;
    expect(removedFor(clean(text), 'navigation')).toEqual(['版权所有：呈贡区民政局']);
  });

  it('takes neither a policy that the document names nor whom to call', () => {
    const text = `呈贡区困难群众救助须知
一、救助对象
低保户可以申请救助。
相关政策：《云南省社会救助条例》
联系电话：0871-67479999
地址：昆明市呈贡区锦绣大街1号
版权所有：呈贡区民政局`;
    expect(removedFor(clean(text), 'navigation')).toEqual(['版权所有：呈贡区民政局']);
  });
});

describe('what an account posted, copied line by line', () => {
  const POSTED = `${TEXT}\n昆明市呈贡区人民政府\n2022年6月28日`;
  const HEAD = '呈贡发布\n呈贡发布\n2022-07-01 18:30\n发表于云南\n点击上方“呈贡发布”关注我们\n';
  const FOOT =
    '\n往期推荐\n● 呈贡区2022年政府工作报告全文\n● 事关你我！这些新规7月起施行\n阅读 1.2万\n赞 36  在看 12\n写下你的留言';

  it('is the text without the account and its other articles', async () => {
    const copied = clean(`${HEAD}${POSTED}${FOOT}`);
    const plain = clean(POSTED);
    expect(copied.lines.map(({ text }) => text)).toEqual(plain.lines.map(({ text }) => text));
    expect(copied.fields.map(({ text }) => text)).toEqual(plain.fields.map(({ text }) => text));
    expect(removedFor(copied, 'navigation')).toHaveLength(11);
  });

  it('keeps a title above the account, and a 往期 that is text', () => {
    const [title = '', ...rest] = POSTED.split('\n');
    const below = clean([title, ...HEAD.trim().split('\n'), ...rest].join('\n'));
    expect(below.fields[0]?.text).toBe(clean(POSTED).fields[0]?.text);
    expect(removedFor(clean(`${POSTED}\n往期回顾\n往期活动共举办三次，现予以公布。`), 'navigation')).toEqual(
      [],
    );
  });
});
