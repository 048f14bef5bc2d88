import { expect, it } from 'vitest';
import { parseAliases } from '../../../src/domain/aliases.ts';
import { openTestApp } from '../library.ts';

it('gives the groups of the file as it is now, and the lines that could not be read', async () => {
  let file = '双创 = 创新创业\n双创\n';
  const { app, close } = await openTestApp([], undefined, { aliases: async () => parseAliases(file) });
  try {
    const first = await app.inject('/api/aliases');
    expect(first.json()).toEqual({
      groups: [['双创', '创新创业']],
      problems: [{ line: 2, message: '缺少 =，应写成“双创 = 创新创业”' }],
    });
    file = '两亚=南亚东南亚';
    expect((await app.inject('/api/aliases')).json()).toEqual({
      groups: [['两亚', '南亚东南亚']],
      problems: [],
    });
  } finally {
    await close();
  }
});

it('gives an empty list where the library has no such file', async () => {
  const { app, close } = await openTestApp([]);
  try {
    expect((await app.inject('/api/aliases')).json()).toEqual({ groups: [], problems: [] });
  } finally {
    await close();
  }
});
