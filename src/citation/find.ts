/**
 * Finds what a text cites. Pure work on text: no library, no structure; what a citation means is
 * decided by resolve.ts. Never throws, and linear in the length of the text: it goes from anchor to
 * anchor, looks back at most MAX_NAME (reading.ts) characters and forward as long as a list of places goes on.
 *
 * A citation covers a whole enumeration of one document (本法第六十五条第二款、第六十六条至第七十条) and
 * begins with the name, if there is one; 规定 and 的 stay outside.
 */
import type { CitationText } from '../domain/citation.ts';
import { readAnnex } from './annex.ts';
import { docNumberIn, readDocNumber } from './doc-number.ts';
import { readNumbered, readPlaced, readTitled, readTitleTail } from './named.ts';
import { nameBefore, readTitle, titleTyped } from './names.ts';
import { ANYWHERE, BEHIND_NAME, readPinpoints } from './pinpoint.ts';
import {
  cited,
  type FindContext,
  type Form,
  type Reading,
  rangeRoom,
  runBefore,
  type Step,
} from './reading.ts';
import { tidyCitation } from './tidy.ts';
import { readLocator } from './typed.ts';
import { readBackReference, readBare, readFollowing, readPrevious, readSame } from './unnamed.ts';

const NO_CONTEXT: FindContext = { aliases: new Map() };

