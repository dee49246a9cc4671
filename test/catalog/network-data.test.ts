import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { coinFileSchema } from '../../src/catalog/files/coin-file.ts';
import { networkFileSchema } from '../../src/catalog/files/network-file.ts';
import { sourcesFileSchema } from '../../src/catalog/files/source-file.ts';
import type { Coin, Network, Source } from '../../src/catalog/schema.ts';
import { readDataFile } from '../support/data-file.ts';

const dataDirectory = new URL('../../data/', import.meta.url);

function fileNames(folder: string): readonly string[] {
  return readdirSync(new URL(`${folder}/`, dataDirectory)).map((file) => file.replace(/\.json$/, ''));
}

function parseFolder<Entry>(folder: string, parse: (json: unknown) => Entry): ReadonlyMap<string, Entry> {
  return new Map(fileNames(folder).map((name) => [name, parse(readDataFile(`${folder}/${name}.json`))]));
}

const networks = parseFolder<Network>('networks', (json) => networkFileSchema.parse(json));
const coins = parseFolder<Coin>('coins', (json) => coinFileSchema.parse(json));
const sourceFiles = parseFolder<Readonly<Record<string, Source>>>('sources', (json) => sourcesFileSchema.parse(json));
const sourceKeys = new Set([...sourceFiles.values()].flatMap((sources) => Object.keys(sources)));

function network(id: string): Network {
  const found = networks.get(id);
  if (found === undefined) throw new Error(`no file data/networks/${id}.json`);
  return found;
}

/** Case, spaces and punctuation do not count in what people type. */
function comparable(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}

const figureShape = z.looseObject({ kind: z.string(), source: z.string(), note: z.string().optional() });

/** Every value in a file that says where it comes from, with the path to it. */
function figuresIn(value: unknown, path: string): readonly { path: string; figure: z.infer<typeof figureShape> }[] {
  if (typeof value !== 'object' || value === null) return [];
  const parsed = figureShape.safeParse(value);
  return [
    ...(parsed.success ? [{ path, figure: parsed.data }] : []),
    ...Object.entries(value).flatMap(([key, inner]) => figuresIn(inner, `${path}.${key}`)),
  ];
}

const figures = [...networks, ...coins].flatMap(([id, entry]) => figuresIn(entry, id));

/** Rates of a range, without its provenance. */
function rates(range: Network['utilisation']): readonly number[] | undefined {
  return range && [range.low, range.typical, range.high];
}

describe('network and coin files', () => {
  test('carry the id of their file name', () => {
    expect([...networks].filter(([name, { id }]) => name !== id)).toEqual([]);
    expect([...coins].filter(([name, { id }]) => name !== id)).toEqual([]);
  });

  test('lead from every name, symbol and alias to one network or coin only', () => {
    const named = [
      ...[...networks.values()].map(({ id, name, aliases }) => ({ id, names: [id, name, ...aliases] })),
      ...[...coins.values()].map(({ id, name, symbol, aliases }) => ({ id, names: [id, name, symbol, ...aliases] })),
    ];
    const owners = new Map<string, Set<string>>();
    for (const { id, names } of named) {
      for (const name of names.map(comparable)) owners.set(name, (owners.get(name) ?? new Set()).add(id));
    }
    expect([...owners].filter(([, ids]) => ids.size > 1)).toEqual([]);
    expect([...owners.keys()]).not.toContain('');
  });

  test('name only sources that are defined, each once', () => {
    expect(figures.length).toBeGreaterThan(300);
    expect(figures.filter(({ figure }) => !sourceKeys.has(figure.source)).map(({ path }) => path)).toEqual([]);
    const defined = [...sourceFiles.values()].flatMap((sources) => Object.keys(sources));
    expect(defined.length).toBe(sourceKeys.size);
  });

  test('mark as estimated what is our own estimate, and only that', () => {
    const contradicting = figures.filter(
      ({ figure }) => (figure.kind === 'estimated') !== (figure.source === 'rigwise-estimates'),
    );
    expect(contradicting.map(({ path }) => path)).toEqual([]);
  });

  test('name only GPUs that the catalogue has', () => {
    const gpus = new Set(fileNames('gpus'));
    const unknown = [...networks.values()].flatMap(({ id, requirements }) =>
      [requirements.onlyGpus, requirements.alsoGpus, requirements.excludedGpus]
        .flatMap((list) => list?.value ?? [])
        .filter((gpu) => !gpus.has(gpu))
        .map((gpu) => `${id}: ${gpu}`),
    );
    expect(unknown).toEqual([]);
  });
});

