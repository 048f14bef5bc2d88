/** An entry as ranking sees it. Thousands are made for one answer, so each reads what it is asked for. */
import type { ProvisionKind } from '../../domain/levels.ts';
import type { EId, Role } from '../../domain/provision.ts';
import type { WordSort } from '../../domain/word-sort.ts';
import type { Work, WorkId } from '../../domain/work.ts';
import type { Candidate, EntryPart } from '../store.ts';
import { KINDS, ROLE_CODES, readPart } from './codes.ts';
import { blockOf, type EntryBlock, type EntryColumns } from './columns.ts';
import type { BlockTexts, TextSource } from './texts.ts';

/** What is held in memory of one state of the database. */
export interface Library {
  /** Which state: counted up by every write. */
  readonly generation: string;
  readonly columns: EntryColumns;
  readonly texts: TextSource;
}

export class HeldCandidate implements Candidate {
  readonly ordinal: number;
  readonly unitNumber: number;
  readonly #library: Library;
  readonly #block: EntryBlock;
  #texts: BlockTexts | null = null;

  constructor(ordinal: number, library: Library) {
    this.ordinal = ordinal;
    this.unitNumber = library.columns.unit[ordinal] ?? 0;
    this.#library = library;
    this.#block = blockOf(library.columns, ordinal);
  }

  get id(): number {
    return this.#block.rowid + this.position;
  }

  get work(): WorkId {
    return this.#block.work.id;
  }

  get heldWork(): Work {
    return this.#block.work;
  }

  get part(): EntryPart {
    return readPart(this.#library.columns.part[this.ordinal] ?? 0).part;
  }

  get headsUnit(): boolean {
    return readPart(this.#library.columns.part[this.ordinal] ?? 0).headsUnit;
  }

  get kind(): ProvisionKind | null {
    return KINDS[this.#library.columns.kind[this.ordinal] ?? 0] ?? null;
  }

  get role(): Role | null {
    return ROLE_CODES[this.#library.columns.role[this.ordinal] ?? 0] ?? null;
  }

  /** Kept, because ranking asks for them again and again. */
  get #held(): BlockTexts {
    this.#texts ??= this.#library.texts.of(this.#block);
    return this.#texts;
  }

  get unit(): EId | null {
    return this.#held.units[this.unitNumber - this.#block.firstUnit] ?? null;
  }

  get position(): number {
    return this.ordinal - this.#block.first;
  }

  get normalised(): string {
    return this.#held.normalised(this.position);
  }

  isBorder(offset: number): boolean {
    return this.#held.isBorder(this.position, offset);
  }

  wordSort(offset: number): WordSort {
    return this.#held.wordSort(this.position, offset);
  }

  get unitLength(): number {
    return this.#library.columns.unitLength[this.unitNumber] ?? 0;
  }
}

/** As candidates, in their order. A loop, because going through a row of numbers with Array.from takes several times as long. */
export function toCandidates(ordinals: Uint32Array | readonly number[], library: Library): HeldCandidate[] {
  const candidates: HeldCandidate[] = [];
  for (let at = 0; at < ordinals.length; at++) candidates.push(new HeldCandidate(ordinals[at] ?? 0, library));
  return candidates;
}
