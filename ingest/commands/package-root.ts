/** Where this package is, whether it runs as TypeScript from the checkout or compiled from dist/. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder with package.json, seeds/ and, once built, dist/. */
export const PACKAGE_ROOT = findRoot(dirname(fileURLToPath(import.meta.url)));

/** As package.json says it. */
export function readVersion(): string {
  const description: unknown = JSON.parse(readFileSync(join(PACKAGE_ROOT, 'package.json'), 'utf8'));
  if (typeof description !== 'object' || description === null || !('version' in description)) {
    throw new Error(`${PACKAGE_ROOT}/package.json has no version`);
  }
  return String(description.version);
}

function findRoot(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder;
  const above = dirname(folder);
  if (above === folder) throw new Error('no package.json above the program');
  return findRoot(above);
}
