/** DOCX (ISO/IEC 29500) to lines: each line a whole paragraph or a row of a table. */

import type { RemovalReason } from '../../src/domain/document.ts';
import { DOCX_TYPE } from '../../src/domain/media-types.ts';
import type { Problem } from '../../src/domain/problem.ts';
import type { InlineState } from './docx/inline.ts';
import { collectNotes, noteFormat } from './docx/notes.ts';
import { readNumbering } from './docx/numbering.ts';
import { type DocxPackage, openDocx } from './docx/package.ts';
import { beginStory, type Story } from './docx/story.ts';
import { readStyles } from './docx/styles.ts';
import { type Extraction, UnreadableSourceError } from './line.ts';
import { assembleLines } from './lines.ts';
import { unreadableProblems } from './unreadable.ts';
import { childOf, parseXml, type XmlElement } from './xml.ts';
import type { ZipArchive } from './zip.ts';

const MAX_NAMED_LINES = 10;

/**
 * Reads a DOCX as it prints: automatic numbers written out, tracked changes accepted, notes at the
 * end with their marks, headers and footers as removed lines.
 * Throws UnreadableSourceError: `source-damaged`, `source-needs-ocr` (pictures only), `source-empty`.
 */
export function extractDocx(archive: ZipArchive): Extraction {
  const docx = openDocx(archive);
  const styles = readStyles(docx.part('styles'));
  const numbering = readNumbering(docx.part('numbering'), styles);
  const inline: InlineState = {
    styles,
    notes: collectNotes(docx.part('footnotes'), docx.part('endnotes'), noteFormats(docx)),
    fields: [],
    hidden: [],
    changes: { inserted: 0, deleted: 0 },
    unread: { pictures: 0, objects: 0 },
  };
  const story = beginStory(styles, numbering, inline);
  parseXml(docx.document, (element, parent) => {
    if (parent.name !== 'w:body') return false;
    if (element.name !== 'w:sectPr') story.readBlock(element);
    return true;
  });
  story.endBody();
  const ends = story.lines.length;
  for (const note of inline.notes.referred()) story.readNote(note.content, note.mark);
  const unreferred = readUnreferred(story, inline);
  const notes = new Set(story.lines.slice(ends).map((_, index) => ends + index + 1));
  demandText(story, inline);
  readMargins(docx, story);
  const { text, lines } = assembleLines(story.lines);
  return {
    text,
    lines,
    mediaType: DOCX_TYPE,
    pages: null,
    notes,
    layout: 'paragraphs',
    problems: [
      ...changeProblems(story, inline),
      ...unreferred,
      ...boxProblems(story),
      ...numberingProblems(numbering.unknownFormats),
      ...objectProblems(inline),
      ...unreadableProblems(lines),
    ],
  };
}

/** Notes that stand in the file and print nowhere: kept behind the others, each named. */
function readUnreferred(story: Story, inline: InlineState): readonly Problem[] {
  return inline.notes.unreferred().flatMap((note): readonly Problem[] => {
    const from = story.lines.length + 1;
    story.readNote(note, '');
    const text = story.lines
      .slice(from - 1)
      .map((line) => line.text.trim())
      .join('');
    if (text === '') return [];
    return [
      {
        code: 'note-unreferred',
        message: `注释“${shortened(text)}”在正文中没有引用标记，已作为注释保留，请核对其所注之处。`,
        lines: [from, story.lines.length],
      },
    ];
  });
}

const LONGEST_QUOTED = 24;

function shortened(text: string): string {
  return text.length > LONGEST_QUOTED ? `${text.slice(0, LONGEST_QUOTED)}…` : text;
}

/** Number formats of the notes' marks: set for the document or, more often, for a section of it. */
function noteFormats(docx: DocxPackage): { footnote: string | null; endnote: string | null } {
  const settings = docx.part('settings');
  let footnote = noteFormat(childOf(settings, 'w:footnotePr'));
  let endnote = noteFormat(childOf(settings, 'w:endnotePr'));
  if (!Buffer.from(docx.document).includes('notePr')) return { footnote, endnote };
  parseXml(docx.document, (element, parent) => {
    if (element.name === 'w:footnotePr') footnote ??= noteFormat(element);
    if (element.name === 'w:endnotePr') endnote ??= noteFormat(element);
    return parent.name === 'w:body';
  });
  return { footnote, endnote };
}

function demandText(story: Story, inline: InlineState): void {
  if (story.lines.some((line) => line.text.trim() !== '')) return;
  if (inline.unread.pictures > 0) {
    const message = '文件里只有图片，没有文字，请先用文字识别（OCR）软件转成文字后再导入。';
    throw new UnreadableSourceError('source-needs-ocr', message);
  }
  throw new UnreadableSourceError('source-empty', '文件里没有文字，请检查是否选错了文件。');
}

/** Headers and footers; those of first, odd and even pages mostly repeat each other. */
function readMargins(docx: DocxPackage, story: Story): void {
  const seen = new Set<string>();
  for (const root of [...docx.parts('header'), ...docx.parts('footer')]) {
    const key = plainText(root);
    if (!seen.has(key)) story.readRemoved(root, marginReason);
    seen.add(key);
  }
}

function plainText(element: XmlElement): string {
  return element.children.map((node) => (typeof node === 'string' ? node : plainText(node))).join('');
}

/** `— 1 —` and 第1页 共9页 are page numbers; anything else is a running header. */
function marginReason(text: string): RemovalReason {
  return /^[\s0-9０-９\-—–－·•/第共页]*$/.test(text) ? 'page-number' : 'running-header';
}

function changeProblems(story: Story, inline: InlineState): readonly Problem[] {
  const { inserted, deleted } = inline.changes;
  const first = story.changedLines[0];
  const last = story.changedLines.at(-1);
  if (inserted + deleted === 0 || first === undefined || last === undefined) return [];
  const numbers = [...new Set(story.changedLines)];
  const named = numbers.slice(0, MAX_NAMED_LINES).join('、');
  const where = `第${named}行${numbers.length > MAX_NAMED_LINES ? '等' : ''}`;
  return [
    {
      code: 'tracked-changes',
      message: `文件留有修订标记（插入${inserted}处、删除${deleted}处，见${where}），已按接受全部修订后的文字读取，请核对是否为定稿。`,
      lines: [first, last],
    },
  ];
}

function boxProblems(story: Story): readonly Problem[] {
  return story.boxedLines.map(([from, to]) => ({
    code: 'reading-order-guessed',
    message: `第${from}行至第${to}行出自文本框，已排在所在段落之后，请核对先后次序。`,
    lines: [from, to],
  }));
}

function numberingProblems(formats: ReadonlySet<string>): readonly Problem[] {
  return [...formats].map((format) => ({
    code: 'unknown-mark',
    message: `自动编号使用了未能识别的格式“${format}”，已改用阿拉伯数字写出，请核对编号。`,
    lines: null,
  }));
}

function objectProblems(inline: InlineState): readonly Problem[] {
  if (inline.unread.objects === 0) return [];
  const message = `文件内嵌有${inline.unread.objects}个其他软件的对象（如Excel表格），其中的文字未能读取，请对照原件。`;
  return [{ code: 'text-unreadable', message, lines: null }];
}