describe('networks', () => {
  test.each([
    { id: 'vast', status: 'open', reason: 'lists any dedicated Ubuntu machine' },
    { id: 'salad', status: 'open', reason: 'any Windows PC with an NVIDIA card' },
    { id: 'nosana', status: 'open', reason: 'any listed card in a Linux PC' },
    { id: 'akash', status: 'open', reason: 'open, though one must run Kubernetes' },
    { id: 'clore', status: 'open', reason: 'any server outside the list of banned cards' },
    { id: 'octaspace', status: 'open', reason: 'its documentation lets an owner install a node and set prices' },
    { id: 'golem', status: 'open', reason: 'a machine that boots its USB system' },
    { id: 'livepeer', status: 'open', reason: 'a pool needs no stake' },
    { id: 'lium', status: 'open', reason: 'skilled operators' },
    { id: 'chutes', status: 'datacentre', reason: 'trusted execution environments only' },
    { id: 'theta-edge', status: 'open', reason: 'a desktop app' },
    { id: 'quickpod', status: 'open', reason: 'a host account and open ports' },
    { id: 'gpurenta', status: 'open', reason: 'its terms take an RTX 3060 12 GB or better' },
    { id: 'pictor', status: 'open', reason: 'individual owners register a worker' },
    { id: 'nicehash', status: 'open', reason: 'sells hashing power of anyone' },
    { id: 'io-net', status: 'stake', reason: '200 IO per card' },
    { id: 'render', status: 'waitlist', reason: 'waiting list and tiers' },
    { id: 'render-dispersed', status: 'waitlist', reason: 'cohorts' },
    { id: 'aethir', status: 'datacentre', reason: 'approved locations and a stake for the fleet' },
    { id: 'targon', status: 'datacentre', reason: 'confidential computing on H100 and better' },
    { id: 'spheron', status: 'datacentre', reason: 'certified data centres since it left home nodes' },
    { id: 'runpod-community', status: 'closed', reason: 'no new hosts since 25 February 2026' },
    { id: 'gensyn', status: 'testnet', reason: 'pays points' },
    { id: 'inference-net', status: 'testnet', reason: 'points without monetary value' },
    { id: 'space-os', status: 'testnet', reason: 'not finished' },
    { id: 'tensordock', status: 'unknown', reason: 'no statement on new hosts' },
    { id: 'hyperbolic', status: 'unknown', reason: 'an undated page only' },
    { id: 'prime-intellect', status: 'unknown', reason: 'no way for private owners found' },
    { id: 'fluxedge', status: 'unknown', reason: 'nothing found' },
    { id: 'grass', status: 'not-gpu', reason: 'bandwidth' },
    { id: 'titan', status: 'not-gpu', reason: 'bandwidth and storage' },
    { id: 'nexus', status: 'not-gpu', reason: 'a zero-knowledge chain' },
    { id: 'orochi', status: 'not-gpu', reason: 'no GPU product found' },
    { id: 'helium', status: 'not-gpu', reason: 'radio hotspots' },
    { id: 'hivemapper', status: 'not-gpu', reason: 'dashcams' },
    { id: 'flux', status: 'not-gpu', reason: 'staked CPU servers since GPU mining ended' },
    { id: 'koii', status: 'not-gpu', reason: 'no GPU needed, and paused' },
    { id: 'gradient', status: 'not-gpu', reason: 'a browser extension' },
  ])('$id is $status: $reason', ({ id, status }) => {
    expect(network(id).joining.status).toBe(status);
    expect(network(id).joining.reason).toMatch(/^[A-Z].*\.$/);
  });

  test('that pay for something else or in points promise no income for a card', () => {
    const promising = [...networks.values()].filter(
      ({ joining, platformFee, utilisation }) =>
        ['not-gpu', 'testnet'].includes(joining.status) && (platformFee !== undefined || utilisation !== undefined),
    );
    expect(promising.map(({ id }) => id)).toEqual([]);
  });

  test.each([
    { id: 'vast', fee: 0.25, reason: 'worked out from its feed' },
    { id: 'akash', fee: 0, reason: 'nil since node 2.0.0' },
    { id: 'akash-homenode', fee: 0.3, reason: 'the control nodes’ share' },
    { id: 'lium', fee: 0.05, reason: 'the host keeps 95 %' },
    { id: 'io-net', fee: 0.02, reason: 'paid in USDC' },
    { id: 'clore', fee: 0.05, reason: 'the host’s half of 10 % on demand' },
    { id: 'octaspace', fee: 0.05, reason: 'the host receives 95 %' },
    { id: 'salad', fee: 0.44, reason: 'the host receives 56 %' },
    { id: 'runpod-community', fee: 0.24, reason: 'the last published figure' },
    { id: 'render-dispersed', fee: 0.05, reason: 'the customer pays 100/95 of the ask' },
    { id: 'nosana', fee: undefined, reason: 'contradicted by its own sources: a range of its own' },
    { id: 'render', fee: undefined, reason: 'operators are paid in new tokens, not by a share' },
  ])('$id keeps $fee of a price: $reason', ({ id, fee }) => {
    expect(network(id).platformFee?.value).toBe(fee);
    expect(network(id).feeDetails).toBeDefined();
  });

  test.each([
    { id: 'vast', low: 0.57, typical: 0.69, high: 0.94, kind: 'measured', reason: '5,152 of 7,475 cards rented' },
    { id: 'akash', low: 0.25, typical: 0.5, high: 0.7, kind: 'estimated', reason: '25 % in spring, 63 % in September' },
    { id: 'nosana', low: 0.3, typical: 0.5, high: 0.7, kind: 'estimated', reason: 'not published' },
    { id: 'io-net', low: 0.1, typical: 0.4, high: 0.88, kind: 'estimated', reason: 'its own pages show idle supply' },
  ])('$id is busy $low–$typical–$high, $kind: $reason', ({ id, low, typical, high, kind }) => {
    expect(rates(network(id).utilisation)).toEqual([low, typical, high]);
    expect(network(id).utilisation?.kind).toBe(kind);
  });

  test('nowhere but on Vast is utilisation called measured', () => {
    const measured = [...networks.values()].filter(({ utilisation }) => utilisation?.kind === 'measured');
    expect(measured.map(({ id }) => id)).toEqual(['vast']);
  });

  test.each([
    { id: 'nosana', gpu: 'rtx-4090', reason: 'on its list' },
    { id: 'nosana', gpu: 'rtx-3060-12gb', reason: 'the smallest desktop card on its list' },
    { id: 'nosana', gpu: 'h100-sxm', reason: 'on its list' },
  ])('$id lists the $gpu: $reason', ({ id, gpu }) => {
    expect(network(id).requirements.onlyGpus?.value).toContain(gpu);
  });

  test.each([
    { id: 'nosana', gpu: 'rx-7900-xtx', reason: 'NVIDIA only' },
    { id: 'nosana', gpu: 'rtx-4090-laptop', reason: 'no laptop card is on the list' },
    { id: 'targon', gpu: 'rtx-4090', reason: 'data-centre cards only' },
  ])('$id does not list the $gpu: $reason', ({ id, gpu }) => {
    expect(network(id).requirements.onlyGpus?.value).not.toContain(gpu);
  });

  test('rules that decide eligibility are held', () => {
    expect(network('nosana').requirements.maxGpusPerPc?.value).toBe(1);
    expect(network('vast').requirements.identicalGpus?.value).toBe(true);
    expect(network('vast').requirements.alsoGpus?.value).toEqual(expect.arrayContaining(['rx-7900-xtx', 'radeon-vii']));
    expect(network('render').requirements.minVramGb?.value).toBe(8);
    expect(network('render-dispersed').requirements.minVramGb?.value).toBe(24);
    expect(network('io-net').requirements.excludedGpus?.value).toContain('gtx-1080-ti');
  });

  test.each([
    { typed: 'ionet', id: 'io-net', reason: 'without the dot' },
    { typed: 'vast.ai', id: 'vast', reason: 'by its address' },
    { typed: 'RNDR', id: 'render', reason: 'by its old token' },
    { typed: 'Render Network', id: 'render', reason: 'in full' },
    { typed: 'akt', id: 'akash', reason: 'by its token' },
    { typed: 'nos', id: 'nosana', reason: 'by its token' },
    { typed: 'runpod', id: 'runpod-community', reason: 'by the company' },
    { typed: 'octa', id: 'octaspace', reason: 'by its token' },
    { typed: 'theta', id: 'theta-edge', reason: 'by the project' },
    { typed: 'kuzco', id: 'inference-net', reason: 'by its former name' },
    { typed: 'zelcash', id: 'flux', reason: 'by its former name' },
    { typed: 'naai', id: 'nexus', reason: 'by the ticker an article gives it' },
  ])('people who type "$typed" mean $id: $reason', ({ typed, id }) => {
    const names = [id, network(id).name, ...network(id).aliases].map(comparable);
    expect(names).toContain(comparable(typed));
  });
});
