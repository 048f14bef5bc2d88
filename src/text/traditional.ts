/// <reference path="./opencc-dict.d.ts" />
/** Traditional characters, each with the simplified one for which it stands (opencc-js). */

/** Reads the table, some 4,000 characters. */
export async function loadTraditional(): Promise<ReadonlyMap<string, string>> {
  const { default: table } = await import('opencc-js/dict/TSCharacters');
  const toSimplified = new Map<string, string>();
  for (const row of table.split('|')) {
    const [traditional = '', simplified = ''] = row.split(' ');
    if (simplified !== '' && simplified !== traditional) toSimplified.set(traditional, simplified);
  }
  return toSimplified;
}
