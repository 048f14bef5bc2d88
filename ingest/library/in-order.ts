/** Works on several items at once and gives the results in the order of the items, as if one by one. */

/**
 * At most `capacity` items are begun and not yet taken, so that a slow receiver holds the work back.
 * The first failure ends it: it is thrown when its turn has come.
 */
export async function* mapInOrder<T, R>(
  items: Iterable<T>,
  capacity: number,
  work: (item: T) => Promise<R>,
): AsyncGenerator<R> {
  const begun: Promise<R>[] = [];
  try {
    for (const item of items) {
      const one = work(item);
      // It may fail before its turn has come; until then nobody waits for it.
      one.catch(() => undefined);
      begun.push(one);
      if (begun.length >= capacity) yield await next(begun);
    }
    while (begun.length > 0) yield await next(begun);
  } finally {
    // Nobody waits for these any more; their failures must not end the process.
    await Promise.allSettled(begun);
  }
}

function next<R>(begun: Promise<R>[]): Promise<R> {
  const first = begun.shift();
  if (first === undefined) throw new Error('nothing has begun');
  return first;
}
