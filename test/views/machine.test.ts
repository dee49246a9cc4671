import { describe, expect, test } from 'vitest';
import { betterWithMore, rank } from '../../src/appraisal/rank.ts';
import { eligibilityOf } from '../../src/appraisal/takes-rig.ts';
import type { Network } from '../../src/catalog/schema.ts';
import { compareView } from '../../src/views/compare/compare.ts';
import { shortfallsWords } from '../../src/views/joining/machine.ts';
import type { KnownMachine } from '../../src/appraisal/rig.ts';
import { networkDetailsView } from '../../src/views/networks/network-details.ts';
import { networkView } from '../../src/views/networks/network.ts';
import { networkListView } from '../../src/views/networks/networks-list.ts';
import { noEstimateView } from '../../src/views/roi/no-estimate.ts';
import type { Reply } from '../../src/views/message/reply.ts';
import { roiView } from '../../src/views/roi/roi.ts';
import { sideBySideView } from '../../src/views/compare/side-by-side.ts';
import { quote } from '../support/market-rows.ts';
import { fieldOf, textOf } from '../support/real-discord.ts';
import { faultsOf } from '../support/reply-faults.ts';
import {
  appraisalOf,
  at,
  citing,
  compareModel,
  firstLine,
  othersOf,
  roiModel,
  provenance,
  rtx3070,
  rtx4090,
  shown,
  vast,
  whyOf,
} from '../support/small-answers.ts';
import { assuming, catalogOf, evidence, market, network, rigOf } from '../support/small-catalogue.ts';
import { figure } from '../support/small-data.ts';

const FALLING_SHORT = 'Takes its cards, but wants more of the PC or its line';
const STARTING = 'To start on Vast';
const SMALL: KnownMachine = { ramGb: 8, diskGb: 4000, uploadMbps: 5, os: 'Windows *11*' };
const LISTED = 'listed Sep 20, 2026, 20 days old ([A vendor](https://vendor.example/))';
const rig = rigOf([2, rtx4090]);
const requirements = {
  os: figure('Ubuntu'),
  ramGb: figure(12),
  diskGbPerGpu: figure(128),
  uploadMbps: figure(50),
  downloadMbps: figure(100),
};
const wanting = network('vast', { ...vast, workloads: [], requirements });
const waiting = network('vast', {
  ...wanting,
  joining: { status: 'waitlist', reason: 'Wait until you are asked.', ...provenance },
});

function sound(reply: Reply): Reply {
  expect(faultsOf(reply)).toEqual([]);
  return reply;
}

const named = (id: string, place: Network) => network(id, { ...place, id, name: id });
const besides = { ...shown, isBought: false, hasPicture: false, detailId: () => undefined };

function roi(place: Network, machine: KnownMachine): Reply {
  return sound(roiView(roiModel({ place, rig, typed: { machine } })));
}

function why(place: Network, machine: KnownMachine): Reply {
  return whyOf(roiModel({ place, rig, typed: { machine } }));
}

function inDepth(place: Network, machine: KnownMachine): Reply {
  return sound(
    networkView({
      ...shown,
      network: place,
      asked: {
        rig,
        rigCalled: undefined,
        eligibility: eligibilityOf(rig, place, machine),
        appraisal: appraisalOf({ place, rig, rows: {}, typed: { machine } }),
      },
      prices: { asked: [], others: [] },
      busy: { all: undefined, cards: [] },
      hasPicture: false,
    }),
  );
}

function inFull(place: Network, machine: KnownMachine): Reply {
  return sound(
    networkDetailsView({
      network: place,
      part: 'wants',
      machine,
      prices: { asked: [], others: [] },
      unpriced: [],
      busy: { all: undefined, cards: [] },
      gpuName: (id) => id,
      citing,
    }),
  );
}

test.each([
  [[], ''],
  [[{ resource: 'ramGb', needs: 12, has: 7.5 }], 'needs 12 GB of RAM (yours: 7.5)'],
  [
    [
      { resource: 'ramGb', needs: 12, has: 8 },
      { resource: 'diskGb', needs: 1000, has: 0 },
      { resource: 'uploadMbps', needs: 50, has: 5 },
    ],
    'needs 12 GB of RAM (yours: 8), 1,000 GB of disk (yours: 0) and 50 Mbit/s of upload (yours: 5)',
  ],
] as const)('%j reads "%s"', (shortfalls, words) => {
  expect(shortfallsWords(shortfalls, citing)).toBe(words);
});

