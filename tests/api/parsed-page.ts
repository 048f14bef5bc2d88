/** A page as a browser reads it, and what tests ask of it. */
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { expect } from 'vitest';
import type { App } from '../../src/api/deps.ts';

export interface ParsedPage {
  readonly elements: readonly Tree.Element[];
  readonly text: string;
}

export async function parsedPage(app: App, url: string): Promise<ParsedPage> {
  const response = await app.inject({ url, headers: { accept: 'text/html' } });
  expect(response.headers['content-type']).toBe('text/html; charset=utf-8');
  const elements: Tree.Element[] = [];
  const texts: string[] = [];
  function walk(node: Tree.Node): void {
    if ('tagName' in node) elements.push(node);
    if (node.nodeName === '#text' && 'value' in node) texts.push(node.value);
    if ('childNodes' in node) node.childNodes.forEach(walk);
  }
  walk(parse(response.body));
  return { elements, text: texts.join('') };
}

export function attribute(element: Tree.Element | undefined, name: string): string | undefined {
  return element?.attrs.find((each) => each.name === name)?.value;
}

export function textOf(element: Tree.Element | undefined): string | undefined {
  return element?.childNodes.map((node) => ('value' in node ? node.value : '')).join('');
}

export function named({ elements }: ParsedPage, tagName: string): Tree.Element[] {
  return elements.filter((element) => element.tagName === tagName);
}

export function withAttribute(
  { elements }: ParsedPage,
  name: string,
  value: string,
): Tree.Element | undefined {
  return elements.find((element) => attribute(element, name) === value);
}

/** The page's JSON-LD; null where it has none. */
export function dataOf(page: ParsedPage) {
  return JSON.parse(textOf(withAttribute(page, 'type', 'application/ld+json')) ?? 'null');
}
