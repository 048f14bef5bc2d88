/** Reads all hostile files in one process of its own, and says of each in a line of JSON what became of it. */
import { compileSource } from '../../ingest/compile.ts';
import { describeFailure, isExpected } from '../../ingest/failure.ts';
import { sourceIdOf } from '../../ingest/source.ts';
import { HOSTILE_FILES } from './files.ts';

export interface FileOutcome {
  readonly name: string;
  readonly milliseconds: number;
  /** Resident memory at its highest until then, in MB. */
  readonly peak: number;
  /** Why it was refused, in words; null: it was read. */
  readonly refusal: string | null;
  readonly isOurMistake: boolean;
}

if (process.argv[1] === import.meta.filename) {
  for (const { name, bytes } of HOSTILE_FILES) {
    const content = bytes();
    const start = performance.now();
    let failure: unknown = null;
    try {
      await compileSource({
        path: name,
        fileName: name,
        bytes: content,
        id: sourceIdOf(content),
        known: null,
      });
    } catch (error) {
      failure = error;
    }
    const outcome: FileOutcome = {
      name,
      milliseconds: Math.round(performance.now() - start),
      peak: Math.round(process.resourceUsage().maxRSS / 1024),
      refusal: failure === null ? null : describeFailure(failure),
      isOurMistake: failure !== null && !isExpected(failure),
    };
    process.stdout.write(`${JSON.stringify(outcome)}\n`);
  }
}
