/**
 * The verdict on one citation: whether the library holds the document under exactly this name, and
 * whether the document has the places. A document that is not held, or words that fit several, make
 * nothing wrong.
 */

import { inTitleMarks } from '../citation/format.ts';
import { resolveCitation, TYPED } from '../citation/resolve.ts';
import type { CitationText } from '../domain/citation.ts';
import { isDated } from '../domain/dated-id.ts';
import type { Address } from '../domain/reference.ts';
import type { Work, WorkId } from '../domain/work.ts';
import { type FoundPlaces, placesIn } from './citation-places.ts';
import { datesOfText } from './dates.ts';
import { type Doubt, type Evidence, type Judgement, judged } from './finding.ts';
import type { CheckedLibrary } from './library.ts';
import { judgeName, type Named, withIssuer, withoutNotice } from './name.ts';
import { slipOf, type TitleSlip } from './title-slip.ts';
import { inChinese } from './today.ts';

/** What a citation means for the quotation beside it. */
export interface Meant {
  /** Null: no document, or several. */
  readonly work: WorkId | null;
  /** The places cited, those that exist; the whole document where none is named. */
  readonly places: readonly Address[];
  /** Where no document bears the name: those whose title differs by a few characters. */
  readonly slips: readonly Work[];
}

export interface JudgedCitation {
  /** As it was read in the end: with the quoted heading behind it, or without. */
  readonly citation: CitationText;
  readonly judgement: Judgement;
  readonly meant: Meant;
}

/** Whether the text at hand is the one that is meant: of several that fit, none can be called the wrong one. */
export function isOneText({ judgement: { reason } }: JudgedCitation): boolean {
  return reason !== 'ambiguous' && reason !== 'other-text';
}

const NOTHING: Meant = { work: null, places: [], slips: [] };
const MAX_SHOWN = 5;

/** The words of the draft around a citation. */
export interface Around {
  readonly lead: string;
  /** To the end of the sentence. */
  readonly tail: string;
}

/** `today`: ISO date that decides between versions. */
export async function judgeCitation(
  read: CitationText,
  { lead, tail }: Around,
  library: CheckedLibrary,
  today: string,
): Promise<JudgedCitation> {
  if (read.form !== 'full' && read.form !== 'alias') return withoutDocument(read);
  if (read.title === null && (read.form === 'alias' || read.docNumber === null)) return withoutDocument(read);
  const citation = withoutNotice(withIssuer(read, lead, library), library);
  await library.prepare(citation);
  const whole = resolveCitation({ ...citation, pinpoints: [] }, { ...TYPED, date: today }, library.catalogue);
  if (!isNamed(citation, library)) return notHeld(citation, tail, library);
  if (whole.outcome === 'ambiguous') return severalDocuments(citation, whole.candidates, library);
  const address = whole.outcome === 'resolved' ? whole.targets[0] : undefined;
  const work = address === undefined ? null : library.work(address.work);
  if (work === null) return notHeld(citation, tail, library);
  const dates = datesOfText(lead, citation.surface, work, library.textDate(work.id));
  const dated = await library.datedText(work.id, dates);
  return inDocument(citation, lead, dated ?? work, library);
}

function withoutDocument(citation: CitationText): JudgedCitation {
  const message = `“${citation.surface}”前后没有写明是哪个文件，无法核对。请补写文件名称。`;
  return { citation, judgement: judged('no-document', message), meant: NOTHING };
}

/** Whether a work bears this very name or number; one that differs by a region or by years does not. */
function isNamed(citation: Named, { catalogue }: CheckedLibrary): boolean {
  const docNumber = citation.form === 'full' ? citation.docNumber : null;
  if (docNumber !== null && catalogue.worksNumbered(docNumber).length > 0) return true;
  return citation.title !== null && catalogue.worksTitled(citation.title).same.length > 0;
}

async function notHeld(citation: Named, tail: string, library: CheckedLibrary): Promise<JudgedCitation> {
  const name = citation.title ?? (citation.form === 'full' ? citation.docNumber : null) ?? '';
  const { likely } = library.catalogue.worksTitled(name);
  const near = library.nearTitles(name);
  const candidates = [...new Set([...likely, ...near.map(({ work }) => work)])].slice(0, MAX_SHOWN);
  const slips = near
    .filter(({ difference }) => difference === 'wording' || difference === 'years')
    .flatMap(({ work }) => library.work(work) ?? []);
  const slip = await slipOf(citation, tail, slips, library);
  if (slip !== null) return slipped(citation, slip, library);
  const offers = await Promise.all(candidates.map((work) => wholeDocument(work, library)));
  const shown = citation.title === null ? name : inTitleMarks(name);
  const message =
    offers.length === 0
      ? `资料库中没有${shown}，无法核对。`
      : `资料库中没有${shown}，无法核对。有标题相近的文件，请看是否标题有误。`;
  return { citation, judgement: judged('not-held', message, { offers }), meant: { ...NOTHING, slips } };
}