describe('an estimate', () => {
  test('says before its figures that the rig falls short, and below them of what, citing who wants it', () => {
    const seen = roi(wanting, SMALL);
    expect(textOf(seen).split('```')[0]).toContain(
      '\n**Not with the rig as it is:** Vast needs 12 GB of RAM (yours: 8) and 50 Mbit/s of upload (yours: 5).\n',
    );
    expect(fieldOf(why(wanting, SMALL), STARTING).split('\n')).toEqual([
      String.raw`System: Ubuntu, ${LISTED}; your rig has Windows \*11\*`,
      `RAM: at least 12 GB, ${LISTED}; your rig has 8 GB`,
      `Upload: at least 50 Mbit/s, ${LISTED}; your rig has 5 Mbit/s`,
    ]);
  });

  test('for a place with a waiting list says both', () => {
    const seen = roi(waiting, { ramGb: 8 });
    expect(textOf(seen)).toContain(
      '**Waiting list.** Inside, it would do this:\n**Not with the rig as it is:** Vast needs 12 GB of RAM (yours: 8).',
    );
    expect(fieldOf(why(waiting, { ramGb: 8 }), STARTING)).toBe(
      `Wait until you are asked.\nRAM: at least 12 GB, ${LISTED}; your rig has 8 GB`,
    );
  });

  test.each<{ machine: KnownMachine; reason: string }>([
    { machine: {}, reason: 'nothing is known' },
    { machine: { ramGb: 12, diskGb: 256, uploadMbps: 50 }, reason: 'it has what is wanted' },
    { machine: { os: '\u{200B} ' }, reason: 'its system is nothing that can be read' },
  ])('says nothing of it where $reason', ({ machine }) => {
    const text = textOf(roi(wanting, machine));
    expect(text).not.toContain('as it is');
    expect(text).not.toContain(STARTING);
  });
});

test('where there is no figure, what the rig lacks is said too', () => {
  for (const place of [wanting, waiting]) {
    const appraisal = appraisalOf({ place, rig, rows: {}, typed: { machine: SMALL } });
    if (appraisal.kind !== 'unknown' && appraisal.kind !== 'refused') throw new Error(`It is ${appraisal.kind}.`);
    const seen = sound(noEstimateView({ ...shown, rig, appraisal, alternatives: [] }));
    expect(textOf(seen)).toContain(
      '\n**Not with the rig as it is:** Vast needs 12 GB of RAM (yours: 8) and 50 Mbit/s of upload (yours: 5).\n',
    );
  }
});

describe('a network in depth', () => {
  test.each<{ reason: string; place: Network; machine: KnownMachine; sentence: string }>([
    {
      reason: 'where it falls short',
      place: wanting,
      machine: SMALL,
      sentence:
        '**Not as it is:** it takes the cards, but needs 12 GB of RAM (yours: 8) and 50 Mbit/s of upload (yours: 5).',
    },
    {
      reason: 'where all that is known of it is enough',
      place: wanting,
      machine: { ramGb: 64 },
      sentence: '**Open today, and it takes yours.**',
    },
    {
      reason: 'where nothing is known of it',
      place: wanting,
      machine: {},
      sentence: '**Open today, and it takes yours.**',
    },
    {
      reason: 'where nobody can start',
      place: waiting,
      machine: { ramGb: 12 },
      sentence: '**Not open: there is a waiting list.**',
    },
  ])('says first whether it takes the rig: $reason', ({ place, machine, sentence }) => {
    expect(firstLine(inDepth(place, machine))).toBe(sentence);
  });

  test('shows what the rig has beside each thing that is wanted', () => {
    expect(fieldOf(inFull(wanting, SMALL), 'Wants').split('\n')).toEqual([
      String.raw`System: Ubuntu; your rig has Windows \*11\*`,
      'RAM: at least 12 GB; your rig has 8 GB',
      'Disk: at least 128 GB per card; your rig has 4,000 GB',
      'Upload: at least 50 Mbit/s; your rig has 5 Mbit/s',
      'Download: at least 100 Mbit/s',
    ]);
    expect(fieldOf(inFull(wanting, {}), 'Wants')).not.toContain('your rig');
  });
});

