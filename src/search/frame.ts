/** What frames the rules of a document and is none: its title, why it was made, since when it is in force. */
import type { Candidate } from '../store/store.ts';

/** 为了规范电子签名行为,…制定本法 says why there is a law, and rules nothing. */
export function isPurpose(text: string): boolean {
  return text.charCodeAt(0) === PURPOSE && text.includes('制定本');
}

/** Whether an entry is a title, a purpose or a commencement. */
export function isFrame({ normalised, part }: Pick<Candidate, 'normalised' | 'part'>): boolean {
  return part === 'title' || isPurpose(normalised) || COMMENCEMENT.test(normalised);
}

const PURPOSE = '为'.charCodeAt(0);
/** 本条例自2014年8月1日起施行。…同时废止。 */
const COMMENCEMENT = /自.{1,20}起施行|同时废止/u;
