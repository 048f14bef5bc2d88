/** Another search that is offered beside an answer. */

/**
 * alias: another name of a term, or its number in other figures; script: traditional or simplified characters; pinyin: words that sound as
 * the letters typed; typo: a term of the library one edit or one homophone away; fewer: a word alone.
 */
export const OFFER_KINDS = ['alias', 'script', 'pinyin', 'typo', 'fewer'] as const;
export type OfferKind = (typeof OFFER_KINDS)[number];

export interface Offer {
  readonly kind: OfferKind;
  /** As it is shown, without the count: 也搜 创新创业. */
  readonly label: string;
  /** What to search for, with the scope and filters of the search that offers it. */
  readonly query: string;
  /** Entries (处) that it finds. */
  readonly entries: number;
}