test('the list of networks keeps apart those that want more, by what they want', () => {
  const networks = [named('plain', vast), named('one', wanting), named('two', wanting), named('queue', waiting)];
  const shownFor = (machine: KnownMachine) =>
    sound(
      networkListView({
        networks: networks.map((each) => ({ network: each, eligibility: eligibilityOf(rig, each, machine) })),
        rig,
        citing,
      }),
    );
  const seen = shownFor({ ramGb: 8 });
  expect(fieldOf(seen, 'You could start there with it')).toBe('**plain**');
  expect(fieldOf(seen, FALLING_SHORT)).toBe('**needs 12 GB of RAM (yours: 8):** one, two');
  expect(fieldOf(seen, 'Not with it, or not today')).toBe('**waiting list:** queue');
  expect(textOf(shownFor({}))).not.toContain(FALLING_SHORT);
});

describe('a comparison', () => {
  const live = { date: '2026-10-10', observedAt: '2026-10-10T11:54:00.000Z' };
  const plain = network('plain', { ...vast, id: 'plain', name: 'Plain' });
  const rows = { rentals: [...(at(0.4).rentals ?? []), quote({ usdPerGpuHour: 0.1, network: 'plain', ...live })] };
  const ranked = (networks: readonly Network[], ramGb: number, cards = rig) => {
    const catalog = catalogOf({
      gpus: [rtx4090, rtx3070],
      networks: [...networks],
    });
    return rank(cards, { ...evidence(market(rows)), catalog }, assuming({ machine: { ramGb } }));
  };
  const short = 'needs 12 GB of RAM (yours: 8)';

  test('tells what a place would pay without ranking it', () => {
    const model = compareModel(rig, ranked([wanting, plain], 8));
    const seen = sound(compareView(model));
    expect(seen.embeds?.[0]?.description).toMatch(/^\*\*(?:Best: Plain|Nothing we know a price for pays)/);
    expect(seen.embeds?.[0]?.description).not.toMatch(/^Vast /m);
    expect(textOf(seen)).toContain('**Want more of your PC:** Vast.');
    expect(fieldOf(othersOf(model), FALLING_SHORT)).toMatch(
      /^\*\*Vast\*\* \$[\d.]+ a day \(\$[\d.]+ to \$[\d.]+\), price listed Sep 20, 2026, 20 days old: needs 12 GB of RAM \(yours: 8\)$/,
    );
    expect(textOf(seen)).toContain('1 of 4 market figures is live');
    expect(textOf(compareView(compareModel(rig, ranked([wanting, plain], 12))))).not.toContain('Want more');
  });

  test('side by side tells of the place that would be better', () => {
    const other = { rig: rigOf(rtx3070), ranking: ranked([plain], 64, rigOf(rtx3070)) };
    const beside = (ranking: typeof other.ranking) =>
      sound(sideBySideView({ ...besides, columns: [{ rig, ranking }, other] }));
    expect(textOf(beside(ranked([wanting, plain], 8)))).toMatch(
      /\*\*2× RTX 4090\*\* Plain -?\$[\d.]+ a day.*; Vast \$[\d.]+ a day, but it needs 12 GB of RAM \(yours: 8\)\n/,
    );
    expect(textOf(beside(ranked([wanting, plain], 8)))).toContain('**RTX 3070** nothing open to it has a known price');
    expect(textOf(beside(ranked([wanting, plain], 12)))).not.toContain('but it');
    expect(textOf(beside(ranked([wanting, plain], 8)))).toContain('1 of 4 market figures is live');
  });

  test('the best place says which one would be better, and what it takes', () => {
    const ranking = ranked([wanting, plain], 8);
    const [earning] = ranking.open;
    if (earning === undefined) throw new Error('Nothing is open.');
    const model = roiModel({ rig, typed: { machine: { ramGb: 8 } } });
    const seen = sound(roiView({ ...model, earning, bestOf: 1, betterWithMore: betterWithMore(ranking) }));
    expect(textOf(seen)).toMatch(
      /\n\*\*Vast\*\* would leave about \$[\d.]+ a day, but it needs 12 GB of RAM \(yours: 8\)\.\n/,
    );
    expect(textOf(whyOf({ ...model, earning, betterWithMore: betterWithMore(ranking) }))).toContain(
      '1 of 4 market figures is live',
    );
    const only = ranked([wanting], 8);
    const [falling] = only.fallingShort;
    if (falling === undefined) throw new Error('Nothing falls short.');
    const alone = sound(roiView({ ...model, earning: falling, bestOf: 0 }));
    expect(textOf(alone)).toContain(`Vast ${short}.`);
    expect(textOf(alone)).toContain('No place that takes the rig as it is has a known pay: this one would pay best.');
  });
});
