/**
 * Before all tests: a folder for what they, and the processes that they start, write for a while. It
 * goes when they are through, and a test that was killed leaves nothing behind either.
 */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

const NAME = 'tiaowen-tests-';

export default function setup(): () => void {
  // The project before this one has made it, and is the last to end: sockets must not lie too deep.
  if (basename(tmpdir()).startsWith(NAME)) return () => undefined;
  const folder = mkdtempSync(join(tmpdir(), NAME));
  // A server that may not do everything (ingest/serve-unprivileged.ts) must come into it.
  chmodSync(folder, 0o755);
  // Where os.tmpdir() looks, here and in the processes that run the tests.
  process.env.TMPDIR = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