// Where a citation or the place in it may begin: 《, 第, 前款, 本条, 该条, 同条, 下列, 附件2, 〔2022〕, 令第3号.
const ANCHOR =
  /《|第|前|上(?=[一两]?[款条项](?:的?规定|所[述列规]))|本|该|同|下列|附(?=[件表录])|令(?=[ \u3000]?[第〔［[（(])|公告(?=[ \u3000]?[第〔［[（(12])|[〔［[（(【﹝](?=\s{0,2}(?:19|20)[0-9]{2})/g;

/** All citations of one text, in order; they do not overlap. Spans are offsets into `text`. */
export function findCitations(text: string, context: FindContext = NO_CONTEXT): CitationText[] {
  const found: CitationText[] = [];
  const { ranges = rangeRoom() } = context;
  let cursor = 0;
  for (const anchor of text.matchAll(ANCHOR)) {
    if (anchor.index < cursor) continue;
    const step = readAnchor({ text, at: anchor.index, from: cursor, found, context, ranges });
    if (step === null) continue;
    if (step.citation !== null) found.push(step.citation);
    cursor = step.end;
  }
  return found;
}

function readAnchor(reading: Reading): Step | null {
  const first = reading.text.charAt(reading.at);
  if (first === '《') return readTitled(reading);
  if (first === '第') return readFromPlace(reading);
  return stepOf(readUntitled(reading));
}

function stepOf(citation: CitationText | null): Step | null {
  return citation === null ? null : { citation, end: citation.span.end };
}

function readUntitled(reading: Reading): CitationText | null {
  switch (reading.text.charAt(reading.at)) {
    case '前':
    case '上':
      return readPrevious(reading);
    case '本':
      return readSame(reading);
    case '该':
    case '同':
      return readBackReference(reading);
    case '下':
      return readFollowing(reading);
    case '附':
      return readAnnex(reading);
    default:
      return readNumbered(reading);
  }
}

/** 本法第三条, 刑法第二百六十四条, 该条例第五条, a bare 第三条, and 第722号令. */
function readFromPlace(reading: Reading): Step | null {
  const { text, at, context, ranges } = reading;
  const run = runBefore(reading);
  const name = nameBefore(run.words, context.aliases);
  const list = readPinpoints(text, at, name === null ? ANYWHERE : BEHIND_NAME, ranges);
  if (list === null) return stepOf(readNumbered(reading));
  if (name === null) return stepOf(readBare(reading, list));
  // 合同第五条 is no citation, and what follows it is none of this document.
  if (name.kind === 'private') return { citation: null, end: list.end };
  return stepOf(readPlaced(reading, list, name, run.end));
}

const MAX_TYPED = 300;
// Where a place may begin behind a name that is typed without marks: 公司法第十五条, 规划18条, 表1.
const TYPED_PLACE =
  /第|[〇零一二三四五六七八九十百千0-9０-９]{1,6}\s?条|[“"]|表|图|附件|附表|附录|序言|发文|落款/g;

/**
 * The citation that a whole input is: 第18条第二款, 《…》, 呈政办发[2022]54号 第18条, 公司法第十五条, or a
 * citation copied from these pages; else what it is once it is written with care (tidy.ts). Null for everything
 * else, so that 第一产业 is searched for.
 */
export function parseTypedCitation(input: string): CitationText | null {
  const text = input.trim();
  if (text === '' || text.length > MAX_TYPED) return null;
  const tidied = tidyCitation(text);
  // “公司法”第十五条 can be read as a heading too, 《公司法第十五条》 as a title.
  if (MISREAD.test(text)) return readTyped(tidied) ?? readTyped(text);
  return readTyped(text) ?? (tidied === text ? null : readTyped(tidied));
}

/** Quotation marks around the name of a document, and a place within the marks of its title. */
const MISREAD = /^[“"][^“”"]{1,60}(?:法|法典|条例|规定|办法|细则|规划|解释)[”"]|^《[^《》]*条[^《》]*》$/u;

function readTyped(text: string): CitationText | null {
  const alone = readLocator(text, 0, false);
  if (alone !== null && !isPhrase(alone.pinpoints))
    return typed(text, alone.pinpoints, { form: 'self', word: '' });
  return readTypedName(text) ?? readTypedWords(text);
}

/** “母基金” is a phrase to be searched for, though a heading may be cited so. */
function isPhrase(pinpoints: CitationText['pinpoints']): boolean {
  return pinpoints.every(({ steps }) => steps.length === 1 && steps[0]?.level === 'group');
}

function typed(text: string, pinpoints: CitationText['pinpoints'], form: Form): CitationText {
  return cited(text, 0, text.length, pinpoints, form);
}

/** 《…》（文号）第十八条, 呈政办发〔2022〕54号第十八条, and either alone. */
function readTypedName(text: string): CitationText | null {
  const marked = text.startsWith('《') ? readTitle(text, 0) : null;
  if (marked !== null) {
    const tail = readTitleTail(text, marked.end);
    const form: Form = { form: 'full', title: marked.title, docNumber: tail.docNumber };
    return readTypedRest(text, tail.end, form);
  }
  const number = readDocNumber(text, text.search(/[〔［[（(【﹝]/), 0);
  if (number === null || number.start > 0) return null;
  return readTypedRest(text, number.end, { form: 'full', title: null, docNumber: number.docNumber });
}

function readTypedRest(text: string, end: number, form: Form): CitationText | null {
  if (text.slice(end).trim() === '') return typed(text, [], form);
  const list = readLocator(text, end, true);
  return list === null ? null : typed(text, list.pinpoints, form);
}

/** A title without marks, and the place behind it. */
function readTypedWords(text: string): CitationText | null {
  for (const place of text.matchAll(TYPED_PLACE)) {
    const name = text.slice(0, place.index).trim();
    const list = name === '' ? null : readLocator(text, place.index, true);
    const form = list === null ? null : (readNumberedName(name) ?? readPlainName(name));
    if (list !== null && form !== null) return typed(text, list.pinpoints, form);
  }
  return null;
}

function readPlainName(name: string): Form | null {
  const title = titleTyped(name);
  return title === null ? null : { form: 'full', title, docNumber: null };
}

const NUMBER_BEHIND = /^(.+)[（(]([^（()）]{4,60})[）)]$/u;

/** 政府参事工作条例（国务院令第565号）: the bracket numbers the document, and is no part of its title. */
function readNumberedName(name: string): Form | null {
  const [, words = '', bracket = ''] = NUMBER_BEHIND.exec(name) ?? [];
  const docNumber = docNumberIn(bracket);
  const title = docNumber === null ? null : titleTyped(words.trim());
  return title === null ? null : { form: 'full', title, docNumber };
}
