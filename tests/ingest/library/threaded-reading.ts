/** The real parser in two threads and the real dictionary in another; apart from the small reading, because it takes long to load. */
import { compileSource } from '../../../ingest/compile.ts';
import type { Reading } from '../../../ingest/library/reading.ts';
import { linkDocument, relinkReferences } from '../../../ingest/link-document.ts';
import { startPool } from '../../../ingest/workers/pool.ts';
import { startTokeniseThread } from '../../../ingest/workers/tokenise.ts';
import { smallReading } from './small-reading.ts';

export const threadedReading: Reading = {
  ...smallReading,
  compile: compileSource,
  startCompiling: () => startPool(2),
  startTokenising: startTokeniseThread,
  link: linkDocument,
  relink: relinkReferences,
};
