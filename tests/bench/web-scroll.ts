/** How smoothly pages scroll in a real Chromium: the gaps between their frames while one turns the wheel and goes to the end and back. */
import type { Page } from 'playwright-core';

/** Turns of the wheel, their height in pixels, and milliseconds between two of them. */
const TURNS = 60;
const TURN = 400;
const PAUSE = 40;
/** Milliseconds for which one looks at the place that a key has led to. */
const LOOK = 700;
/** A longer gap between two frames is seen as a jerk: three frames are missing. */
const JERK = 50;

export interface Scrolling {
  /** Frames that were drawn. */
  readonly frames: number;
  /** Share of the frames that came late, 0 to 1. */
  readonly late: number;
  /** The longest gap, in milliseconds. */
  readonly worst: number;
}

/** What one does, by name. The page must be ready and have the focus. */
export const WAYS: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  async wheel(page) {
    await page.mouse.move(720, 450);
    for (let turn = 0; turn < TURNS; turn++) {
      await page.mouse.wheel(0, TURN);
      await page.waitForTimeout(PAUSE);
    }
  },
  async 'End, Home'(page) {
    for (const key of ['End', 'Home', 'End', 'Home']) {
      await page.keyboard.press(key);
      await page.waitForTimeout(LOOK);
    }
  },
};

/** Scrolls a page in one of these ways and watches its frames. */
export async function watchScrolling(page: Page, scroll: (page: Page) => Promise<void>): Promise<Scrolling> {
  await page.evaluate(begin);
  await scroll(page);
  const gaps = await page.evaluate(end);
  const late = gaps.filter((gap) => gap > JERK).length;
  return { frames: gaps.length, late: late / gaps.length, worst: Math.max(...gaps) };
}

interface Watched {
  frameTimes: number[];
}

/** Runs in the page, and therefore names no function: the compiler would call a helper that is not there. */
function begin(): void {
  const watch = {
    frameTimes: [] as number[],
    next(time: number): void {
      watch.frameTimes.push(time);
      if ((window as unknown as Watched).frameTimes === watch.frameTimes) requestAnimationFrame(watch.next);
    },
  };
  Object.assign(window, { frameTimes: watch.frameTimes });
  requestAnimationFrame(watch.next);
}

/** Runs in the page; gives the gaps between the frames since `begin`. */
function end(): number[] {
  const { frameTimes } = window as unknown as Watched;
  Object.assign(window, { frameTimes: [] });
  return frameTimes.slice(1).map((time, index) => time - (frameTimes[index] ?? time));
}
