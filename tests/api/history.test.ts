import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AddressHistory } from '../../src/api/history.ts';
import type { AddressFate } from '../../src/domain/address-fate.ts';
import type { CompiledDocument } from '../../src/domain/document.ts';
import { OriginalMissingError } from '../../src/domain/original-missing.ts';
import type { EId } from '../../src/domain/provision.ts';
import type { SourceId } from '../../src/domain/work.ts';
import { LAW } from './documents.ts';
import { openTestApp, type TestApp } from './library.ts';

const [FIRST, SECOND] = LAW.body.flatMap((chapter) => (chapter.shape === 'branch' ? chapter.children : []));
const ID = LAW.work.id;

/** An older text of the law, in which its first article had a second beside it. */
const OLD_TEXT: CompiledDocument = {
  ...LAW,
  expression: { ...LAW.expression, date: '2001-05-01' },
};

const FATES: Readonly<Record<string, AddressFate>> = {
  art_90: { fate: 'moved', to: [FIRST?.eId ?? ('' as EId)] },
  art_91: { fate: 'moved', to: [FIRST?.eId ?? ('' as EId), SECOND?.eId ?? ('' as EId)] },
  art_92: { fate: 'gone', source: 'ab'.repeat(32) as SourceId, date: '2001-05-01' },
  [FIRST?.eId ?? '']: { fate: 'standing', formerWords: [SECOND?.eId ?? ('' as EId)] },
};

const HISTORY: AddressHistory = {
  fateOf: async (_, eId) => FATES[eId] ?? { fate: 'unknown' },
  arrivals: async () => new Map(),
  textsOf: async () => [
    { source: 'ab'.repeat(32) as SourceId, date: '2001-05-01' },
    { source: LAW.expression.source, date: '2023-12-29' },
  ],
  findText: async (work, key) => {
    if (key === '1993-12-29') throw new OriginalMissingError('“旧法.txt”的原件 /srv/originals/ab 不存在。');
    return work === ID && key === '2001-05-01' ? OLD_TEXT : null;
  },
};

let test: TestApp;
beforeAll(async () => {
  test = await openTestApp([LAW], HISTORY);
});
afterAll(() => test.close());

const page = (url: string) => test.app.inject({ url, headers: { accept: 'text/html' } });

describe('an address that a later reading took away', () => {
  it('leads to the one place where its words now stand', async () => {
    const answer = await page(`/d/${ID}/art_90`);
    expect(answer.statusCode).toBe(302);
    expect(answer.headers.location).toBe(`/d/${ID}/${FIRST?.eId}`);
  });

  it('is answered with that place under the API', async () => {
    const answer = await test.app.inject(`/api/documents/${ID}/provisions/art_90`);
    expect(answer.statusCode).toBe(404);
    expect(answer.json().error).toMatchObject({ code: 'provision-moved', nearest: { eId: FIRST?.eId } });
  });

  it('names all places where its words stand several times, and chooses none', async () => {
    const answer = await test.app.inject(`/api/documents/${ID}/provisions/art_91`);
    expect(answer.json().error.code).toBe('provision-moved');
    expect(answer.json().error.nearest).toBeUndefined();
    expect(answer.json().error.message).toContain('、');
  });

  it('says that it is gone and links the dated text', async () => {
    const answer = await page(`/d/${ID}/art_92`);
    expect(answer.statusCode).toBe(410);
    expect(answer.body).toContain(`href="/d/${ID}@2001-05-01/art_92"`);
  });

  it('that never was is answered with the nearest ancestor', async () => {
    const answer = await test.app.inject(`/api/documents/${ID}/provisions/art_99`);
    expect(answer.json().error.code).toBe('no-such-provision');
  });
});

describe('an address where other words stand now', () => {
  it('is served, and says where the former words went', async () => {
    const answer = await test.app.inject(`/api/documents/${ID}/provisions/${FIRST?.eId}`);
    expect(answer.statusCode).toBe(200);
    expect(answer.json().formerWords).toMatchObject([{ eId: SECOND?.eId }]);
    expect((await page(`/d/${ID}/${FIRST?.eId}`)).body).toContain('此处文字已有变动');
  });
});

describe('a dated text', () => {
  it('is read whole and by clause under its dated address', async () => {
    const whole = await test.app.inject(`/api/documents/${ID}@2001-05-01`);
    expect(whole.json()).toMatchObject({
      address: `/d/${ID}@2001-05-01`,
      expression: { date: '2001-05-01' },
    });
    const clause = await test.app.inject(`/api/documents/${ID}@2001-05-01/provisions/${FIRST?.eId}`);
    expect(clause.json().address).toBe(`/d/${ID}@2001-05-01/${FIRST?.eId}`);
    expect((await page(`/d/${ID}@2001-05-01`)).statusCode).toBe(200);
    expect((await page(`/d/${ID}@2001-05-01/${FIRST?.eId}`)).statusCode).toBe(200);
  });

  it('is listed with the others, the newest first, and so is the text that is shown', async () => {
    const { texts } = (await test.app.inject(`/api/documents/${ID}/texts`)).json();
    expect(texts).toEqual([
      { date: '2023-12-29', address: `/d/${ID}`, isShown: true },
      { date: '2001-05-01', address: `/d/${ID}@2001-05-01`, isShown: false },
    ]);
    expect((await test.app.inject(`/api/documents/${ID}@2001-05-01/texts`)).json().texts).toEqual(texts);
    expect((await test.app.inject('/api/documents/no-such-document/texts')).statusCode).toBe(404);
  });

  it('is cited as that text', async () => {
    const clause = await test.app.inject(`/api/documents/${ID}@2001-05-01/provisions/${FIRST?.eId}`);
    expect(clause.json().citation).toContain('》（2001年5月1日文本）第');
  });

  it('that the library never had is no such document', async () => {
    expect((await test.app.inject(`/api/documents/${ID}@1999-01-01`)).statusCode).toBe(404);
    expect((await page(`/d/${ID}@1999-01-01/art_1`)).statusCode).toBe(404);
  });

  it('names beside a clause those of its kind, as the text shown does', async () => {
    const clause = `provisions/${SECOND?.eId}`;
    const [shown, dated] = await Promise.all(
      [ID, `${ID}@2001-05-01`].map((id) => test.app.inject(`/api/documents/${id}/${clause}`)),
    );
    expect(dated?.json().previous.eId).toBe(FIRST?.eId);
    const beside = (answer: typeof shown) =>
      [answer?.json().previous, answer?.json().next].map((place) => place?.eId ?? null);
    expect(beside(dated)).toEqual(beside(shown));
  });

  it('whose original is gone says so, and not where that lay', async () => {
    for (const path of ['', '/provisions/art_1', '/source']) {
      const answer = await test.app.inject(`/api/documents/${ID}@1993-12-29${path}`);
      expect([answer.statusCode, answer.json().error.code]).toEqual([404, 'original-missing']);
      expect(answer.body).not.toContain('/srv');
    }
  });
});
