import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import type * as z from 'zod';
import { gpuFileSchema } from '../../src/catalog/files/gpu-file.ts';
import { sourcesFileSchema } from '../../src/catalog/files/source-file.ts';
import { readDataFile } from '../support/data-file.ts';

type GpuFile = z.infer<typeof gpuFileSchema>;

const data = new URL('../../data/', import.meta.url);
const jsonNames = (folder: string): string[] =>
  readdirSync(new URL(folder, data)).filter((name) => name.endsWith('.json'));

const files = jsonNames('gpus/').map((name) => ({ name, card: gpuFileSchema.parse(readDataFile(`gpus/${name}`)) }));
const gpus = files.map(({ card }) => card);
const sourceKeys = new Set(
  jsonNames('sources/').flatMap((name) => Object.keys(sourcesFileSchema.parse(readDataFile(`sources/${name}`)))),
);

/** What the finder compares: case, spaces and punctuation do not count. */
const normalise = (text: string): string => text.toLowerCase().replaceAll(/[^a-z0-9]/g, '');

function figuresOf({ vramGb, memoryType, tdpW, idleW, launchPriceUsd, usedPriceUsd, launchYear, hashrates }: GpuFile) {
  const single = [vramGb, memoryType, tdpW, idleW, launchPriceUsd, usedPriceUsd, launchYear];
  return [...single.filter((figure) => figure !== undefined), ...hashrates];
}

function gpu(id: string): GpuFile {
  const found = gpus.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`data/gpus has no ${id}`);
  return found;
}

const used = (id: string, algorithm: string) => gpu(id).hashrates.find((entry) => entry.algorithm === algorithm);

describe('the GPU files', () => {
  test('hold at least 105 cards, 90 of them with memory and power', () => {
    expect(gpus.length).toBeGreaterThanOrEqual(105);
    expect(gpus.filter(({ vramGb, tdpW }) => vramGb && tdpW).length).toBeGreaterThanOrEqual(90);
  });

  test('are named after the card they describe', () => {
    expect(files.filter(({ name, card }) => basename(name, '.json') !== card.id)).toEqual([]);
  });

  test('never let one spelling mean two cards', () => {
    const owners = new Map<string, Set<string>>();
    for (const { id, name, aliases, sourceNames } of gpus) {
      for (const spelling of [id, name, ...aliases, ...Object.values(sourceNames).flatMap((list) => list ?? [])]) {
        const key = normalise(spelling);
        owners.set(key, (owners.get(key) ?? new Set()).add(id));
      }
    }
    expect([...owners].filter(([, ids]) => ids.size > 1).map(([key, ids]) => [key, ...ids])).toEqual([]);
  });

  test('list no alias that the name already gives', () => {
    const repeated = gpus.flatMap(({ name, aliases }) =>
      aliases.filter((alias) => normalise(alias) === normalise(name)),
    );
    expect(repeated).toEqual([]);
  });

  test.each([
    ['4060ti', 'sold with 8 and 16 GB in similar numbers'],
    ['rtx4060ti', 'the same with its prefix'],
    ['5060ti', 'sold with 8 and 16 GB'],
    ['9060xt', 'sold with 8 and 16 GB'],
    ['a100', '40 and 80 GB, PCIe and SXM'],
    ['h100', 'PCIe, SXM and NVL'],
    ['h200', 'SXM and NVL'],
    ['v100', '16 and 32 GB'],
    ['rtx6000', 'Quadro, Ada or Blackwell'],
  ])('leave "%s" to a question', (spelling, _reason) => {
    expect(gpus.filter(({ name, aliases }) => [name, ...aliases].map(normalise).includes(spelling))).toEqual([]);
  });

  test.each([
    ['3080', 'rtx-3080-10gb', 'the 12 GB card came two years later and is always named with its size'],
    ['3060', 'rtx-3060-12gb', 'the 8 GB card is rare'],
    ['2060', 'rtx-2060-6gb', 'the 12 GB card is rare'],
    ['1060', 'gtx-1060-6gb', 'the 3 GB card can no longer mine or rent'],
    ['3050', 'rtx-3050-8gb', 'the 6 GB card is always named with its size'],
    ['rx580', 'rx-580-8gb', 'the 4 GB card can no longer mine'],
    ['rx570', 'rx-570-8gb', 'the 4 GB card can no longer mine'],
    ['a770', 'arc-a770-16gb', 'the 8 GB card is rare'],
  ])('give "%s" to %s', (spelling, id, _reason) => {
    expect(gpu(id).aliases.map(normalise)).toContain(spelling);
  });
});

