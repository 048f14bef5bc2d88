/** Views that `parse` prints; the first is the default. */
export const PARSE_VIEWS = ['tree', 'outline', 'citations'] as const;
export type ParseView = (typeof PARSE_VIEWS)[number];
