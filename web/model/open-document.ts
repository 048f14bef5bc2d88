/** A document made ready for reading: everything the reader looks up while one scrolls. Pure. */
import type { DocumentAnswer } from '../../src/api/contract.ts';
import { citeAddress, locatorsOf } from '../../src/citation/format.ts';
import type { EId } from '../../src/domain/provision.ts';
import { type ContentsItem, contentsTree, flattenContents } from './contents.ts';
import { type IndexedProvision, indexBody, pageStarts } from './place.ts';

export interface OpenDocument {
  readonly answer: DocumentAnswer;
  readonly index: ReadonlyMap<EId, IndexedProvision>;
  readonly locators: ReadonlyMap<EId, string>;
  readonly pages: ReadonlyMap<EId, number>;
  readonly contents: readonly ContentsItem[];
  /** The same items in document order. */
  readonly outline: readonly ContentsItem[];
}

export function openDocument(answer: DocumentAnswer): OpenDocument {
  const index = indexBody(answer.body);
  const contents = contentsTree(answer.contents, index);
  return {
    answer,
    index,
    contents,
    locators: locatorsOf(answer.body),
    pages: pageStarts(answer.body),
    outline: flattenContents(contents),
  };
}

/** The official citation of a place in an open document; of the document itself where eId is null. */
export function citationOf({ answer, locators }: OpenDocument, eId: EId | null): string {
  return citeAddress(answer.work, eId === null ? null : (locators.get(eId) ?? null));
}

/** What a place is called in the title of the page: 第十八条 设立创新创业发展母基金; the title for the whole document. */
export function placeName({ answer, index, locators }: OpenDocument, eId: EId | null): string {
  const locator = eId === null ? '' : (locators.get(eId) ?? '');
  if (eId === null || locator === '') return answer.work.title;
  const heading = index.get(eId)?.provision.heading ?? '';
  return heading === '' || locator.includes(heading) ? locator : `${locator} ${heading}`;
}
