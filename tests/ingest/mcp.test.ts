/** `tiaowen mcp` as a program that starts it meets it: the SDK's own client over stdio. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { expect, it } from 'vitest';
import { sourceAt, temporaryFolder } from './library/small-reading.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const COMMAND = ['--import', 'tsx', join(ROOT, 'ingest', 'main.ts')];
/** The client would wait for a minute, of which a busy machine may need all to start the program. */
const PATIENT = { timeout: 150_000 };

it('serves the library to a client over stdio, also what others rebuild meanwhile, and ends with it', async () => {
  const folder = await temporaryFolder();
  const { path } = await sourceAt(folder, '市容.txt', [
    '昆明市市容管理办法',
    '',
    '第一条　为了加强市容管理，设立母基金，制定本办法。',
    '第二条　本办法适用于本市。',
  ]);
  const env = {
    PATH: process.env.PATH ?? '',
    TIAOWEN_LIBRARY: join(folder, 'library'),
    TIAOWEN_ORIGIN: 'https://tiaowen.example',
  };
  const taken = spawnSync(process.execPath, [...COMMAND, 'ingest', path], { cwd: ROOT, env });
  expect(taken.status).toBe(0);

  const transport = new StdioClientTransport({
    command: process.execPath,
    args: [...COMMAND, 'mcp'],
    cwd: ROOT,
    env,
    stderr: 'ignore',
  });
  const client = new Client({ name: 'test', version: '1' });
  await client.connect(transport, PATIENT);
  const ended = new Promise<void>((resolve) => {
    transport.onclose = resolve;
  });
  const answer = await client.callTool(
    { name: 'search', arguments: { query: '母基金' } },
    undefined,
    PATIENT,
  );
  expect(answer.structuredContent).toMatchObject({
    total: { documents: 1, articles: 1, entries: 1 },
    hits: [
      {
        citation: '《昆明市市容管理办法》第一条',
        quotation: '为了加强市容管理，设立母基金，制定本办法。',
        address: expect.stringMatching(/^https:\/\/tiaowen\.example\/d\/[a-z0-9-]+\/art_1$/u),
      },
    ],
  });
  const wrong = await client.callTool(
    { name: 'get_provision', arguments: { document: '市容' } },
    undefined,
    PATIENT,
  );
  expect(wrong).toMatchObject({ isError: true, content: [{ text: '缺少参数“provision”。' }] });
  // Another process puts a new database in the place of the one that is read, and writes into that.
  const later = await sourceAt(folder, '养犬.txt', ['昆明市养犬管理条例', '', '第一条　养犬应当登记。']);
  for (const args of [['rebuild'], ['ingest', later.path]]) {
    expect(spawnSync(process.execPath, [...COMMAND, ...args], { cwd: ROOT, env }).status).toBe(0);
  }
  const documentsWith = async (query: string) => {
    const found = await client.callTool({ name: 'search', arguments: { query } }, undefined, PATIENT);
    return (found.structuredContent as { total: { documents: number } }).total.documents;
  };
  await expect.poll(() => documentsWith('养犬'), { timeout: 30_000 }).toBe(1);
  await client.close();
  await ended;
});
