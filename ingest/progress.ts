/** Long work tells how far it is; what is done with that is the command line's business. */
export interface Progress {
  /** A stage begins: `name` in Chinese, `total` steps. */
  begin(name: string, total: number): void;
  /** One step is done; `what` names it. */
  step(what: string): void;
  end(): void;
}

export const SILENT: Progress = { begin: () => undefined, step: () => undefined, end: () => undefined };
