import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from '../src/config.ts';

describe('the settings', () => {
  it('have defaults for everything', () => {
    expect(readConfig({}, '/srv')).toEqual({ port: 3000, host: '127.0.0.1', library: '/srv/data' });
  });

  it('come from the environment', () => {
    const env = { PORT: '8080', HOST: '0.0.0.0', TIAOWEN_LIBRARY: '/var/lib/tiaowen' };
    expect(readConfig(env, '/srv')).toEqual({ port: 8080, host: '0.0.0.0', library: '/var/lib/tiaowen' });
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
});
