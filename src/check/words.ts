/** Findings in the words that comments in Word and the terminal show. */
import { VERDICT_WORDS } from '../domain/check.ts';
import { clipped } from '../domain/span.ts';
import type { Evidence, Finding } from './finding.ts';

/** How much of an original is repeated in a comment. */
const MAX_SHOWN = 160;

/** The verdict and its sentence, then a line for each place: what is cited, then what may be meant. */
export function wordsOf({ verdict, message, evidence, offers }: Finding): string[] {
  return [
    `【${VERDICT_WORDS[verdict]}】${message}`,
    ...evidence.flatMap((each) => placeWords('原文', each)),
    ...offers.flatMap((each) => placeWords('参考', each)),
  ];
}

function placeWords(label: string, { citation, text, pieces }: Evidence): string[] {
  const words = text.replace(/\s+/g, ' ').trim();
  const shown = clipped(words, MAX_SHOWN);
  const difference = differenceWords(pieces);
  const differing = difference === null ? [] : [`差异：${difference}`];
  return [`${label}：${citation}${shown === '' ? '' : `　${shown}`}`, ...differing];
}

/** 只有［二→一］个股东: what the draft has, and the original instead; null where they do not differ. */
export function differenceWords(pieces: Evidence['pieces']): string | null {
  if (pieces === null || pieces.every(({ side }) => side === 'both')) return null;
  let words = '';
  for (let at = 0; at < pieces.length; at++) {
    const piece = pieces[at];
    const next = pieces[at + 1];
    if (piece === undefined) continue;
    if (piece.side === 'both') {
      words += around(piece.text, at === 0, at === pieces.length - 1);
      continue;
    }
    const pair = next !== undefined && next.side !== 'both' ? [piece, next] : [piece];
    at += pair.length - 1;
    const [left, right] = ['left', 'right'].map(
      (side) => pair.find((each) => each.side === side)?.text ?? '',
    );
    words += `［${left === '' ? '（缺）' : left}→${right === '' ? '（无）' : right}］`;
  }
  return words;
}

/** Characters of what agrees that are kept on either side of a difference. */
const NEAR = 12;

function around(text: string, isFirst: boolean, isLast: boolean): string {
  if (text.length <= 2 * NEAR) return text;
  const head = isFirst ? '' : text.slice(0, NEAR);
  const tail = isLast ? '' : text.slice(-NEAR);
  return `${head}…${tail}`;
}

/** What was found in all, in one line. */
export function totalsWords(totals: Readonly<Record<keyof typeof VERDICT_WORDS, number>>): string {
  return `${VERDICT_WORDS.match} ${totals.match} 处 · ${VERDICT_WORDS.mismatch} ${totals.mismatch} 处 · ${VERDICT_WORDS.unchecked} ${totals.unchecked} 处`;
}
