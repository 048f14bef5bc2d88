/** Footnotes and endnotes: their marks in the text, and their texts in the order of the marks. */
import { childOf, childrenOf, type XmlElement } from '../xml.ts';
import { formatNumber } from './number-format.ts';
import { valOf } from './styles.ts';

export interface ReferredNote {
  /** The mark as it stands in the text; '' where the note brings its own. */
  readonly mark: string;
  readonly content: XmlElement;
}

export interface Notes {
  /** The mark for a w:footnoteReference or w:endnoteReference; the note is remembered, once however often it is referred to. */
  refer(reference: XmlElement): string;
  /** What is deleted takes the notes that it refers to along. */
  forget(deleted: XmlElement): void;
  /** Notes referred to so far, footnotes before endnotes. */
  referred(): readonly ReferredNote[];
  /** Notes to which nothing in the text refers: Word does not print them, and nobody can tell why they are there. */
  unreferred(): readonly XmlElement[];
}

interface NoteKind {
  readonly contents: ReadonlyMap<string, XmlElement>;
  /** The marks of the notes referred to. */
  readonly marks: Map<XmlElement, string>;
  readonly forgotten: Set<XmlElement>;
  readonly format: string;
  readonly referred: ReferredNote[];
  count: number;
}

/**
 * @param footnotes root of word/footnotes.xml
 * @param endnotes root of word/endnotes.xml
 * @param formats number formats where the document sets them; else Word's own defaults
 */
export function collectNotes(
  footnotes: XmlElement | null,
  endnotes: XmlElement | null,
  formats: { readonly footnote: string | null; readonly endnote: string | null },
): Notes {
  const kinds = {
    footnote: noteKind(footnotes, 'w:footnote', formats.footnote ?? 'decimal'),
    endnote: noteKind(endnotes, 'w:endnote', formats.endnote ?? 'lowerRoman'),
  };
  const kindOf = ({ name }: XmlElement): NoteKind =>
    name === 'w:endnoteReference' ? kinds.endnote : kinds.footnote;
  return {
    refer(reference) {
      const kind = kindOf(reference);
      const content = kind.contents.get(reference.attributes.get('w:id') ?? '');
      if (content === undefined) return '';
      const known = kind.marks.get(content);
      if (known !== undefined) return known;
      const bringsOwnMark = ['1', 'true', 'on'].includes(
        reference.attributes.get('w:customMarkFollows') ?? '',
      );
      const mark = bringsOwnMark ? '' : printedMark(++kind.count, kind.format);
      kind.marks.set(content, mark);
      kind.referred.push({ mark, content });
      return mark;
    },
    forget(deleted) {
      for (const reference of referencesIn(deleted)) {
        const kind = kindOf(reference);
        const content = kind.contents.get(reference.attributes.get('w:id') ?? '');
        if (content !== undefined) kind.forgotten.add(content);
      }
    },
    referred: () => [...kinds.footnote.referred, ...kinds.endnote.referred],
    unreferred: () =>
      [kinds.footnote, kinds.endnote].flatMap(({ contents, forgotten, referred }) => {
        const known = new Set([...forgotten, ...referred.map(({ content }) => content)]);
        return [...contents.values()].filter((content) => !known.has(content));
      }),
  };
}

function referencesIn(element: XmlElement): readonly XmlElement[] {
  const isReference = element.name === 'w:footnoteReference' || element.name === 'w:endnoteReference';
  return isReference ? [element] : childrenOf(element).flatMap(referencesIn);
}

/** The format of the marks that a w:footnotePr or w:endnotePr sets, or null. */
export function noteFormat(properties: XmlElement | null): string | null {
  return valOf(childOf(properties, 'w:numFmt'));
}

function noteKind(root: XmlElement | null, name: string, format: string): NoteKind {
  const contents = new Map<string, XmlElement>();
  for (const note of childrenOf(root, name)) {
    const type = note.attributes.get('w:type') ?? 'normal';
    if (type === 'normal') contents.set(note.attributes.get('w:id') ?? '', note);
  }
  return { contents, marks: new Map(), format, forgotten: new Set(), referred: [], count: 0 };
}

/** Printed raised; in brackets here, so that a mark behind a number does not make another number of it. */
function printedMark(count: number, format: string): string {
  const written = formatNumber(count, format) ?? String(count);
  return /^[0-9A-Za-z一-龥]/.test(written) ? `[${written}]` : written;
}
