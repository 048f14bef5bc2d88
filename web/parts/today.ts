/** The day on which one reads, by the reader's clock: 2022-09-09. Not `toLocaleDateString`, which takes as long as drawing a window of text. */
export function today(): string {
  const now = new Date();
  const two = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
