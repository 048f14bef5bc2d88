/**
 * Sentences that end a document without a number and belong to none of its numbered parts: 特此公告。
 * 本意见自2023年6月1日起施行。
 */
import { endsSentence, squash } from '../clean/typography.ts';
import type { NestedItem } from './nested.ts';

const SELF =
  '本(?:实施|工作|行动|管理|若干|专项|指导)?(?:意见|通知|方案|措施|政策|规划|计划|要点|公告|通告|决定|决议|批复|纲要|规定|办法|细则|规则|制度|预案|清单|标准|目录|指南|守则|准则|章程|修正案|公约|村规民约|协议|合同)';
const CLOSING: readonly RegExp[] = [
  /^(?:特此|此复|此函|专此|妥否|当否|以上.{0,16}[，,]?请|各位代表[！!，,]|希望(?:受|以上|各|全))/,
  new RegExp(`^${SELF}(?:由.{2,40}(?:负责)?解释[，。]|.{0,24}自.{2,24}(?:施行|实施|执行|生效)|.{0,8}有效期)`),
  // 《条例（草案）》及以上说明，请予审议。
  /^[^。；]{0,40}请(?:予|大会|会议|一并)?(?:审议|审查|审定|批准)。$/,
  // The last words of a speech.
  /^(?:同志们[！!，,]|最后，(?:祝|给大家|预祝|让我们)|谢谢(?:大家|各位)|我的(?:讲话|汇报|报告|发言)完了)/,
  // 此外，对条文顺序作相应调整。
  /^此外[，,].{0,40}(?:条文|条款|顺序|文字)/,
  // The last sentence of a decision that amends another text.
  /^《[^》]{2,60}》根据本(?:决定|修正案)/,
  /^(?:出席|列席|缺席|请假|主持|记录|参加)(?:人员|单位)?[：:]/,
  /^(?:联系人|联系电话|联系单位|咨询电话|解读(?:单位|机关|人))[：:]/,
];

// 本协定于…在北京签订，一式两份，每份均用中文、英文写成: speaks for all articles of a treaty
const CONCLUDES_TREATY =
  /^(?:本(?:协定|条约|议定书|公约|备忘录)[于用以].{0,60}(?:签订|签署|一式|写成|订立)|(?:下列|双方)(?:签字人|代表|全权代表).{0,80}(?:签字|签署))/;

/** Whether a paragraph concludes a treaty: where and in which languages it was done. */
export function concludesTreaty(text: string): boolean {
  return CONCLUDES_TREATY.test(squash(text.slice(0, LONGEST_START)));
}

// 让我们共同遵守，建设美丽柳树湾！: no 款 is an exclamation
const EXHORTS = /^[^“”《》]{4,100}[！!]$/;

/** Whether a paragraph below the last article calls upon the readers, as the last words of 村规民约 do. */
export function exhorts(text: string): boolean {
  return EXHORTS.test(squash(text.slice(0, LONGEST_START)));
}

/** Whether a text says something whole; also with the half-width stop of some who type: …自通过之日起施行. */
export function isSaid(text: string): boolean {
  return endsSentence(text) || /[\u3400-\u9fff][.!]\s*$/.test(text.slice(-8));
}

// 名词解释 behind a report
const GLOSSARY = /^(?:附[：:]?)?(?:名词|用语|有关名词|相关名词)(?:解释|注释|说明)[：:]?$/;

/** No such heading is longer, blanks between its characters counted. */
const LONGEST_GLOSSARY = 24;

/** Whether a line heads the explanations of words that follow a text. */
export function headsGlossary(text: string): boolean {
  return text.length <= LONGEST_GLOSSARY && GLOSSARY.test(squash(text));
}

/** No more than that is looked at. */
const LONGEST_START = 120;

/** Whether a paragraph behind the last numbered part speaks for the document as a whole. */
export function closesDocument(text: string): boolean {
  // 出　席：, 联 系 人：
  const said = squash(text.slice(0, LONGEST_START));
  return CLOSING.some((pattern) => pattern.test(said));
}

// 地址：昆明市呈贡区春融街1号, 联 系 人：李工
const ENTRY = /^(?:[\u3400-\u9fff][ \u3000]?){2,8}[：:]./;

/** Of a longer list only the end is looked at. */
const MOST_ENTRIES = 20;

/** Whether a paragraph is one more entry by its label below paragraphs that are all such entries. */
export function goesOnEntries(text: string, above: readonly NestedItem[]): boolean {
  if (above.length === 0 || !ENTRY.test(text)) return false;
  return above.slice(-MOST_ENTRIES).every((item) => 'paragraph' in item && ENTRY.test(item.paragraph.text));
}
