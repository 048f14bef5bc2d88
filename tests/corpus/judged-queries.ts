/**
 * Queries over the seeds and the shared laws with the articles that should come first. They were judged
 * by reading the articles that hold the words, before any ranking was looked at. What is not listed is
 * worth nothing; several articles of one grade may stand in any order.
 */

/**
 * definition: the words are defined or described somewhere; dedicated: some articles are about them, more
 * mention them; heading: they are the heading of an article or chapter, or a large part of one; words: several
 * words in one article; question: a sentence that stands nowhere (`mode=ask`); citation: words behind the name of
 * a law (`mode=ask` too); mistyped and pinyin: what the first offer of that kind leads to; title: what a document is
 * called; sentence: a piece of a draft, as it was pasted.
 */
export type QueryClass =
  | 'definition'
  | 'dedicated'
  | 'heading'
  | 'words'
  | 'question'
  | 'citation'
  | 'mistyped'
  | 'traditional'
  | 'pinyin'
  | 'title'
  | 'sentence';

/** 3: what the reader is after; 2: a rule about the same thing that belongs beside it; 1: worth a look. */
export type Grade = 1 | 2 | 3;

export interface JudgedQuery {
  readonly query: string;
  readonly class: QueryClass;
  readonly why: string;
  /** By file and label, such as `law-0257 第二条`; of a chapter the heading follows. */
  readonly grades: Readonly<Record<string, Grade>>;
}

const PLAN = '004_190c656b337f64ff';

