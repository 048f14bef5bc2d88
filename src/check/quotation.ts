/** The verdict on one quotation: whether the place cited says the words, and if not, who does. */
import { undatedId } from '../domain/dated-id.ts';
import type { WorkId } from '../domain/work.ts';
import { isOneText, type JudgedCitation } from './citation.ts';
import { placesIn } from './citation-places.ts';
import { type Difference, differsInFigures } from './difference.ts';
import { type Evidence, type Judgement, judged } from './finding.ts';
import type { CheckedLibrary, HeldTexts } from './library.ts';
import { nearestInLibrary } from './near-source.ts';
import type { QuotedWords } from './quoted-words.ts';
import { SHORTEST_QUOTATION } from './reading.ts';
import {
  evidenceOf,
  evidenceOfNear,
  nearestAt,
  sightingAt,
  sightingIn,
  sightingsInLibrary,
} from './sighting.ts';
import { isMeant } from './title-slip.ts';

/** Of the characters of a quotation so many may differ from what it is held to be a quotation of. */
const MOST_DIFFERENT = 0.4;
/** A few words are like any others; what is compared of them must be nearer. */
const MOST_DIFFERENT_SHORT = 0.25;
/** Where nothing says that it is from there, it must be nearer: a word or two of a sentence. */
const MOST_DIFFERENT_UNCITED = { short: 0.25, long: 0.34 } as const;
const SHORT_UNCITED = 12;

export interface JudgedQuotation {
  readonly judgement: Judgement;
  /** The citation's own verdict, where the quotation shows that its title is a slip. */
  readonly citation: Judgement | null;
}

/** The quotation beside a citation, 第十八条规定：“…”. */
export async function judgeCitedQuotation(
  words: QuotedWords,
  cited: JudgedCitation,
  firm: boolean,
  library: CheckedLibrary,
): Promise<JudgedQuotation> {
  const { work, places } = cited.meant;
  const texts = work === null ? null : await library.texts(work);
  const sighting = work === null || texts === null ? null : sightingAt(words, work, texts, places);
  // What another text than the one at hand says nobody knows, whatever this one says.
  if (sighting !== null && cited.judgement.reason !== 'other-text') {
    const evidence = [await evidenceOf(sighting, library)];
    return alone(judged('found', '与原文相符。', { evidence }));
  }
  if (work === null || texts === null) {
    if (firm) return atUnknown(words, cited, library);
    return (await sayerOf(words, cited, library)) ?? alone(await judgeUncited(words, library));
  }
  if (!isOneText(cited))
    return alone(await (firm ? unchecked(words, cited, library) : judgeUncited(words, library)));
  if (!firm) return alone(await judgeUnsaid(words, cited, texts, library));
  return alone(await judgeMismatch(words, cited, work, texts, library));
}

function alone(judgement: Judgement): JudgedQuotation {
  return { judgement, citation: null };
}

/**
 * Nothing says that the words are from the place beside them: 第三十六条“…”之规定. Where they stand nowhere
 * exactly and nearly there, they are meant to be.
 */
async function judgeUnsaid(
  words: QuotedWords,
  { meant: { work, places } }: JudgedCitation,
  texts: HeldTexts,
  library: CheckedLibrary,
): Promise<Judgement> {
  const uncited = await judgeUncited(words, library);
  if (work === null || places.some(({ eId }) => eId === null)) return uncited;
  if (uncited.evidence.some(({ address }) => address.work === work)) return uncited;
  const near = await nearestAt(words, texts, places);
  if (near === null || near.distance > MOST_DIFFERENT_SHORT) return uncited;
  const here = await evidenceOfNear(near, work, library);
  if (uncited.reason !== 'source') return judgeNear(near, here, []);
  const message = `${here.label}中的文字与此相近而不同，不同之处已标出；文字相同的在其他文件中。请核对出处。`;
  return judged('near-source', message, { marks: near.marks, offers: [here, ...uncited.evidence] });
}

function judgeNear(near: Difference, evidence: Evidence, offers: readonly Evidence[]): Judgement {
  const figures = differsInFigures(near);
  const message = figures ? '引文中的数字或者日期与原文不同。' : '引文与原文有出入，不同之处已标出。';
  return judged(figures ? 'figures' : 'wording', message, {
    evidence: [evidence],
    marks: near.marks,
    offers,
  });
}

/** The document cannot be told. Where the words stand at this place of one with nearly this title, the title is a slip. */
async function atUnknown(
  words: QuotedWords,
  cited: JudgedCitation,
  library: CheckedLibrary,
): Promise<JudgedQuotation> {
  for (const slip of cited.meant.slips) {
    const texts = await library.texts(slip.id);
    const places =
      texts === null ? [] : placesIn(cited.citation, slip, library).flatMap(({ addresses }) => addresses);
    const sighting = texts === null ? null : sightingAt(words, slip.id, texts, places);
    if (sighting === null) continue;
    return titleSlip(await evidenceOf(sighting, library), library);
  }
  const sayer = await sayerOf(words, cited, library);
  return sayer ?? alone(await unchecked(words, cited, library));
}

