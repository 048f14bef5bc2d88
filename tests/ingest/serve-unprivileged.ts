/**
 * `tiaowen serve` as a process that cannot write what it was not given: root writes wherever it likes, so
 * it becomes somebody else once the program is loaded. Started by tests.
 */
import { serve } from '../../ingest/commands/serve.ts';

/** The user and group `nobody` of most systems. */
const NOBODY = 65_534;

if (process.getuid?.() === 0) {
  process.setgroups?.([]);
  process.setgid?.(NOBODY);
  process.setuid?.(NOBODY);
}
await serve();
