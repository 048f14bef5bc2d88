import { describe, expect, it } from 'vitest';
import { datedId, isDated, parseDatedId, undatedId } from '../../src/domain/dated-id.ts';
import type { WorkId } from '../../src/domain/work.ts';

const PLAN = 'chengzhengbanfa-2022-54' as WorkId;
const SOURCE = '190c656b337f64ff00112233';

describe('the id of a dated text', () => {
  it('is made of the date, or of the source where there is none, and read back', () => {
    for (const [date, key] of [
      ['2022-09-09', '2022-09-09'],
      [null, '190c656b337f'],
    ] as const) {
      const id = datedId(PLAN, { date, source: SOURCE });
      expect(parseDatedId(id)).toEqual({ work: PLAN, key });
      expect(isDated(id)).toBe(true);
      expect(undatedId(id)).toBe(PLAN);
    }
  });

  it('is not what has nothing before or behind the @', () => {
    for (const id of [PLAN, '@2022-09-09', `${PLAN}@`]) {
      expect(parseDatedId(id)).toBeNull();
      expect(undatedId(id as WorkId)).toBe(id);
    }
  });
});
