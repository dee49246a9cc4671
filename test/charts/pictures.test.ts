import { afterAll, describe, expect, test } from 'vitest';
import { createPictures } from '../../src/charts/pictures.ts';
import type { Chart } from '../../src/views/pictures/chart.ts';
import { cashChart, CHARTS } from '../support/some-charts.ts';

const failures: unknown[] = [];
const pictures = createPictures({ onFailure: (error) => void failures.push(error) });
afterAll(() => pictures.close());

/** What the header of a PNG says. */
function sizeOf(png: Uint8Array | undefined) {
  const bytes = Buffer.from(png ?? []);
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  return { signature: bytes.subarray(1, 4).toString(), width, height };
}

describe('pictures', () => {
  test.each(Object.values(CHARTS))('of the kind $kind are drawn', async (chart) => {
    expect(sizeOf(await pictures.draw(chart))).toEqual({ signature: 'PNG', width: 800, height: 450 });
    expect(failures).toEqual([]);
  });

  test('are drawn once of each chart', async () => {
    const [one, other] = await Promise.all([pictures.draw(cashChart(50)), pictures.draw(cashChart(50))]);
    expect(other).toBe(one);
    expect(await pictures.draw(cashChart(51))).not.toBe(one);
  });

  test('are not drawn for whoever is the tenth in line', async () => {
    const asked = Array.from({ length: 20 }, (_, index) => pictures.draw(cashChart(100 + index)));
    const drawn = await Promise.all(asked);
    // One is drawn, eight wait.
    expect(drawn.filter((png) => png !== undefined)).toHaveLength(9);
    expect(await pictures.draw(cashChart(119))).toBeDefined();
  });

  test('that fail cost nobody another: the thread that died is followed by the next', async () => {
    const before = failures.length;
    // More than the thread may have memory for.
    expect(await pictures.draw(cashChart(90, 3_000_000))).toBeUndefined();
    expect(await pictures.draw({ kind: 'nothing' } as unknown as Chart)).toBeUndefined();
    expect(failures.length).toBe(before + 2);
    expect(sizeOf(await pictures.draw(cashChart(7)))).toMatchObject({ width: 800 });
  });
});
