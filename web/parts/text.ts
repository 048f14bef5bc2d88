/** The small pieces of a provision: its text with marks, its number as a link, its page in the margin. */
import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { markOf } from '../../src/domain/printed.ts';
import type { EId, Provision, TextPart } from '../../src/domain/provision.ts';
import type { TextSpan } from '../../src/domain/span.ts';
import type { WorkId } from '../../src/domain/work.ts';
import { linkName } from '../model/labels.ts';
import type { Note } from '../model/notes.ts';
import { inlinesOf, type NoteSpan } from '../model/segments.ts';
import { clausePath, type Words } from '../route.ts';
import { drawInlines, type PathTo } from './marks.ts';

/** What a text needs to be drawn, beside the text itself. */
export interface TextView {
  readonly document: WorkId;
  /** The words searched for, kept in the links so that the hits stay marked. */
  readonly words: Words;
  /** First provision of each page of the original. */
  readonly pages: ReadonlyMap<EId, number>;
  /** The way to a page of the original. */
  pathToPage(page: number): string;
  /** The words that name each place; what its link is called. */
  readonly locators: ReadonlyMap<EId, string>;
  /** The same list as long as the marks are the same. */
  marksOf(eId: EId, part: TextPart): readonly TextSpan[];
  /** Its citations and defined names; the same list as long as they are the same. */
  notesOf(eId: EId, part: TextPart): readonly NoteSpan<Note>[];
  readonly pathTo: PathTo;
}

export type Drawn = TemplateResult | typeof nothing;

/**
 * One text of a provision with its links, terms and marks. It is drawn again only when these have changed,
 * so that the links of a long law arrive without all of it being drawn again.
 */
export function drawText({ eId }: Provision, part: TextPart, text: string, view: TextView): unknown {
  const marks = view.marksOf(eId, part);
  const notes = view.notesOf(eId, part);
  return guard([text, marks, notes, view.words], () =>
    drawInlines(inlinesOf(text, marks, notes), view.pathTo),
  );
}

/** The printed number, which is also the link to the place. */
export function drawNumeral({ num, kind, eId }: Provision, view: TextView): Drawn {
  if (num === null) return nothing;
  const gap = markOf(num).slice(num.length);
  return html`<a class="anchor numeral ${kind === 'article' ? 'is-article' : ''}" data-of=${eId} href=${clausePath(view.document, eId, view.words)}
    aria-label=${linkName(num, view.locators.get(eId) ?? '')}>${num}</a>${gap}`;
}

/** Where the copy buttons of a clause come, next behind the link to it for those who go by Tab. */
export const TOOLS = html`<span class="tools"></span>`;

/** The margin of a provision: the page of the original that begins here, and a link where no number is one. */
export function drawGutter({ num, eId }: Provision, view: TextView): Drawn {
  const link =
    num === null
      ? html`<a class="anchor pilcrow" data-of=${eId} href=${clausePath(view.document, eId, view.words)}
          aria-label=${view.locators.get(eId) || '本段'}></a>`
      : nothing;
  return html`<span class="gutter">${drawFolio(eId, view)}${link}</span>`;
}

function drawFolio(eId: EId, { pages, pathToPage }: TextView): Drawn {
  const page = pages.get(eId);
  if (page === undefined) return nothing;
  return html`<a class="folio" href=${pathToPage(page)} target="_blank" rel="noopener" title="打开原件，见第${page}页"
    ><span class="unseen">原件</span>第${page}页</a>`;
}
