import { describe, expect, it } from 'vitest';
import { isBorder } from '../../src/search/borders.ts';
import { normalise } from '../../src/search/normalise.ts';
import { createTokenizer } from '../../src/search/tokens.ts';
import { holdsWhole } from '../../src/search/whole.ts';
import { createSegmenter } from '../../src/text/segmenter.ts';

const tokenize = createTokenizer(createSegmenter());

/** Whether a text holds a term whole, cut as the index cuts it. */
function isWhole(term: string, text: string): boolean {
  const normalised = normalise(text);
  const { borders } = tokenize(text, normalised);
  const entry = { normalised, isBorder: (offset: number) => isBorder(borders, offset) };
  return holdsWhole(entry, [normalise(term)]);
}

describe('a whole match', () => {
  it.each([
    ['民政', '教育、民政等行政部门负责老年教育工作'],
    ['行政处罚', '本条例规定的行政处罚由市人民政府决定'],
    ['100', '高新技术项目100个'],
  ])('is a word or number as it stands: %s in %s', (term, text) => {
    expect(isWhole(term, text)).toBe(true);
  });

  it.each([
    ['民政', '由民政部门责令限期改正'],
    ['听证', '应当建立听证会制度'],
    ['墓', '禁止在公墓以外的其他地方建造坟墓'],
    ['法院', '申请人民法院强制执行'],
    ['法律解释', '法律解释权属于全国人民代表大会常务委员会'],
  ])('is how a longer word begins or ends: %s in %s', (term, text) => {
    expect(isWhole(term, text)).toBe(true);
  });

  it.each([
    ['民政', '报本级人民政府批准'],
    ['产权', '提高生产权益'],
    ['公司法', '可以聘请公司法律顾问'],
    ['市人民', '报市人民政府批准'],
    ['100', '总收入达到1000亿元'],
    ['00亿', '总收入达到1000亿元'],
    ['十日', '自收到之日起三十日内'],
    ['5G', '频率为15GHz'],
  ])('is not what crosses a border, or a part of a number: %s in %s', (term, text) => {
    expect(isWhole(term, text)).toBe(false);
  });
});
