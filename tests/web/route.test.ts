import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LEVELS } from '../../src/domain/levels.ts';
import { type EId, ROLES } from '../../src/domain/provision.ts';
import { WORK_STATUSES, type WorkId } from '../../src/domain/work.ts';
import { WORK_TYPES } from '../../src/domain/work-types.ts';
import { NOTHING_CHOSEN } from '../../web/model/filters.ts';
import { WHOLE_REGISTER } from '../../web/model/register.ts';
import {
  clausePath,
  EMPTY_SEARCH,
  formatRoute,
  formatSearch,
  NO_WORDS,
  parseRoute,
  type Route,
} from '../../web/route.ts';

function routeAt(address: string): Route {
  return parseRoute(new URL(address, 'http://127.0.0.1:3000'));
}

describe('parseRoute', () => {
  it('reads the rooms', () => {
    expect(routeAt('/')).toEqual({ room: 'catalogue', register: WHOLE_REGISTER });
    expect(routeAt('/?name=母基金 昆明&type=规划')).toEqual({
      room: 'catalogue',
      register: { name: '母基金 昆明', type: '规划', order: 'authority' },
    });
    expect(routeAt('/?order=date')).toEqual({
      room: 'catalogue',
      register: { ...WHOLE_REGISTER, order: 'date' },
    });
    expect(routeAt('/?type=菜谱')).toEqual({ room: 'catalogue', register: WHOLE_REGISTER });
    expect(routeAt('/gaps')).toEqual({ room: 'gaps', offset: 0 });
    expect(routeAt('/gaps?offset=50')).toEqual({ room: 'gaps', offset: 50 });
    expect(routeAt('/check')).toEqual({ room: 'check' });
    expect(routeAt('/search')).toEqual({ room: 'search', search: EMPTY_SEARCH });
    expect(routeAt('/d/chengzhengbanfa-2022-54/art_18?q=母基金')).toEqual({
      room: 'reader',
      document: 'chengzhengbanfa-2022-54',
      eId: 'art_18',
      words: { q: '母基金', scope: 'article' },
    });
    expect(routeAt('/d/gongsifa?q=股东+登记&scope=document')).toMatchObject({
      words: { q: '股东 登记', scope: 'document' },
    });
  });

  it('takes a document with its date as one id', () => {
    expect(routeAt('/d/chengzhengbanfa-2022-54@2022-09-09/art_18')).toMatchObject({
      document: 'chengzhengbanfa-2022-54@2022-09-09',
    });
  });

  it('leaves to the server what is no room', () => {
    for (const address of ['/go?q=第十八条', '/api', '/d', '/d/', '/d/a/b/c', '/search/x', '/nothing']) {
      expect(routeAt(address), address).toEqual({ room: 'elsewhere' });
    }
  });

  it('leaves out values that no parameter has', () => {
    const address =
      '/search?q=a&kind=measure&kind=nonsense&role=boss&offset=-3&document=' +
      '&type=诗&status=新&year=2022&year=22&year=3000&chapter=chp_2&chapter=二&order=random&scope=page&mode=guess';
    expect(routeAt(address)).toEqual({
      room: 'search',
      search: {
        ...EMPTY_SEARCH,
        q: 'a',
        chosen: { ...NOTHING_CHOSEN, chapter: ['chp_2'], year: ['2022'], kind: ['measure'] },
      },
    });
  });

  it('names a repeated value once', () => {
    expect(routeAt('/search?q=a&role=target&role=target')).toMatchObject({
      search: { chosen: { role: ['target'] } },
    });
  });

  it('bears a path that is not decodable', () => {
    expect(routeAt('/d/%E0%A4%A')).toMatchObject({ room: 'reader', document: '%E0%A4%A' });
  });
});

