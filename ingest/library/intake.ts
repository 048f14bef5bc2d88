/**
 * Takes source files into a library: reads each, gives it its place in the catalogue and keeps the
 * original. Only what could be read enters.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { SourceId, WorkId } from '../../src/domain/work.ts';
import type { SourcePath } from '../collect.ts';
import { describeFailure } from '../failure.ts';
import type { Digest, PackedDocument, Summary } from '../packed.ts';
import { type CatalogueEntry, readSource, type SourceFile } from '../source.ts';
import { AtomicFiles } from './atomic-file.ts';
import type { Catalogue, HeldExpression, Overrides } from './catalogue.ts';
import { isWorthWriting, writeCatalogue } from './catalogue-file.ts';
import { identify } from './identity.ts';
import { mapInOrder } from './in-order.ts';
import { keepOriginal, ORIGINALS_FOLDER } from './originals.ts';
import { type Compiler, type UnreadSource, withWorkId } from './reading.ts';
import type { Shelf } from './shelf.ts';

export type IntakeOutcome =
  | {
      readonly path: string;
      /**
       * `added`: a new work; `expression`: another text of a work already held; `reread`: a text already
       * held, of which its catalogue entry now says something else.
       */
      readonly outcome: 'added' | 'expression' | 'reread';
      readonly work: WorkId;
      readonly title: string;
      readonly source: SourceId;
      /** Nothing more of the document: outcomes are kept of thousands. */
      readonly summary: Summary;
    }
  | { readonly path: string; readonly outcome: 'unchanged'; readonly work: WorkId }
  | { readonly path: string; readonly outcome: 'failed'; readonly reason: string };

/** So many originals are forced to the disk together. */
const ORIGINALS_PER_COMMIT = 100;

/** The catalogue is changed, and written while the work goes on; the documents lie in the drawer then. */
export async function takeIn(shelf: Shelf, paths: readonly SourcePath[]): Promise<readonly IntakeOutcome[]> {
  const { catalogue, progress, reading } = shelf;
  await mkdir(join(shelf.folder, ORIGINALS_FOLDER), { recursive: true });
  const compiler = reading.startCompiling(paths.length);
  const outcomes: IntakeOutcome[] = [];
  const originals = new AtomicFiles();
  let uncatalogued = 0;
  /** The originals first: what the catalogue names must be there. */
  async function commit(): Promise<void> {
    await originals.commit();
    await writeCatalogue(shelf.folder, catalogue);
    uncatalogued = 0;
  }
  progress.begin('读取文件', paths.length);
  try {
    const readOne = (path: SourcePath) => read(path, catalogue, compiler);
    for await (const file of mapInOrder(paths, compiler.capacity, readOne)) {
      const outcome = await enter(shelf, file, compiler, originals);
      outcomes.push(outcome);
      if ('summary' in outcome) uncatalogued++;
      if (isWorthWriting(uncatalogued, catalogue.size)) await commit();
      else if (originals.begun >= ORIGINALS_PER_COMMIT) await originals.commit();
      progress.step(outcome.path);
    }
    if (uncatalogued > 0) await commit();
  } finally {
    await compiler.close().finally(() => originals.discard());
  }
  progress.end();
  return outcomes;
}

/** A file before it has its place: read ahead of its turn, so nothing here may change the catalogue. */
type ReadFile =
  | (UnreadSource & { readonly path: string })
  | {
      readonly path: string;
      readonly source: SourceFile;
      /** Null where the catalogue had it already. */
      readonly compiled: PackedDocument | UnreadSource | null;
    };

async function read(
  { path, known }: SourcePath,
  catalogue: Catalogue,
  compiler: Compiler,
): Promise<ReadFile> {
  let source: SourceFile;
  try {
    source = await readSource(path, known);
  } catch (error) {
    return { path, failure: describeFailure(error) };
  }
  const compiled = holder(catalogue, source) === null ? await compiler.compile(source) : null;
  return { path, source, compiled };
}

async function enter(
  shelf: Shelf,
  file: ReadFile,
  compiler: Compiler,
  originals: AtomicFiles,
): Promise<IntakeOutcome> {
  const { path } = file;
  if ('failure' in file) return { path, outcome: 'failed', reason: file.failure };
  const { source } = file;
  // Asked again: a file before this one may have been the same.
  const work = holder(shelf.catalogue, source);
  if (work !== null) return { path, outcome: 'unchanged', work };
  const compiled = file.compiled ?? (await compiler.compile(source));
  if ('failure' in compiled) return { path, outcome: 'failed', reason: compiled.failure };
  await originals.begin(keepOriginal(originals, shelf.folder, source));
  await shelf.drawer.put(compiled);
  return { path, ...place(shelf.catalogue, source, compiled.digest) };
}

/** The work that already has this source with what is known of it; null where there is something to do. */
function holder(catalogue: Catalogue, { id, known }: SourceFile): WorkId | null {
  const held = catalogue.findSource(id);
  if (held === null) return null;
  return known === null || same(overridesOf(known), held.expression.known) ? held.work.id : null;
}

/** The place that a document would have in the catalogue as it stands. */
export function proposePlace(catalogue: Catalogue, source: SourceFile, { work }: Pick<Digest, 'work'>) {
  const same = holder(catalogue, source);
  if (same !== null) return { outcome: 'unchanged', work: same } as const;
  const held = catalogue.findSource(source.id);
  const id = held?.work.id ?? identify(work, source.id, source.known?.id, catalogue);
  const outcome = held !== null ? 'reread' : catalogue.find(id) !== null ? 'expression' : 'added';
  return { outcome, work: id } as const;
}

/** Gives a document its place in the catalogue. */
function place(catalogue: Catalogue, source: SourceFile, compiled: Digest) {
  const held = catalogue.findSource(source.id);
  const { outcome, work } = proposePlace(catalogue, source, compiled);
  const digest = withWorkId(compiled, work);
  const { title, docNumber } = digest.work;
  const expression = expressionOf(source, digest, held?.expression ?? null);
  catalogue.putExpression({ id: work, title, docNumber }, expression);
  const { kinds, characters, problems } = compiled;
  return {
    outcome,
    work,
    title,
    source: source.id,
    summary: { kinds, characters, problems },
  } as const;
}

function expressionOf(
  source: SourceFile,
  { work, expression }: Digest,
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
