/** What goes onto the clipboard: plain text, and the same with a link for Word and WPS. Pure. */
import { type CitedPlace, type CiteForm, cite, citeAddress } from '../../src/citation/format.ts';

/** A stretch of text that is a link or none. */
export interface RichRun {
  readonly text: string;
  readonly href: string | null;
}

export interface CopyMatter {
  readonly plain: string;
  /** Paragraphs; their texts joined by line feeds are the plain text. */
  readonly rich: readonly (readonly RichRun[])[];
}

/** A place in one form. The citation in it leads to the place, or else its address does. */
export function matterOf(form: CiteForm, place: CitedPlace): CopyMatter {
  const plain = cite(form, place);
  // Markdown says its links itself.
  if (form === 'markdown') return linkedMatter(plain, '', place.url);
  const citation = form === 'short' ? plain : citeAddress(place.work, place.locator);
  return linkedMatter(plain, plain.includes(citation) ? citation : place.url, place.url);
}

/** A text whose last occurrence of `linked` is a link; none where it does not occur or is empty. */
export function linkedMatter(plain: string, linked: string, href: string): CopyMatter {
  const start = linked === '' ? -1 : plain.lastIndexOf(linked);
  const end = start + linked.length;
  let at = 0;
  const rich = plain.split('\n').map((line) => {
    const from = at;
    at += line.length + 1;
    if (start < from || end > from + line.length) return [{ text: line, href: null }];
    const runs: RichRun[] = [
      { text: line.slice(0, start - from), href: null },
      { text: linked, href },
      { text: line.slice(end - from), href: null },
    ];
    return runs.filter(({ text }) => text !== '');
  });
  return { plain, rich };
}
