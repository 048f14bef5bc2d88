/** Whether two names may be spellings of one: 云上小镇 and 云上云小镇, 昆明高新区 and 昆明市高新区. */

/** Characters that one name may have more than the other, inside it. */
const MOST_ADDED = 2;
/** In shorter names any other character makes another thing of it: 创业基金 and 创业母基金. */
const LONG_ENOUGH = 6;
/** Added by those who write a place in full: 昆明高新区, 昆明市高新区. */
const LEVEL = /[省市州区县]/u;
/** Characters that tell one of a row from the next: a difference in them is one of things. */
const TELLING = /[\p{N}一二三四五六七八九十东西南北中上下前后新老旧大小甲乙丙丁]/u;
/** Names end in what they are. */
const ENDING = 2;

/**
 * Whether one has a run of up to two characters that the other lacks, neither at its beginning (大学 is no
 * spelling of 云南大学) nor at its end, or the two differ in one character. In a short name only a character
 * said twice or the level of a place may be more. Never true of a name and itself.
 */
export function areSpellings(one: string, other: string): boolean {
  if (one === other || one.charAt(0) !== other.charAt(0) || one.slice(-ENDING) !== other.slice(-ENDING)) {
    return false;
  }
  const [shorter, longer] = one.length < other.length ? [one, other] : [other, one];
  if (shorter.length < longer.length) return isMore(addedTo(shorter, longer), shorter);
  const at = [...shorter].findIndex((character, index) => character !== longer.charAt(index));
  const differing = shorter.charAt(at) + longer.charAt(at);
  return (
    shorter.length >= LONG_ENOUGH &&
    shorter.slice(at + 1) === longer.slice(at + 1) &&
    !TELLING.test(differing)
  );
}

/** The one run of characters without which the longer text is the shorter; null: there is none. */
function addedTo(shorter: string, longer: string): string | null {
  const added = longer.length - shorter.length;
  let same = 0;
  while (same < shorter.length && shorter.charAt(same) === longer.charAt(same)) same++;
  return longer.slice(same + added) === shorter.slice(same) ? longer.slice(same, same + added) : null;
}

function isMore(added: string | null, shorter: string): boolean {
  if (added === null || added.length > MOST_ADDED || TELLING.test(added)) return false;
  if (shorter.length >= LONG_ENOUGH) return true;
  return added.length === 1 && (shorter.includes(added) || LEVEL.test(added));
}
