import { beforeAll, describe, expect, it } from 'vitest';
import { loadSounds, type Sounds } from '../../src/search/sounds.ts';
import { speltBeginnings } from '../../src/search/spelt-beginning.ts';

let sounds: Sounds;
beforeAll(async () => {
  sounds = await loadSounds();
});

/** Each of these texts that is meant, by the first way by which any is. */
function meantBy(typed: string, texts: readonly string[]): readonly string[] {
  for (const way of speltBeginnings(typed, sounds)) {
    const meant = way.flatMap((one) =>
      texts.filter((text) => one.mayBeginWith(text.charAt(0)) && one.begins(text)),
    );
    if (meant.length > 0) return [...new Set(meant)];
  }
  return [];
}

describe('what is typed in letters', () => {
  it.each([
    ['hai', ['海域使用权']],
    ['haiyushi', ['海域使用权']],
    ['haiyushiyongquan', ['海域使用权']],
    ['haiyushiyongquanx', []],
    ['haiyuq', []],
    ['公司f', ['公司法', '公司分立']],
    ['gongsif', ['公司法', '公司分立']],
  ])('%s begins as it is spelt, the last syllable perhaps halfway', (typed, expected) => {
    expect(meantBy(typed, ['海域使用权', '公司法', '公司分立', '航海'])).toEqual(expected);
  });

  it('is divided as any syllables may be: xian is 县 and 西安', () => {
    expect(meantBy('xian', ['县域', '西安'])).toEqual(['县域', '西安']);
  });

  it('means characters as they are mostly read before those as they may be: 快捷 before 会计', () => {
    expect(meantBy('kuaiji', ['会计', '快捷'])).toEqual(['快捷', '会计']);
  });

  it('is initials only where nothing is spelt so', () => {
    expect(meantBy('gsf', ['公司法', '工商费'])).toEqual(['公司法', '工商费']);
    expect(meantBy('ge', ['公二', '个人'])).toEqual(['个人']);
    expect(meantBy('gsfx', ['公司法'])).toEqual([]);
  });

  it.each(['', 'g', '法', '公司', '123'])('is nothing in %j', (typed) => {
    expect(speltBeginnings(typed, sounds)).toEqual([]);
  });
});
