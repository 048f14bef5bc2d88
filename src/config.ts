/**
 * What the environment decides: PORT, HOST and TIAOWEN_LIBRARY. Read once, when the program starts,
 * and handed on as values; nothing else in the server looks at the environment.
 */
import { resolve } from 'node:path';

export interface Config {
  readonly port: number;
  readonly host: string;
  /** Absolute path of the folder that holds the library. */
  readonly library: string;
}

/** A setting that cannot be used. The message is for the person who runs the program. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/** Reads and checks the settings; a relative library folder is taken from `cwd`. Throws ConfigError. */
export function readConfig(
  env: Readonly<Record<string, string | undefined>>,
  cwd: string = process.cwd(),
): Config {
  return {
    port: readPort(env.PORT),
    host: readHost(env.HOST),
    library: resolve(cwd, valueOr(env.TIAOWEN_LIBRARY, 'data')),
  };
}

function readPort(value: string | undefined): number {
  const text = valueOr(value, '3000');
  const port = /^[0-9]{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (Number.isNaN(port) || port > 65_535) {
    throw new ConfigError(`环境变量 PORT 应为 0 至 65535 之间的整数，现为“${text}”。`);
  }
  return port;
}

function readHost(value: string | undefined): string {
  const host = valueOr(value, '127.0.0.1');
  // `localhost`, `0.0.0.0` and `::1` match; `http://localhost` and `a b` do not.
  if (!/^[0-9A-Za-z._:%-]+$/.test(host)) {
    throw new ConfigError(`环境变量 HOST 应为本机的名称或者 IP 地址，现为“${host}”。`);
  }
  return host;
}

/** An empty variable is an absent one: that is what `PORT= npm start` and most service files mean. */
function valueOr(value: string | undefined, otherwise: string): string {
  const text = value?.trim() ?? '';
  return text === '' ? otherwise : text;
}
