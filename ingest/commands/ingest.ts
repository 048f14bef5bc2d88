/** `tiaowen ingest PATH…`: takes files into the library and reports what was read and what is in doubt. */
import { reportIntake, reportLines } from '../report.ts';
import { withAdministration } from './own-library.ts';
import { findSources } from './sources.ts';
import { operator, print, printJson, warnOfFailure } from './terminal.ts';

export async function ingest(paths: readonly string[], json: boolean): Promise<void> {
  const files = await findSources(paths);
  const outcomes = await withAdministration((office, _library, progress) =>
    office.takeIn(files, operator(), progress),
  );
  for (const outcome of outcomes) {
    if (outcome.outcome === 'failed') warnOfFailure(outcome.path, outcome.reason);
  }
  const report = reportIntake(outcomes);
  if (json) await printJson(report);
  else for (const line of reportLines(report)) await print(line);
}
