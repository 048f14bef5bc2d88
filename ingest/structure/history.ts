/**
 * Reads a 题注, the note below a title that lists how the text came about:
 * （1994年9月9日…通过　根据2010年12月23日…《关于修改…的决定》修正　自2011年1月1日起施行）.
 */
import type { WorkEvent } from '../../src/domain/work.ts';
import { boxValue } from '../information-box.ts';
import { findDates } from './dates.ts';

/** The verbs of a 题注. Of several in one event the last says what happened: …会议修订通过. */
const VERBS: readonly { readonly action: WorkEvent['action']; readonly verb: RegExp }[] = [
  { action: '废止', verb: /废止|失效/g },
  { action: '修正', verb: /修正|修改/g },
  { action: '修订', verb: /修订/g },
  { action: '批准', verb: /批准/g },
  { action: '公布', verb: /公布|发布|印发|颁布/g },
  { action: '通过', verb: /通过/g },
];
const IN_FORCE = /施行|实施|执行|生效/;
// An event begins with its date, behind a blank, a mark or the verb of the event before.
const BEFORE_EVENT =
  /(?:^|[\s\u3000，；、。（(]|通过|批准|公布|发布|修正|修订|施行|实施|印发)(根据|依据|自|经|于)?$/;
const LONGEST_BEFORE = 4;

/** The longest 题注 (刑法) has some 1,500 characters; what is much longer is none. */
const LONGEST_NOTE = 20_000;

/** The events of a 题注, each with its own words, in the order in which it lists them. */
export function readHistory(note: string): readonly WorkEvent[] {
  if (note.length > LONGEST_NOTE) return [];
  const text = boxValue(note)
    .replace(/^[（(]|[）)]$/g, '')
    .trim();
  const starts = eventStarts(text);
  const events = starts.map(({ start, date }, index) =>
    eventOf(text.slice(start, starts[index + 1]?.start ?? text.length).trim(), date),
  );
  return events.map((event, index) => ({ ...event, action: sharedAction(events, index) }));
}

/** 2023年3月27日…会议、2023年7月27日…会议通过: one verb for both. */
function sharedAction(events: readonly WorkEvent[], index: number): WorkEvent['action'] {
  const sharing = events.slice(index).find(({ text }) => !text.endsWith('、'));
  const own = events[index]?.action ?? '其他';
  return own === '其他' ? (sharing?.action ?? own) : own;
}

function eventStarts(text: string): readonly { start: number; date: string }[] {
  return findDates(text).flatMap(({ start, date }) => {
    const before = BEFORE_EVENT.exec(text.slice(Math.max(0, start - LONGEST_BEFORE), start));
    return before === null ? [] : [{ start: start - (before[1]?.length ?? 0), date }];
  });
}

function eventOf(text: string, date: string): WorkEvent {
  // …通过的《刑法修正案（七）》 is an act that changed this text.
  if (/通过的[《〈]/.test(text)) return { date, action: '修正', text };
  const outside = text.replace(/《[^》]*》|〈[^〉]*〉/g, '');
  let last = -1;
  let action: WorkEvent['action'] = IN_FORCE.test(outside) ? '施行' : '其他';
  for (const { action: named, verb } of VERBS) {
    const at = [...outside.matchAll(verb)].at(-1)?.index ?? -1;
    if (at > last) [last, action] = [at, named];
  }
  return { date, action, text };
}
