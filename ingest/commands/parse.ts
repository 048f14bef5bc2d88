/** `tiaowen parse PATH…`: each file as JSON on lines of its own; no library is touched. */
import type { CompiledDocument } from '../../src/domain/document.ts';
import { citationRows } from '../analyse/citation-rows.ts';
import { compileSource } from '../compile.ts';
import { describeFailure } from '../failure.ts';
import { readSource } from '../source.ts';
import { outlineView } from '../views/outline.ts';
import { treeView } from '../views/tree.ts';
import type { ParseView } from './parse-view.ts';
import { findSources } from './sources.ts';
import { printJson, warnOfFailure } from './terminal.ts';

/** What a view prints of one document: an object a line. */
const VIEWS: Readonly<Record<ParseView, (document: CompiledDocument) => readonly unknown[]>> = {
  tree: (document) => [treeView(document)],
  outline: (document) => [outlineView(document)],
  citations: (document) => citationRows(document),
};

/** Files that cannot be read are named with the reason, and the others still read. */
export async function parse(paths: readonly string[], view: ParseView): Promise<void> {
  for (const { path, known } of await findSources(paths)) {
    let rows: readonly unknown[];
    try {
      rows = VIEWS[view](await compileSource(await readSource(path, known)));
    } catch (error) {
      warnOfFailure(path, describeFailure(error));
      continue;
    }
    for (const row of rows) await printJson(row);
  }
}
