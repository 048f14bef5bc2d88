import { describe, expect, it } from 'vitest';
import { brokenFontProblems } from '../../../ingest/extract/unreadable.ts';

describe('a text whose fonts do not say which characters they show', () => {
  it.each([
    ['scripts of half the world', 'ᴀᣛᇐᗻᡔᴃ᭛ӊձ᥂GB/T 1.1-2009㒭ߎⱘ㾘߭䍋㤝Ǆ䇋⊼ᛣᴀ᭛ӊⱘᶤѯݙᆍৃ㛑⍝ঞϧ߽Ǆ'],
    ['accented letters', 'áèW¦ä áèÜ`(|ĕcÌÜ`|ĕÏKË ĄQH¦ ºċ |ÑµFH¦-3 ¦wÜ`ËÝÀXÂ×'],
  ])('is reported where it comes out as %s', (_, text) => {
    expect(brokenFontProblems(text).map(({ code }) => code)).toEqual(['text-unreadable']);
  });

  it.each([
    [
      'Chinese',
      '第一条　为了加强档案管理，根据《中华人民共和国档案法》，制定本办法。面积不少于30㎡，误差±5％。',
    ],
    ['bilingual', '国旗 ᠮᠣᠩᠭᠣᠯ བོད་ཡིག ئۇيغۇر ꆈꌠ 朝鲜文 한국어，按照《国家通用语言文字法》执行。'],
    ['of formulas', 'β=α²+Σxᵢ·Δt÷2，其中α为系数，x为用量（m³），见表1—2。'],
    [
      'French',
      'Décret relatif à la libre circulation des informations dans les services publics et les communes',
    ],
    ['a table of pinyin', '中国 zhōng guó 呈贡 chéng gòng 云南 yún nán 昆明 kūn míng 绿色 lǜ sè 女子 nǚ zǐ'],
    ['French with many accents', 'Décrété à l’été, révélé, élevé, dépêché, répété; «Œuvré», créé, protégé'],
  ])('is not suspected where it is %s', (_, text) => {
    expect(brokenFontProblems(text)).toEqual([]);
  });
});
