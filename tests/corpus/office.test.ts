/**
 * The Word files of the seeds as another program opens them: LibreOffice reads each and writes what it
 * understood. Where it is not installed, one line says so.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { draftFiles } from '../../ingest/draft/draft-files.ts';
import { openZip } from '../../ingest/extract/zip.ts';
import type { DraftComment } from '../../src/check/draft-file.ts';
import { basketBlocks } from '../../src/exchange/basket.ts';
import { type Block, clauseBlocks, documentBlocks } from '../../src/exchange/blocks.ts';
import { toDocx } from '../../src/exchange/docx.ts';
import { normalise } from '../../src/search/normalise.ts';
import { openSeeds } from './seeds-store.ts';

const OFFICE = 'soffice';
const isInstalled = spawnSync(OFFICE, ['--version']).status === 0;

interface WordFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The texts that it holds, in order. */
  readonly texts: readonly string[];
  readonly comments: readonly DraftComment[];
}

const textsOf = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block) =>
    block.sort === 'paragraph' ? [block.text] : block.rows.flat().map(({ text }) => text),
  );

/** A comment on every fifth paragraph, with characters that XML has to escape. */
function commentsOn(text: string): DraftComment[] {
  let start = 0;
  return text.split('\n').flatMap((line, index) => {
    const span = { start, end: start + line.length };
    start = span.end + 1;
    return index % 5 > 0 || line === '' ? [] : [{ span, lines: [`【不符】<${index}> & “引文”`, '原文：'] }];
  });
}

async function wordFiles(): Promise<readonly WordFile[]> {
  const { reader, close } = await openSeeds();
  const files: WordFile[] = [];
  for (const { work } of await reader.listWorks()) {
    const document = await reader.findDocument(work.id);
    const [first] = document?.body ?? [];
    if (document === null || first === undefined) throw new Error(`nothing to write of ${work.id}`);
    const add = async (name: string, title: string, blocks: readonly Block[]) => {
      const bytes = await toDocx(blocks, { title });
      files.push({ name: `${work.id}-${name}.docx`, bytes, texts: textsOf(blocks), comments: [] });
      return bytes;
    };
    const whole = await add('whole', work.title, documentBlocks(document));
    await add('clause', work.title, clauseBlocks(first, work.title, 'http://127.0.0.1:3000/d/x'));
    const collected = {
      citation: work.title,
      url: 'http://127.0.0.1:3000/',
      provision: first,
      warning: '',
      note: '请核',
    };
    await add('basket', '引文汇编', basketBlocks('引文汇编', '共 1 条', [collected]));
    const text = textsOf(documentBlocks(document)).join('\n');
    const drafts = { pasted: draftFiles.fromText(text), word: await draftFiles.read(whole, 'draft.docx') };
    for (const [name, draft] of Object.entries(drafts)) {
      const comments = commentsOn(draft.text);
      const bytes = await draft.annotate(comments);
      files.push({ name: `${work.id}-${name}.docx`, bytes, texts: draft.text.split('\n'), comments });
    }
  }
  await close();
  return files;
}

/** What stands in the OpenDocument file that LibreOffice made: the text, and the comments apart from it. */
function understood(path: string): { text: string; comments: readonly string[] } {
  const xml = new TextDecoder().decode(openZip(readFileSync(path)).read('content.xml') ?? new Uint8Array());
  const comments: string[] = [];
  const body = xml.replace(/<office:annotation [\s\S]*?<\/office:annotation>/g, (comment) => {
    comments.push(normalise(plain(comment.replace(/<(?:dc:|meta:)[\s\S]*?<\/(?:dc:|meta:)[^>]*>/g, ''))));
    return '';
  });
  return { text: normalise(plain(body)), comments };
}

function plain(xml: string): string {
  const text = xml.replace(/<[^>]*>/g, '');
  const named = text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"');
  return named.replaceAll('&apos;', "'").replaceAll('&amp;', '&');
}

describe('the Word files of the seeds', () => {
  if (!isInstalled) {
    it('stand aside', () => {
      console.log('LibreOffice was not found: the Word files were not opened with it.');
      expect(isInstalled).toBe(false);
    });
    return;
  }

  const folder = mkdtempSync(join(tmpdir(), 'tiaowen-office-'));
  let files: readonly WordFile[] = [];
  beforeAll(async () => {
    files = await wordFiles();
    for (const { name, bytes } of files) writeFileSync(join(folder, name), bytes);
    // A profile of its own, so that no other LibreOffice that runs is asked.
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const names = files.map(({ name }) => join(folder, name));
    const made = spawnSync(OFFICE, [
      profile,
      '--headless',
      '--convert-to',
      'odt',
      '--outdir',
      folder,
      ...names,
    ]);
    expect(made.status, String(made.stderr)).toBe(0);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('hold every text in its order when LibreOffice opens them', () => {
    expect(files).toHaveLength(10);
    for (const { name, texts } of files) {
      const { text } = understood(join(folder, name.replace('.docx', '.odt')));
      let at = 0;
      for (const each of texts.map(normalise)) {
        const found = text.indexOf(each, at);
        expect(found, `${name}: ${each.slice(0, 60)}`).toBeGreaterThanOrEqual(0);
        at = found + each.length;
      }
    }
  });

  it('show every comment with its words', () => {
    const annotated = files.filter(({ comments }) => comments.length > 0);
    expect(annotated).toHaveLength(4);
    for (const { name, comments } of annotated) {
      const shown = understood(join(folder, name.replace('.docx', '.odt'))).comments;
      expect(shown.length, name).toBe(comments.length);
      comments.forEach(({ lines }, index) => {
        expect(shown[index], name).toContain(normalise(lines.join('')));
      });
    }
  });
});
