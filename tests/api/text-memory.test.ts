import { describe, expect, it, onTestFinished } from 'vitest';
import { rememberTexts } from '../../src/api/text-memory.ts';
import type { WorkId } from '../../src/domain/work.ts';
import { LAW, PLAN } from './documents.ts';
import { openTestApp } from './library.ts';

describe('rememberTexts', () => {
  it('reads a text once, until something is written', async () => {
    const test = await openTestApp([PLAN, LAW]);
    onTestFinished(test.close);
    const findText = rememberTexts(test.store.reader);
    const first = await findText(PLAN.work.id);
    const { work, expression, fields, body } = PLAN;
    expect(first).toEqual({ work, expression, fields, body });
    await findText(LAW.work.id);
    expect(await findText(PLAN.work.id)).toBe(first);
    await test.store.writer.removeWork(LAW.work.id);
    expect(await findText(LAW.work.id)).toBeNull();
    expect(await findText(PLAN.work.id)).not.toBe(first);
    expect(await findText(PLAN.work.id)).toEqual(first);
  });

  it('knows nothing of what is not held', async () => {
    const test = await openTestApp([PLAN]);
    onTestFinished(test.close);
    expect(await rememberTexts(test.store.reader)('nothing' as WorkId)).toBeNull();
  });
});
