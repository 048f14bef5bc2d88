/** The lists of what relates to a clause, each with its number, asked for leaf by leaf. */
import type { TemplateResult } from 'lit';
import type { EId } from '../../src/domain/provision.ts';
import type { WorkId } from '../../src/domain/work.ts';
import { type Direction, fetchReferences, fetchRelated, fetchSame } from '../data/references.ts';
import { drawIncoming, drawName, drawOutgoing, drawRelated, drawSame } from './relation-lines.ts';

/** Lines that are shown at first, and added by each press of 再列. */
const FEW = 5;
export const MORE = 50;

/** One of the lists, so far as it was asked for. */
export interface RelationList {
  readonly name: string;
  readonly total: number;
  readonly lines: readonly TemplateResult[];
  /** Null: there never are more than `lines`. */
  readonly fetchMore: ((offset: number, signal: AbortSignal) => Promise<RelationList>) | null;
}

/** What a place cites, what cites it, and where its words stand again; eId null: the whole document. */
export function firstLists(work: WorkId, eId: EId | null, signal: AbortSignal): Promise<RelationList[]> {
  return Promise.all([
    listReferences(work, eId, 'out', 0, FEW, signal),
    listReferences(work, eId, 'in', 0, FEW, signal),
    ...(eId === null ? [] : [listSame(work, eId, 0, FEW, signal)]),
  ]);
}

/** Clauses about the same things, and the names in the clause: both whole, because the server chooses few. */
export async function relatedLists(work: WorkId, eId: EId, signal: AbortSignal): Promise<RelationList[]> {
  const { clauses, names } = await fetchRelated(work, eId, signal);
  return [
    wholeList(
      '相关条文',
      clauses.map((clause) => drawRelated(clause, work)),
    ),
    wholeList(
      '文中名称',
      names.map((name) => drawName(name, work)),
    ),
  ];
}

function wholeList(name: string, lines: readonly TemplateResult[]): RelationList {
  return { name, total: lines.length, lines, fetchMore: null };
}

async function listReferences(
  work: WorkId,
  eId: EId | null,
  direction: Direction,
  offset: number,
  limit: number,
  signal: AbortSignal,
): Promise<RelationList> {
  const { total, references } = await fetchReferences(work, eId, direction, { limit, offset }, signal);
  return {
    name: direction === 'out' ? '引用' : '被引用',
    total,
    lines: references.map((line) =>
      direction === 'out' ? drawOutgoing(line, work) : drawIncoming(line, work),
    ),
    fetchMore: (from, by) => listReferences(work, eId, direction, from, MORE, by),
  };
}

async function listSame(
  work: WorkId,
  eId: EId,
  offset: number,
  limit: number,
  signal: AbortSignal,
): Promise<RelationList> {
  const { total, pairs } = await fetchSame(work, eId, { limit, offset }, signal);
  return {
    name: '相同条文',
    total,
    lines: pairs.map((pair) => drawSame(pair, work)),
    fetchMore: (from, by) => listSame(work, eId, from, MORE, by),
  };
}
