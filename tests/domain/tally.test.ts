import { describe, expect, it } from 'vitest';
import { compile } from '../../ingest/compile.ts';
import { countCharacters, countNonBlank, countSpans } from '../../src/domain/tally.ts';
import { sourceOf } from '../ingest/structure/reading.ts';

// Its issuers stand side by side and are cited with 、.
const INTERPRETATION = `最高人民法院　最高人民检察院
关于办理环境污染刑事案件适用法律若干问题的解释
　　第一条　实施下列行为的，应当认定为严重污染环境：
　　（一）在饮用水水源保护区倾倒𠮷类废物的。
附件1：罪名一览
污染环境罪。`;

describe('characters counted by where they stand in the source', () => {
  it('are all accounted for where the title and a number print others than the source', async () => {
    const { document, extracted, characters } = await compile(sourceOf(INTERPRETATION));
    expect(document.work.title).toContain('最高人民法院、最高人民检察院');
    expect(extracted).toBe(countNonBlank(INTERPRETATION));
    expect(characters.provisions + characters.fields + characters.removed).toBe(extracted);
    // The texts alone have a 、 too many in the title and lack the colon behind 附件1.
    expect(countCharacters(document).fields).toBe(characters.fields + 1);
    expect(countCharacters(document).provisions).toBe(characters.provisions - 1);
    expect(countSpans(document, INTERPRETATION)).toEqual(characters);
  });
});
