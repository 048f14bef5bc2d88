import { join } from 'node:path';
import fc from 'fast-check';
import { beforeEach, expect, it } from 'vitest';
import { compileSource } from '../../../ingest/compile.ts';
import { type Library, openLibrary } from '../../../ingest/library/library.ts';
import { compileHere } from '../../../ingest/library/reading.ts';
import { linkDocument, relinkReferences } from '../../../ingest/link-document.ts';
import { smallParts, smallReading, sourceAt, temporaryFolder } from './small-reading.ts';

const CITING = ['某某市园林绿化办法', '', '第一条　依照《某某市水源保护条例》第二条办理。'];
const OTHER = ['某某市道路照明办法', '', '第一条　依照《某某市电力设施条例》第二条办理。'];
const CITED = ['某某市水源保护条例', '', '第一条　保护水源。', '第二条　禁止排放污水。'];

/** Titles in the order in which they were linked. */
const linked: string[] = [];
beforeEach(() => linked.splice(0));

const reading = {
  ...smallReading,
  compile: compileSource,
  startCompiling: () => compileHere(compileSource),
  link: (...[document, catalogue]: Parameters<typeof linkDocument>) => {
    linked.push(document.work.title);
    return linkDocument(document, catalogue);
  },
  relink: (...[held, references, catalogue]: Parameters<typeof relinkReferences>) => {
    linked.push(held.work.title);
    return relinkReferences(held, references, catalogue);
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

/** Texts that cite each other by place, by 发文字号, by themselves, under one title, and in vain. */
const TEXTS: readonly (readonly string[])[] = [
  CITING,
  OTHER,
  CITED,
  [
    '某某市电力设施条例',
    '',
    '第一条　保护电力设施，适用《某某市园林绿化办法》第一条。',
    '第二条　依照前条办理。',
  ],
  [
    '某某市河道管理办法',
    '',
    '第一条　依照《某某市水源保护条例》第一条、第二条和第九条办理。',
    '第二条　依照本办法第一条办理。',
  ],
  [
    '某某市水源保护条例',
    '（2020年修订）',
    '',
    '第一条　保护水源。',
    '第二条　禁止排放。',
    '第九条　处以罚款。',
  ],
];

it('comes to the same whatever the order in which documents came and went', async () => {
  const sources = await temporaryFolder();
  const paths = await Promise.all(TEXTS.map((lines, at) => sourceAt(sources, `${at}.txt`, lines)));
  const parts = smallParts({ reading });
  const documentsOf = async ({ reader }: Library) => {
    const works = await reader.listWorks();
    return Promise.all(works.map(({ work }) => reader.findDocument(work.id)));
  };
  const orders = fc.shuffledSubarray(
    paths.map((_, at) => at),
    { minLength: TEXTS.length },
  );
  await fc.assert(
    fc.asyncProperty(orders, fc.nat(TEXTS.length - 1), async (order, gone) => {
      const grown = await openLibrary(join(await temporaryFolder(), 'grown'), parts);
      for (const at of order) await grown.add(paths.slice(at, at + 1));
      const [work] = (await grown.reader.listWorks()).slice(gone);
      if (work !== undefined) await grown.remove(work.work.id);
      const incremental = await documentsOf(grown);
      await grown.rebuild();
      expect(incremental).toEqual(await documentsOf(grown));
      await grown.close();
    }),
    { seed: 41, numRuns: 6 },
  );
});
