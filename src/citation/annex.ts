/** Reads 附件2, 本办法附表, 《…》附件1: annexes that are cited by themselves, or as where 第三条 stands. */
import type { CitationText, Pinpoint } from '../domain/citation.ts';
import { parseNumeral } from '../text/numerals.ts';
import { readPlaced } from './named.ts';
import { nameBefore } from './names.ts';
import { BEHIND_NAME, type PinpointList, readPinpoints } from './pinpoint.ts';
import { annexStep, cited, located, matchAt, type RangeRoom, type Reading, runBefore } from './reading.ts';

// 附件2, 附表一, 附录; not 附件3份, 附件一并报送.
const ANNEX =
  /附[件表录][ \u3000]{0,2}([一二三四五六七八九十]{1,3}|[0-9０-９]{1,2})?(?![0-9０-９份个页张册套项种并])/y;
const BLANKS = /[ \u3000]{0,2}/y;
// 《…》附件1, 《…》的附件1
const STRAIGHT_AFTER = /^(?:的|所附的?|中的?)?[ \u3000]{0,2}$/;
const SEE = /(?:见|按照|按|依照|参照)$/;
const OF_ANOTHER = /[其该此]$/;

/** An annex with or without a place in it; null where 附件 is a part of something else, or any annex. */
export function readAnnex(reading: Reading): CitationText | null {
  const { text, at, context } = reading;
  const words = matchAt(ANNEX, text, at);
  if (words === null) return null;
  const run = runBefore(reading);
  const name = nameBefore(run.words, context.aliases);
  const isOwn = name === null ? SEE.test(run.words) : name.kind === 'self';
  const isOnly = context.annexes === 1 && isOwn;
  const number = words[1] === undefined ? (isOnly ? 1 : null) : parseNumeral(words[1]);
  if (number === null) return null;
  const places = placesIn(number, text, at + words[0].trimEnd().length, reading.ranges);
  if (name?.kind === 'private') return null;
  if (name !== null) return readPlaced(reading, places, { ...name, annex: null }, run.end);
  if (OF_ANOTHER.test(run.words)) return null;
  return (
    ofTitleBefore(reading, places) ??
    cited(text, at, places.end, places.pinpoints, { form: 'self', word: '' })
  );
}

/** The places in an annex, or the annex itself. */
function placesIn(number: number, text: string, end: number, ranges: RangeRoom): PinpointList {
  const above = annexStep(number);
  const start = end + (matchAt(BLANKS, text, end)?.[0].length ?? 0);
  const whole: Pinpoint = { steps: above, half: null };
  return readPinpoints(text, start, { ...BEHIND_NAME, above }, ranges) ?? { pinpoints: [whole], end };
}

function ofTitleBefore({ text, at, from, found }: Reading, places: PinpointList): CitationText | null {
  const last = found.at(-1);
  const follows = from > 0 && STRAIGHT_AFTER.test(text.slice(from, at));
  if (last === undefined || !follows || last.form === 'relative' || last.pinpoints.length > 0) return null;
  return { ...last, ...located(text, at, places.end, places.pinpoints) };
}