async function slipped(
  citation: Named,
  { work, places }: TitleSlip,
  library: CheckedLibrary,
): Promise<JudgedCitation> {
  const judgement = judged('title', `标题与库中文件不一致，库中的标题是${inTitleMarks(work.title)}。`, {
    evidence: await evidenceAt(places, library),
    offers: [await wholeDocument(work.id, library)],
  });
  return { citation, judgement, meant: { work: work.id, places, slips: [] } };
}

function evidenceAt(places: readonly Address[], library: CheckedLibrary): Promise<Evidence[]> {
  return Promise.all(
    places.slice(0, MAX_SHOWN).map(async (place) => library.evidence(place, await textAt(place, library))),
  );
}

function wholeDocument(work: WorkId, library: CheckedLibrary): Promise<Evidence> {
  return library.evidence({ work, eId: null }, '');
}

async function severalDocuments(
  citation: Named,
  candidates: readonly Address[],
  library: CheckedLibrary,
): Promise<JudgedCitation> {
  const works = [...new Set(candidates.map(({ work }) => work))];
  const offers = await Promise.all(works.slice(0, MAX_SHOWN).map((work) => wholeDocument(work, library)));
  const message = `名称与资料库中 ${works.length} 个文件相合，无法确定是哪一个。请写明全称和发文字号。`;
  return {
    citation,
    judgement: judged('ambiguous', message, { offers }),
    meant: NOTHING,
  };
}

async function inDocument(
  citation: Named,
  lead: string,
  work: Work,
  library: CheckedLibrary,
): Promise<JudgedCitation> {
  const found = placesIn(citation, work, library);
  const places = found.flatMap(({ addresses }) => addresses);
  const meant: Meant = { work: work.id, places, slips: [] };
  const evidence = await evidenceAt(places, library);
  const named = judgeName(citation, lead, work, library);
  const placed = judgePlaces(found, work, citation);
  // What is wrong comes before what is not known.
  const first = [named, placed].find((each) => each?.sure === true) ?? placed ?? named;
  if (first === null || first === undefined) {
    const message = places.length > 1 ? `条款存在，共 ${places.length} 处。` : '条款存在，标题相符。';
    const said = citation.pinpoints.length === 0 ? '文件在库，标题相符。' : message;
    const judgement = judged('found', `${said}${whichText(work, library)}`, { evidence });
    return { citation, judgement, meant };
  }
  const both = named !== null && placed !== null ? `${named.message}${placed.message}` : first.message;
  const whole = places.length > 0 ? [] : [await wholeDocument(work.id, library)];
  const offers =
    first.reason === 'title' || first.reason === 'number' ? [await wholeDocument(work.id, library)] : whole;
  return { citation, judgement: judged(first.reason, both, { evidence, offers }), meant };
}

/** Where another text than the one shown was meant: a sentence; else nothing. */
function whichText({ id }: Work, library: CheckedLibrary): string {
  const date = library.textDate(id);
  return isDated(id) && date !== null ? `所引是${inChinese(date)}的文本，据此核对；库中另有新的文本。` : '';
}

function judgePlaces(found: readonly FoundPlaces[], work: Work, { surface }: Named): Doubt | null {
  const missing = found.filter(({ addresses }) => addresses.length === 0);
  if (missing.length > 0) {
    const which = found.length > 1 ? `“${surface}”中的 ${missing.length} 处条款` : `“${surface}”所指的条款`;
    return {
      reason: 'no-such-provision',
      message: `${inTitleMarks(work.title)}中没有${which}。`,
      sure: true,
    };
  }
  if (found.every(({ sure }) => sure)) return null;
  const places = found.filter(({ sure }) => !sure).flatMap(({ addresses }) => addresses);
  const message = `“${surface}”与 ${places.length} 处条款相合，无法确定是哪一处。请写明款、项。`;
  return { reason: 'ambiguous', message, sure: false };
}

async function textAt({ work, eId }: Address, library: CheckedLibrary): Promise<string> {
  const text = eId === null ? null : ((await library.texts(work))?.marked ?? null);
  const range = text === null || eId === null ? null : text.rangeOf(eId);
  return text === null || range === null ? '' : text.originalOf(range);
}
