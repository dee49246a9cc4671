import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import packageJson from '../../package.json' with { type: 'json' };
import { environmentSchema } from '../../src/config.ts';
import { execForm, healthCommand, readDockerfile, ROOT } from './dockerfile.ts';

const INSTRUCTIONS = readDockerfile();
const all = (name: string) => INSTRUCTIONS.filter((instruction) => instruction.name === name);
const LAST_STAGE = Math.max(...INSTRUCTIONS.map(({ stage }) => stage));

describe('the image', () => {
  test('is made in stages, each from a Node.js that satisfies what the bot needs', () => {
    const [image] = all('ARG').map(({ text }) => text);
    expect(image).toMatch(/^NODE_IMAGE=node:\d+-bookworm-slim$/);
    expect(all('FROM').map(({ text }) => text)).toEqual(['${NODE_IMAGE} AS dependencies', '${NODE_IMAGE} AS bot']);
    const leastMajor = Number(/\d+/.exec(packageJson.engines.node)?.[0]);
    expect(Number(/\d+/.exec(image ?? '')?.[0])).toBeGreaterThanOrEqual(leastMajor);
  });

  test('has the locked packages of production and no others', () => {
    const installs = all('RUN').filter(({ text }) => text.includes('npm'));
    expect(installs).toMatchObject([
      { text: expect.stringMatching(/^npm ci --omit=dev --no-audit --no-fund /), stage: 0 },
    ]);
  });

  test('has nothing that is not named: no ADD, no COPY of everything, and what is copied is there', () => {
    expect(all('ADD')).toEqual([]);
    const copied = all('COPY')
      .filter(({ text }) => !text.startsWith('--from='))
      .flatMap(({ text }) => text.split(' ').slice(0, -1));
    expect(copied.filter((path) => /^\.?\/?$|^\.\.|\*/.test(path))).toEqual([]);
    expect(copied.filter((path) => !existsSync(new URL(path, ROOT)))).toEqual([]);
    const allowed = readFileSync(new URL('.dockerignore', ROOT), 'utf8').match(/^!.+$/gm) ?? [];
    expect(new Set(allowed.map((line) => line.slice(1)))).toEqual(new Set(copied));
  });

  test('runs as nobody in particular, without a shell, and says whether it is well', () => {
    const last = INSTRUCTIONS.filter(({ stage }) => stage === LAST_STAGE);
    expect(last.filter(({ name }) => name === 'USER')).toMatchObject([{ text: 'node' }]);
    const names = last.map(({ name }) => name);
    expect(names.indexOf('USER')).toBeLessThan(names.indexOf('CMD'));
    const runAsThey = last.slice(names.indexOf('USER')).filter(({ name }) => name === 'RUN');
    // What is compiled is used by whoever compiled it, and by nobody else.
    expect(runAsThey).toMatchObject([{ text: '["node", "src/main.ts", "--check"]' }]);
    expect(execForm(all('CMD')[0]?.text ?? '')).toEqual(
      packageJson.scripts.start.replace('src/start.mjs', 'src/main.ts').split(' '),
    );
    const [check] = all('HEALTHCHECK');
    expect(check && healthCommand(check)).toEqual(['node', 'src/healthy.mjs', 'http://127.0.0.1:9100/healthz']);
  });

  test('has no secret in it, and sets nothing that the bot does not read', () => {
    const variables = all('ENV').flatMap(({ text }) => [...text.matchAll(/(\w+)=/g)].map(([, name]) => name));
    const known = [...Object.keys(environmentSchema.shape), 'NODE_ENV', 'NODE_COMPILE_CACHE'];
    expect(known).toEqual(expect.arrayContaining(variables));
    expect(INSTRUCTIONS.map(({ text }) => text).join('\n')).not.toMatch(/token|password|secret|api_key/i);
  });
});

interface Service {
  readonly image?: string;
  readonly build?: string;
  readonly user?: string;
  readonly privileged?: boolean;
  readonly network_mode?: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly volumes?: readonly string[];
  readonly ports?: readonly string[];
  readonly read_only?: boolean;
  readonly cap_drop?: readonly string[];
  readonly security_opt?: readonly string[];
  readonly restart?: string;
  readonly mem_limit?: string;
}

describe.each(['compose.yaml', 'compose.fleet.yaml'])('%s', (file) => {
  const { services, volumes } = parse(readFileSync(new URL(file, ROOT), 'utf8'), { merge: true }) as {
    readonly services: Readonly<Record<string, Service>>;
    readonly volumes: Readonly<Record<string, unknown>>;
  };
  const entries = Object.entries(services);
  const bots = entries.filter(([, { build }]) => build === '.').map(([, service]) => service);

  test('runs bots whose files nobody can change, without any privilege', () => {
    expect(bots.length).toBe(file === 'compose.yaml' ? 1 : 3);
    for (const bot of bots) {
      expect(bot).toMatchObject({ read_only: true, cap_drop: ['ALL'], security_opt: ['no-new-privileges:true'] });
      expect(bot.ports, 'nobody but HAProxy reaches them').toBeUndefined();
      const known = Object.keys(environmentSchema.shape);
      expect(known).toEqual(expect.arrayContaining(Object.keys(bot.environment ?? {})));
    }
  });

  test.each(entries)('%s is of one version, comes back, and has no more rights than it needs', (_name, service) => {
    expect(service.image ?? ':1').toMatch(/:[\w.-]*\d[\w.-]*$/);
    expect(service).toMatchObject({ restart: 'unless-stopped', security_opt: ['no-new-privileges:true'] });
    expect(service.privileged ?? service.network_mode).toBeUndefined();
    const sources = (service.volumes ?? []).map((volume) => volume.split(':'));
    const ours = sources.filter(([source = '']) => source.startsWith('./'));
    const others = sources.filter((volume) => !ours.includes(volume)).map(([source]) => source);
    expect(Object.keys(volumes)).toEqual(expect.arrayContaining(others));
    expect(ours.filter(([, , mode]) => mode !== 'ro')).toEqual([]);
    const kept = ours.map(([source = '']) => source).filter((source) => source.startsWith('./docs/'));
    expect(kept.filter((source) => !existsSync(new URL(source, ROOT)))).toEqual([]);
  });

  test('gives a bot more memory than its heap may take, with a quarter for all else', () => {
    const heapMib = Number(/--max-old-space-size=(\d+)/.exec(packageJson.scripts.start)?.[1]);
    for (const { mem_limit: limit = '' } of bots) {
      expect(limit).toMatch(/^\d+m$/);
      expect(heapMib).toBeLessThanOrEqual(0.75 * Number.parseInt(limit, 10));
    }
  });

  test('has no secret in it: those come from the environment', () => {
    const secrets = entries
      .flatMap(([, { environment = {} }]) => Object.entries(environment))
      .filter(([name]) => /TOKEN|PASSWORD|KEY/.test(name));
    expect(secrets.filter(([, value]) => !/^\$\{\w+:\?[^}]+\}$/.test(value))).toEqual([]);
  });
});
