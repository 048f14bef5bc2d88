/**
 * Structure against gold: the shared laws as a web site shows them, as PDF text, and printed anew in
 * every manner of print.ts.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { compileSource } from '../../ingest/compile.ts';
import { readSource, sourceIdOf } from '../../ingest/source.ts';
import { type OutlineView, outlineView } from '../../ingest/views/outline.ts';
import { describeCorpora, type GoldDocument, readJsonLines } from './corpora.ts';
import { PRINT_STYLES, printText } from './print.ts';

describeCorpora('structure over the shared laws', (corpora) => {
  const gold = readJsonLines<GoldDocument>(join(corpora, 'laws', 'gold.jsonl'));
  const byFile = new Map(gold.map((document) => [document.file, document]));

  it('reads every law of a web site as the gold has it', async () => {
    const score = await scoreFiles(gold, (file) => outlineOf(join(corpora, 'laws', file)));
    expect(score.chapters).toBeGreaterThanOrEqual(0.999);
    expect(score.articles).toBeGreaterThanOrEqual(0.999);
    expect(score.paragraphs).toBeGreaterThanOrEqual(0.999);
    expect(score.lostCharacters).toBe(0);
  });

  it('reads PDF text with hard lines and pages', async () => {
    const files = readJsonLines<{ file: string }>(join(corpora, 'laws-wrapped', 'meta.jsonl'));
    const wanted = files.flatMap(({ file }) => byFile.get(file) ?? []);
    const score = await scoreFiles(wanted, (file) => outlineOf(join(corpora, 'laws-wrapped', file)));
    expect(score.chapters).toBeGreaterThanOrEqual(0.995);
    expect(score.articles).toBeGreaterThanOrEqual(0.995);
    expect(score.paragraphs).toBeGreaterThanOrEqual(0.97);
    expect(score.lostCharacters).toBe(0);
  });

  it('finds the articles of laws that lost every line break', async () => {
    const score = await scoreFiles(gold, (file) => {
      const lines = readFileSync(join(corpora, 'laws', file), 'utf8')
        .split('\n')
        .map((line) => line.trim().replace(/^(第\S+?[编章节条])[ \u3000]+/, '$1'));
      const bytes = new TextEncoder().encode(lines.join(''));
      return compiledOutline({ path: file, fileName: file, bytes, id: sourceIdOf(bytes), known: null });
    });
    expect(score.chapters).toBeGreaterThanOrEqual(0.99);
    expect(score.articles).toBeGreaterThanOrEqual(0.99);
  });

  // Every eleventh law: all manners of law, and a run that stays short.
  const sample = gold.filter((_, index) => index % 11 === 5);

  it.each(PRINT_STYLES)('reads print: $name', async (style) => {
    // A header that is printed once cannot be told from text: such documents need some pages.
    const documents =
      style.header === null ? sample : sample.filter((document) => document.articles.length > 40);
    const score = await scoreFiles(documents, (file) => {
      const lines = readFileSync(join(corpora, 'laws', file), 'utf8')
        .split('\n')
        .map((line) => line.trim());
      const source = withoutContents(lines.filter((line) => line !== ''));
      const { text } = printText(source.paragraphs, source.headings, style);
      const bytes = new TextEncoder().encode(text);
      return compiledOutline({ path: file, fileName: file, bytes, id: sourceIdOf(bytes), known: null });
    });
    const [chapters, articles, paragraphs] = [score.chapters, score.articles, score.paragraphs].map((f1) =>
      f1.toFixed(4),
    );
    console.log(
      `${style.name}: chapters ${chapters}, articles ${articles}, paragraphs ${paragraphs}, lost ${score.lostCharacters}`,
    );
    expect(score.chapters).toBeGreaterThanOrEqual(0.995);
    expect(score.articles).toBeGreaterThanOrEqual(0.995);
    expect(score.paragraphs).toBeGreaterThanOrEqual(0.97);
    expect(score.lostCharacters).toBe(0);
  });
});

/** The lines of a law without its own contents list, and its headings to print a new one from. */
function withoutContents(lines: readonly string[]): { paragraphs: string[]; headings: string[] } {
  const start = lines.findIndex((line) => /^目[\s\u3000]*录$/.test(line));
  const first = lines[start + 1];
  const again = start < 0 || first === undefined ? -1 : lines.indexOf(first, start + 2);
  const paragraphs = again < 0 ? [...lines] : [...lines.slice(0, start), ...lines.slice(again)];
  return {
    paragraphs,
    headings: paragraphs.filter((line) => /^第[一二三四五六七八九十]{1,3}[编章节][\s\u3000]/.test(line)),
  };
}

async function outlineOf(path: string): Promise<OutlineView> {
  return compiledOutline(await readSource(path));
}

async function compiledOutline(source: Parameters<typeof compileSource>[0]): Promise<OutlineView> {
  return outlineView(await compileSource(source));
}

interface Score {
  readonly chapters: number;
  readonly articles: number;
  readonly paragraphs: number;
  /** Characters of the gold's articles that are in no article read under that label. */
  readonly lostCharacters: number;
}

async function scoreFiles(
  documents: readonly GoldDocument[],
  read: (file: string) => Promise<OutlineView>,
): Promise<Score> {
  const chapters = new Tally();
  const articles = new Tally();
  const paragraphs = new Tally();
  let lostCharacters = 0;
  for (const wanted of documents) {
    const found = await read(wanted.file);
    chapters.add(
      wanted.chapters.map((c) => squash(c.label, c.title)),
      found.chapters.map((c) => squash(c.label, c.title)),
    );
    articles.add(
      wanted.articles.map((a) => squash(a.label, ...a.path)),
      found.articles.map((a) => squash(a.label, ...a.path)),
    );
    paragraphs.add(wanted.articles.flatMap(labelled), found.articles.flatMap(labelled));
    const whole = found.articles.flatMap((a) => a.paragraphs.map((p) => squash(p))).join('');
    for (const article of wanted.articles) {
      for (const paragraph of article.paragraphs) {
        if (!whole.includes(squash(paragraph))) lostCharacters += squash(paragraph).length;
      }
    }
  }
  return { chapters: chapters.f1(), articles: articles.f1(), paragraphs: paragraphs.f1(), lostCharacters };
}

function labelled(article: { label: string; paragraphs: readonly string[] }): string[] {
  return article.paragraphs.map((paragraph) => squash(article.label, paragraph));
}

function squash(...texts: string[]): string {
  return texts.map((text) => text.replace(/[\s\u3000]+/g, '')).join('|');
}

/** Counts what two multisets share. */
class Tally {
  private hits = 0;
  private wanted = 0;
  private found = 0;

  add(wanted: readonly string[], found: readonly string[]): void {
    const left = new Map<string, number>();
    for (const item of wanted) left.set(item, (left.get(item) ?? 0) + 1);
    for (const item of found) {
      const count = left.get(item) ?? 0;
      if (count > 0) this.hits++;
      left.set(item, count - 1);
    }
    this.wanted += wanted.length;
    this.found += found.length;
  }

  f1(): number {
    return this.wanted + this.found === 0 ? 1 : (2 * this.hits) / (this.wanted + this.found);
  }
}
