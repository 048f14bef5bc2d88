/** What a single line at the head of a document is, by its looks: 发文字号, red head, byline, addressee. */
import type { PageLine } from './lines.ts';

// 呈政办发〔2022〕54号, 国发[2014]37 号, 中华人民共和国国务院令第191号; whole line, 签发人 may follow
const DOC_NUMBER_LINE =
  /^[\s\u3000]*([\u3400-\u9fff]{1,16}[\s]*[〔[（(【［][\s]*[0-9]{4}[\s]*[〕\]）)】］][\s]*(?:第[\s]*)?[0-9]{1,5}[\s]*号|[\u3400-\u9fff]{2,20}令[\s\u3000]*第?[\s]*[0-9〇零一二三四五六七八九十百]{1,6}[\s]*号)[\s\u3000]*(?:签发人.{0,12})?$/;
// 本报记者 王琼梅 通讯员 王双, （记者 张三）, 新华社记者 …
export const BYLINE =
  /^[\s\u3000（(]*(?:本报|本网|本刊|新华社|人民网)?(?:首席|特约|通讯|实习)?(?:记者|通讯员|讯员)[\s\u3000:：].{1,80}$/;
/** Longer lines are neither number, issuer nor title, and need not be looked into. */
export const LONGEST_HEAD_LINE = 200;
// 昆明市呈贡区人民政府办公室文件
export const RED_HEAD = /^[\u3400-\u9fff\s]{4,40}文[\s]*件$/;
/** Words of a 题注. */
export const ADOPTION = /通过|公布|发布|修订|修正|施行|批准|印发|颁布|[0-9]{4}年/;
/** What a notice does with the document that it covers. */
export const ISSUES = /(?:印发|发布|转发|批转|公布|下发)/;
// Words in which a preamble ends, not an addressee: …现解释如下：
export const LEADS_ON = /(?:如下|规定|解释|决定|通知|意见|事项|情形)[：:]$/;
// 各街道、各部门：, 市财政局：
export const ADDRESSEE =
  /^(?:各|本|全|[\u3400-\u9fff、，（）()\s]{2,60}(?:政府|委员会|部门|单位|厅|局|办|院|司|公司|街道|镇|乡|机构|组织|同志))[^。；]{0,200}[：:]$/;

/** Whether the line holds a 发文字号 and nothing else. */
export function isDocNumber(line: PageLine): boolean {
  return line.text.length <= LONGEST_HEAD_LINE && DOC_NUMBER_LINE.test(line.text);
}
