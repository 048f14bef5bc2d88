/** A quotation that leaves words out, whose parts each stand in more documents than can be looked through. */
import { expect, it } from 'vitest';
import { checkDraft } from '../../src/check/check.ts';
import { linkCorpus } from '../ingest/link-corpus.ts';
import { compileText } from '../ingest/structure/reading.ts';
import { openDocuments } from './library.ts';

it('is found in the one that holds all its parts, however unimportant that is', async () => {
  const laws = ['森林', '草原', '湿地', '园林', '绿化', '绿地'].map((word) =>
    compileText(`中华人民共和国${word}法\n\n第一条　为了加强城市绿化管理工作，制定本法。\n`, `${word}.txt`),
  );
  const rules = compileText(
    '呈贡区绿化办法\n\n第一条　为了加强城市绿化管理工作，保护公园，改善人居环境，制定本办法。\n',
    'rules.txt',
  );
  const store = await openDocuments(linkCorpus(await Promise.all([...laws, rules])));
  const draft = '要“加强城市绿化管理工作……改善人居环境”。';
  const { findings } = await checkDraft(draft, store.reader, { today: '2026-01-01' });
  expect(findings.map(({ reason, evidence }) => [reason, evidence[0]?.citation])).toEqual([
    ['source', '《呈贡区绿化办法》第一条'],
  ]);
  await store.close();
});
