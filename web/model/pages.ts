/** Leafing through results. Pure. */
import type { SearchState } from '../route.ts';

export interface Leaf {
  readonly from: number;
  readonly to: number;
  readonly total: number;
  readonly previous: SearchState | null;
  readonly next: SearchState | null;
}

/** The page of results that a search shows; `shown` entries of `total`, `size` to a page. */
export function leafOf(search: SearchState, shown: number, total: number, size: number): Leaf {
  const { offset } = search;
  return {
    from: shown === 0 ? 0 : offset + 1,
    to: offset + shown,
    total,
    previous: offset === 0 ? null : { ...search, offset: Math.max(0, offset - size) },
    next: offset + shown >= total || shown === 0 ? null : { ...search, offset: offset + shown },
  };
}
