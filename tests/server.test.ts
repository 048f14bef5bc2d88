import { connect } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { type RunningServer, ServerError, startServer } from '../src/server.ts';
import { openTestApp, type TestApp } from './api/library.ts';

const HOST = '127.0.0.1';
const opened: TestApp[] = [];

/** An empty library is enough here, and needs no dictionary. */
async function openEmpty(): Promise<TestApp> {
  const test = await openTestApp([]);
  opened.push(test);
  return test;
}

async function start(port = 0): Promise<RunningServer> {
  return startServer((await openEmpty()).app, { port, host: HOST });
}

afterEach(async () => {
  await Promise.all(opened.splice(0).map((test) => test.close()));
});

/** Sends bytes as they are and gives back all that comes. */
function exchange(port: number, request: string | Buffer): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, HOST);
    let answer = '';
    socket.setEncoding('utf8').on('data', (data) => {
      answer += data;
    });
    socket.on('end', () => resolve(answer)).on('error', reject);
    socket.write(request);
  });
}

const portOf = ({ address }: RunningServer) => Number(new URL(address).port);

describe('the server', () => {
  it('answers at the address it names', async () => {
    const server = await start();
    const answer = await fetch(`${server.address}/api/health`);
    expect(await answer.json()).toMatchObject({ status: 'ok' });
  });

  it('says in one line that the port is in use', async () => {
    const first = await start();
    const port = portOf(first);
    const attempt = start(port);
    await expect(attempt).rejects.toThrow(ServerError);
    await expect(attempt).rejects.toThrow(
      `端口 ${port} 已被占用，请关闭占用它的程序，或者用环境变量 PORT 指定另一个端口。`,
    );
  });

  it('says in one line that the machine has no such address', async () => {
    const test = await openEmpty();
    await expect(startServer(test.app, { port: 0, host: '192.0.2.1' })).rejects.toThrow(
      '本机没有名为“192.0.2.1”的地址，请检查环境变量 HOST。',
    );
  });

  it('finishes open requests before it stops', async () => {
    const test = await openEmpty();
    let finish = (): void => undefined;
    const reached = new Promise<void>((onReached) => {
      const { reader } = test.store;
      const count = reader.countEntries;
      Object.assign(reader, {
        countEntries: async () => {
          onReached();
          await new Promise<void>((resolve) => {
            finish = resolve;
          });
          return count();
        },
      });
    });
    const server = await startServer(test.app, { port: 0, host: HOST });
    const answer = fetch(`${server.address}/api/health`);
    await reached;
    process.emit('SIGTERM');
    await expect.poll(() => test.app.server.listening).toBe(false);
    await expect(fetch(`${server.address}/api/documents`)).rejects.toThrow();
    finish();
    expect((await answer).status).toBe(200);
    await server.stopped;
  });

  it('leaves no signal listener behind', async () => {
    const before = process.listenerCount('SIGTERM');
    const server = await start();
    expect(process.listenerCount('SIGTERM')).toBe(before + 1);
    await server.close();
    await server.stopped;
    expect(process.listenerCount('SIGTERM')).toBe(before);
  });

  it('takes the longest query and refuses it with the limit, not as a head that is too long', async () => {
    const server = await start();
    const answer = await fetch(`${server.address}/api/search?q=${encodeURIComponent('长'.repeat(10_000))}`);
    expect(await answer.json()).toMatchObject({ error: { code: 'query-too-long' } });
  });

  it('answers in the one shape even to what is no HTTP', async () => {
    const port = portOf(await start());
    const garbage = await exchange(port, '\x16\x03\x01 hello\r\n\r\n');
    expect(garbage).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n/);
    expect(garbage).toContain('{"error":{"code":"bad-request","message":"请求的格式不正确，无法读取。"}}');
    const long = await exchange(port, `GET /?${'a'.repeat(200_000)} HTTP/1.1\r\nHost: a\r\n\r\n`);
    expect(long).toContain('{"error":{"code":"request-too-large","message":"请求的网址过长。"}}');
  });
});
