/** Leafing through results, whose offset counts articles (条). Pure. */
import type { SearchState } from '../route.ts';

export interface Leaf {
  /** First and last article shown, counted from 1; 0 where none is. */
  readonly from: number;
  readonly to: number;
  readonly previous: SearchState | null;
  readonly next: SearchState | null;
}

/** The page that a search shows: `shown` articles of `total`, at most `size` to a page. */
export function leafOf(search: SearchState, shown: number, total: number, size: number): Leaf {
  const { offset } = search;
  const more = shown === size && offset + shown < total;
  return {
    from: shown === 0 ? 0 : offset + 1,
    to: shown === 0 ? 0 : offset + shown,
    previous: offset === 0 ? null : { ...search, offset: Math.max(0, offset - size) },
    next: more ? { ...search, offset: offset + shown } : null,
  };
}
