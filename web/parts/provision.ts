/**
 * Draws the text of a document: one recursive function over provisions, no element for each of them.
 * Everything lands in the page's own DOM with the eId as its id, so that #art_18, find-in-page and
 * print work.
 *
 * Three sorts of blocks, for CSS: a `container` (编, 章, 节, 附件) holds units; a `unit` (条, or a titled
 * part where there are no articles) is drawn in its turn; a `clause` stands inside a unit. About a window
 * full of units stands in a `stretch`, which the browser may leave undrawn while it is off screen: it
 * looks with every frame at each place where it may, and looking at 1,260 units takes longer than a frame.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { ProvisionKind } from '../../src/domain/levels.ts';
import { plainText } from '../../src/domain/printed.ts';
import { childrenOf, type EId, type Provision } from '../../src/domain/provision.ts';
import { inStretches, type Stretch, type TextExtent } from '../model/extent.ts';
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
  return { frame: drawChildren(body, view, depth, nothing), units };
}

/** `lead`: the number of the provision above, where that has no words of its own to stand before. */
function drawProvision(provision: Provision, view: TextView, depth: Depth, lead: Drawn): TemplateResult {
  const { kind, eId } = provision;
  if (CONTAINERS.has(kind) && depth.units !== null) {
    return html`<section id=${eId} class="container kind-${kind}">
      ${drawInside(provision, view, depth, lead)}
    </section>`;
  }
  return html`<div id=${eId} class=${classOf('clause', provision)}>${drawInside(provision, view, depth, lead)}</div>`;
}

function classOf(block: 'unit' | 'clause', { kind, headingRunsIn }: Provision): string {
  return `${block} kind-${kind} ${headingRunsIn ? 'runs-in' : ''}`;
}

/** Outside units, what is no container is put into stretches. `lead` stands before the first of all. */
function drawChildren(
  provisions: readonly Provision[],
  view: TextView,
  depth: Depth,
  lead: Drawn,
): TemplateResult[] {
  const { units } = depth;
  const leadOf = (provision: Provision) => (provision === provisions[0] ? lead : nothing);
  const draw = (provision: Provision) => drawProvision(provision, view, depth, leadOf(provision));
  if (units === null) return provisions.map(draw);
  const drawn: TemplateResult[] = [];
  for (const { areContainers, run } of runsOf(provisions)) {
    if (areContainers) {
      drawn.push(...run.map(draw));
      continue;
    }
    for (const unit of run) {
      units.set(unit.eId, () => drawInside(unit, view, { ...depth, units: null }, leadOf(unit)));
    }
    drawn.push(...inStretches(run).map(drawStretch));
  }
  return drawn;
}

/** Parted where containers and units change. */
function runsOf(provisions: readonly Provision[]): { areContainers: boolean; run: Provision[] }[] {
  const runs: { areContainers: boolean; run: Provision[] }[] = [];
  for (const provision of provisions) {
    const areContainers = CONTAINERS.has(provision.kind);
    const last = runs.at(-1);
    if (last?.areContainers === areContainers) last.run.push(provision);
    else runs.push({ areContainers, run: [provision] });
  }
  return runs;
}

function drawStretch({ provisions, extent }: Stretch): TemplateResult {
  return html`<div class="stretch" .style=${guessedHeight(extent, provisions.length)}>${guard(
    [provisions[0]],
    () => undrawnUnits(provisions),
  )}</div>`;
}

/** Not by templates, which for the units of a long law would take a quarter of all the time until it is there. */
function undrawnUnits(provisions: readonly Provision[]): DocumentFragment {
  const all = document.createDocumentFragment();
  for (const provision of provisions) {
    const unit = document.createElement('div');
    unit.id = provision.eId;
    unit.className = classOf('unit', provision);
    unit.textContent = plainText(provision);
    all.append(unit);
  }
  return all;
}

/** From what style/text.css reckons the height of a stretch that is not drawn yet, lest the text and the scroll bar jump. */
function guessedHeight({ characters, paragraphs }: TextExtent, units: number): string {
  return `--characters: ${characters}; --paragraphs: ${paragraphs}; --units: ${units}`;
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
    ...drawChildren(provision.children, view, depth, intro ? nothing : lead),
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
