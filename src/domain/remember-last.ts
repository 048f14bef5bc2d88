/** Gives what it made the last time, and makes it anew only of other things; they are compared by identity. */
export function rememberLast<From extends readonly unknown[], T>(
  make: (...from: From) => T,
): (...from: From) => T {
  let last: { readonly from: From; readonly made: T } | null = null;
  return (...from) => {
    if (last === null || from.some((each, at) => each !== last?.from[at]))
      last = { from, made: make(...from) };
    return last.made;
  };
}
