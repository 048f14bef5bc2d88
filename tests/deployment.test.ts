/** The unit of systemd and the Dockerfile in README.md: every name in them is one that the program has. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../src/config.ts';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const README = readFileSync(join(ROOT, 'README.md'), 'utf8');
const { engines, scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  engines: { node: string };
  scripts: Record<string, string>;
};

function block(language: string): string {
  const text = new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\``, 'mu').exec(README)?.[1];
  if (text === undefined) throw new Error(`README.md has no block of ${language}`);
  return text;
}

/** `--option dist/ingest/main.js serve` is built from ingest/main.ts, and is what `npm start` runs. */
function expectProgram(words: readonly string[]): void {
  const [path = ''] = words.filter((word) => !word.startsWith('--'));
  expect(existsSync(join(ROOT, path.replace(/^dist\//, '').replace(/\.js$/, '.ts')))).toBe(true);
  expect(scripts.start).toBe(`node ${words.join(' ')}`);
}

/** Every variable is one that README's table explains, and together they are settings that can be used. */
function expectSettings(settings: readonly string[]): void {
  const pairs = settings.map((pair): [string, string] => [
    pair.slice(0, pair.indexOf('=')),
    pair.slice(pair.indexOf('=') + 1),
  ]);
  for (const [name] of pairs) {
    if (name !== 'NODE_ENV') expect(README).toContain(`| \`${name}\` |`);
  }
  expect(() => readConfig(Object.fromEntries(pairs))).not.toThrow();
}

describe('the unit of systemd', () => {
  const unit = block('ini');
  const values = (key: string) =>
    [...unit.matchAll(new RegExp(`^${key}=(.*)$`, 'gmu'))].map(([, value = '']) => value);
  const [library = ''] = values('Environment')
    .join(' ')
    .split(' ')
    .flatMap((pair) => /^TIAOWEN_LIBRARY=(.+)$/.exec(pair)?.[1] ?? []);

  it('starts the program that is built, with settings that it has', () => {
    const [node, ...words] = (values('ExecStart')[0] ?? '').split(' ');
    expect(node).toMatch(/^\/.*\/node$/);
    expectProgram(words);
    expectSettings(values('Environment').join(' ').split(' '));
  });

  it('lets it write its library and temporary files, and nothing else', () => {
    expect(library).toBe(`/var/lib/${values('StateDirectory')[0]}`);
    expect(values('ProtectSystem')).toEqual(['strict']);
    expect(values('PrivateTmp')).toEqual(['true']);
  });

  it('is understood by systemd, where there is one', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'tiaowen-unit-')), 'tiaowen.service');
    // Whether this machine has such a folder and such a program is nothing to the unit.
    writeFileSync(
      file,
      unit
        .replace('/usr/bin/node', process.execPath)
        .replace(/^WorkingDirectory=.*$/mu, 'WorkingDirectory=/'),
    );
    const { error, stdout, stderr } = spawnSync('systemd-analyze', ['verify', file], { encoding: 'utf8' });
    const said = error === undefined ? `${stdout}${stderr}` : '';
    expect(said.split('\n').filter((line) => line.includes('tiaowen.service'))).toEqual([]);
  });
});

describe('the Dockerfile', () => {
  const lines = block('dockerfile')
    .split('\n')
    .filter((line) => line !== '');
  const instructions = lines.map((line) => /^([A-Z]+) (.*)$/u.exec(line)?.slice(1) ?? [line, '']);
  const of = (name: string) => instructions.filter(([one]) => one === name).map(([, rest = '']) => rest);
  const at = (part: string) => lines.findIndex((line) => line.includes(part));

  it('has instructions that Docker knows, and copies from a stage that there is', () => {
    const known = ['FROM', 'WORKDIR', 'COPY', 'RUN', 'ENV', 'VOLUME', 'USER', 'EXPOSE', 'CMD'];
    expect(instructions.filter(([name = '']) => !known.includes(name))).toEqual([]);
    const stages = of('FROM').flatMap((from) => / AS (\S+)$/.exec(from)?.[1] ?? []);
    const sources = of('COPY').flatMap((copy) => /--from=(\S+)/.exec(copy)?.[1] ?? []);
    expect(sources).toEqual(stages);
  });

  it('starts the program that is built, with settings that it has, on a Node.js that will do', () => {
    const [node, ...words] = JSON.parse(of('CMD')[0] ?? '[]') as string[];
    expect(node).toBe('node');
    expectProgram(words);
    expectSettings((of('ENV')[0] ?? '').split(' '));
    const oldest = Number(/\d+/.exec(engines.node)?.[0]);
    for (const from of of('FROM'))
      expect(Number(/^node:(\d+)/.exec(from)?.[1])).toBeGreaterThanOrEqual(oldest);
    expect(of('EXPOSE')).toEqual(['3000']);
  });

  it('keeps the library in a volume that its user may write, and copies none into the image', () => {
    const [volume = ''] = of('VOLUME');
    expect(of('ENV')[0]).toContain(`TIAOWEN_LIBRARY=${volume}`);
    // What is done to a volume after it is declared is lost.
    expect(at(`chown ${of('USER')[0]} ${volume}`)).toBeGreaterThan(0);
    expect(at(`chown ${of('USER')[0]} ${volume}`)).toBeLessThan(at('VOLUME'));
    const ignored = readFileSync(join(ROOT, '.dockerignore'), 'utf8').split('\n');
    expect(ignored).toEqual(expect.arrayContaining(['.git', 'data', 'dist', 'node_modules']));
  });
});
