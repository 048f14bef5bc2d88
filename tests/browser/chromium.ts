/** A Chromium to drive: the one that is there, or Debian's, installed where that is possible. */
import { execFileSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const PACKAGES = ['chromium', 'fonts-noto-cjk'];

/** What lets Chromium run as root in a container, and keeps it from asking the network for anything. */
export const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Path of a Chromium. Throws where there is none and none can be installed, saying what to install. */
export function provideChromium(): string {
  const found = findChromium();
  if (found !== null) return found;
  if (!canInstall()) {
    throw new Error(
      `No Chromium found for the browser tests: install ${PACKAGES.join(' and ')} (apt-get install ${PACKAGES.join(' ')}), or set CHROMIUM to the path of a browser.`,
    );
  }
  console.log(`No Chromium found; installing ${PACKAGES.join(' and ')} with apt-get.`);
  aptGet('update');
  aptGet('install', '--yes', '--no-install-recommends', ...PACKAGES);
  const installed = findChromium();
  if (installed === null) throw new Error('apt-get installed chromium, but no chromium is on the PATH.');
  return installed;
}

function findChromium(): string | null {
  const wanted = process.env.CHROMIUM;
  if (wanted) {
    if (isExecutable(wanted)) return wanted;
    throw new Error(`CHROMIUM is set to ${wanted}, which is no program.`);
  }
  const folders = (process.env.PATH ?? '').split(delimiter);
  const candidates = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return candidates.find(isExecutable) ?? null;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    // Not there or not ours to run: another candidate may be.
    return false;
  }
}

function canInstall(): boolean {
  return process.getuid?.() === 0 && isExecutable('/usr/bin/apt-get');
}

function aptGet(...words: string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const patient = ['-o', 'Acquire::Retries=5'];
  execFileSync('/usr/bin/apt-get', ['--quiet', ...patient, ...words], { stdio: 'inherit', env });
}
