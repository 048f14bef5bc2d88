/** Builders of small documents, with defaults for all that a test does not care about. */
import { createHash } from 'node:crypto';
import { locatorsOf } from '../../src/citation/format.ts';
import type { DocumentField, LinkedDocument } from '../../src/domain/document.ts';
import { assignEIds, type UnaddressedProvision } from '../../src/domain/eid.ts';
import type { ProvisionKind } from '../../src/domain/levels.ts';
import type { Role } from '../../src/domain/provision.ts';
import type { SourceId, WorkId } from '../../src/domain/work.ts';
import { toEntries } from '../../src/search/entries.ts';
import type { Store } from '../../src/store/store.ts';
import { parseNumeral } from '../../src/text/numerals.ts';
import type { Segmenter } from '../../src/text/segmenter.ts';
import { NOT_COUNTED } from '../domain/not-counted.ts';

const NOWHERE = { spans: [], lines: [1, 1], page: null } as const;

interface NodeOptions {
  readonly num?: string;
  readonly heading?: string;
  readonly role?: Role;
  readonly wrapUp?: string;
}

/** A provision: with text alone a leaf, with children a branch whose `text` is its intro. */
export function node(
  kind: ProvisionKind,
  text: string | null,
  { num, heading, role, wrapUp }: NodeOptions = {},
  children: readonly UnaddressedProvision[] = [],
): UnaddressedProvision {
  const number =
    num === undefined ? null : parseNumeral(num.replace(/[^〇零一二两三四五六七八九十百千0-9]/g, ''));
  const own = {
    ...NOWHERE,
    kind,
    num: num ?? null,
    heading: heading ?? null,
    role: role ?? null,
    headingRunsIn: false,
    cells: null,
    ordinal: number === null ? null : { number, branch: null },
  };
  if (children.length === 0 && wrapUp === undefined) return { ...own, shape: 'leaf', content: text ?? '' };
  return { ...own, shape: 'branch', intro: text, children, wrapUp: wrapUp ?? null };
}

export function article(
  num: string,
  heading: string | null,
  text: string | null,
  children: readonly UnaddressedProvision[] = [],
): UnaddressedProvision {
  return node('article', text, heading === null ? { num } : { num, heading }, children);
}

export function measure(text: string): UnaddressedProvision {
  return node('measure', text, { num: '——', role: 'measure' });
}

interface DocumentOptions {
  readonly id?: string;
  readonly title?: string;
  readonly docNumber?: string | null;
  readonly type?: LinkedDocument['work']['type'];
  readonly issued?: string | null;
  readonly issuers?: readonly string[];
  readonly status?: LinkedDocument['work']['status'];
}

/** A document of these provisions; its title (and number, where it has one) are fields too. */
export function policyDocument(
  body: readonly UnaddressedProvision[],
  { id, title, docNumber, type, issued, issuers, status }: DocumentOptions = {},
): LinkedDocument {
  const work = (id ?? 'test-1') as WorkId;
  const name = title ?? '测试办法';
  const fields: DocumentField[] = [{ ...NOWHERE, name: 'title', text: name }];
  if (docNumber) fields.push({ ...NOWHERE, name: 'docNumber', text: docNumber });
  return {
    work: {
      id: work,
      type: type ?? '办法',
      title: name,
      aliases: [],
      docNumber: docNumber ?? null,
      issuers: issuers ?? [],
      dates: { adopted: null, issued: issued ?? null, effective: null, ended: null },
      history: [],
      status: status ?? '时效未标注',
    },
    expression: {
      work,
      date: issued ?? null,
      source: createHash('sha256').update(work).digest('hex') as SourceId,
      fileName: `${work}.txt`,
      mediaType: 'text/plain',
      pages: null,
    },
    fields,
    body: assignEIds(body).body,
    removed: [],
    problems: [],
    characters: NOT_COUNTED,
    terms: [],
    citations: [],
    references: [],
  };
}

/** Writes documents as ingest does: entries by the one tokenizer, locators by the one formatter. */
export async function hold(
  store: Store,
  segmenter: Segmenter,
  documents: readonly LinkedDocument[],
): Promise<void> {
  await store.writer.replaceDocuments(
    documents.map((document) => ({
      document,
      entries: toEntries(document, segmenter),
      locators: locatorsOf(document.body),
    })),
  );
}

/** For tests in which words do not matter: every character is one. Needs no dictionary. */
export const characterSegmenter: Segmenter = {
  eachWord(text, found) {
    let end = 0;
    for (const character of text) {
      end += character.length;
      found(end, 'modifier');
    }
  },
};
