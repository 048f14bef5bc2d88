/** Long work, one piece after the other: two at once would only slow each other and everybody else down. */
import { ApiError } from './errors.ts';

/** Does its work once all that came before is done. */
export type Queue = <T>(make: () => Promise<T>) => Promise<T>;

/** Throws ApiError `too-busy` with this message where so many wait already. */
export function createQueue(most: number, message: string): Queue {
  let waiting = 0;
  let last: Promise<unknown> = Promise.resolve();
  return async (make) => {
    if (waiting > most) throw new ApiError('too-busy', message);
    waiting++;
    const turn = last.then(make).finally(() => waiting--);
    // Whoever asked is told of a failure; who comes behind does not inherit it.
    last = turn.catch(() => undefined);
    return turn;
  };
}
