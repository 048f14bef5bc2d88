/** Documents of which a test states only what matters. */

import type { CompiledDocument } from '../../src/domain/document.ts';
import { assignEIds, type UnaddressedProvision } from '../../src/domain/eid.ts';
import type { ProvisionKind } from '../../src/domain/levels.ts';
import type { Provision } from '../../src/domain/provision.ts';
import type { SourceId, Work, WorkId } from '../../src/domain/work.ts';
import { NOT_COUNTED } from '../domain/not-counted.ts';

interface Sketch {
  num?: string;
  at?: number;
  branch?: number;
  heading?: string;
  content?: string;
  intro?: string;
  wrapUp?: string;
  children?: UnaddressedProvision[];
}

/** A provision of which a test states only what matters. `at` is the value of its printed number. */
export function node(kind: ProvisionKind, sketch: Sketch = {}): UnaddressedProvision {
  const base = {
    kind,
    num: sketch.num ?? null,
    heading: sketch.heading ?? null,
    headingRunsIn: false,
    role: null,
    cells: null,
    spans: [],
    lines: [1, 1] as const,
    page: null,
    ordinal: sketch.at === undefined ? null : { number: sketch.at, branch: sketch.branch ?? null },
  };
  return sketch.children === undefined
    ? { ...base, shape: 'leaf', content: sketch.content ?? '' }
    : {
        ...base,
        shape: 'branch',
        intro: sketch.intro ?? null,
        children: sketch.children,
        wrapUp: sketch.wrapUp ?? null,
      };
}

/**
 * An article in the notation of a law: each line a 款, or a 项 where it begins with （一）. Items belong
 * to the 款 before them.
 */
export function article(at: number, ...lines: string[]): UnaddressedProvision {
  const paragraphs: { text: string; items: UnaddressedProvision[] }[] = [];
  for (const line of lines) {
    const mark = /^（([一二三四五六七八九十])）/.exec(line);
    if (mark === null) paragraphs.push({ text: line, items: [] });
    else {
      const items = paragraphs.at(-1)?.items ?? [];
      items.push(
        node('subparagraph', { num: mark[0], at: items.length + 1, content: line.slice(mark[0].length) }),
      );
    }
  }
  const num = `第${at}条`;
  const [only, ...others] = paragraphs;
  if (only === undefined || others.length > 0) {
    const children = paragraphs.map(({ text, items }) => textNode('paragraph', {}, text, items));
    return node('article', { num, at, children });
  }
  return textNode('article', { num, at }, only.text, only.items);
}

function textNode(
  kind: ProvisionKind,
  sketch: Sketch,
  text: string,
  items: UnaddressedProvision[],
): UnaddressedProvision {
  return items.length === 0
    ? node(kind, { ...sketch, content: text })
    : node(kind, { ...sketch, intro: text, children: items });
}

export function bodyOf(...provisions: UnaddressedProvision[]): readonly Provision[] {
  return assignEIds(provisions).body;
}

/** A work whose id is its title, so that a test can name it. */
export function work(title: string, more: Partial<Work> = {}): Work {
  return {
    id: title as WorkId,
    type: '其他',
    title,
    aliases: [],
    docNumber: null,
    issuers: [],
    dates: { adopted: null, issued: null, effective: null, ended: null },
    history: [],
    status: '时效未标注',
    ...more,
  };
}

export function compiled(its: Work, body: readonly Provision[]): CompiledDocument {
  return {
    work: its,
    expression: {
      work: its.id,
      date: null,
      source: '0'.repeat(64) as SourceId,
      fileName: `${its.title}.txt`,
      mediaType: 'text/plain',
      pages: null,
    },
    fields: [],
    body,
    removed: [],
    terms: [],
    citations: [],
    problems: [],
    characters: NOT_COUNTED,
  };
}
