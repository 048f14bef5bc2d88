/**
 * Draws the text of a document: one recursive function over provisions, no element for each of them.
 * Everything lands in the page's own DOM with the eId as its id, so that #art_18, find-in-page and
 * print work.
 *
 * Three sorts of blocks, for CSS: a `container` (编, 章, 节, 附件) holds units; a `unit` (条, or a titled
 * part where there are no articles) is what the browser may leave undrawn while it is off screen; a
 * `clause` stands inside a unit.
 */
import { html, nothing, type TemplateResult } from 'lit';
import type { ProvisionKind } from '../../src/domain/levels.ts';
import { plainText } from '../../src/domain/printed.ts';
import { childrenOf, type EId, type Provision } from '../../src/domain/provision.ts';
import { textExtent } from '../model/extent.ts';
import { drawTable } from './table.ts';
import { type Drawn, drawGutter, drawNumeral, drawText, type TextView, TOOLS } from './text.ts';
import type { DrawUnit } from './unit-drawing.ts';

/** How deep in the document a provision stands. */
interface Depth {
  /** 2 to 6: the level of the next heading. */
  readonly heading: number;
  /** Where the units are put; null: it stands in one. */
  readonly units: Map<EId, DrawUnit> | null;
}

const CONTAINERS: ReadonlySet<ProvisionKind> = new Set<ProvisionKind>([
  'part',
  'subpart',
  'chapter',
  'section',
  'annex',
]);

export interface DrawnBody {
  /** Containers drawn, and of each unit its element with its plain words. */
  readonly frame: readonly TemplateResult[];
  /** The units in the order of the text: parts/unit-drawing.ts draws what is in their elements. */
  readonly units: ReadonlyMap<EId, DrawUnit>;
}

/** The whole body of a document. */
export function drawBody(body: readonly Provision[], view: TextView): DrawnBody {
  const units = new Map<EId, DrawUnit>();
  const depth = { heading: 2, units };
  return { frame: body.map((provision) => drawProvision(provision, view, depth, nothing)), units };
}

/** `lead`: the number of the provision above, where that has no words of its own to stand before. */
function drawProvision(provision: Provision, view: TextView, depth: Depth, lead: Drawn): TemplateResult {
  const { kind, eId } = provision;
  const { units } = depth;
  if (CONTAINERS.has(kind) && units !== null) {
    return html`<section id=${eId} class="container kind-${kind}">
      ${drawInside(provision, view, depth, lead)}
    </section>`;
  }
  const runsIn = provision.headingRunsIn ? 'runs-in' : '';
  if (units === null) {
    return html`<div id=${eId} class="clause kind-${kind} ${runsIn}">
      ${drawInside(provision, view, depth, lead)}
    </div>`;
  }
  units.set(eId, () => drawInside(provision, view, { ...depth, units: null }, lead));
  return html`<div id=${eId} class="unit kind-${kind} ${runsIn}" .style=${guessedHeight(provision)}
    .textContent=${plainText(provision)}></div>`;
}

/** From what style/text.css reckons the height of a unit that is not drawn yet, lest the text and the scroll bar jump. */
function guessedHeight(unit: Provision): string {
  const { characters, paragraphs } = textExtent(unit);
  return `--characters: ${characters}; --paragraphs: ${paragraphs}`;
}

function drawInside(provision: Provision, view: TextView, depth: Depth, lead: Drawn): Drawn[] {
  const gutter = drawGutter(provision, view);
  if (provision.kind === 'table') {
    const rest = childrenOf(provision).filter((child) => child.kind !== 'row');
    return [
      gutter,
      drawTable(provision, view),
      ...rest.map((child) => drawProvision(child, view, depth, nothing)),
      provision.shape === 'branch' ? drawParagraph(provision, 'wrapUp', provision.wrapUp, view) : nothing,
    ];
  }
  const numeral = provision.num === null ? lead : html`${lead}${drawNumeral(provision, view)}`;
  if (beginsWithText(provision) || (!provision.heading && numeral === nothing)) {
    const [opening, ...rest] = drawTexts(provision, view, depth, numeral);
    return [gutter, opening ?? nothing, TOOLS, ...rest];
  }
  const heading = drawText(provision, 'heading', provision.heading ?? '', view);
  const deeper = { ...depth, heading: Math.min(depth.heading + 1, 6) };
  return [
    gutter,
    drawHeading(depth.heading, html`${numeral}${heading}`),
    TOOLS,
    ...drawTexts(provision, view, deeper, nothing),
  ];
}

/** Whether the first thing to be read in it is plain text, so that a number can stand before that. */
function beginsWithText(provision: Provision): boolean {
  if (provision.heading) return false;
  if (provision.shape === 'leaf') return provision.content !== '';
  if (provision.intro) return true;
  const first = childrenOf(provision)[0];
  return first !== undefined && first.kind !== 'table' && beginsWithText(first);
}

/** Content, or intro (in the first place, even where there is none), children and wrap-up. */
function drawTexts(provision: Provision, view: TextView, depth: Depth, lead: Drawn): Drawn[] {
  if (provision.shape === 'leaf') return [drawParagraph(provision, 'content', provision.content, view, lead)];
  const { intro, wrapUp } = provision;
  return [
    drawParagraph(provision, 'intro', intro, view, lead),
    ...provision.children.map((child, index) =>
      drawProvision(child, view, depth, index === 0 && !intro ? lead : nothing),
    ),
    drawParagraph(provision, 'wrapUp', wrapUp, view),
  ];
}

function drawParagraph(
  provision: Provision,
  part: 'intro' | 'content' | 'wrapUp',
  text: string | null,
  view: TextView,
  lead: Drawn = nothing,
): Drawn {
  if (!text) return nothing;
  return html`<p>${lead}${drawText(provision, part, text, view)}</p>`;
}

function drawHeading(level: number, inside: TemplateResult): TemplateResult {
  switch (level) {
    case 2:
      return html`<h2>${inside}</h2>`;
    case 3:
      return html`<h3>${inside}</h3>`;
    case 4:
      return html`<h4>${inside}</h4>`;
    case 5:
      return html`<h5>${inside}</h5>`;
    default:
      return html`<h6>${inside}</h6>`;
  }
}
