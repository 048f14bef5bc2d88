/** The files in which the results of a search are given away, and how much each may hold. */

export const LIST_FORMATS = ['docx', 'xlsx', 'csv'] as const;
export type ListFormat = (typeof LIST_FORMATS)[number];

/**
 * Articles (条) that a list holds at most; behind them it says that there are more. A Word file holds
 * their whole texts, and nobody reads a longer one.
 */
export const MOST_LISTED: Readonly<Record<ListFormat, number>> = { docx: 200, xlsx: 2000, csv: 2000 };
