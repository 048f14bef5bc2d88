/** The numbers of the orders by which a document was published and amended: 国务院令第802号修订的《…》. */
import { docNumberIn, normaliseDocNumber } from '../citation/doc-number.ts';
import { inTitleMarks } from '../citation/format.ts';
import type { Work } from '../domain/work.ts';
import type { Doubt } from './finding.ts';

const AMENDED = '修订|修正';
const ORDERED = new RegExp(
  `([^，。；：《》\\n]{2,24}(?:令|公告)[^，。；：《》\\n]{2,12})(?:公布|发布|${AMENDED})的$`,
);

/** The number in 国务院令第802号修订的, where that stands straight before a title. */
export function orderBefore(lead: string): string | null {
  const words = ORDERED.exec(lead)?.[1];
  return words === undefined ? null : docNumberIn(words);
}

const ORDER = /(?:令|公告)(?:[0-9]{4}年)?第/;

interface Order {
  readonly number: string | null;
  readonly amends: boolean;
}

/** What the 题注 says of publishing and amending, in its order; `number` is null where it leaves it out. */
function ordersOf({ history }: Work): readonly Order[] {
  return history
    .filter(({ action }) => ['公布', '修正', '修订'].includes(action))
    .map(({ action, text }) => {
      const number = docNumberIn(text);
      return { number: number !== null && ORDER.test(number) ? number : null, amends: action !== '公布' };
    });
}

/** Whether a number is that of an order which published or amended the document. */
export function isOrderOf(stated: string, work: Work): boolean {
  return ordersOf(work).some(({ number }) => number === normaliseDocNumber(stated));
}

const SAID_TO_AMEND = new RegExp(`号(?:令|公告)?(?:${AMENDED})`);

/**
 * The number of the order that published or amended it, as far as the 题注 says; one that it leaves out may
 * be right. `words`: those around the number, which may say that the order amended the document.
 */
export function judgeOrder(stated: string | null, words: string, work: Work): Doubt | null {
  if (stated === null || !ORDER.test(stated)) return null;
  const orders = ordersOf(work);
  const toldOf = SAID_TO_AMEND.test(words) ? orders.filter(({ amends }) => amends) : orders;
  const known = toldOf.flatMap(({ number }) => number ?? []);
  if (known.length === 0 || known.includes(normaliseDocNumber(stated))) return null;
  const what = toldOf.length < orders.length ? '题注所记的修订、修正' : '题注所记的';
  const message = `库中${inTitleMarks(work.title)}${what}是“${known.join('”、“')}”，不是“${stated}”。`;
  const sure = known.length === toldOf.length;
  return { reason: sure ? 'number' : 'number-unsure', message, sure };
}
