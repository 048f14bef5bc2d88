/** Short ways for tests to read a text as a document and to look at what came out. */
import { compileSource } from '../../../ingest/compile.ts';
import { extractLines } from '../../../ingest/extract/extract.ts';
import { type CatalogueEntry, type SourceFile, sourceIdOf } from '../../../ingest/source.ts';
import type { CompiledDocument } from '../../../src/domain/document.ts';
import { type Provision, walkProvisions } from '../../../src/domain/provision.ts';
import type { SourceSpan } from '../../../src/domain/span.ts';

export function sourceOf(
  text: string,
  fileName = '文件.txt',
  known: CatalogueEntry | null = null,
): SourceFile {
  const bytes = new TextEncoder().encode(text);
  return { path: `/原件/${fileName}`, fileName, bytes, id: sourceIdOf(bytes), known };
}

/** The document that a text makes, as if it were a file of this name. */
export function compileText(
  text: string,
  fileName?: string,
  known?: CatalogueEntry,
): Promise<CompiledDocument> {
  return compileSource(sourceOf(text, fileName, known));
}

/** Every provision in document order. */
export function provisionsOf(document: Pick<CompiledDocument, 'body'>): readonly Provision[] {
  return [...walkProvisions(document.body)].map(({ provision }) => provision);
}

/** The provision at an address; throws where there is none, so that a test says which. */
export function provisionAt(document: CompiledDocument, eId: string): Provision {
  const found = provisionsOf(document).find((provision) => provision.eId === eId);
  if (found === undefined) throw new Error(`no provision at "${eId}" in ${document.work.title}`);
  return found;
}

/** The texts of all fields of one name. */
export function fieldsOf(document: CompiledDocument, name: string): readonly string[] {
  return document.fields.filter((field) => field.name === name).map((field) => field.text);
}

/** What a provision prints itself; its children print theirs. */
function printedText(provision: Provision): string {
  const { num, heading } = provision;
  const texts = provision.shape === 'leaf' ? [provision.content] : [provision.intro, provision.wrapUp];
  return [num, heading, ...texts].map((text) => text ?? '').join('');
}

/** The document as lines to compare with: `  art_1__para_2 第一条 heading [role] | text`. */
export function outlineLines(document: CompiledDocument): readonly string[] {
  return [...walkProvisions(document.body)].map(({ provision, ancestors }) => {
    const { eId, num, heading, role } = provision;
    const head = [eId, num, heading, role === null ? null : `[${role}]`].filter((part) => part !== null);
    const texts = provision.shape === 'leaf' ? [provision.content] : [provision.intro, provision.wrapUp];
    const tail = texts.filter((text) => text !== null && text !== '').map((text) => shorten(text ?? ''));
    return `${'  '.repeat(ancestors.length)}${[head.join(' '), ...tail].join(' | ')}`;
  });
}

/** Enough of a text to recognise it, and its end. */
function shorten(text: string): string {
  const visible = text.replaceAll('\t', '，');
  return visible.length <= 24 ? visible : `${visible.slice(0, 14)}…${visible.slice(-8)}`;
}

const VISIBLE = /[^\s\u3000]/u;

/** Where the visible characters of a source went. */
export interface Account {
  /** Characters in no provision, field or removal. */
  readonly lost: string;
  /** Characters in more than one. */
  readonly doubled: string;
  /** Provisions, fields and removals whose text is not made of the characters at their spans. */
  readonly unlike: readonly string[];
}

export async function accountFor(source: SourceFile, document: CompiledDocument): Promise<Account> {
  const { text } = await extractLines(source);
  const times = new Uint8Array(text.length);
  const unlike: string[] = [];
  function count(spans: readonly SourceSpan[], printed: string, name: string): void {
    for (const { start, end } of spans) for (let i = start; i < end; i++) times[i] = (times[i] ?? 0) + 1;
    const there = spans.map(({ start, end }) => text.slice(start, end)).join('');
    if (characters(there) !== characters(printed) && !isColonOfMark(there, printed))
      unlike.push(`${name}: “${printed}” from “${there}”`);
  }
  for (const provision of provisionsOf(document)) {
    count(provision.spans, printedText(provision), provision.eId);
  }
  for (const { name, spans, text: printed } of document.fields) count(spans, printed, name);
  for (const { reason, spans, text: printed } of document.removed) count(spans, printed, reason);
  const where = (wanted: (n: number) => boolean): string =>
    Array.from(times, (n, i) => (wanted(n) && VISIBLE.test(text.charAt(i)) ? text.charAt(i) : '')).join('');
  return { lost: where((n) => n === 0), doubled: where((n) => n > 1), unlike };
}

/** The colon of 附件1：任务分工 stands at the mark and is no part of its number. */
function isColonOfMark(there: string, printed: string): boolean {
  return characters(there.replace(/[：:]/, '')) === characters(printed);
}

/** Visible characters in order of their codes: cells that a table wrapped stand elsewhere in the source. */
function characters(text: string): string {
  return [...text.replace(/[\s\u3000]/gu, '')].sort().join('');
}

/** What a document says of itself, one fact a line: title, number, dates, fields, doubts. */
export function factLines(document: CompiledDocument): readonly string[] {
  const { work, fields, problems } = document;
  const facts: [string, string | null][] = [
    ['title', work.title],
    ['type', work.type],
    ['docNumber', work.docNumber],
    ['issuers', work.issuers.join(' + ')],
    ...Object.entries(work.dates),
    ...work.history.map(({ date, action }): [string, string] => ['event', `${date} ${action}`]),
    ...fields
      .filter(({ name }) => name !== 'title' && name !== 'docNumber')
      .map(({ name, text }): [string, string] => [`field ${name}`, text]),
    ...problems.map(({ code, lines }): [string, string] => ['problem', `${code} ${lines?.join('-')}`]),
  ];
  return facts
    .filter(([, value]) => value !== null && value !== '')
    .map(([name, value]) => `${name}: ${value}`);
}
