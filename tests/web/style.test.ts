/** Styles that come with a room when somebody goes there stay behind when he leaves: they must be about that room alone. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const WEB = join(import.meta.dirname, '../../web');
const STYLE = join(WEB, 'style');

/** Names of the sheets that are imported by a script, and so only when that is fetched. */
const late = ['rooms', 'parts']
  .flatMap((folder) => readdirSync(join(WEB, folder)).map((name) => join(WEB, folder, name)))
  .flatMap((path) => [...readFileSync(path, 'utf8').matchAll(/^import '\.\.\/style\/(.+\.css)';$/gm)])
  .map(([, name = '']) => name);
const first = readdirSync(STYLE).filter((name) => !late.includes(name));

/** Every selector of a sheet. */
function selectorsOf(name: string): string[] {
  const rules = readFileSync(join(STYLE, name), 'utf8')
    .replace(/\/\*[^*]*\*+(?:[^/*][^*]*\*+)*\//g, '')
    .replace(/@(?:media|supports|page)[^{]*\{/g, '');
  return [...rules.matchAll(/([^{}]+)\{/g)].flatMap(([, selectors = '']) =>
    // Commas within :is(…) part no rules.
    selectors.split(/,(?![^(]*\))/).map((selector) => selector.trim()),
  );
}

/** The classes of a selector's first element, but for states, which mean nothing by themselves: `.finding.is-current`. */
function subjectsOf(selector: string): string[] {
  const [subject = ''] = selector.split(/[\s>+~]/);
  return [...subject.matchAll(/\.([a-z][\w-]*)/g)].flatMap(([, name = '']) =>
    name.startsWith('is-') ? [] : name,
  );
}

describe('a sheet that comes later', () => {
  const known = new Set(
    first
      .flatMap(selectorsOf)
      .flatMap((selector) => [...selector.matchAll(/\.([a-z][\w-]*)/g)].map(([, name]) => name)),
  );

  it('is found by this test', () => {
    expect(late.length).toBeGreaterThan(1);
    expect(known.size).toBeGreaterThan(100);
  });

  it.each(late)('%s begins every rule with a class or an element of its own', (name) => {
    const others = late
      .filter((other) => other !== name)
      .flatMap(selectorsOf)
      .flatMap(subjectsOf);
    for (const selector of selectorsOf(name)) {
      const subjects = subjectsOf(selector);
      const isOwn = subjects.length > 0 || selector.startsWith('kb-');
      expect(isOwn, selector).toBe(true);
      expect(
        subjects.filter((subject) => known.has(subject) || others.includes(subject)),
        selector,
      ).toEqual([]);
    }
  });
});
