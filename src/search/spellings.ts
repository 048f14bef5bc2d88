/** Whether two names may be spellings of one: 云上小镇 and 云上云小镇, 昆明高新区 and 昆明市高新区. */
import { type Sounds, soundAlike } from './sounds.ts';

/** In shorter names any other character makes another thing of it: 创业基金 and 创业母基金. */
const LONG_ENOUGH = 6;
/** Added by those who write a place in full: 昆明高新区, 昆明市高新区. */
const LEVEL = /[省市州区县]/u;
/** Characters that tell one of a row from the next: a difference in them is one of things. */
const TELLING = /[\p{N}一二三四五六七八九十东西南北中上下前后新老旧大小甲乙丙丁]/u;
/** Names end in what they are. */
const ENDING = 2;

/**
 * Whether one has a character inside that the other lacks, or has two in the other order (集聚, 聚集), or
 * the two differ in one character that sounds the same, as input methods offer it. In a short name only a
 * character said twice or the level of a place may be more. A whole word more makes another thing of it
 * (科技服务中心, 科技金融服务中心), and so does one word for another (科研, 科技). Never true of a name and itself.
 */
export function areSpellings(one: string, other: string, sounds: Sounds): boolean {
  if (one === other || one.charAt(0) !== other.charAt(0)) return false;
  if (one.length === other.length) return one.length >= LONG_ENOUGH && isSlip(one, other, sounds);
  const [shorter, longer] = one.length < other.length ? [one, other] : [other, one];
  return shorter.slice(-ENDING) === longer.slice(-ENDING) && isMore(addedTo(shorter, longer), shorter);
}

/** The one character without which the longer text is the shorter; null: there is none. */
function addedTo(shorter: string, longer: string): string | null {
  if (longer.length - shorter.length !== 1) return null;
  const at = firstDifference(shorter, longer);
  return longer.slice(at + 1) === shorter.slice(at) ? longer.charAt(at) : null;
}

function isMore(added: string | null, shorter: string): boolean {
  if (added === null || TELLING.test(added)) return false;
  return shorter.length >= LONG_ENOUGH || shorter.includes(added) || LEVEL.test(added);
}

/** Two texts of one length that differ in one character of the same sound, or in the order of two. */
function isSlip(one: string, other: string, sounds: Sounds): boolean {
  const at = firstDifference(one, other);
  const [first, second] = [one.charAt(at), other.charAt(at)];
  if (one.slice(at + 1) === other.slice(at + 1)) {
    return !TELLING.test(first + second) && soundAlike([first], [second], sounds);
  }
  const exchanged = one.charAt(at + 1) === second && other.charAt(at + 1) === first;
  return exchanged && one.slice(at + 2) === other.slice(at + 2);
}

function firstDifference(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one.charAt(at) === other.charAt(at)) at++;
  return at;
}
