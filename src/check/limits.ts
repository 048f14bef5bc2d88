/** How much one check takes on. */

/** Characters of a draft, in UTF-16 units. */
export const MAX_DRAFT = 200_000;
/** Bytes of a file. */
export const MAX_DRAFT_BYTES = 20 * 1024 * 1024;
/** Time that one check may take. */
export const MAX_CHECK_MILLISECONDS = 60_000;
