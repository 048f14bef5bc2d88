/** A document as the texts that are searched: every text part of every provision, and every field. */
import type { PolicyDocument } from '../domain/document.ts';
import type { ProvisionKind } from '../domain/levels.ts';
import { type Provision, textParts, walkProvisions } from '../domain/provision.ts';
import type { EntryPart, IndexEntry } from '../store/store.ts';
import type { Segmenter } from '../text/segmenter.ts';
import { normalise } from './normalise.ts';
import { createTokenizer } from './tokens.ts';

/** Kinds that hold articles and divisions rather than being one. */
const CONTAINERS: ReadonlySet<ProvisionKind> = new Set(['annex', 'part', 'subpart', 'chapter', 'section']);
const HEADED_PARTS: ReadonlySet<ProvisionKind> = new Set(['division', 'subdivision', 'group']);
/** Parts of a document that stand by themselves without a heading. */
const SELF_STANDING: ReadonlySet<ProvisionKind> = new Set([
  'preface',
  'preamble',
  'conclusions',
  'table',
  'figure',
]);

/** Where the fields of a document stand. */
const DOCUMENT = { unit: null, unitLabel: { num: null, heading: null }, chapter: null };

/** In document order, the fields first. A text in which nothing can be found (only blanks) is no entry. */
export function toEntries(document: PolicyDocument, segmenter: Segmenter): IndexEntry[] {
  const entries: IndexEntry[] = [];
  const tokenize = createTokenizer(segmenter);
  function add(text: string, place: Omit<IndexEntry, 'text' | 'normalised' | 'tokens' | 'position'>): void {
    const normalised = normalise(text);
    if (normalised === '') return;
    const { eId, part, field, kind, role, unit, unitLabel, chapter } = place;
    const tokens = tokenize(text, normalised);
    const position = entries.length;
    // Key by key: spreading takes V8 longer than anything else here, and there are hundreds of thousands.
    entries.push({
      eId,
      part,
      field,
      kind,
      role,
      unit,
      unitLabel,
      chapter,
      text,
      normalised,
      tokens,
      position,
    });
  }

  for (const { name, text } of document.fields) {
    const part: EntryPart = 'title';
    add(text, { eId: null, part, field: name, kind: null, role: null, ...DOCUMENT });
  }
  for (const { provision, ancestors } of walkProvisions(document.body)) {
    const path = [...ancestors, provision];
    const { eId, kind, role } = provision;
    const unit = unitOf(path);
    const unitLabel = { num: unit?.num ?? null, heading: unit?.heading ?? null };
    const chapter = path.findLast((step) => step.kind === 'chapter')?.eId ?? null;
    for (const { part, text } of textParts(provision)) {
      add(text, { eId, part, field: null, kind, role, unit: unit?.eId ?? null, unitLabel, chapter });
    }
  }
  return entries;
}

/**
 * The unit in which several words of a query must stand together: the nearest article; where there is
 * none, the outermost division or titled part; else the chapter or annex that holds the text; else a
 * preface, table and the like by itself. Null: the document.
 */
function unitOf(path: readonly Provision[]): Provision | null {
  return (
    path.findLast((step) => step.kind === 'article') ??
    path.find((step) => HEADED_PARTS.has(step.kind)) ??
    path.findLast((step) => CONTAINERS.has(step.kind)) ??
    path.find((step) => SELF_STANDING.has(step.kind) || step.heading !== null) ??
    null
  );
}