/** The place cited of a title like the one stated, where the words stand there and in no other document. */
async function sayerOf(
  words: QuotedWords,
  { citation, judgement }: JudgedCitation,
  library: CheckedLibrary,
): Promise<JudgedQuotation | null> {
  if (judgement.reason !== 'not-held' || citation.form === 'self' || citation.form === 'relative')
    return null;
  const { shown, total } = await sightings(words, library);
  const works = new Set(shown.map(({ address }) => address.work));
  if (works.size !== 1 || shown.length < total) return null;
  for (const place of shown) {
    if (await isMeant(citation, place.address, library)) return titleSlip(place, library);
  }
  return null;
}

async function titleSlip(place: Evidence, library: CheckedLibrary): Promise<JudgedQuotation> {
  const named = await library.evidence({ work: place.address.work, eId: null }, '');
  const message = `标题与库中文件不一致：所引文字在${named.citation}的同一条款中。`;
  return {
    judgement: judged('found', '与原文相符，但标题有误。', { evidence: [place] }),
    citation: judged('title', message, { evidence: [place], offers: [named] }),
  };
}

async function unchecked(
  words: QuotedWords,
  { citation, judgement }: JudgedCitation,
  library: CheckedLibrary,
): Promise<Judgement> {
  const { shown } = await sightings(words, library);
  const why = judgement.reason === 'not-held' ? '资料库中没有所引文件' : `“${citation.surface}”未能确定`;
  const also = shown.length === 0 ? '' : '库中有文字相同的条款，列出供参考。';
  return judged('citation', `${why}，引文未能核对。${also}`, { offers: shown });
}

async function judgeMismatch(
  words: QuotedWords,
  { meant: { places }, judgement }: JudgedCitation,
  work: WorkId,
  texts: HeldTexts,
  library: CheckedLibrary,
): Promise<Judgement> {
  const closest = await nearestAt(words, texts, places);
  const most = words.length < SHORTEST_QUOTATION ? MOST_DIFFERENT_SHORT : MOST_DIFFERENT;
  const near = closest !== null && closest.distance <= most ? closest : null;
  const evidence = near === null ? [] : [await evidenceOfNear(near, work, library)];
  const marks = near?.marks ?? [];
  const elsewhere = sightingIn(words, work, texts);
  if (elsewhere !== null) {
    const offer = await evidenceOf(elsewhere, library);
    const cited = judgement.reason === 'no-such-provision' ? '所引条款不存在' : '所引条款中没有这段文字';
    const message = `${cited}，这段文字在${offer.label === '' ? offer.citation : offer.label}。`;
    return judged('other-place', message, { evidence, marks, offers: [offer] });
  }
  const { shown } = await sightings(words, library);
  if (near !== null) return judgeNear(near, await evidenceOfNear(near, work, library), shown);
  const [first] = shown;
  if (first !== undefined && undatedId(first.address.work) === undatedId(work)) {
    const message = `所引的文本中没有这段文字，这段文字在同一文件另一个文本的${first.label}。`;
    return judged('other-place', message, { offers: shown });
  }
  if (first !== undefined) {
    const message = `所引文件中没有这段文字，这段文字在${first.citation}。`;
    return judged('other-document', message, { offers: shown });
  }
  const offers = await nearby(words, work, texts, library);
  const message =
    offers.length === 0
      ? '所引条款中没有这段文字，库中也没有找到相近的文字。'
      : '所引条款中没有这段文字，最相近的文字列在下面。';
  return judged('not-there', message, { offers });
}

/** Words that are nearly said elsewhere: in the document cited, else in the library. */
async function nearby(
  words: QuotedWords,
  work: WorkId,
  texts: HeldTexts,
  library: CheckedLibrary,
): Promise<readonly Evidence[]> {
  const inDocument = await nearestAt(words, texts, [{ work, eId: null }]);
  if (inDocument !== null && inDocument.distance <= MOST_DIFFERENT) {
    return [await evidenceOfNear(inDocument, work, library)];
  }
  const near = await nearestInLibrary(words, library);
  return near === null || near.difference.distance > MOST_DIFFERENT ? [] : [near.evidence];
}

/** A quotation that says nothing of where it is from. */
export async function judgeUncited(words: QuotedWords, library: CheckedLibrary): Promise<Judgement> {
  const { shown, total } = await sightings(words, library);
  const [first] = shown;
  if (first !== undefined) {
    const more = total > 1 ? `库中共有 ${total} 处文字相同。` : '';
    return judged('source', `出处：${first.citation}。${more}`, { evidence: shown });
  }
  const near = await nearestInLibrary(words, library);
  const most = MOST_DIFFERENT_UNCITED[words.length < SHORT_UNCITED ? 'short' : 'long'];
  if (near !== null && near.difference.distance <= most) {
    const message = `库中没有完全相同的文字。出处似为：${near.evidence.citation}，不同之处已标出，请核对。`;
    return judged('near-source', message, { marks: near.difference.marks, offers: [near.evidence] });
  }
  return judged('no-source', '未注明出处，库中没有相同的文字。');
}

/** Short words are everywhere, and prove nothing. */
async function sightings(words: QuotedWords, library: CheckedLibrary) {
  return words.length < SHORTEST_QUOTATION ? { shown: [], total: 0 } : sightingsInLibrary(words, library);
}