describe('the figures', () => {
  test('name a source that is defined', () => {
    const unknown = gpus.flatMap((card) => figuresOf(card).filter(({ source }) => !sourceKeys.has(source)));
    expect(unknown).toEqual([]);
    expect(sourceKeys).toContain('rigwise-estimates');
  });

  test('say why where they are estimates, and only estimates are our own', () => {
    const figures = gpus.flatMap(figuresOf);
    const estimates = figures.filter(({ kind }) => kind === 'estimated');
    expect(estimates.length).toBeGreaterThan(0);
    expect(estimates.filter(({ note }) => !note)).toEqual([]);
    expect(figures.filter(({ kind, source }) => (source === 'rigwise-estimates') !== (kind === 'estimated'))).toEqual(
      [],
    );
  });

  test('of calculating power, by which lanes are asked for, are read off a list and not worked out by us', () => {
    const known = gpus.flatMap(({ id, fp32Tflops }) => (fp32Tflops === undefined ? [] : [{ id, ...fp32Tflops }]));
    expect(known.length).toBeGreaterThanOrEqual(31);
    expect(known.filter(({ kind }) => kind === 'estimated').map(({ id }) => id)).toEqual([]);
  });

  test('keep idle power well below the board limit', () => {
    const odd = gpus.filter(({ idleW, tdpW }) => idleW && tdpW && idleW.value >= tdpW.value * 0.6);
    expect(odd.map(({ id }) => id)).toEqual([]);
  });

  test('keep mining power within a quarter above the board limit', () => {
    const odd = gpus.flatMap(({ id, tdpW, hashrates }) =>
      hashrates.filter(({ powerW }) => tdpW && powerW && powerW > tdpW.value * 1.25).map(({ powerW }) => [id, powerW]),
    );
    expect(odd).toEqual([]);
  });

  test('put Pearl at 0.09 to 1.6 TH/s per watt: a Radeon without tensor cores at the low end', () => {
    const odd = gpus.flatMap(({ id, hashrates }) =>
      hashrates
        .filter(({ algorithm, powerW }) => algorithm === 'pearlhash' && powerW !== undefined)
        .map(({ hashrate, powerW = Number.NaN }) => ({ id, perWatt: hashrate / powerW }))
        .filter(({ perWatt }) => !(perWatt > 0.09 && perWatt < 1.6)),
    );
    expect(odd).toEqual([]);
  });

  const SPEEDS = [
    ['pearlhash', 'TH/s', 2, 900],
    ['qpow', 'MH/s', 50, 2_500],
    ['etchash', 'MH/s', 10, 200],
    ['kawpow', 'MH/s', 5, 120],
    ['autolykos2', 'MH/s', 20, 450],
    ['octopus', 'MH/s', 20, 150],
    ['kheavyhash', 'GH/s', 0.1, 3],
  ] as const;

  test('are of algorithms whose possible speeds stand here', () => {
    const algorithms = new Set(gpus.flatMap(({ hashrates }) => hashrates.map(({ algorithm }) => algorithm)));
    expect([...algorithms].toSorted()).toEqual(SPEEDS.map(([algorithm]) => algorithm).toSorted());
  });

  test.each(SPEEDS)('give every %s figure in %s between %d and %d', (algorithm, unit, low, high) => {
    const entries = gpus.flatMap(({ hashrates }) => hashrates.filter((entry) => entry.algorithm === algorithm));
    expect(entries.length).toBeGreaterThan(0);
    expect(entries.filter((entry) => entry.unit !== unit || entry.hashrate < low || entry.hashrate > high)).toEqual([]);
  });

  test('show at most three figures per card and algorithm', () => {
    const crowded = gpus.filter(({ hashrates }) => {
      const counts = Map.groupBy(hashrates, ({ algorithm }) => algorithm);
      return [...counts.values()].some((entries) => entries.length > 3);
    });
    expect(crowded.map(({ id }) => id)).toEqual([]);
  });

  test.each([
    // Ethash-like data sets hold 2^30 + 2^23 × epoch bytes. Ethereum Classic: block 25,471,049 / 60,000 = epoch 424.
    ['etchash', (2 ** 30 + 2 ** 23 * 424) / 2 ** 30],
    // Ravencoin: block 4,566,758 / 7,500 = epoch 608.
    ['kawpow', (2 ** 30 + 2 ** 23 * 608) / 2 ** 30],
  ])('credit no card with %s that its memory cannot hold', (algorithm, neededGiB) => {
    const mining = gpus.filter(({ hashrates }) => hashrates.some((entry) => entry.algorithm === algorithm));
    expect(mining.filter(({ vramGb }) => vramGb && vramGb.value < neededGiB).map(({ id }) => id)).toEqual([]);
  });

  test('say of every older Pearl figure that the algorithm has changed since', () => {
    const pearl = gpus.flatMap(({ hashrates }) => hashrates.filter(({ algorithm }) => algorithm === 'pearlhash'));
    const older = pearl.filter(({ date }) => date.length === '2026-08-11'.length && date < '2026-08-11');
    expect(older.length).toBeGreaterThan(0);
    expect(older.filter(({ note }) => !note?.includes('11 August 2026'))).toEqual([]);
  });

  test('put a maker’s measured table before what makers claim, for Pearl', () => {
    const wrong = gpus.filter(({ hashrates }) => {
      const origins = hashrates.filter(({ algorithm }) => algorithm === 'pearlhash').map(({ origin }) => origin);
      const table = hashrates.findIndex(
        ({ algorithm, origin, date }) => algorithm === 'pearlhash' && origin === 'makers-table' && date >= '2026-08-12',
      );
      return table >= 0 && origins[0] !== 'makers-table';
    });
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  test('never put the low 2CryptoCalc figure first for Pearl where a better one is known', () => {
    const wrong = gpus.filter(({ hashrates }) => {
      const pearl = hashrates.filter(({ algorithm }) => algorithm === 'pearlhash');
      return pearl.length > 1 && pearl[0]?.source === '2cryptocalc-hashrates';
    });
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });
});

describe('known cards', () => {
  test.each([
    ['rtx-4090', 24, 450, 21, 1_599],
    ['rtx-5090', 32, 575, 22, 1_999],
    ['rtx-3090', 24, 350, 18, 1_499],
    ['rtx-3080-12gb', 12, 350, 15, 799],
    ['rtx-4060-ti-16gb', 16, 160, 15, 499],
    ['rx-7900-xt', 20, 315, 14, 899],
    ['arc-a750', 8, 225, 40, 289],
    ['a100-80gb-pcie', 80, 300, 65, undefined],
    ['h100-sxm', 80, 700, 60, undefined],
    ['l40s', 48, 350, undefined, undefined],
    ['rtx-4090-laptop', 16, 150, undefined, undefined],
  ])('%s has %d GB, %d W, %s W idle and cost %s USD', (id, vramGb, tdpW, idleW, launchPriceUsd) => {
    const card = gpu(id);
    expect([card.vramGb?.value, card.tdpW?.value, card.idleW?.value, card.launchPriceUsd?.value]).toEqual([
      vramGb,
      tdpW,
      idleW,
      launchPriceUsd,
    ]);
  });

  test.each([
    ['rtx-4090', 'pearlhash', 315, 450],
    ['rtx-5090', 'pearlhash', 425, 600],
    ['rtx-3070', 'pearlhash', 81, 220],
    ['rtx-3090-ti', 'pearlhash', 141.7, 449],
    ['rx-7900-xt', 'pearlhash', 41.4, undefined],
    ['rtx-4090', 'qpow', 1_375, 449],
    ['rtx-3060-12gb', 'autolykos2', 103, 119],
    ['rtx-3060-12gb', 'octopus', 80.3, 112],
    ['rtx-3070-ti', 'autolykos2', 180, undefined],
    ['rx-6700-xt', 'kawpow', 27.5, 131],
  ])('%s is reckoned on %s with %d at %s W', (id, algorithm, hashrate, powerW) => {
    expect(used(id, algorithm)).toMatchObject({ hashrate, ...(powerW === undefined ? {} : { powerW }) });
  });

  test('the 3070 Ti has no second Autolykos figure: the one published was a copying error', () => {
    expect(gpu('rtx-3070-ti').hashrates.filter(({ algorithm }) => algorithm === 'autolykos2')).toHaveLength(1);
  });

  test('the RTX 3090 Ti leaves out the outlier below the RTX 3090', () => {
    expect(gpu('rtx-3090-ti').hashrates.map(({ hashrate }) => hashrate)).not.toContain(87.83);
  });
});
