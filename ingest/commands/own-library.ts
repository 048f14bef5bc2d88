/** The library that the environment names, with the parts by which this program reads documents. */
import { today } from '../../src/check/today.ts';
import { readConfig } from '../../src/config.ts';
import { openReadOnlySqliteStore, openSqliteStore } from '../../src/store/sqlite/open.ts';
import { createSegmenter } from '../../src/text/segmenter.ts';
import { compileSource } from '../compile.ts';
import { LibraryAdministration } from '../library/administration.ts';
import { type Library, type LibraryParts, openLibrary, openLibraryForReading } from '../library/library.ts';
import { linkDocument, relinkReferences } from '../link-document.ts';
import type { Progress } from '../progress.ts';
import { compilerFor } from '../workers/pool.ts';
import { tokeniserFor } from '../workers/tokenise.ts';
import { indexFingerprint, programFingerprint } from './fingerprint.ts';
import { createProgress } from './progress-bar.ts';
import { warnOfFailure } from './terminal.ts';

/** Opens the library, hands it on and closes it. Works that it lacks are named on the terminal. */
export async function withLibrary<T>(use: (library: Library, progress: Progress) => Promise<T>): Promise<T> {
  const progress = createProgress();
  const library = await openLibrary(readConfig(process.env).library, ownParts(), progress);
  try {
    return await use(library, progress);
  } finally {
    for (const { title, work, reason } of library.missing) warnOfFailure(`${title}（${work}）`, reason);
    await library.close();
  }
}

/** The same with what changes the library on behalf of somebody and keeps the audit log. */
export async function withAdministration<T>(
  use: (office: LibraryAdministration, library: Library, progress: Progress) => Promise<T>,
): Promise<T> {
  return withLibrary(async (library, progress) => {
    const office = new LibraryAdministration(library, readConfig(process.env).library, compileSource);
    await office.settleAudit();
    return use(office, library, progress);
  });
}

/**
 * The same as withLibrary at once, whatever state the library is in; see openLibraryForReading.
 * `heldCharacters`: as for openSqliteStore.
 */
export async function withLibraryForReading<T>(
  use: (library: Library, inOrder: boolean) => Promise<T>,
  heldCharacters?: number,
): Promise<T> {
  const parts = ownParts(heldCharacters);
  const { library, inOrder } = await openLibraryForReading(readConfig(process.env).library, parts);
  try {
    return await use(library, inOrder);
  } finally {
    await library.close();
  }
}

function ownParts(heldCharacters?: number): LibraryParts {
  const segmenter = createSegmenter();
  const fingerprint = programFingerprint();
  const index = indexFingerprint();
  return {
    reading: {
      compile: compileSource,
      startCompiling: compilerFor,
      link: linkDocument,
      relink: relinkReferences,
      startTokenising: (documents) => tokeniserFor(documents, segmenter),
    },
    openStore: (path) => openSqliteStore(path, index, heldCharacters),
    openReadOnlyStore: (path) => openReadOnlySqliteStore(path, index),
    fingerprint,
    today,
  };
}
