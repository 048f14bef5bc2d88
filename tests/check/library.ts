/** A library to check drafts against: both seeds, and articles of 公司法 as they were adopted on 2023-12-29. */
import { readFileSync } from 'node:fs';
import type { CompiledDocument, LinkedDocument } from '../../src/domain/document.ts';
import { openSqliteStore } from '../../src/store/sqlite/open.ts';
import type { Store } from '../../src/store/store.ts';
import { compileText } from '../ingest/structure/reading.ts';
import { characterSegmenter, hold } from '../search/documents.ts';

export const PLAN_TITLE = '昆明市呈贡区创建国家自主创新示范区发展战略规划（2020—2030年）';
export const PLAN_ID = 'chengzhengbanfa-2022-54';

const COMPANY_LAW = `中华人民共和国公司法

（1993年12月29日第八届全国人民代表大会常务委员会第五次会议通过　2018年10月26日第十三届全国人民代表大会常务委员会第六次会议《关于修改〈中华人民共和国公司法〉的决定》第四次修正　2023年12月29日第十四届全国人民代表大会常务委员会第七次会议第二次修订）

第十五条　公司向其他企业投资或者为他人提供担保，按照公司章程的规定，由董事会或者股东会决议；公司章程对投资或者担保的总额及单项投资或者担保的数额有限额规定的，不得超过规定的限额。

公司为公司股东或者实际控制人提供担保的，应当经股东会决议。

前款规定的股东或者受前款规定的实际控制人支配的股东，不得参加前款规定事项的表决。该项表决由出席会议的其他股东所持表决权的过半数通过。

第五十九条　股东会行使下列职权：

（一）选举和更换董事、监事，决定有关董事、监事的报酬事项；

（二）审议批准董事会的报告；

（三）审议批准监事会的报告；

（四）审议批准公司的利润分配方案和弥补亏损方案；

（五）对公司增加或者减少注册资本作出决议；

（六）对发行公司债券作出决议；

（七）对公司合并、分立、解散、清算或者变更公司形式作出决议；

（八）修改公司章程；

（九）公司章程规定的其他职权。

股东会可以授权董事会对发行公司债券作出决议。

对本条第一款所列事项股东以书面形式一致表示同意的，可以不召开股东会会议，直接作出决定，并由全体股东在决定文件上签名或者盖章。

第六十条　只有一个股东的有限责任公司不设股东会。股东作出前条第一款所列事项的决定时，应当采用书面形式，并由股东签名或者盖章后置备于公司。
`;

const SEEDS = new URL('../../seeds/', import.meta.url);

export async function readDocuments(): Promise<LinkedDocument[]> {
  const seed = (file: string) => readFileSync(new URL(file, SEEDS), 'utf8');
  const compiled: CompiledDocument[] = [
    await compileText(COMPANY_LAW, 'gongsifa.txt', { file: 'gongsifa.txt', id: 'gongsifa' }),
    await compileText(seed('004_190c656b337f64ff.txt'), '004.txt', {
      file: '004.txt',
      id: PLAN_ID,
      title: PLAN_TITLE,
      docNumber: '呈政办发〔2022〕54号',
    }),
    await compileText(seed('000_99a9f0e53ab23758.txt'), '000.txt', { file: '000.txt', id: 'dajuan' }),
  ];
  return compiled.map((document) => ({ ...document, references: [] }));
}

export async function openDocuments(documents: readonly LinkedDocument[]): Promise<Store> {
  const store = openSqliteStore(':memory:', 'tests');
  await hold(store, characterSegmenter, documents);
  return store;
}
