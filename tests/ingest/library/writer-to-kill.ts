/**
 * A writer that works without end on the library folder of its first argument, for a test to kill: adds
 * the sources of the folder in its second argument, removes some, rebuilds, begins again.
 */
import { collectSources } from '../../../ingest/collect.ts';
import { openLibrary } from '../../../ingest/library/library.ts';
import { smallParts } from './small-reading.ts';

const [folder = '', sources = ''] = process.argv.slice(2);
const { files } = await collectSources([sources]);
const library = await openLibrary(folder, smallParts());
process.stdout.write('writing\n');
for (;;) {
  await library.add(files.slice(0, 4));
  await library.add(files);
  await library.rebuild();
  const held = await library.reader.listWorks();
  for (const { work } of held.slice(0, 3)) await library.remove(work.id);
}
