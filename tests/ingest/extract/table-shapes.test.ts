/** Tables in shapes that old and new office programs give them stay tables. */
import { describe, expect, it } from 'vitest';
import { makeDocx, p, tc } from './make-docx.ts';
import { cellsOf, extractBytes } from './read.ts';

const rowsOf = async (bytes: Uint8Array) => (await extractBytes(bytes)).lines.map((line) => cellsOf(line));
const page = (html: string) => new TextEncoder().encode(`<html><body>${html}</body></html>`);

describe('a table of a page', () => {
  it('that has heads of columns stays a table, with a small table in one of its cells', async () => {
    const rows = await rowsOf(
      page(
        '<table><tr><th>指标</th><th>目标</th></tr><tr><td>规模以上工业企业研发经费</td><td>其中<table><tr><td>甲</td><td>乙</td></tr></table></td></tr></table>',
      ),
    );
    expect(rows).toEqual([
      ['指标', '目标'],
      ['规模以上工业企业研发经费', '其中 甲 乙'],
    ]);
  });

  it('that places the parts of a page stays none', async () => {
    const rows = await rowsOf(
      page(
        '<table><tr><th>通知</th><th>日期</th></tr><tr><td>一</td><td><table><tr><td>各单位要高度重视，压实责任。</td><td>附则</td></tr></table></td></tr></table>',
      ),
    );
    expect(rows.slice(0, 3)).toEqual([[], [], []]);
  });

  it('shows its foot below its rows, wherever the page has it', async () => {
    const rows = await rowsOf(
      page(
        '<table><thead><tr><th>指标<th>目标</thead><tfoot><tr><td>合计<td>5</tfoot><tbody><tr><td>甲<td>5</tbody></table>',
      ),
    );
    expect(rows).toEqual([
      ['指标', '目标'],
      ['甲', '5'],
      ['合计', '5'],
    ]);
  });
});

describe('a table of a DOCX', () => {
  it('has cells merged across as Word 2003 wrote them', async () => {
    const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`;
    const table = `<w:tbl>${row(tc('任务', '<w:hMerge w:val="restart"/>'), tc('', '<w:hMerge/>'), tc('备注'))}${row(tc('甲'), tc('乙'), tc('丙'))}</w:tbl>`;
    expect((await rowsOf(makeDocx({ body: table + p('以上。') }))).slice(0, 2)).toEqual([
      ['任务(2×1)', '备注'],
      ['甲', '乙', '丙'],
    ]);
  });

  it('counts all columns that such a cell covers, so that the cells below a merged one are found', async () => {
    const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`;
    const across = tc('', '<w:gridSpan w:val="2"/><w:hMerge/>');
    const table = `<w:tbl>${row(tc('任务', '<w:hMerge w:val="restart"/>'), across, tc('备注', '<w:vMerge w:val="restart"/>'))}${row(tc('甲'), tc('乙'), tc('丙'), tc('', '<w:vMerge/>'))}</w:tbl>`;
    expect((await rowsOf(makeDocx({ body: table + p('以上。') }))).slice(0, 2)).toEqual([
      ['任务(3×1)', '备注(1×2)'],
      ['甲', '乙', '丙'],
    ]);
  });
});
