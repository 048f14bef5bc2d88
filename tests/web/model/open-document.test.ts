import { describe, expect, it } from 'vitest';
import { contentsOf } from '../../../src/api/contents.ts';
import type { EId } from '../../../src/domain/provision.ts';
import { citationOf, openDocument, placeName } from '../../../web/model/open-document.ts';
import { answerOf, PLAN } from '../samples.ts';

const open = openDocument(answerOf(PLAN, contentsOf(PLAN)));
const TITLE = '《昆明市呈贡区创建国家自主创新示范区发展战略规划（2020—2030年）》（呈政办发〔2022〕54号）';

describe('citationOf', () => {
  it('cites a measure by its article and titled part', () => {
    expect(citationOf(open, 'art_18__div_2__measure_1' as EId)).toBe(`${TITLE}第十八条“二、发展目标”第一项`);
  });

  it('cites the document where no place is meant', () => {
    expect(citationOf(open, null)).toBe(TITLE);
  });
});

describe('placeName', () => {
  it('names an article with its heading, and a part whose words hold it already without', () => {
    expect(placeName(open, 'art_18' as EId)).toBe('第十八条 设立呈贡创新创业母基金');
    expect(placeName(open, 'art_18__div_2' as EId)).toBe('第十八条“二、发展目标”');
    expect(placeName(open, null)).toBe(open.answer.work.title);
  });
});
