/** Giving a file that was made for the reader to the browser's downloads. */

/** Milliseconds after which the browser has certainly begun to save it. */
const KEPT_FOR = 60_000;

export function download(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_FOR);
}
