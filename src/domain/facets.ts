/** How the entries of an answer divide by the qualities of their works and by their places. */

export interface FacetValue {
  /** Empty: entries without one (a document's own fields have no kind). */
  readonly value: string;
  /** Entries with this value; the values of one facet add up to total.entries. */
  readonly entries: number;
}

/** How the entries of an answer divide, by each quality; largest first. */
export interface Facets {
  /** The MAX_DOCUMENT_VALUES documents that hold most of them. */
  readonly document: readonly FacetValue[];
  /** Entries in the other documents. */
  readonly documentRest: number;
  readonly type: readonly FacetValue[];
  /** All issuers of a work, joined by 、 in the order in which it names them. */
  readonly issuer: readonly FacetValue[];
  readonly year: readonly FacetValue[];
  readonly status: readonly FacetValue[];
  readonly kind: readonly FacetValue[];
  readonly role: readonly FacetValue[];
  /** Chapters by their eIds, in whichever document: the MAX_CHAPTER_VALUES that hold most. */
  readonly chapter: readonly FacetValue[];
  /** Entries in the other chapters. */
  readonly chapterRest: number;
}

export const MAX_DOCUMENT_VALUES = 100;
export const MAX_CHAPTER_VALUES = 50;
