/** What the application is given of a library to read from. */
import { join } from 'node:path';
import type { AppDeps } from '../../src/api/deps.ts';
import { draftFiles } from '../draft/draft-files.ts';
import type { Library } from '../library/library.ts';
import { PACKAGE_ROOT } from './package-root.ts';

export function readingParts(
  library: Library,
): Pick<AppDeps, 'reader' | 'history' | 'originals' | 'drafts' | 'webRoot'> {
  return {
    reader: library.reader,
    history: library,
    originals: library,
    drafts: draftFiles,
    webRoot: join(PACKAGE_ROOT, 'dist', 'web'),
  };
}
