/**
 * What the environment decides. Read once, when the program starts, and handed on as values; nothing
 * else in the server looks at the environment. README lists every variable.
 */
import { isIP } from 'node:net';
import { resolve } from 'node:path';

export interface Config {
  readonly port: number;
  readonly host: string;
  /** Absolute path of the folder that holds the library. */
  readonly library: string;
  /** The least grave of what is logged. */
  readonly logLevel: LogLevel;
  /** Whether the log names whole addresses, and with them what people looked for. */
  readonly logQueries: boolean;
  /** What opens the administration; null: it is closed. */
  readonly adminToken: string | null;
  /** Requests that one address may make in a minute; null: any number. */
  readonly requestsPerMinute: number | null;
  /** Addresses of the proxies that may say for whom they ask, as proxy-addr takes them; null: none. */
  readonly trustedProxies: string | null;
  /** Origins of the pages of other servers that may read answers in a browser. */
  readonly corsOrigins: readonly string[];
  /** Where readers find the server (https://tiaowen.example); null: under the name by which each asks. */
  readonly origin: string | null;
}

const LOG_LEVELS = ['silent', 'error', 'warn', 'info'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

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
    logLevel: readLogLevel(env.TIAOWEN_LOG),
    logQueries: readSwitch('TIAOWEN_LOG_QUERIES', env.TIAOWEN_LOG_QUERIES),
    adminToken: readAdminToken(env.TIAOWEN_ADMIN_TOKEN),
    requestsPerMinute: readRequestsPerMinute(env.TIAOWEN_RATE_LIMIT),
    trustedProxies: readTrustedProxies(env.TIAOWEN_TRUST_PROXY),
    corsOrigins: readOrigins(env.TIAOWEN_CORS_ORIGINS),
    origin: readOrigin(env.TIAOWEN_ORIGIN),
  };
}

/** The address of the server for who reaches the library without asking it: as whoever runs it says, else where it listens. */
export function serverOrigin({ origin, host, port }: Pick<Config, 'origin' | 'host' | 'port'>): string {
  if (origin !== null) return origin;
  // What stands for every address of this machine is none that a program can be sent to.
  const reached = host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '::1' : host;
  return `http://${isIP(reached) === 6 ? `[${reached}]` : reached}:${port}`;
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

function readLogLevel(value: string | undefined): LogLevel {
  const text = valueOr(value, 'error');
  const level = LOG_LEVELS.find((known) => known === text);
  if (level === undefined) {
    throw new ConfigError(`环境变量 TIAOWEN_LOG 应为 ${LOG_LEVELS.join('、')} 之一，现为“${text}”。`);
  }
  return level;
}

function readSwitch(name: string, value: string | undefined): boolean {
  const text = valueOr(value, '0');
  if (text !== '0' && text !== '1') throw new ConfigError(`环境变量 ${name} 应为 0 或者 1，现为“${text}”。`);
  return text === '1';
}

/** Long enough not to be guessed at the rate that failures allow; of the characters a header may hold. */
function readAdminToken(value: string | undefined): string | null {
  const text = valueOr(value, '');
  if (text === '') return null;
  if (!/^[!-~]{16,200}$/.test(text)) {
    throw new ConfigError('环境变量 TIAOWEN_ADMIN_TOKEN 应为 16 至 200 个字母、数字或者半角符号。');
  }
  return text;
}

function readRequestsPerMinute(value: string | undefined): number | null {
  const text = valueOr(value, '1200');
  if (!/^[0-9]{1,7}$/.test(text)) {
    throw new ConfigError(`环境变量 TIAOWEN_RATE_LIMIT 应为每分钟的请求次数，0 表示不限，现为“${text}”。`);
  }
  return Number(text) === 0 ? null : Number(text);
}

function readTrustedProxies(value: string | undefined): string | null {
  const text = valueOr(value, '');
  if (text === '') return null;
  const proxies = text.split(',').map((proxy) => proxy.trim());
  const wrong = proxies.find((proxy) => !isProxy(proxy));
  if (wrong !== undefined) {
    throw new ConfigError(
      `环境变量 TIAOWEN_TRUST_PROXY 应为代理服务器的 IP 地址或者网段，以逗号分隔，其中“${wrong}”不是。`,
    );
  }
  return proxies.join(',');
}

/** `loopback`, 10.0.0.1, 10.0.0.0/8, ::1 or fd00::/8. */
function isProxy(text: string): boolean {
  if (text === 'loopback') return true;
  const [address = '', length, ...rest] = text.split('/');
  const version = isIP(address);
  if (version === 0 || rest.length > 0) return false;
  return (
    length === undefined || (/^[0-9]{1,3}$/.test(length) && Number(length) <= (version === 4 ? 32 : 128))
  );
}

function readOrigins(value: string | undefined): readonly string[] {
  const text = valueOr(value, '');
  if (text === '') return [];
  return text.split(',').map((each) => {
    const origin = originFrom(each.trim());
    if (origin === null) {
      throw new ConfigError(
        `环境变量 TIAOWEN_CORS_ORIGINS 应为网站的网址（https://oa.example），以逗号分隔，其中“${each.trim()}”不是。`,
      );
    }
    return origin;
  });
}

function readOrigin(value: string | undefined): string | null {
  const text = valueOr(value, '');
  if (text === '') return null;
  const origin = originFrom(text);
  if (origin === null) {
    throw new ConfigError(
      `环境变量 TIAOWEN_ORIGIN 应为读者访问本网站的网址（https://tiaowen.example），现为“${text}”。`,
    );
  }
  return origin;
}

/** Null for what is no address of a site: with a path, a name and password, or of another scheme. */
function originFrom(text: string): string | null {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !/^https?:$/.test(url.protocol)) return null;
  return url.href === `${url.origin}/` ? url.origin : null;
}

/** An empty variable is an absent one: that is what `PORT= npm start` and most service files mean. */
function valueOr(value: string | undefined, otherwise: string): string {
  const text = value?.trim() ?? '';
  return text === '' ? otherwise : text;
}
