import { describe, expect, it } from 'vitest';
import { compileSource } from '../../ingest/compile.ts';
import { accountedFor } from '../../src/domain/tally.ts';
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
    const { work, characters } = await compileSource(sourceOf(INTERPRETATION));
    expect(work.title).toContain('最高人民法院、最高人民检察院');
    expect(characters.extracted).toBe([...INTERPRETATION.replace(/\s/g, '')].length);
    expect(accountedFor(characters)).toBe(characters.extracted);
    // The two issuers and the title, without the 、 that stands between them in `work.title`.
    expect(characters.fields).toBe(
      [...INTERPRETATION.slice(0, INTERPRETATION.indexOf('\n　　')).replace(/\s/g, '')].length,
    );
  });
});
