/**
 * Takes source files into a library: reads each, gives it its place in the catalogue and keeps the
 * original. Only what could be read enters.
 */
import type { CompiledDocument } from '../../src/domain/document.ts';
import type { WorkId } from '../../src/domain/work.ts';
import type { SourcePath } from '../collect.ts';
import { describeFailure } from '../failure.ts';
import type { Progress } from '../progress.ts';
import { type CatalogueEntry, readSource, type SourceFile } from '../source.ts';
import type { Catalogue, HeldExpression, Overrides } from './catalogue.ts';
import { writeCatalogue } from './catalogue-file.ts';
import { identify } from './identity.ts';
import { keepOriginal } from './originals.ts';
import { type Reading, withWorkId } from './reading.ts';

export type IntakeOutcome =
  | {
      readonly path: string;
      /**
       * `added`: a new work; `expression`: another text of a work already held; `reread`: a text already
       * held, of which its catalogue entry now says something else.
       */
      readonly outcome: 'added' | 'expression' | 'reread';
      readonly work: WorkId;
      readonly document: CompiledDocument;
    }
  | { readonly path: string; readonly outcome: 'unchanged'; readonly work: WorkId }
  | { readonly path: string; readonly outcome: 'failed'; readonly reason: string };

/** So many files are lost at most (and read again) when the process is killed. */
const FILES_PER_COMMIT = 100;

/** The caller holds the writer lock. `catalogue` is changed, and written while the work goes on. */
export async function takeIn(
  folder: string,
  catalogue: Catalogue,
  paths: readonly SourcePath[],
  reading: Reading,
  progress: Progress,
): Promise<readonly IntakeOutcome[]> {
  const outcomes: IntakeOutcome[] = [];
  let uncommitted = 0;
  progress.begin('读取文件', paths.length);
  for (const path of paths) {
    const outcome = await takeInOne(folder, catalogue, path, reading);
    outcomes.push(outcome);
    if ('document' in outcome) uncommitted++;
    if (uncommitted >= FILES_PER_COMMIT) {
      await writeCatalogue(folder, catalogue);
      uncommitted = 0;
    }
    progress.step(path.path);
  }
  progress.end();
  if (uncommitted > 0) await writeCatalogue(folder, catalogue);
  return outcomes;
}

async function takeInOne(
  folder: string,
  catalogue: Catalogue,
  { path, known }: SourcePath,
  reading: Reading,
): Promise<IntakeOutcome> {
  let source: SourceFile;
  let compiled: CompiledDocument;
  try {
    source = await readSource(path, known);
    const held = catalogue.findSource(source.id);
    if (held !== null && (known === null || same(overridesOf(known), held.expression.known)))
      return { path, outcome: 'unchanged', work: held.work.id };
    compiled = await reading.compile(source);
  } catch (error) {
    return { path, outcome: 'failed', reason: describeFailure(error) };
  }
  await keepOriginal(folder, source);
  return { path, ...enter(catalogue, source, compiled) };
}

/** Gives a document its place in the catalogue. */
function enter(catalogue: Catalogue, source: SourceFile, compiled: CompiledDocument) {
  const held = catalogue.findSource(source.id);
  const work = held?.work.id ?? identify(compiled.work, source.id, source.known?.id, catalogue);
  const outcome = held !== null ? 'reread' : catalogue.find(work) !== null ? 'expression' : 'added';
  const document = withWorkId(compiled, work);
  const { title, docNumber } = document.work;
  const expression = expressionOf(source, document, held?.expression ?? null);
  catalogue.putExpression({ id: work, title, docNumber }, expression);
  return { outcome, work, document } as const;
}

function expressionOf(
  source: SourceFile,
  { work, expression }: CompiledDocument,
  held: HeldExpression | null,
): HeldExpression {
  return {
    source: source.id,
    fileName: source.fileName,
    date: expression.date,
    effective: work.dates.effective,
    added: held?.added ?? new Date().toISOString(),
    known: overridesOf(source.known),
  };
}

/** Null where the entry says nothing but file and id. */
function overridesOf(known: CatalogueEntry | null): Overrides | null {
  if (known === null) return null;
  const { file: _file, id: _id, ...overrides } = known;
  return Object.keys(overrides).length === 0 ? null : overrides;
}

/** Both come from JSON, in the order of keys in which a person wrote them. */
function same(one: Overrides | null, other: Overrides | null): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
