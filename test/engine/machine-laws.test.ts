import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assessEligibility } from '../../src/engine/eligibility.ts';
import type { Candidacy, CandidateGpu } from '../../src/engine/eligibility.ts';
import type { MachineFacts, Shortfall } from '../../src/engine/machine.ts';

const gigabytes = fc.integer({ min: 0, max: 64 });
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
const stated = maybe(gigabytes.map((value) => ({ value })));

const machine: fc.Arbitrary<MachineFacts> = fc.record({
  ramGb: maybe(gigabytes),
  diskGb: maybe(gigabytes),
  uploadMbps: maybe(gigabytes),
});

const gpu = (id: string): fc.Arbitrary<CandidateGpu> =>
  fc.record({
    id: fc.constant(id),
    vendor: fc.constantFrom('nvidia', 'amd'),
    segment: fc.constantFrom('desktop', 'laptop'),
    vramGb: maybe(gigabytes),
  });

const part = (id: string) => fc.record({ gpu: gpu(id), count: fc.integer({ min: 1, max: 6 }) });

const candidacy: fc.Arbitrary<Candidacy> = fc.record({
  joiningStatus: fc.constantFrom('open', 'stake', 'unknown', 'waitlist', 'closed'),
  requirements: fc.record({
    vendors: maybe(fc.constant({ value: ['nvidia'] as const })),
    minVramGb: stated,
    maxGpusPerPc: maybe(fc.integer({ min: 1, max: 4 }).map((value) => ({ value }))),
    identicalGpus: maybe(fc.boolean().map((value) => ({ value }))),
    ramGb: stated,
    ramGbPerGpu: stated,
    diskGb: stated,
    diskGbPerGpu: stated,
    uploadMbps: stated,
  }),
  rig: fc.oneof(
    part('one').map((only) => [only]),
    fc.tuple(part('one'), part('other')),
  ),
  machine,
});

const RESOURCES = ['ramGb', 'diskGb', 'uploadMbps'] as const;

function amounts(shortfalls: readonly Shortfall[]) {
  return shortfalls.filter((each) => 'has' in each && typeof each.has === 'number');
}

describe('what an owner tells of the PC', () => {
  test('neither takes a rig that is refused nor refuses one that is taken, nor changes why', () => {
    fc.assert(
      fc.property(candidacy, (asked) => {
        const { shortfalls: _told, ...told } = assessEligibility(asked);
        const { shortfalls: untold, ...before } = assessEligibility({ ...asked, machine: {} });
        expect(told).toEqual(before);
        expect(untold).toEqual([]);
      }),
    );
  });

  test('falls short of nothing that is not asked, and in nothing that is not told', () => {
    fc.assert(
      fc.property(candidacy, (asked) => {
        for (const { resource, needs, has } of amounts(assessEligibility(asked).shortfalls)) {
          expect(asked.machine[resource]).toBe(has);
          expect(needs).toBeGreaterThan(has);
        }
        expect(assessEligibility({ ...asked, requirements: {} }).shortfalls).toEqual([]);
      }),
    );
  });

  test('counts each by itself: one more fact leaves what is said of the others as it was', () => {
    fc.assert(
      fc.property(candidacy, fc.constantFrom(...RESOURCES), gigabytes, (asked, resource, amount) => {
        const before = { ...asked.machine, [resource]: undefined };
        const others = (facts: MachineFacts) =>
          assessEligibility({ ...asked, machine: facts }).shortfalls.filter((each) => each.resource !== resource);
        expect(others({ ...before, [resource]: amount })).toEqual(others(before));
      }),
    );
  });

  test('every gigabyte or Mbit/s more is one less that is lacking, until nothing is', () => {
    fc.assert(
      fc.property(candidacy, fc.constantFrom(...RESOURCES), gigabytes, gigabytes, (asked, resource, amount, more) => {
        const lacking = (has: number): number => {
          const told = assessEligibility({ ...asked, machine: { ...asked.machine, [resource]: has } });
          const found = amounts(told.shortfalls).find((each) => each.resource === resource);
          return found === undefined ? 0 : found.needs - found.has;
        };
        expect(lacking(amount + more)).toBe(Math.max(0, lacking(amount) - more));
      }),
    );
  });

  test('one card more in the rig never needs less', () => {
    fc.assert(
      fc.property(candidacy, (asked) => {
        const empty = { ramGb: -1, diskGb: -1, uploadMbps: -1 };
        const needs = (rig: Candidacy['rig']) =>
          amounts(assessEligibility({ ...asked, rig, machine: empty }).shortfalls).map((each) => each.needs);
        const more = needs(asked.rig.map(({ gpu: card, count }) => ({ gpu: card, count: count + 1 })));
        for (const [index, need] of needs(asked.rig).entries()) expect(more[index]).toBeGreaterThanOrEqual(need);
      }),
    );
  });
});
