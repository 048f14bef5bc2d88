/**
 * Tells whether a database was made by this very program. It is taken from the program's own files,
 * so that nobody has to remember to raise a version: a parser that reads one clause better must not
 * leave databases behind that were read by the old one.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, extname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { TOKENIZER_FINGERPRINT } from '../../src/search/tokens.ts';
import { PACKAGE_ROOT } from './package-root.ts';

const PROGRAM = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** What decides how an index is written and asked. */
const INDEXING = ['src/domain', 'src/text', 'src/search', 'src/store'];
/** What decides how a document is read and indexed; pages, API and commands do not. */
export const DECISIVE: readonly string[] = [
  ...INDEXING,
  'src/citation',
  'ingest/extract',
  'ingest/clean',
  'ingest/structure',
  'ingest/analyse',
  'ingest/compile',
  'ingest/information-box',
  'ingest/link-document',
  'ingest/script',
  'ingest/site-lines',
  'ingest/slug',
];

/** Of the whole way from file to index: the tokenizer, the versions of the libraries used, the deciding files. */
export function programFingerprint(): string {
  return fingerprintOf(DECISIVE);
}

/** Of the index alone: with another one, an index cannot be read by this program at all. */
export function indexFingerprint(): string {
  return fingerprintOf(INDEXING);
}

function fingerprintOf(decisive: readonly string[]): string {
  const hash = createHash('sha256').update(dependencies());
  const own = extname(fileURLToPath(import.meta.url));
  for (const path of filesBelow(PROGRAM, own, decisive))
    hash.update(relative(PROGRAM, path)).update(readFileSync(path));
  return `${TOKENIZER_FINGERPRINT} ${hash.digest('hex').slice(0, 16)}`;
}

function* filesBelow(folder: string, extension: string, decisive: readonly string[]): Generator<string> {
  const entries = readdirSync(folder, { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const path = join(folder, entry.name);
    const name = relative(PROGRAM, path).replaceAll('\\', '/');
    const decides = decisive.some((one) => name.startsWith(one));
    const leads = decisive.some((one) => one.startsWith(`${name}/`));
    if (entry.isDirectory() && (decides || leads)) yield* filesBelow(path, extension, decisive);
    else if (entry.isFile() && decides && extname(name) === extension) yield path;
  }
}

/** npm's record of the versions installed; a package without one names at least the versions it allows. */
function dependencies(): Buffer {
  const lock = join(PACKAGE_ROOT, 'package-lock.json');
  return readFileSync(existsSync(lock) ? lock : join(PACKAGE_ROOT, 'package.json'));
}
