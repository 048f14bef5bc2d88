/**
 * Lets `npx tiaowen` run the command line just built. With `bin` in package.json npx would first install
 * this package, with everything it needs, into its own cache, and ask a registry for it; a command that
 * lies in node_modules/.bin it runs at once.
 */
import { chmodSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

// Runs from dist/ingest, as the last step of the server's build.
const root = fileURLToPath(new URL('../..', import.meta.url));
const program = join('dist', 'ingest', 'main.js');
const folder = join(root, 'node_modules', '.bin');

chmodSync(join(root, program), 0o755);
mkdirSync(folder, { recursive: true });
if (process.platform === 'win32') {
  writeFileSync(join(folder, 'tiaowen.cmd'), `@node "%~dp0\\..\\..\\${program}" %*\r\n`);
} else {
  rmSync(join(folder, 'tiaowen'), { force: true });
  symlinkSync(join('..', '..', program), join(folder, 'tiaowen'));
}