export const JUDGED_QUERIES: readonly JudgedQuery[] = [
  {
    query: '电子签名',
    class: 'definition',
    why: '第二条 says what it is; 十三 and 十四 which are reliable and what they are worth; 三十四 defines its parts.',
    grades: {
      'law-0257 第二条': 3,
      'law-0257 第十三条': 2,
      'law-0257 第三十四条': 2,
      'law-0257 第三章 电子签名与认证': 2,
      'law-0257 第十四条': 1,
      'law-0257 第三条': 1,
    },
  },
  {
    query: '餐厨废弃物',
    class: 'definition',
    why: '第三条 defines it; another city gives it one article of its own in a wider regulation.',
    grades: {
      'law-0012 第三条': 3,
      'law-0374 第五十二条': 2,
      'law-0012 第十二条': 1,
      'law-0012 第十四条': 1,
    },
  },
  {
    query: '见义勇为',
    class: 'definition',
    why: '第二条 defines it, 第三条 says whose deeds count, 第七条 sets up the fund, 第八条 how it is confirmed.',
    grades: {
      'law-0248 第二条': 3,
      'law-0248 第三条': 1,
      'law-0248 第七条': 1,
      'law-0248 第八条': 1,
    },
  },
  {
    query: '人类遗传资源',
    class: 'definition',
    why: '第二条 says what it includes; 十一 is the permit to collect, 二十七 to take abroad.',
    grades: { 'law-0053 第二条': 3, 'law-0053 第十一条': 1, 'law-0053 第二十七条': 1 },
  },
  {
    query: '正当防卫',
    class: 'definition',
    why: 'The criminal code says what it is, the civil code what follows; nothing else holds the words.',
    grades: { 'law-0002 第二十条': 3, 'law-0001 第一百八十一条': 3 },
  },
  {
    query: '自首',
    class: 'definition',
    why: '第六十七条 says what it is; the section has it in its heading; the interpretation only lists it.',
    grades: { 'law-0002 第六十七条': 3, 'law-0002 第三节 自首和立功': 2 },
  },
  {
    query: '保证期间',
    class: 'definition',
    why: '六百九十二 says what it is and how long; 六百九十三 and 六百九十四 what happens when it ends.',
    grades: {
      'law-0001 第六百九十二条': 3,
      'law-0001 第六百九十三条': 2,
      'law-0001 第六百九十四条': 2,
      'law-0237 第二十七条': 2,
      'law-0001 第六百九十五条': 1,
    },
  },
  {
    query: '隐私权',
    class: 'definition',
    why: '一千零三十二 gives the right and says what privacy is, the next forbids; 一百一十 and 九百九十 only list it.',
    grades: {
      'law-0001 第一千零三十二条': 3,
      'law-0001 第一千零三十三条': 2,
      'law-0001 第六章 隐私权和个人信息保护': 2,
    },
  },
  {
    query: '法律援助机构',
    class: 'definition',
    why: '第二条 defines it; 第八条 is about applying to one, 第十条 about cases handed from one to another.',
    grades: {
      'law-0188 第二条': 3,
      'law-0188 第八条': 2,
      'law-0188 第十条': 2,
      'law-0188 第三条': 1,
      'law-0003 第四十七条': 1,
    },
  },
  {
    query: '试用期',
    class: 'dedicated',
    why: '十九 is its length, 二十 its pay, 二十一 dismissal in it, 八十三 the penalty; 试用买卖 is something else.',
    grades: {
      'law-0163 第十九条': 3,
      'law-0163 第二十条': 3,
      'law-0163 第二十一条': 2,
      'law-0163 第八十三条': 2,
      'law-0163 第七十条': 1,
    },
  },
  {
    query: '竞业限制',
    class: 'dedicated',
    why: '二十三 allows it and says what is paid, 二十四 whom it binds and how long; the others name it in a list.',
    grades: { 'law-0163 第二十四条': 3, 'law-0163 第二十三条': 3 },
  },
  {
    query: '定金',
    class: 'dedicated',
    why: 'Three articles of the civil code are about it; elsewhere it is a piece of 认定金额 and the like.',
    grades: { 'law-0001 第五百八十六条': 3, 'law-0001 第五百八十七条': 3, 'law-0001 第五百八十八条': 2 },
  },
  {
    query: '违约金',
    class: 'dedicated',
    why: '五百八十五 is the rule, the interpretation says when it is raised or lowered; labour law forbids it in the main.',
    grades: {
      'law-0001 第五百八十五条': 3,
      'law-0051 第二十九条': 2,
      'law-0051 第二十八条': 2,
      'law-0001 第五百八十八条': 1,
      'law-0163 第二十五条': 1,
      'law-0163 第二十二条': 1,
    },
  },
  {
    query: '抵销',
    class: 'dedicated',
    why: '五百六十八 and 五百六十九 are set-off itself; the interpretation limits and dates it.',
    grades: {
      'law-0001 第五百六十八条': 3,
      'law-0001 第五百六十九条': 3,
      'law-0051 第二十三条': 2,
      'law-0051 第二十四条': 1,
      'law-0001 第五百四十九条': 1,
    },
  },
  {
    query: '经济补偿',
    class: 'dedicated',
    why: '四十六 says when it is due, 四十七 how much; 八十七 doubles it; a province repeats it.',
    grades: {
      'law-0163 第四十七条': 3,
      'law-0163 第四十六条': 3,
      'law-0163 第八十七条': 2,
      'law-0212 第二十八条': 2,
      'law-0163 第九十七条': 1,
    },
  },
  {
    query: '举证责任',
    class: 'dedicated',
    why: 'A part of one interpretation bears the name, one of another begins with it; 三十四 is the rule for offices.',
    grades: {
      'law-0168 第三十四条': 3,
      'law-0033 十一、 举证责任': 3,
      'law-0024 一、 举证责任分配和举证期限': 2,
      'law-0024 第一条': 2,
      'law-0033 第五十七条': 1,
      'law-0033 第五十六条': 1,
      'law-0168 第三十八条': 1,
      'law-0001 第一千二百三十条': 1,
    },
  },
  {
    query: '代履行',
    class: 'dedicated',
    why: 'A section of three articles; 第十二条 lists it. 替代履行 in the civil code is another thing.',
    grades: {
      'law-0040 第三节 代履行': 3,
      'law-0040 第五十一条': 3,
      'law-0040 第五十条': 3,
      'law-0040 第五十二条': 2,
      'law-0040 第十二条': 1,
    },
  },
  {
    query: '精神损害',
    class: 'dedicated',
    why: '一千一百八十三 is the claim; the interpretation says when an office pays and how much.',
    grades: {
      'law-0001 第一千一百八十三条': 3,
      'law-0001 第九百九十六条': 2,
      'law-0307 第八条': 2,
      'law-0307 第四条': 2,
      'law-0307 第三条': 1,
      'law-0307 第二条': 1,
      'law-0307 第一条': 1,
    },
  },
  {
    query: '古树名木',
    class: 'dedicated',
    why: '二十七 says which trees they are, 二十八 how they are protected; others care for them or list them.',
    grades: {
      'law-0205 第二十七条': 3,
      'law-0205 第二十八条': 3,
      'law-0240 第二十二条': 2,
      'law-0205 第三十九条': 1,
    },
  },
  {
    query: '海域使用权',
    class: 'dedicated',
    why: 'The chapter of that name, in it how the right is got, kept, renewed and passed on.',
    grades: {
      'law-0229 第四章 海域使用权': 3,
      'law-0229 第十九条': 2,
      'law-0229 第二十条': 2,
      'law-0229 第二十三条': 2,
      'law-0229 第二十五条': 2,
      'law-0229 第二十六条': 2,
      'law-0229 第二十七条': 2,
      'law-0229 第二十九条': 1,
      'law-0229 第三十条': 1,
      'law-0229 第六条': 1,
    },
  },
  {
    query: '母基金',
    class: 'heading',
    why: '第十八条 sets it up and has it in its heading; the aims and the three-year plan mention it.',
    grades: { [`${PLAN} 第十八条`]: 3, [`${PLAN} 第五条`]: 1, [`${PLAN} 第三十六条`]: 1 },
  },
  {
    query: '云上小镇',
    class: 'heading',
    why: '第七条 has it in its heading and describes it.',
    grades: { [`${PLAN} 第七条`]: 3 },
  },
  {
    query: '风险投资基金',
    class: 'heading',
    why: '第十九条 is about attracting them and says so in its heading; the aims mention them.',
    grades: { [`${PLAN} 第十九条`]: 3, [`${PLAN} 第五条`]: 1, [`${PLAN} 第三十六条`]: 1 },
  },
  {
    query: '发展愿景',
    class: 'heading',
    why: 'It is the heading of 第四条.',
    grades: { [`${PLAN} 第四条`]: 3 },
  },
  {
    query: '大学科学园',
    class: 'heading',
    why: '第八条 is about building them and says so in its heading.',
    grades: { [`${PLAN} 第八条`]: 3 },
  },
  {
    query: '居住权',
    class: 'heading',
    why: 'A chapter of six articles: what it is, how it is made, what limits and ends it.',
    grades: {
      'law-0001 第十四章 居住权': 3,
      'law-0001 第三百六十六条': 3,
      'law-0001 第三百六十七条': 3,
      'law-0001 第三百六十八条': 3,
      'law-0001 第三百六十九条': 2,
      'law-0001 第三百七十条': 2,
      'law-0001 第三百七十一条': 1,
    },
  },
  {
    query: '无因管理',
    class: 'heading',
    why: 'The chapter has the name, its articles do not; 一百一十八 lists it among what founds a debt.',
    grades: { 'law-0001 第二十八章 无因管理': 3, 'law-0001 第一百一十八条': 1 },
  },
  {
    query: '高新技术企业融资和上市',
    class: 'heading',
    why: 'It is most of the heading of 第二十条.',
    grades: { [`${PLAN} 第二十条`]: 3 },
  },
  {
    query: '女职工 产假',
    class: 'words',
    why: '第七条 gives the leave in days, 第八条 the pay in it; elsewhere the words stand in a list.',
    grades: { 'law-0120 第七条': 3, 'law-0120 第八条': 2, 'law-0370 第八条': 1 },
  },
  {
    query: '试用期 工资',
    class: 'words',
    why: '第二十条 is the pay in it; 八十三 what is paid where it was agreed against the law.',
    grades: { 'law-0163 第二十条': 3, 'law-0163 第八十三条': 2 },
  },
  {
    query: '董事 忠实义务',
    class: 'words',
    why: 'Of each of two texts of the company law the duty and the list of what breaks it; the criminal code punishes.',
    grades: {
      'law-0005 第一百八十条': 3,
      'law-0007 第一百四十七条': 3,
      'law-0005 第一百八十一条': 2,
      'law-0007 第一百四十八条': 2,
      'law-0002 第一百六十九条之一': 1,
    },
  },
  {
    query: '股东 表决权 委托',
    class: 'words',
    why: 'Only the article on proxies of each text is about the three together.',
    grades: { 'law-0005 第一百一十八条': 3, 'law-0007 第一百零六条': 3 },
  },
  {
    query: '违约金 过高',
    class: 'words',
    why: '第二十九条 says how far it is lowered.',
    grades: { 'law-0051 第二十九条': 3 },
  },
  {
    query: '母基金 委托',
    class: 'words',
    why: '第十八条 entrusts it to an office of its own.',
    grades: { [`${PLAN} 第十八条`]: 3 },
  },
  {
    query: '试用期最长可以约定多久',
    class: 'question',
    why: '第十九条 is the longest time by the length of the contract.',
    grades: { 'law-0163 第十九条': 3, 'law-0163 第八十三条': 1 },
  },
  {
    query: '女职工生育可以休多少天产假',
    class: 'question',
    why: '第七条 gives the days; 第八条 the pay.',
    grades: { 'law-0120 第七条': 3, 'law-0120 第八条': 1 },
  },
  {
    query: '呈贡的母基金交给谁来管理',
    class: 'question',
    why: '第十八条: 委托至专门机构进行管理.',
    grades: { [`${PLAN} 第十八条`]: 3 },
  },
  {
    query: '定金的数额最多是多少',
    class: 'question',
    why: '五百八十六 sets a fifth of the contract as the most.',
    grades: { 'law-0001 第五百八十六条': 3, 'law-0001 第五百八十七条': 1, 'law-0001 第五百八十八条': 1 },
  },
  {
    query: '见义勇为受伤的医疗费由谁承担',
    class: 'question',
    why: '第十三条 says who bears it in the end, 第十二条 who pays at first.',
    grades: { 'law-0248 第十三条': 3, 'law-0248 第十二条': 3 },
  },
  {
    query: '电子签名和手写签名效力一样吗',
    class: 'question',
    why: '第十四条: 与手写签名或者盖章具有同等的法律效力.',
    grades: { 'law-0257 第十四条': 3, 'law-0257 第三条': 1 },
  },
];
