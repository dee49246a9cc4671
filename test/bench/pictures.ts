import { setTimeout as passed } from 'node:timers/promises';
import { createPictures } from '../../src/charts/pictures.ts';
import type { Chart } from '../../src/views/pictures/chart.ts';
import { openDiscord } from '../support/real-discord.ts';
import { cashChart, CHARTS } from '../support/some-charts.ts';

/** What drawing costs: memory after 200 pictures and after 2,000, and how `/roi` answers beside 20 pictures a second. */
const EARLY = 200;
const LATE = 2_000;
const MOST_GROWTH = 1.2;
const PICTURES_PER_SECOND = 20;
const SECONDS = 10;
const MB = 1024 * 1024;

const pictures = createPictures({
  onFailure(error) {
    throw error;
  },
});

/** Every kind in turn, no two alike. */
function chartAt(index: number): Chart {
  const kinds = Object.values(CHARTS);
  const chart = kinds[index % kinds.length] ?? cashChart(index);
  return chart.kind === 'cash' ? cashChart(index) : { ...chart, caption: { ...chart.caption, facts: [`${index}`] } };
}

async function draw(from: number, to: number): Promise<readonly number[]> {
  const times: number[] = [];
  for (let index = from; index < to; index += 1) {
    const startMs = performance.now();
    await pictures.draw(chartAt(index));
    times.push(performance.now() - startMs);
  }
  return times;
}

function percentile(times: readonly number[], share: number): string {
  const ascending = times.toSorted((one, other) => one - other);
  return `${(ascending[Math.floor((ascending.length - 1) * share)] ?? Number.NaN).toFixed(1)} ms`;
}

/** A person each, so that nobody asks too much; a rent each, so that no answer is remembered. */
async function answerTimes(discord: ReturnType<typeof openDiscord>, from: number): Promise<readonly number[]> {
  const times: number[] = [];
  for (let index = 0; index < SECONDS * PICTURES_PER_SECOND; index += 1) {
    const startMs = performance.now();
    const person = { userId: `user-${from + index}`, guildId: `guild-${from + index}` };
    await discord.as(person).run('roi', { gpu: '4090', network: 'vast', rent: 0.2 + (from + index) / 1e5 });
    times.push(performance.now() - startMs);
    await passed(1_000 / PICTURES_PER_SECOND);
  }
  return times;
}

const drawing = await draw(0, EARLY);
const early = process.memoryUsage().rss;
await draw(EARLY, LATE);
const late = process.memoryUsage().rss;

const discord = openDiscord();
await answerTimes(discord, 0);
const alone = await answerTimes(discord, 10_000);
let asked = LATE;
const underWay: Promise<unknown>[] = [];
const more = setInterval(() => underWay.push(pictures.draw(chartAt((asked += 1)))), 1_000 / PICTURES_PER_SECOND);
const beside = await answerTimes(discord, 20_000);
clearInterval(more);
// Closing would end those that are still being drawn, which is a failure.
await Promise.all(underWay);
await pictures.close();

const growth = late / early;
process.stdout.write(
  [
    `a picture: p50 ${percentile(drawing, 0.5)}, p99 ${percentile(drawing, 0.99)}`,
    `memory after ${EARLY}: ${Math.round(early / MB)} MB; after ${LATE}: ${Math.round(late / MB)} MB (× ${growth.toFixed(2)}, at most ${MOST_GROWTH})`,
    `/roi alone: p50 ${percentile(alone, 0.5)}, p99 ${percentile(alone, 0.99)}`,
    `/roi beside ${PICTURES_PER_SECOND} pictures a second: p50 ${percentile(beside, 0.5)}, p99 ${percentile(beside, 0.99)}`,
    '',
  ].join('\n'),
);
process.exitCode = growth <= MOST_GROWTH ? 0 : 1;
