/** `--as tree`: a document as a flat list. */
import { describe, expect, it } from 'vitest';
import { treeView } from '../../../ingest/views/tree.ts';
import { compileText, provisionsOf } from '../structure/reading.ts';

const TEXT = `云政办发〔2023〕21号

测试意见

各州、市人民政府：
　　一、发展目标
　　到2025年达到五个：
　　（一）甲类两个；
　　（二）乙类三个。
　　二、保障措施
　　加强领导。

云南省人民政府办公厅
2023年4月28日`;

describe('the tree view', () => {
  it('lists every provision in document order with the one above it', async () => {
    const document = await compileText(TEXT);
    const { provisions } = treeView(document);
    expect(provisions.map(({ eId }) => eId)).toEqual(provisionsOf(document).map(({ eId }) => eId));
    expect(provisions.map(({ eId, parent }) => [eId, parent])).toEqual([
      ['div_1', null],
      ['div_1__subpara_1', 'div_1'],
      ['div_1__subpara_2', 'div_1'],
      ['div_2', null],
    ]);
  });

  it('tells heading, intro and content apart, null where there is none', async () => {
    const [first, second] = treeView(await compileText(TEXT)).provisions;
    expect(first).toMatchObject({
      kind: 'division',
      num: '一、',
      heading: '发展目标',
      intro: '到2025年达到五个：',
      content: null,
      wrapUp: null,
      role: 'target',
      lines: [6, 9],
    });
    expect(second).toMatchObject({ num: '（一）', heading: null, intro: null, content: '甲类两个；' });
  });

  it('carries fields, removed text and doubts with their lines', async () => {
    const view = treeView(await compileText(`${TEXT}\n附件2\n制度\n　　一、甲。`, '意见.txt'));
    expect(view.file).toBe('意见.txt');
    expect(view.fields.find(({ name }) => name === 'addressee')).toMatchObject({
      text: '各州、市人民政府：',
      lines: [5, 5],
    });
    expect(view.problems.map(({ code }) => code)).toEqual(['number-gap']);
  });

  it('is plain data: it survives JSON', async () => {
    const view = treeView(await compileText(TEXT));
    expect(JSON.parse(JSON.stringify(view))).toEqual(view);
  });
});
