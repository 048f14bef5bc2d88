/** Progress on standard error: a bar on a terminal, a line a step otherwise. */
import { SingleBar } from 'cli-progress';
import type { Progress } from '../progress.ts';
import { warn } from './terminal.ts';

export function createProgress(onTerminal: boolean = process.stderr.isTTY === true): Progress {
  return onTerminal ? new BarProgress() : new LineProgress();
}

class BarProgress implements Progress {
  #bar: SingleBar | null = null;

  begin(name: string, total: number): void {
    this.end();
    if (total === 0) return;
    this.#bar = new SingleBar({
      format: `${name} [{bar}] {value}/{total} {what}`,
      clearOnComplete: true,
      hideCursor: true,
      stream: process.stderr,
    });
    this.#bar.start(total, 0, { what: '' });
  }

  step(what: string): void {
    this.#bar?.increment({ what });
  }

  end(): void {
    this.#bar?.stop();
    this.#bar = null;
  }
}

class LineProgress implements Progress {
  #name = '';
  #total = 0;
  #done = 0;

  begin(name: string, total: number): void {
    this.#name = name;
    this.#total = total;
    this.#done = 0;
  }

  step(what: string): void {
    this.#done++;
    warn(`${this.#name} ${this.#done}/${this.#total} ${what}`);
  }

  end(): void {
    this.#total = 0;
  }
}
