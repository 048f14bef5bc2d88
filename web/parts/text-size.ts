/** The size of the text, remembered in this browser only. */

export const TEXT_SIZES = [
  { size: 'small', word: '小' },
  { size: 'normal', word: '标准' },
  { size: 'large', word: '大' },
  { size: 'largest', word: '特大' },
] as const;
export type TextSize = (typeof TEXT_SIZES)[number]['size'];

const KEY = 'tiaowen.text-size';

export function rememberedSize(): TextSize {
  const known = readStored();
  return TEXT_SIZES.find(({ size }) => size === known)?.size ?? 'normal';
}

export function rememberSize(size: TextSize): void {
  try {
    localStorage.setItem(KEY, size);
  } catch {
    // Storage is switched off or full: the size then holds until the page is left.
  }
}

function readStored(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    // Storage is switched off by policy: the usual size.
    return null;
  }
}
