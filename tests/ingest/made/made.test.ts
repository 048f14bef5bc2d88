/**
 * Documents in the usual wording of officials, each beside the outline that a jurist would draw of it:
 * name.txt and name.outline. The passages are made, the wording and the numbering are the usual ones.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compileSource } from '../../../ingest/compile.ts';
import { accountFor, factLines, outlineLines, sourceOf } from '../structure/reading.ts';

const FOLDER = 'tests/ingest/made';

const DOCUMENTS: readonly { readonly file: string; readonly what: string }[] = [
  { file: 'opinions.txt', what: '意见: 一、（一）1.（1）, （一） counted through, headings in their lines' },
  {
    file: 'notice-with-annexes.txt',
    what: '通知: list of attachments, signature, annexes with articles, 印发 line',
  },
  { file: 'plan-of-action.txt', what: '实施方案: 一、（一）1.（1）①, responsible offices below an item' },
  {
    file: 'provincial-rules.txt',
    what: '办法 of a province: 章, 附则, 之一, 款, 项, 目, citations at the start of a line',
  },
  { file: 'decision-to-amend.txt', what: '决定 that amends: quoted provisions open none of their own' },
  {
    file: 'decision-with-amended-law.txt',
    what: '决定 with the law as it stands then: an annex by its title, with articles of its own',
  },
  { file: 'announcement.txt', what: '公告: sentences under 一、, 特此公告 for all of them' },
  { file: 'letter.txt', what: '函: paragraphs alone, a date in Chinese numerals' },
  { file: 'reply.txt', what: '批复: sentences under 一、, short first sentences that are no headings' },
  { file: 'minutes.txt', what: '会议纪要: （一） as items of a sentence, those present at the end' },
  { file: 'several-measures.txt', what: '若干措施: （一） without 一、' },
  {
    file: 'regulation-with-all-levels.txt',
    what: '条例: 编, 分编, 章, 节, 条, 款, 项, 目, and a contents list',
  },
  { file: 'rules-with-annex-table.txt', what: '规定 with annexes: a table, and articles counted anew' },
  {
    file: 'rules-with-divisions-above.txt',
    what: '规程: 一、 above articles, Arabic numbers, half-width brackets',
  },
  { file: 'work-points.txt', what: '工作要点: 1. counted through, 一是 under one of them' },
  { file: 'order-of-the-president.txt', what: '主席令 as the cover of a law with contents' },
  {
    file: 'order-of-a-government.txt',
    what: '政府令 as the cover of a 办法: number, signature and date above it',
  },
  {
    file: 'rough-notice.txt',
    what: '通知 as recognised from a scan: blanks in words and marks, half-width marks, red head, 附件',
  },
  { file: 'mixed-numbering.txt', what: '安排: 1、 1． （1） ① mixed, levels skipped, annexes numbered anew' },
  { file: 'minutes-with-red-head.txt', what: '会议纪要: 第8期, office and date below the head' },
  { file: 'proclamation-with-box.txt', what: '通告 with the box of 政府信息公开, 四至 as words' },
  { file: 'plan-in-parts.txt', what: '规划 in 第一部分, contents with tabs, years below the title' },
  { file: 'two-rules-in-one-notice.txt', what: '通知 that issues two 办法, each an annex with its articles' },
  {
    file: 'two-rules-without-annex-marks.txt',
    what: '通知 that issues two 办法 below its signature, without 附件 and one title wrapped',
  },
  { file: 'traditional-notice.txt', what: '通知 and 办法 in traditional characters' },
  { file: 'notice-with-signed-annex.txt', what: '通知 with an annex that is signed by itself' },
  { file: 'plan-with-decimal-contents.txt', what: '预案 with a contents list of decimal numbers' },
  { file: 'report-to-congress.txt', what: '政府工作报告: when and by whom it was given, 各位代表' },
  { file: 'notice-repeated.txt', what: '通知 with red head, its title twice, and the 方案 it issues' },
  {
    file: 'number-above-repeated-title.txt',
    what: '意见 with its number behind a label above a repeated title',
  },
  {
    file: 'plan-with-years-in-wrapped-title.txt',
    what: '行动计划 in a gazette: the years of its title on a line of their own',
  },
  {
    file: 'emergency-plan.txt',
    what: '应急预案: 1, 1.1, 2.1.1 as an outline, and figures that only look so',
  },
  {
    file: 'narrow-rules.txt',
    what: '规则 in narrow print: pages, a citation with a blank at the start of a line',
  },
  {
    file: 'notice-with-broken-copy-note.txt',
    what: '通知: number below the title, 抄送 broken over two lines',
  },
  {
    file: 'announcement-with-lists.txt',
    what: '公告 with its year and number in brackets, two lists of attachments',
  },
  {
    file: 'measures-counted-through.txt',
    what: '若干措施: 1. counted through 一、 to 四、, two paragraphs in one',
  },
  {
    file: 'joint-notice.txt',
    what: '通知 of six offices below their letterheads, two on a line where they sign',
  },
  { file: 'judgment.txt', what: '判决书: the number of the case, 一、…；二、…。, the clerk below the date' },
  {
    file: 'explanation-with-draft.txt',
    what: '说明 with the 草案 it explains below it, and articles that begin its sentences',
  },
  { file: 'decision-to-approve.txt', what: '决定 that approves the 条例 printed below it' },
  { file: 'treaty.txt', what: '协定: 一、 in articles, the words that conclude it, those who sign' },
  { file: 'excerpt-of-rules.txt', what: '条例 as an excerpt: 第四条至第九条　（略）, （删去）, 之一' },
  {
    file: 'notice-with-parts-of-annexes.txt',
    what: '通知: 附件1-1 in the list and above its table, a date without its year',
  },
  { file: 'syllabus.txt', what: '大纲 in 第一部分 and 第一单元' },
  { file: 'reading-of-rules.txt', what: '解读 that goes through the chapters of what it reads' },
  { file: 'plan-with-roman-numerals.txt', what: '方案: Ⅰ　 above （一）, its title in English too' },
  { file: 'questions.txt', what: '政策问答: numbered questions, an answer with a list' },
  { file: 'rules-of-old.txt', what: '暂行规定 of 1986: 一、 as 项 of an article' },
  {
    file: 'plan-in-markdown.md',
    what: '规划 in Markdown: headings without numbers, nested, a table without caption',
  },
];

const read = (file: string): string => readFileSync(join(FOLDER, file), 'utf8');

describe.each(DOCUMENTS)('$what', ({ file }) => {
  const source = sourceOf(read(file), file);

  it('reads as the outline beside it', async () => {
    const document = await compileSource(source);
    const found = [...factLines(document), '', ...outlineLines(document), ''];
    expect(found.join('\n')).toBe(read(file.replace(/\.[a-z]+$/, '.outline')));
  });

  it('loses no character', async () => {
    expect(await accountFor(source, await compileSource(source))).toEqual({
      lost: '',
      doubled: '',
      unlike: [],
    });
  });
});
