/**
 * One source file to one document, without looking at any other: the design of ingest on one page.
 *
 * source → extracted lines → logical lines → tree → terms and citations
 */
import type { CompiledDocument } from '../src/domain/document.ts';
import { countCharacters } from '../src/domain/tally.ts';
import type { WorkId } from '../src/domain/work.ts';
import { analyse } from './analyse/analyse.ts';
import { cleanLines } from './clean/clean.ts';
import { extractLines } from './extract/extract.ts';
import { foldScript } from './script.ts';
import { proposeWorkId } from './slug.ts';
import type { SourceFile } from './source.ts';
import { describeWork } from './structure/metadata.ts';
import { buildTree } from './structure/tree.ts';

/**
 * Compiles a source. Doubts are in the document's problems; throws UnreadableSourceError where the
 * file cannot be read at all. The id is the catalogue's or a proposal; the library makes it permanent.
 */
export async function compileSource(source: SourceFile): Promise<CompiledDocument> {
  const extracted = await extractLines(source);
  const script = await foldScript(extracted);
  const extraction = script?.extraction ?? extracted;
  const clean = cleanLines(extraction, source.fileName);
  const tree = buildTree(clean, extraction.text);
  const fields = [...clean.fields, ...tree.value.fields, ...clean.notes];
  const described = describeWork(fields, tree.value.body, clean.statedTitle ?? source.fileName, source.known);
  const id = (source.known?.id as WorkId | undefined) ?? proposeWorkId(described.work);
  const document = {
    work: { id, ...described.work },
    expression: {
      work: id,
      date: described.expressionDate,
      source: source.id,
      fileName: source.fileName,
      mediaType: extraction.mediaType,
      pages: clean.pages,
    },
    fields,
    body: tree.value.body,
    removed: clean.removed,
  };
  const analysis = analyse(document);
  const compiled = {
    ...document,
    ...analysis.value,
    problems: [...extraction.problems, ...clean.problems, ...tree.problems, ...analysis.problems],
    characters: countCharacters(document, extraction.text),
  };
  return script?.restore(compiled) ?? compiled;
}
