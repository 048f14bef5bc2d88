/** The other way of zip.ts: an archive of named entries, in their order. */
import { type Zippable, zipSync } from 'fflate';

/** The earliest date that ZIP knows: the same entries always make the same bytes. */
const NO_DATE = new Date(1980, 0, 1);

export function packZip(entries: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const files: Zippable = {};
  for (const [name, bytes] of entries) files[name] = [bytes, { mtime: NO_DATE }];
  return zipSync(files, { level: 6 });
}
