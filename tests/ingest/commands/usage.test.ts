import { afterEach, expect, it, vi } from 'vitest';
import { runProgram } from '../../../ingest/commands/program.ts';

afterEach(() => {
  process.exitCode = undefined;
});

/** What a person sees of a command, in this process: nothing here gets as far as a file. */
async function said(...args: readonly string[]): Promise<{ code: unknown; out: string; err: string }> {
  let out = '';
  let err = '';
  const toOut = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    out += String(text);
    return true;
  });
  const toErr = vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    err += String(text);
    return true;
  });
  try {
    await runProgram(['node', 'tiaowen', ...args]);
    return { code: process.exitCode, out, err };
  } finally {
    toOut.mockRestore();
    toErr.mockRestore();
  }
}

it.each([
  [['parse'], '缺少参数 <path>'],
  [['parse', 'seeds', '--as', 'list'], '选项 --as <view> 没有 list 这个值'],
  [['parse', 'seeds', '--as'], '选项 --as <view> 之后缺少值'],
  [['ingets', 'seeds'], '没有名为 ingets 的命令'],
  [['serve', '--port'], '没有名为 --port 的选项'],
  [['remove', 'one', 'two'], '参数过多'],
])('says of %j in one Chinese line what is wrong: %s', async (args, sentence) => {
  const { code, out, err } = await said(...args);
  expect([code, out]).toEqual([1, '']);
  expect(err).toBe(`${sentence}。用法请看 tiaowen --help，或 tiaowen help 加命令的名称。\n`);
});

it('gives help under Chinese headings, and no error', async () => {
  const { code, out, err } = await said('help', 'parse');
  expect([code ?? 0, err]).toEqual([0, '']);
  expect(out).toMatch(/^用法： tiaowen parse/);
  expect(out).not.toMatch(/Usage|Arguments:|Options:/);
});
