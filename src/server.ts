/**
 * Listens until it is told to stop. What it serves is handed in; what it could not do is thrown as a
 * ServerError whose message is for the person who runs the program.
 */
import type { App } from './api/deps.ts';

export interface ListenOptions {
  /** 0: any free port. */
  readonly port: number;
  readonly host: string;
}

export interface RunningServer {
  /** Such as http://127.0.0.1:3000. */
  readonly address: string;
  /** Stops taking connections and finishes the open requests. */
  readonly close: () => Promise<void>;
  /** Fulfilled when the server has stopped, by `close` or by SIGINT or SIGTERM. */
  readonly stopped: Promise<void>;
}

export class ServerError extends Error {
  override readonly name = 'ServerError';
}

const STOP_SIGNALS = ['SIGINT', 'SIGTERM'] as const;
const SWEEP_INTERVAL_MS = 100;

/** Throws ServerError where the address cannot be listened on. */
export async function startServer(app: App, options: ListenOptions): Promise<RunningServer> {
  const address = await listen(app, options);
  const stopped = new Promise<void>((resolve) => {
    app.server.once('close', resolve);
  });
  const close = async () => {
    // A connection that is busy now would stay open, idle, long after its answer.
    const sweep = setInterval(() => app.server.closeIdleConnections(), SWEEP_INTERVAL_MS);
    try {
      await app.close();
    } finally {
      clearInterval(sweep);
    }
  };
  const stop = () => {
    // A second signal finds no listener of ours and ends the process at once.
    for (const signal of STOP_SIGNALS) process.off(signal, stop);
    close().catch((error: unknown) => {
      app.log.error(error);
      process.exitCode = 1;
    });
  };
  for (const signal of STOP_SIGNALS) process.on(signal, stop);
  app.server.once('close', () => {
    for (const signal of STOP_SIGNALS) process.off(signal, stop);
  });
  return { address, close, stopped };
}

async function listen(app: App, { port, host }: ListenOptions): Promise<string> {
  try {
    return await app.listen({ port, host });
  } catch (cause) {
    const message = listenMessage(cause, port, host);
    if (message === null) throw cause;
    throw new ServerError(message, { cause });
  }
}

function listenMessage(cause: unknown, port: number, host: string): string | null {
  switch (cause instanceof Error && 'code' in cause ? cause.code : null) {
    case 'EADDRINUSE':
      return `端口 ${port} 已被占用，请关闭占用它的程序，或者用环境变量 PORT 指定另一个端口。`;
    case 'EACCES':
    case 'EPERM':
      return `没有权限使用端口 ${port}，请用环境变量 PORT 指定 1024 以上的端口。`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `本机没有名为“${host}”的地址，请检查环境变量 HOST。`;
    default:
      return null;
  }
}
