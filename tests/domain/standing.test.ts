import { describe, expect, it } from 'vitest';
import { warningOf } from '../../src/domain/standing.ts';
import { WORK_STATUSES, type WorkId } from '../../src/domain/work.ts';

const PLAN = 'chengzhengbanfa-2022-54' as WorkId;

describe('warningOf', () => {
  it('says of what status a text is, unless it is in force or nobody knows', () => {
    const silent = WORK_STATUSES.filter((status) => warningOf({ id: PLAN, status }) === null);
    expect(silent).toEqual(['现行有效', '时效未标注']);
    expect(warningOf({ id: PLAN, status: '废止' })).toBe('请注意：本文件已废止。');
  });

  it('says that a dated text is not the one shown now', () => {
    expect(warningOf({ id: `${PLAN}@2022-09-09` as WorkId, status: '现行有效' })).toBe(
      '请注意：所引为 2022-09-09 文本，不是现行文本。',
    );
    expect(warningOf({ id: `${PLAN}@190c656b337f` as WorkId, status: '失效' })).toBe(
      '请注意：本文件已失效；所引为较早的文本，不是现行文本。',
    );
  });
});
