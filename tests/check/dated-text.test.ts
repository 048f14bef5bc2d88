/** Citations of a text of a document besides the one that is shown: 《…》（2018年修正）. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkDraft } from '../../src/check/check.ts';
import type { Finding } from '../../src/check/finding.ts';
import type { FindDatedText } from '../../src/check/library.ts';
import type { CompiledDocument } from '../../src/domain/document.ts';
import { OriginalMissingError } from '../../src/domain/original-missing.ts';
import type { Store } from '../../src/store/store.ts';
import { compileText } from '../ingest/structure/reading.ts';
import { openDocuments } from './library.ts';

const ADOPTED = '1993年12月29日第八届全国人民代表大会常务委员会第五次会议通过';
const AMENDED = '2018年10月26日第十三届全国人民代表大会常务委员会第六次会议修正';
const REVISED = '2023年12月29日第十四届全国人民代表大会常务委员会第七次会议修订';
const DOMICILE = '公司以其主要办事机构所在地为住所';
const REPRESENTATIVE = '公司的法定代表人按照公司章程的规定，由代表公司执行公司事务的董事或者经理担任';

const FORMER = `中华人民共和国公司法

（${ADOPTED}　${AMENDED}）

第九条　有限责任公司变更为股份有限公司，应当符合本法规定的股份有限公司的条件。

第十条　${DOMICILE}。

第十一条　设立公司必须依法制定公司章程。公司章程对公司、股东、董事、监事、高级管理人员具有约束力。
`;

const SHOWN = `中华人民共和国公司法

（${ADOPTED}　${AMENDED}　${REVISED}）

第九条　公司的经营范围由公司章程规定。公司可以修改公司章程，变更经营范围。

第十条　${REPRESENTATIVE}。
`;

const NAME = { file: '公司法.txt', id: 'gongsifa' };
let store: Store;
let former: CompiledDocument;
beforeAll(async () => {
  former = await compileText(FORMER, NAME.file, NAME);
  store = await openDocuments([{ ...(await compileText(SHOWN, NAME.file, NAME)), references: [] }]);
});
afterAll(() => store.close());

const findDatedText: FindDatedText = async (work, date) =>
  work === NAME.id && date === '2018-10-26' ? former : null;

async function findingsOf(draft: string, texts: FindDatedText | null): Promise<readonly Finding[]> {
  const options = { today: '2026-01-01', ...(texts === null ? {} : { findDatedText: texts }) };
  return (await checkDraft(draft, store.reader, options)).findings;
}
const verdictsOf = async (draft: string, texts: FindDatedText | null) =>
  (await findingsOf(draft, texts)).map(({ verdict, reason }) => `${verdict} ${reason}`);

const CITED = ['《公司法》（2018年修正）', '《公司法》（2018修正）', '2018年10月26日修正的《公司法》'];

describe('a citation of a dated text that the library has', () => {
  it.each(CITED)('is checked against that text: %s', async (cited) => {
    expect(await verdictsOf(`${cited}第十条规定：“${DOMICILE}”。`, findDatedText)).toEqual([
      'match found',
      'match found',
    ]);
    expect(await verdictsOf(`${cited}第十一条。`, findDatedText)).toEqual(['match found']);
    expect(await verdictsOf(`${cited}第十二条。`, findDatedText)).toEqual(['mismatch no-such-provision']);
  });

  it('says which text it is, and leads to it', async () => {
    const [citation] = await findingsOf(`${CITED[0]}第十条`, findDatedText);
    expect(citation?.message).toContain('2018年10月26日的文本');
    expect(citation?.evidence[0]).toMatchObject({
      address: { work: 'gongsifa@2018-10-26', eId: 'art_10' },
      label: '第十条',
    });
  });

  it('is not answered by the words of the text shown, which are offered as such', async () => {
    const [, quotation] = await findingsOf(`${CITED[0]}第十条规定：“${REPRESENTATIVE}”。`, findDatedText);
    expect([quotation?.verdict, quotation?.reason]).toEqual(['mismatch', 'other-place']);
    expect(quotation?.message).toContain('另一个文本');
    expect(quotation?.offers[0]?.address).toEqual({ work: 'gongsifa', eId: 'art_10' });
  });
});

describe('a citation of a dated text that the library has not', () => {
  it('is left open with what is quoted from it, whatever the text shown says', async () => {
    for (const words of [DOMICILE, REPRESENTATIVE])
      expect(await verdictsOf(`${CITED[0]}第十条规定：“${words}”。`, null)).toEqual([
        'unchecked other-text',
        'unchecked citation',
      ]);
  });

  it('is left open likewise where its original is gone, and all else is checked', async () => {
    const gone: FindDatedText = async () => {
      throw new OriginalMissingError('“公司法2018.txt”的原件不存在。');
    };
    expect(await verdictsOf(`${CITED[0]}第十条。《公司法》第十条。`, gone)).toEqual([
      'unchecked other-text',
      'match found',
    ]);
  });
});

it('the text shown is meant where no year is stated, or its own', async () => {
  for (const cited of ['《公司法》', '《公司法》（2023年修订）'])
    expect(await verdictsOf(`${cited}第十条规定：“${REPRESENTATIVE}”。`, findDatedText)).toEqual([
      'match found',
      'match found',
    ]);
});
