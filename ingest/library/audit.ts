/** Sees to it that no change of a library is without its line in the audit log, whatever comes between the two. */
import { createHash, randomBytes } from 'node:crypto';
import type { Actor, AuditEntry } from '../../src/domain/administration.ts';
import type { SourceId } from '../../src/domain/work.ts';
import { type AuditLine, readOperations, recordAudit } from './audit-log.ts';
import type { Catalogue } from './catalogue.ts';
import { readCatalogue } from './catalogue-file.ts';
import { findDraft } from './drafts.ts';
import { unlessLocked } from './lock.ts';
import { dropOriginal } from './originals.ts';

/** Who it was cannot be told any more. */
const NOBODY: Actor = { name: null, address: null };

/** Makes a change between two lines of the log. What is `intended` may turn out otherwise in what `change` gives. */
export async function audited(
  folder: string,
  intended: AuditEntry,
  change: () => Promise<AuditEntry>,
): Promise<AuditEntry> {
  const operation = newOperation();
  const before = await standingOf(folder, intended);
  await recordAudit(folder, [{ ...intended, operation, state: 'begun', before }]);
  const entry = await change();
  await recordAudit(folder, [{ ...entry, operation, state: 'done' }]);
  return entry;
}

/** Changes that were made without being announced, because nobody knew what they would be. */
export async function recordMade(folder: string, entries: readonly AuditEntry[]): Promise<void> {
  await recordAudit(
    folder,
    entries.map((entry) => ({ ...entry, operation: newOperation(), state: 'done' })),
  );
}

/**
 * Adds the lines that are missing: of changes that were announced and made and not confirmed, and of texts
 * that the catalogue has, or has no more, though the log does not say so. Nothing while another process
 * writes: its lines are yet to come.
 */
export async function settleAudit(folder: string): Promise<void> {
  await unlessLocked(folder, async () => {
    const operations = await readOperations(folder);
    const catalogue = await readCatalogue(folder);
    const lines: AuditLine[] = [];
    for (const line of operations.filter(({ state }) => state === 'begun')) {
      const { before, ...announced } = line;
      const isMade = (await standingOf(folder, line)) !== before;
      lines.push({ ...announced, state: isMade ? 'done' : 'undone', found: isMade });
    }
    await finishRemovals(folder, catalogue, lines);
    const made = [...operations, ...lines].filter(({ state }) => state === 'done');
    // Before anybody else may write: what was announced only may be made in the next moment.
    await recordAudit(folder, [...lines, ...untold(catalogue, made)]);
  });
}

/** What is put down as taken out must be gone: of a removal the originals go last, and it may have stopped before. */
async function finishRemovals(
  folder: string,
  catalogue: Catalogue,
  lines: readonly AuditLine[],
): Promise<void> {
  const removed = lines.filter(({ action, state }) => action === 'remove' && state === 'done');
  for (const source of removed.flatMap(({ sources }) => sources)) {
    if (catalogue.findSource(source) === null) await dropOriginal(folder, source);
  }
}

/** Digest of what a change is about: the place of its work in the catalogue, or its draft. */
async function standingOf(folder: string, { action, work, sources }: AuditEntry): Promise<string> {
  const inCatalogue = action === 'publish' || action === 'remove';
  const standing = inCatalogue
    ? (await readCatalogue(folder)).find(work)
    : await findDraft(folder, sources[0] ?? '');
  return createHash('sha256').update(JSON.stringify(standing)).digest('hex');
}

/** Texts that came or went without a line. */
function untold(catalogue: Catalogue, made: readonly AuditEntry[]): readonly AuditLine[] {
  const told = new Map<SourceId, AuditEntry>();
  for (const entry of made) {
    for (const source of entry.sources) {
      if (entry.action === 'publish') told.set(source, entry);
      if (entry.action === 'remove') told.delete(source);
    }
  }
  const found = { by: NOBODY, state: 'done', found: true } as const;
  const came = catalogue.works().flatMap(({ id, title, expressions }) =>
    expressions
      .filter(({ source }) => !told.has(source))
      .map(({ source, fileName, added }, index): AuditLine => {
        const result = index === 0 ? 'added' : 'expression';
        const about = { action: 'publish', work: id, title, fileName, sources: [source], result } as const;
        return { ...found, ...about, at: added, operation: newOperation() };
      }),
  );
  const at = new Date().toISOString();
  const went = [...told.entries()]
    .filter(([source]) => catalogue.findSource(source) === null)
    .map(([source, { work, title }]): AuditLine => {
      const about = {
        action: 'remove',
        work,
        title,
        fileName: null,
        sources: [source],
        result: null,
      } as const;
      return { ...found, ...about, at, operation: newOperation() };
    });
  return [...came, ...went];
}

function newOperation(): string {
  return randomBytes(8).toString('hex');
}
