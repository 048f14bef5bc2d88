/**
 * The library's catalogue: which works it holds, under which permanent ids, in which dated texts.
 * It is the truth that the database is derived from; what it does not name is not in the library.
 */
import type { SourceId, WorkId } from '../../src/domain/work.ts';
import type { CatalogueEntry } from '../source.ts';

/** A catalogue entry without its file and id, which the held work has itself. */
export type Overrides = Omit<CatalogueEntry, 'file' | 'id'>;

/** One dated text of a work. */
export interface HeldExpression {
  readonly source: SourceId;
  readonly fileName: string;
  /** ISO date of the text; null where neither text nor catalogue gives one. */
  readonly date: string | null;
  /** ISO date from which it is in force; null where nothing says. */
  readonly effective: string | null;
  /** When it came into the library, ISO 8601 in UTC. */
  readonly added: string;
  /** What the file could not say of itself, as given when it was added. */
  readonly known: Overrides | null;
}

export interface HeldWork {
  readonly id: WorkId;
  readonly title: string;
  readonly docNumber: string | null;
  /** In the order in which they were added; never empty. */
  readonly expressions: readonly HeldExpression[];
}

/** The works of a library, found by id, by source and by title. */
export class Catalogue {
  readonly #works = new Map<WorkId, HeldWork>();
  readonly #bySource = new Map<SourceId, WorkId>();
  readonly #byTitle = new Map<string, Set<WorkId>>();

  constructor(works: Iterable<HeldWork> = []) {
    for (const work of works) this.#insert(work);
  }

  get size(): number {
    return this.#works.size;
  }

  works(): readonly HeldWork[] {
    return [...this.#works.values()];
  }

  find(id: WorkId): HeldWork | null {
    return this.#works.get(id) ?? null;
  }

  /** The work and text that a source became. */
  findSource(source: SourceId): { work: HeldWork; expression: HeldExpression } | null {
    const work = this.find(this.#bySource.get(source) ?? ('' as WorkId));
    const expression = work?.expressions.find((held) => held.source === source);
    return work === null || expression === undefined ? null : { work, expression };
  }

  /** Works whose titles are the same but for 中华人民共和国, blanks and punctuation. */
  findTitle(title: string): readonly HeldWork[] {
    const ids = this.#byTitle.get(plainTitle(title)) ?? [];
    return [...ids].flatMap((id) => this.find(id) ?? []);
  }

  /** Adds a text to a work, or gives one it has new data; the work's title and number become those of this text. */
  putExpression(named: Omit<HeldWork, 'expressions'>, expression: HeldExpression): void {
    const earlier = this.find(named.id)?.expressions ?? [];
    const known = earlier.some(({ source }) => source === expression.source);
    const expressions = known
      ? earlier.map((held) => (held.source === expression.source ? expression : held))
      : [...earlier, expression];
    this.remove(named.id);
    this.#insert({ ...named, expressions });
  }

  remove(id: WorkId): void {
    const work = this.#works.get(id);
    if (work === undefined) return;
    this.#works.delete(id);
    this.#byTitle.get(plainTitle(work.title))?.delete(id);
    for (const { source } of work.expressions) this.#bySource.delete(source);
  }

  #insert(work: HeldWork): void {
    this.#works.set(work.id, work);
    for (const { source } of work.expressions) this.#bySource.set(source, work.id);
    const title = plainTitle(work.title);
    this.#byTitle.set(title, (this.#byTitle.get(title) ?? new Set()).add(work.id));
  }
}

/** A catalogue for those who do not change it. */
export type ReadCatalogue = Omit<Catalogue, 'putExpression' | 'remove'>;

/** A title without 中华人民共和国, blanks and punctuation of whatever width: what makes two titles the same. */
export function plainTitle(title: string): string {
  return title
    .normalize('NFKC')
    .replace(/[\p{P}\p{Z}\p{C}]/gu, '')
    .replace(/^中华人民共和国/u, '');
}

/**
 * The text that is shown for a work: of those in force on a day the newest; where none is in force
 * yet, the first that will be. A text without any date counts from the day it was added, and of two
 * with one date the one added later is shown. `today` is an ISO date.
 */
export function currentExpression(work: HeldWork, today: string): HeldExpression {
  const byDate = work.expressions
    .map((expression, order) => ({ expression, order, from: inForceFrom(expression) }))
    .sort((a, b) => (a.from === b.from ? a.order - b.order : a.from < b.from ? -1 : 1));
  const shown = byDate.findLast(({ from }) => from <= today) ?? byDate[0];
  if (shown === undefined) throw new Error(`work "${work.id}" has no expression`);
  return shown.expression;
}

/** An amended law names the day on which it first took effect; its new text applies from its own date. */
function inForceFrom({ effective, date, added }: HeldExpression): string {
  if (effective !== null && date !== null) return effective < date ? date : effective;
  return effective ?? date ?? added.slice(0, 10);
}

/**
 * One text of a work by the key that stands behind @ in an address: its ISO date (the text added last,
 * where several bear it), or the beginning of its source's sha256, eight characters at least.
 */
export function findExpression(work: HeldWork, key: string): HeldExpression | null {
  const dated = work.expressions.findLast((expression) => expression.date === key);
  if (dated !== undefined) return dated;
  if (!/^[0-9a-f]{8,64}$/.test(key)) return null;
  return work.expressions.find((expression) => expression.source.startsWith(key)) ?? null;
}
