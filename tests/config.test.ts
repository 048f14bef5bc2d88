import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig, serverOrigin } from '../src/config.ts';

describe('the settings', () => {
  it('have defaults for everything', () => {
    expect(readConfig({}, '/srv')).toEqual({
      port: 3000,
      host: '127.0.0.1',
      library: '/srv/data',
      logLevel: 'error',
      logQueries: false,
      adminToken: null,
      requestsPerMinute: 1200,
      trustedProxies: null,
      corsOrigins: [],
      origin: null,
    });
  });

  it('come from the environment', () => {
    const env = {
      PORT: '8080',
      HOST: '0.0.0.0',
      TIAOWEN_LIBRARY: '/var/lib/tiaowen',
      TIAOWEN_LOG: 'info',
      TIAOWEN_LOG_QUERIES: '1',
      TIAOWEN_ADMIN_TOKEN: 'a-token-of-24-characters',
      TIAOWEN_RATE_LIMIT: '60',
      TIAOWEN_TRUST_PROXY: 'loopback, 10.1.0.0/16, fd00::1',
      TIAOWEN_CORS_ORIGINS: 'https://oa.example, http://10.1.0.7:8080/',
      TIAOWEN_ORIGIN: 'https://Tiaowen.example:443/',
    };
    expect(readConfig(env, '/srv')).toEqual({
      port: 8080,
      host: '0.0.0.0',
      library: '/var/lib/tiaowen',
      logLevel: 'info',
      logQueries: true,
      adminToken: 'a-token-of-24-characters',
      requestsPerMinute: 60,
      trustedProxies: 'loopback,10.1.0.0/16,fd00::1',
      corsOrigins: ['https://oa.example', 'http://10.1.0.7:8080'],
      origin: 'https://tiaowen.example',
    });
  });

  it.each(['*', 'oa.example', 'ftp://oa.example', 'https://oa.example/path', 'https://a:b@oa.example'])(
    'take no origin %s',
    (origin) => {
      expect(() => readConfig({ TIAOWEN_CORS_ORIGINS: origin })).toThrow(ConfigError);
      expect(() => readConfig({ TIAOWEN_ORIGIN: origin })).toThrow(`TIAOWEN_ORIGIN 应为`);
    },
  );

  it('take a rate of 0 for no limit', () => {
    expect(readConfig({ TIAOWEN_RATE_LIMIT: '0' }).requestsPerMinute).toBeNull();
  });

  it.each([
    ['TIAOWEN_LOG', 'debug', 'TIAOWEN_LOG 应为 silent、error、warn、info 之一，现为“debug”'],
    ['TIAOWEN_ADMIN_TOKEN', 'short', 'TIAOWEN_ADMIN_TOKEN 应为 16 至 200 个字母、数字或者半角符号。'],
    ['TIAOWEN_ADMIN_TOKEN', '一个很长很长很长很长的口令口令口令', 'TIAOWEN_ADMIN_TOKEN 应为'],
    ['TIAOWEN_LOG_QUERIES', 'yes', 'TIAOWEN_LOG_QUERIES 应为 0 或者 1，现为“yes”'],
    ['TIAOWEN_RATE_LIMIT', '-1', 'TIAOWEN_RATE_LIMIT 应为每分钟的请求次数，0 表示不限，现为“-1”'],
    ['TIAOWEN_TRUST_PROXY', '10.0.0.1,everyone', '以逗号分隔，其中“everyone”不是'],
    ['TIAOWEN_TRUST_PROXY', '10.0.0.0/33', '其中“10.0.0.0/33”不是'],
  ])('refuse %s=%s by name', (name, value, message) => {
    expect(() => readConfig({ [name]: value })).toThrow(ConfigError);
    expect(() => readConfig({ [name]: value })).toThrow(message);
  });

  it('take a library folder from the folder they are started in', () => {
    expect(readConfig({ TIAOWEN_LIBRARY: '../库' }, '/srv/app').library).toBe('/srv/库');
  });

  it('take an empty variable for an absent one', () => {
    expect(readConfig({ PORT: '', HOST: ' ' }, '/srv').port).toBe(3000);
  });

  it.each(['abc', '-1', '65536', '3000.5', '1e3', '0x10', '99999999'])('refuse PORT=%s by name', (PORT) => {
    expect(() => readConfig({ PORT })).toThrow(ConfigError);
    expect(() => readConfig({ PORT })).toThrow(`环境变量 PORT 应为 0 至 65535 之间的整数，现为“${PORT}”。`);
  });

  it.each(['http://localhost', 'a b', '主机'])('refuse HOST=%s by name', (HOST) => {
    expect(() => readConfig({ HOST })).toThrow(`环境变量 HOST 应为本机的名称或者 IP 地址，现为“${HOST}”。`);
  });

  it('name the server as whoever runs it says, else by where it listens', () => {
    const origin = (env: Record<string, string>) => serverOrigin(readConfig(env));
    expect(origin({ TIAOWEN_ORIGIN: 'https://tiaowen.example/', HOST: '0.0.0.0' })).toBe(
      'https://tiaowen.example',
    );
    expect(origin({ PORT: '8080' })).toBe('http://127.0.0.1:8080');
    expect(origin({ HOST: '::1' })).toBe('http://[::1]:3000');
    expect(origin({ HOST: '0.0.0.0' })).toBe('http://127.0.0.1:3000');
    expect(origin({ HOST: '::' })).toBe('http://[::1]:3000');
  });
});
