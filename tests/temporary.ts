/**
 * Before all tests of a project: a folder for what they, and the processes that they start, write for
 * a while. It goes when they are through, and a test that was killed leaves nothing behind either.
 */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export default function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'tiaowen-tests-'));
  // A server that may not do everything (ingest/serve-unprivileged.ts) must come into it.
  chmodSync(folder, 0o755);
  // Where os.tmpdir() looks, here and in the processes that run the tests.
  process.env.TMPDIR = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
