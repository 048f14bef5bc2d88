/** One law in five formats gives one tree: the same addresses, marks, headings and texts. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { compileSource } from '../../ingest/compile.ts';
import { sourceIdOf } from '../../ingest/source.ts';
import { treeView } from '../../ingest/views/tree.ts';
import { list, lvl, makeDocx, makePlainDocx, num, p, use } from '../ingest/extract/make-docx.ts';
import { makeHtml } from '../ingest/extract/make-html.ts';
import { makePlainPdf } from '../ingest/extract/make-pdf.ts';
import { describeCorpora } from './corpora.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);

/** Addresses with what stands at them, blanks aside: a PDF does not keep them. */
async function treeOf(fileName: string, bytes: Uint8Array): Promise<readonly string[]> {
  const source = { path: fileName, fileName, bytes, id: sourceIdOf(bytes), known: null };
  const { provisions, work } = treeView(await compileSource(source));
  const rows = provisions.map(({ eId, kind, num, heading, intro, content, wrapUp }) =>
    [eId, kind, num, heading, intro, content, wrapUp]
      .map((part) => part?.replace(/\s+/g, '') ?? '')
      .join('|'),
  );
  return [work.title, ...rows];
}

function paragraphsOf(corpora: string, file: string): readonly string[] {
  const lines = readFileSync(join(corpora, 'laws', file), 'utf8').split('\n');
  return lines.map((line) => line.trim()).filter((line) => line !== '');
}

describeCorpora('one law in five formats', (corpora) => {
  // Chapters, sections, items and a contents list; a decision by 一、; annexed lists.
  it.each(['law-0172.txt', 'law-0051.txt', 'law-0270.txt'])('%s is one tree', async (file) => {
    const paragraphs = paragraphsOf(corpora, file);
    const expected = await treeOf('law.txt', utf8(paragraphs.join('\n')));
    expect(expected.length).toBeGreaterThan(20);
    expect(await treeOf('law.md', utf8(paragraphs.join('\n\n')))).toEqual(expected);
    expect(await treeOf('law.html', makeHtml(paragraphs))).toEqual(expected);
    expect(await treeOf('law.docx', makePlainDocx(paragraphs))).toEqual(expected);
    expect(await treeOf('law.pdf', makePlainPdf(paragraphs))).toEqual(expected);
  });

  it('a Word file whose 章, 条 and （一） are automatic numbers is the same tree', async () => {
    const paragraphs = paragraphsOf(corpora, 'law-0270.txt');
    const typed = await treeOf('law.docx', makePlainDocx(paragraphs));
    const levels =
      lvl(0, 'chineseCountingThousand', '第%1条', '<w:suff w:val="space"/>') +
      lvl(1, 'chineseCountingThousand', '（%2）');
    const body = paragraphs
      .map((text) => {
        const article = /^第[一二三四五六七八九十百]+条[\s\u3000]*/.exec(text);
        if (article !== null) return p(text.slice(article[0].length), num(1, 0));
        const item = /^（[一二三四五六七八九十]+）/.exec(text);
        return item === null ? p(text) : p(text.slice(item[0].length), num(1, 1));
      })
      .join('');
    const numbering = list(1, levels) + use(1, 1);
    expect(await treeOf('law.docx', makeDocx({ body, numbering }))).toEqual(typed);
  });
});
