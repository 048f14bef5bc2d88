/**
 * A title that no document bears may be a slip of one that is held (支付条列, 勋章与荣誉称号). Being near
 * proves nothing, as 保障…支付办法 may be a document of its own: what else the draft says must show it.
 */
import { areAlike, differInParticles } from '../citation/near-title.ts';
import type { Address } from '../domain/reference.ts';
import type { Work, WorkId } from '../domain/work.ts';
import { normalise } from '../search/normalise.ts';
import { placesIn } from './citation-places.ts';
import type { CheckedLibrary } from './library.ts';
import type { Named } from './name.ts';
import { isOrderOf } from './orders.ts';

/** So many characters on end that the place cited says are its words, not those of the trade. */
const PROVING_RUN = 10;

export interface TitleSlip {
  readonly work: Work;
  readonly places: readonly Address[];
}

/**
 * The one document near the title, where it has the places cited and is shown to be meant: only 的, 和 or
 * the like differ, the order is the one that published it, or the sentence behind the citation (`tail`)
 * has the words of the place. Null: nobody can tell.
 */
export async function slipOf(
  citation: Named,
  tail: string,
  near: readonly Work[],
  library: CheckedLibrary,
): Promise<TitleSlip | null> {
  const [work, ...others] = near;
  if (work === undefined || others.length > 0) return null;
  const { title } = citation;
  const docNumber = citation.form === 'full' ? citation.docNumber : null;
  await library.texts(work.id);
  const found = placesIn(citation, work, library);
  if (found.some(({ addresses }) => addresses.length === 0)) return null;
  const places = found.flatMap(({ addresses }) => addresses);
  const isShown =
    (title !== null && differInParticles(title, work.title)) ||
    (docNumber !== null && isOrderOf(docNumber, work)) ||
    (await saysWordsOf(tail, work.id, places, library));
  return isShown ? { work, places } : null;
}

async function saysWordsOf(
  tail: string,
  work: WorkId,
  places: readonly Address[],
  library: CheckedLibrary,
): Promise<boolean> {
  const texts = await library.texts(work);
  if (texts === null) return false;
  const words = normalise(tail);
  const { normalised } = texts.bare;
  return places.some(({ eId }) => {
    const range = eId === null ? null : texts.bare.rangeOf(eId);
    return range !== null && shareRun(words, normalised.text.slice(range.start, range.end));
  });
}

function shareRun(words: string, text: string): boolean {
  for (let at = 0; at + PROVING_RUN <= words.length; at++) {
    if (text.includes(words.slice(at, at + PROVING_RUN))) return true;
  }
  return false;
}

/**
 * Whether quoted words that stand at this address, and in no other document, show that its title was meant:
 * it is like the one stated, and the address is within the place cited.
 */
export async function isMeant(
  citation: Named,
  { work: id, eId }: Address,
  library: CheckedLibrary,
): Promise<boolean> {
  const work = library.work(id);
  const { title } = citation;
  if (work === null || title === null || eId === null || !areAlike(title, work.title)) return false;
  await library.texts(id);
  return placesIn(citation, work, library)
    .flatMap(({ addresses }) => addresses)
    .some((place) => place.eId !== null && (eId === place.eId || eId.startsWith(`${place.eId}__`)));
}
