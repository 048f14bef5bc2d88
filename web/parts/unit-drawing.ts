/**
 * Draws a long text unit by unit, first what one looks at and the rest while the browser has nothing else
 * to do, so that the page answers before all of it is drawn. A unit that is not drawn yet holds its plain
 * words, to which the browser's own find comes; parts/provision.ts draws it so.
 */
import { type ReactiveController, type ReactiveControllerHost, render } from 'lit';
import type { EId } from '../../src/domain/provision.ts';
import { listen } from '../events.ts';
import type { KeptSelection } from './keep-selection.ts';

/** The inside of a unit, as it is to be drawn now. */
export type DrawUnit = () => unknown;

/** Milliseconds of drawing after which the browser has its turn: a frame has sixteen. */
const SLICE = 10;
/** Milliseconds after which it goes on though the browser had no time. */
const PATIENCE = 300;
/** Units that are drawn at once from a place on: more than a window holds. */
const WINDOW = 24;

export class UnitDrawing implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #selection: KeptSelection;
  #units: ReadonlyMap<EId, DrawUnit> = new Map();
  /** Their elements. Found at once: while the server's drawing stands every id is there twice, and to find one takes long. */
  #elements: ReadonlyMap<string, HTMLElement> | null = null;
  /** What is still to be drawn, in this order. */
  #due = new Set<EId>();
  /** Elements whose plain words have given way. */
  readonly #drawn = new WeakSet<Element>();
  #idle = 0;

  constructor(host: ReactiveControllerHost & HTMLElement, selection: KeptSelection) {
    this.#host = host;
    this.#selection = selection;
    host.addController(this);
    listen(host, 'kb-show', ({ units }) => this.#draw(units.map(({ id }) => id as EId)));
    host.addEventListener('contentvisibilityautostatechange', (event) => {
      const { skipped, target } = event as ContentVisibilityAutoStateChangeEvent;
      // Scrolled to before its turn came.
      if (!skipped && target instanceof Element) this.#draw(unitsIn(target).map(({ id }) => id as EId));
    });
  }

  hostConnected(): void {
    window.addEventListener('beforeprint', this.drawAll);
  }

  hostDisconnected(): void {
    window.removeEventListener('beforeprint', this.drawAll);
    cancelIdleCallback(this.#idle);
  }

  /** From now on these units, in the order of the text; the host has drawn their elements when it is updated. */
  follow(units: ReadonlyMap<EId, DrawUnit>): void {
    this.#units = units;
    this.#elements = null;
    this.#due = new Set(units.keys());
  }

  /** Draws what stands from a unit on, and afterwards the rest; null: from the beginning. */
  drawFrom(unit: EId | null): void {
    if (this.#due.size === 0) return;
    const all = [...this.#due];
    const at = unit === null ? 0 : Math.max(0, all.indexOf(unit));
    this.#due = new Set([...all.slice(at), ...all.slice(0, at)]);
    this.#draw(all.slice(at, at + WINDOW));
    this.#goOn();
  }

  readonly drawAll = (): void => this.#draw([...this.#due]);

  #goOn(): void {
    cancelIdleCallback(this.#idle);
    if (this.#due.size > 0) this.#idle = requestIdleCallback(this.#drawSlice, { timeout: PATIENCE });
  }

  readonly #drawSlice = (): void => {
    const end = performance.now() + SLICE;
    const restoreSelection = this.#selection.hold();
    for (const eId of this.#due) {
      this.#drawUnit(eId);
      if (performance.now() > end) break;
    }
    restoreSelection();
    this.#goOn();
  };

  #draw(eIds: readonly EId[]): void {
    const due = eIds.filter((eId) => this.#due.has(eId));
    if (due.length === 0) return;
    const restoreSelection = this.#selection.hold();
    for (const eId of due) this.#drawUnit(eId);
    restoreSelection();
  }

  #drawUnit(eId: EId): void {
    this.#due.delete(eId);
    this.#elements ??= new Map(unitsIn(this.#host).map((unit) => [unit.id, unit]));
    const element = this.#elements.get(eId);
    const draw = this.#units.get(eId);
    if (element === undefined || draw === undefined) return;
    if (!this.#drawn.has(element)) element.replaceChildren();
    this.#drawn.add(element);
    render(draw(), element);
  }
}

function unitsIn(element: Element): HTMLElement[] {
  return [...element.querySelectorAll<HTMLElement>('.unit')];
}