describe('addresses within an address', () => {
  const READ = [
    ['/basket', { room: 'basket', clauses: [] }],
    [
      '/basket?c=gongsifa/art_15&c=gongsifa@2018-10-26',
      { room: 'basket', clauses: ['/d/gongsifa/art_15', '/d/gongsifa@2018-10-26'] },
    ],
    ['/compare', { room: 'compare', a: '', b: '' }],
    [
      '/compare?a=gongsifa/art_15&b=gongsifa/art_16',
      { room: 'compare', a: '/d/gongsifa/art_15', b: '/d/gongsifa/art_16' },
    ],
  ] as const;

  it('are short, and read back as they were', () => {
    for (const [address, route] of READ) {
      expect(routeAt(address)).toEqual(route);
      expect(formatRoute(route)).toBe(address);
    }
  });

  it('may be whole paths too, and each counts once', () => {
    expect(routeAt('/basket?c=%2Fd%2Fgongsifa%2Fart_15&c=gongsifa/art_15')).toEqual({
      room: 'basket',
      clauses: ['/d/gongsifa/art_15'],
    });
  });
});

describe('formatRoute', () => {
  const words = fc.string({ unit: 'grapheme', maxLength: 12 });
  const id = fc.stringMatching(/^[a-z][a-z0-9-]{0,20}(@2022-09-09)?$/).map((x) => x as WorkId);
  const eId = fc
    .constantFrom('art_18', 'art_120-1', 'chp_2__sec_1', 'art_18__div_2__measure_1')
    .map((x) => x as EId);
  const someOf = (values: readonly string[]) => fc.uniqueArray(fc.constantFrom(...values), { maxLength: 3 });
  const route: fc.Arbitrary<Exclude<Route, { room: 'elsewhere' }>> = fc.oneof(
    fc.record({
      room: fc.constant('catalogue' as const),
      register: fc.record({
        name: words,
        type: fc.option(fc.constantFrom(...WORK_TYPES)),
        order: fc.constantFrom('authority', 'date', 'title'),
      }),
    }),
    fc.constant({ room: 'check' as const }),
    fc.record({ room: fc.constant('gaps' as const), offset: fc.nat(1000) }),
    fc.record({
      room: fc.constant('reader' as const),
      document: id,
      eId: fc.option(eId),
      words: fc
        .record({
          q: words,
          scope: fc.constantFrom('article' as const, 'entry' as const, 'document' as const),
        })
        .map((some) => (some.q === '' ? NO_WORDS : some)),
    }),
    fc.record({
      room: fc.constant('search' as const),
      search: fc.record({
        q: words,
        chosen: fc.record({
          document: fc.uniqueArray(id, { maxLength: 3 }),
          chapter: fc.uniqueArray(fc.constantFrom('chp_1', 'chp_2-1', 'part_3__chp_2')),
          type: someOf(WORK_TYPES),
          issuer: fc.uniqueArray(fc.constantFrom('昆明市人民政府', '教育部、财政部', '甲&乙=丙')),
          year: fc.uniqueArray(fc.integer({ min: 1900, max: 2999 }).map(String), { maxLength: 3 }),
          status: someOf(WORK_STATUSES),
          kind: someOf(LEVELS.map((level) => level.kind)),
          role: someOf(ROLES),
        }),
        scope: fc.constantFrom('article' as const, 'entry' as const, 'document' as const),
        mode: fc.constantFrom('find' as const, 'ask' as const),
        order: fc.constantFrom('relevance' as const, 'document' as const),
        offset: fc.nat(10_000),
      }),
    }),
  );

  it('is read back as the same route', () => {
    fc.assert(
      fc.property(route, (each) => {
        expect(routeAt(formatRoute(each))).toEqual(each);
      }),
      { seed: 20220909, numRuns: 500 },
    );
  });

  it('gives the address that is cited, without anything that need not be there', () => {
    expect(clausePath('chengzhengbanfa-2022-54' as WorkId, 'art_18' as EId)).toBe(
      '/d/chengzhengbanfa-2022-54/art_18',
    );
    expect(clausePath('chengzhengbanfa-2022-54' as WorkId, null)).toBe('/d/chengzhengbanfa-2022-54');
    expect(clausePath('gongsifa@2018-10-26' as WorkId, 'art_10' as EId)).toBe(
      '/d/gongsifa@2018-10-26/art_10',
    );
    expect(formatSearch(EMPTY_SEARCH)).toBe('');
  });
});
