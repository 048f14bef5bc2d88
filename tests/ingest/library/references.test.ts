import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { compile } from '../../../ingest/compile.ts';
import { openLibrary } from '../../../ingest/library/library.ts';
import { compileHere } from '../../../ingest/library/reading.ts';
import { linkDocument } from '../../../ingest/link-document.ts';
import { smallParts, smallReading, sourceAt, temporaryFolder } from './small-reading.ts';

const CITING = ['某某市园林绿化办法', '', '第一条　依照《某某市水源保护条例》第二条办理。'];
const OTHER = ['某某市道路照明办法', '', '第一条　依照《某某市电力设施条例》第二条办理。'];
const CITED = ['某某市水源保护条例', '', '第一条　保护水源。', '第二条　禁止排放污水。'];

/** Titles in the order in which they were linked. */
const linked: string[] = [];
beforeEach(() => linked.splice(0));

const reading = {
  ...smallReading,
  compile,
  startCompiling: () => compileHere(compile),
  link: (...[document, catalogue]: Parameters<typeof linkDocument>) => {
    linked.push(document.work.title);
    return linkDocument(document, catalogue);
  },
};

it('resolves again what cites a document that comes or goes, and leaves the others alone', async () => {
  const sources = await temporaryFolder();
  const library = await openLibrary(join(await temporaryFolder(), 'library'), smallParts({ reading }));
  const outcomeOf = async (title: string) => {
    const held = (await library.reader.listWorks()).find(({ work }) => work.title === title);
    if (held === undefined) throw new Error(`${title} is not held`);
    const document = await library.reader.findDocument(held.work.id);
    return document?.references.map(({ outcome }) => outcome);
  };

  await library.add([await sourceAt(sources, 'a.txt', CITING), await sourceAt(sources, 'b.txt', OTHER)]);
  expect(await outcomeOf('某某市园林绿化办法')).toEqual(['external']);

  linked.splice(0);
  const [cited] = await library.add([await sourceAt(sources, 'c.txt', CITED)]);
  expect(linked.toSorted()).toEqual(['某某市园林绿化办法', '某某市水源保护条例'].toSorted());
  expect(await outcomeOf('某某市园林绿化办法')).toEqual(['resolved']);

  linked.splice(0);
  await library.remove(cited?.outcome === 'added' ? cited.work : '');
  expect(linked).toEqual(['某某市园林绿化办法']);
  expect(await outcomeOf('某某市园林绿化办法')).toEqual(['external']);
  await library.close();
});
