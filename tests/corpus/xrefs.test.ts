/**
 * Cross references against gold: the annotated references of the shared corpora, read from the texts
 * of the laws themselves. Scores as the corpora define them.
 */
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { type CitationRow, type CitationTarget, citationRows } from '../../ingest/analyse/citation-rows.ts';
import { compileSource } from '../../ingest/compile.ts';
import { readSource } from '../../ingest/source.ts';
import { describeCorpora, readJsonLines } from './corpora.ts';

/** `surface` null: the article holds no reference. */
interface GoldRow extends Omit<CitationRow, 'surface'> {
  readonly surface: string | null;
}

describeCorpora('references of the shared laws', (corpora) => {
  const gold = readJsonLines<GoldRow>(join(corpora, 'xrefs-dev.jsonl'));
  const articles = new Set(gold.map(placeOf));
  const wanted = gold.filter(({ surface }) => surface !== null);
  const found: CitationRow[] = [];

  beforeAll(async () => {
    for (const file of new Set(gold.map((row) => row.file))) {
      const document = await compileSource(await readSource(join(corpora, 'laws', file)));
      found.push(...citationRows(document).filter((row) => articles.has(placeOf(row))));
    }
  });

  it('are found where they stand', () => {
    expect(f1(wanted.map(spanOf), found.map(spanOf))).toBeGreaterThanOrEqual(0.98);
  });

  it('are not found in articles that hold none', () => {
    const empty = new Set(gold.filter(({ surface }) => surface === null).map(placeOf));
    expect(found.filter((row) => empty.has(placeOf(row)))).toEqual([]);
  });

  it('point where they mean', () => {
    const bySpan = new Map(found.map((row) => [spanOf(row), row]));
    const matched = wanted.flatMap((row) => {
      const mine = bySpan.get(spanOf(row));
      return mine === undefined
        ? []
        : [sharedTargets(row.targets, mine.targets) === longer(row.targets, mine.targets)];
    });
    expect(matched.filter((right) => right).length / matched.length).toBeGreaterThanOrEqual(0.97);
  });

  it('make the links of each article', () => {
    const linksOf = (rows: readonly Pick<GoldRow, 'file' | 'article' | 'targets'>[], place: string) =>
      distinct(rows.filter((row) => placeOf(row) === place).flatMap(({ targets }) => targets));
    let shared = 0;
    let all = 0;
    for (const place of articles) {
      const ofGold = linksOf(wanted, place);
      const mine = linksOf(found, place);
      shared += sharedTargets(ofGold, mine);
      all += ofGold.length + mine.length;
    }
    expect((2 * shared) / all).toBeGreaterThanOrEqual(0.97);
  });
});

function placeOf({ file, article }: Pick<GoldRow, 'file' | 'article'>): string {
  return `${file} ${article.replace(/\s/g, '')}`;
}

function spanOf(row: Pick<GoldRow, 'file' | 'article' | 'start' | 'end'>): string {
  return `${placeOf(row)} ${row.start}-${row.end}`;
}

function f1(wanted: readonly string[], found: readonly string[]): number {
  const left = new Set(wanted);
  return (2 * found.filter((span) => left.has(span)).length) / (wanted.length + found.length);
}

/** A title is compared without marks and 中华人民共和国; everything else as it stands. */
function keyOf(target: CitationTarget, withParagraph: boolean): string {
  const { doc, article, branch, paragraph, item, subitem, chapter, section, annex } = target;
  const title = doc.replace(/[《》〈〉<>“”\s]/g, '').replace('中华人民共和国', '');
  const places = [article, branch, withParagraph ? paragraph : null, item, subitem, chapter, section, annex];
  return [title, ...places.map((value) => value ?? '')].join('|');
}

/** How many targets of the gold are met; a 项 given without its 款 is met whatever 款 is named. */
function sharedTargets(wanted: readonly CitationTarget[], found: readonly CitationTarget[]): number {
  const left = [...found];
  let shared = 0;
  for (const target of wanted) {
    const named = target.item === undefined || target.item === null || (target.paragraph ?? null) !== null;
    const at = left.findIndex((one) => keyOf(one, named) === keyOf(target, named));
    if (at < 0) continue;
    left.splice(at, 1);
    shared++;
  }
  return shared;
}

function longer(one: readonly unknown[], other: readonly unknown[]): number {
  return Math.max(one.length, other.length);
}

function distinct(targets: readonly CitationTarget[]): CitationTarget[] {
  return [...new Map(targets.map((target) => [keyOf(target, true), target])).values()];
}
