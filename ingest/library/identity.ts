/**
 * Which work a newly read file belongs to. Two texts are one work only where their words say so: the
 * same title without contradicting numbers, or an id given in a catalogue. A notice and the plan that
 * it issues bear one 发文字号 and are two works.
 */
import type { SourceId, Work, WorkId } from '../../src/domain/work.ts';
import { distinctWorkId } from '../slug.ts';
import { type Catalogue, plainTitle } from './catalogue.ts';

/** The permanent id for a work as read. `given`: an id that a person set in a catalogue entry. */
export function identify(
  work: Work,
  source: SourceId,
  given: string | undefined,
  catalogue: Catalogue,
): WorkId {
  if (given !== undefined) return given as WorkId;
  const same = namesNothing(work.title)
    ? undefined
    : catalogue
        .findTitle(work.title)
        .find((held) => !contradicts(yearlyNumber(held.docNumber), yearlyNumber(work.docNumber)));
  if (same !== undefined) return same.id;
  return catalogue.find(work.id) === null ? work.id : distinctWorkId(work.id, source);
}

/** 党政机关公文处理工作条例 第八条: a title that only names the kind of paper identifies nothing. */
const KINDS_OF_PAPERS = new Set(
  '决议 决定 命令 令 公报 公告 通告 意见 通知 通报 报告 请示 批复 议案 函 纪要 附件'.split(' '),
);

function namesNothing(title: string): boolean {
  const plain = plainTitle(title);
  return plain === '' || KINDS_OF_PAPERS.has(plain);
}

/** A 发文字号 with its year names one paper; an order (国务院令第493号) is new with every revision of a text. */
function yearlyNumber(docNumber: string | null): string | null {
  return docNumber !== null && /[〔[(（]\d{4}/u.test(docNumber) ? docNumber : null;
}

function contradicts(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && one !== other;
}
