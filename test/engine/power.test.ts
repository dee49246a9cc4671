import { describe, expect, test } from 'vitest';
import { DEFAULT_HOST_W, DEFAULT_PSU_EFFICIENCY, energyKwhPerDay, wallPower } from '../../src/engine/power.ts';

const DEFAULT_HOST = { hostW: DEFAULT_HOST_W, psuEfficiency: DEFAULT_PSU_EFFICIENCY };

describe('wall power', () => {
  test.each([
    {
      reason: 'one 450 W card in a PC of its own: (450 + 90) / 0.9 and (18 + 90) / 0.9',
      gpus: [{ count: 1, loadW: 450, idleW: 18 }],
      host: DEFAULT_HOST,
      expected: { loadW: 600, idleW: 120 },
    },
    {
      reason: 'the PC runs anyway: 450 / 0.9 and 18 / 0.9',
      gpus: [{ count: 1, loadW: 450, idleW: 18 }],
      host: { hostW: 0, psuEfficiency: 0.9 },
      expected: { loadW: 500, idleW: 20 },
    },
    {
      reason: 'several cards share one PC: (6 × 220 + 90) / 0.9 and (6 × 15 + 90) / 0.9',
      gpus: [{ count: 6, loadW: 220, idleW: 15 }],
      host: DEFAULT_HOST,
      expected: { loadW: 1566.6667, idleW: 200 },
    },
    {
      reason: 'a mixed rig adds up: (2 × 450 + 320 + 100) / 0.8 and (2 × 18 + 20 + 100) / 0.8',
      gpus: [
        { count: 2, loadW: 450, idleW: 18 },
        { count: 1, loadW: 320, idleW: 20 },
      ],
      host: { hostW: 100, psuEfficiency: 0.8 },
      expected: { loadW: 1650, idleW: 195 },
    },
  ])('$reason', ({ gpus, host, expected }) => {
    const power = wallPower(gpus, host);
    expect(power.loadW).toBeCloseTo(expected.loadW, 4);
    expect(power.idleW).toBeCloseTo(expected.idleW, 4);
  });
});

describe('energy', () => {
  test.each([
    { reason: 'always at work: 24 × 600 / 1000', hours: 24, utilisation: 1, kwh: 14.4 },
    { reason: 'never at work: 24 × 120 / 1000', hours: 24, utilisation: 0, kwh: 2.88 },
    { reason: 'waiting is charged too: 24 × (0.8 × 600 + 0.2 × 120) / 1000', hours: 24, utilisation: 0.8, kwh: 12.096 },
    { reason: 'half the day: 12 × (0.8 × 600 + 0.2 × 120) / 1000', hours: 12, utilisation: 0.8, kwh: 6.048 },
    { reason: 'never on', hours: 0, utilisation: 0.8, kwh: 0 },
  ])('$reason', ({ hours, utilisation, kwh }) => {
    expect(energyKwhPerDay({ loadW: 600, idleW: 120 }, hours, utilisation)).toBeCloseTo(kwh, 10);
  });
});
