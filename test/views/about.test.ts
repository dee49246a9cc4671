import { describe, expect, test } from 'vitest';
import type { Source } from '../../src/catalog/schema.ts';
import { MINUTE_MS } from '../../src/durations.ts';
import type { SourceFailure, SourceStatus } from '../../src/market/asking/source-status.ts';
import { aboutView } from '../../src/views/about.ts';
import type { AboutModel } from '../../src/views/about.ts';
import { sourceLines, sourcesSentence } from '../../src/views/evidence/live-sources.ts';
import { fieldOf, textOf } from '../support/real-discord.ts';
import { faultsOf } from '../support/reply-faults.ts';
import { citing, provenance } from '../support/small-answers.ts';

const inMinutes = (minutes: number): Date => new Date(citing.now.getTime() + minutes * MINUTE_MS);

function status(changes: Partial<SourceStatus> = {}): SourceStatus {
  return {
    id: 'vendor',
    fallbackFor: undefined,
    lastSuccess: undefined,
    lastFailure: undefined,
    nextRefresh: inMinutes(4),
    heldBack: [],
    ...changes,
  };
}

const brought = (minutesAgo: number, figures = 7, seenMinutesBefore = 0) => ({
  lastSuccess: {
    at: inMinutes(-minutesAgo),
    figures,
    newest: seenAt(inMinutes(-minutesAgo - seenMinutesBefore).toISOString()),
    dropped: 2,
    unmatched: 3,
  } as const,
});

/** A coin’s price of that moment. */
function seenAt(observedAt: string) {
  return { quantity: 'coin-price', date: observedAt.slice(0, 10), observedAt } as const;
}

const failed = (minutesAgo: number, failure: SourceFailure = { kind: 'timeout' }) => ({
  lastFailure: { at: inMinutes(-minutesAgo), failure },
});

/** Stands in for the vendor. */
const standIn = (changes: Partial<SourceStatus> = {}): SourceStatus =>
  status({ id: 'tracker', fallbackFor: 'vendor', nextRefresh: undefined, ...changes });

function about(changes: Partial<AboutModel> = {}) {
  const reply = aboutView({
    version: '1.0.0',
    gpuCount: 95,
    networkCount: 40,
    coinCount: 7,
    placeCount: 80,
    sources: [],
    marketFigures: [],
    subjectName: ({ quantity }) => quantity,
    citing,
    ...changes,
  });
  expect(faultsOf(reply)).toEqual([]);
  return reply;
}

test('what is not believed yet is told with the source that says it, and with what is used instead', () => {
  const seen = { coinId: 'pearl', value: 10.4, ...provenance, ...seenAt(citing.now.toISOString()) } as const;
  const heldBack = [
    { seen, instead: { ...seen, value: 1.04, source: 'tracker', date: '2026-10-06', observedAt: undefined } },
  ];
  const asked = status({ ...brought(3), heldBack });
  expect(fieldOf(about({ sources: [asked], subjectName: () => 'Pearl' }), 'Not believed yet')).toBe(
    '**Pearl**: A price tracker says 10.4 USD; until that is said again, 1.04 USD is used, listed Oct 6, 2026, 4 days old (A price tracker)',
  );
});

describe('a live source', () => {
  test.each([
    [brought(3), '7 figures 3 min ago; again in 4 min', 'it answers'],
    [brought(0, 1), '1 figure just now; again in 4 min', 'it brought one figure'],
    [brought(3, 7, 20), '7 figures 3 min ago; again in 4 min', 'it brought what was still fresh'],
    [
      brought(3, 7, 21),
      '7 figures 3 min ago, the newest of them seen 24 min ago; again in 4 min',
      'it answers and has stopped moving',
    ],
    [
      brought(0, 7, 30 * 24 * 60),
      '7 figures just now, the newest of them seen Sep 10, 2026; again in 4 min',
      'it stopped long ago',
    ],
    [{ ...brought(3), ...failed(9) }, '7 figures 3 min ago; again in 4 min', 'it is well again'],
    [
      { ...brought(185), ...failed(2) },
      '**not answering**, it took too long, 2 min ago; its last 7 figures 3 h ago; again in 4 min',
      'it fails',
    ],
    [
      failed(0),
      '**not answering**, it took too long, just now; no figures from it yet; again in 4 min',
      'it never answered',
    ],
    [{}, 'not asked yet; asked in 4 min', 'it has not been asked'],
    [{ nextRefresh: inMinutes(0.5) }, 'not asked yet; asked in less than a minute', 'soon it is'],
    [{ ...brought(3), nextRefresh: inMinutes(-1) }, '7 figures 3 min ago; being asked now', 'its time has come'],
    [{ ...brought(3), nextRefresh: undefined }, '7 figures 3 min ago', 'nobody asks any more'],
    [{ ...brought(3), fallbackFor: 'lost' }, '7 figures 3 min ago; again in 4 min', 'a stand-in of its own'],
  ])('%#: %s (%s)', (changes, words, _reason) => {
    expect(sourceLines([status(changes)], citing)).toEqual([`[A vendor](https://vendor.example/): ${words}`]);
  });

  test.each([
    ['timeout', 'it took too long'],
    ['rate_limited', 'it wants to be asked less often'],
    ['http_status', 'it answered with an error'],
    ['invalid_response', 'its answer can’t be read'],
    ['network', 'it can’t be reached'],
    ['no-figures', 'no usable figure in its answer'],
    ['unanswered', 'still no answer to the question before'],
  ] as const)('that fails says why: %s', (kind, words) => {
    expect(sourceLines([status(failed(2, { kind }))], citing)[0]).toContain(`**not answering**, ${words}, 2 min ago;`);
  });

  test('that fails by our own fault says so, and not what the log says', () => {
    const bug = { kind: 'bug', message: 'no key abc123' } as const;
    const [line] = sourceLines([status(failed(2, bug))], citing);
    expect(line).toContain('**not answering**, our own fault, a bug, 2 min ago;');
    expect(line).not.toContain('abc123');
  });
});

describe('a source that stands in for another', () => {
  const WELL = status(brought(3));
  const ILL = status({ ...brought(185), ...failed(2) });

  test.each([
    [WELL, standIn(), 'not needed so far', 'never asked'],
    [status(), standIn(), 'not needed so far', 'the other has not been asked yet either'],
    [ILL, standIn(brought(2)), '7 figures 2 min ago', 'it does its duty'],
    [
      ILL,
      standIn(failed(2, { kind: 'network' })),
      '**not answering**, it can’t be reached, 2 min ago; no figures from it yet',
      'it fails too',
    ],
    [WELL, standIn(brought(60)), 'not needed now; its last 7 figures 1 h ago', 'the other is well again'],
    [
      WELL,
      standIn(failed(60)),
      'not needed now; when it was, it took too long, 1 h ago',
      'it failed, and the other is well again',
    ],
  ])('%#: %s (%s)', (main, fallback, words, _reason) => {
    const lines = sourceLines([main, fallback], citing);
    expect(lines).toContain(`A price tracker: stands in for A vendor; ${words}`);
  });
});

test.each([
  [[], 'It asks no live source: whoever runs it has switched them off.', 'none'],
  [[status(brought(1))], 'Of 1 live source, 1 answers.', 'one that answers'],
  [[status(failed(1)), status()], 'Of 2 live sources, **1 does not answer** and 1 has not been asked yet.', 'two'],
  [
    [...[1, 2].map(() => status(brought(1))), ...[1, 2].map(() => status(failed(1))), status(), status()],
    'Of 6 live sources, **2 do not answer**, 2 answer and 2 have not been asked yet.',
    'several of each',
  ],
  [[status(brought(1)), standIn()], 'Of 2 live sources, 1 answers and 1 is not needed.', 'one and its stand-in'],
  [
    [status(brought(1)), standIn(), standIn({ id: 'second' })],
    'Of 3 live sources, 1 answers and 2 are not needed.',
    'two stand-ins',
  ],
])('%#: %s (%s)', (sources, sentence, _reason) => {
  expect(sourcesSentence(sources, citing)).toBe(sentence);
});

test('those that fail come first, then those that answer, then those not asked yet, then those not needed', () => {
  const sources = [
    standIn(),
    status({ id: 'new' }),
    status({ id: 'vendor', ...brought(1) }),
    status({ id: 'well', ...brought(2) }),
    status({ id: 'ill', ...failed(1) }),
  ];
  expect(sourceLines(sources, citing).map((line) => line.split(':')[0]?.replace(/^\[| *\(.*$|\].*$/g, ''))).toEqual([
    'ill',
    'A vendor',
    'well',
    'new',
    'A price tracker',
  ]);
});

function longSource(id: string): Source {
  return {
    title: `${id}, ${'a source with a long title'.repeat(3)}`,
    url: `https://${id}.example/${'x'.repeat(60)}`,
    nature: 'third-party-list',
    licence: 'CC0',
  };
}

describe('/about', () => {
  test('with sources, whole', () => {
    const sources = [status(brought(3)), standIn(), status({ id: 'third', ...failed(1, { kind: 'http_status' }) })];
    expect(textOf(about({ sources, marketFigures: [provenance] }))).toMatchInlineSnapshot(`
      "Rigwise 1.0.0
      **What a GPU really earns:** rented out or mining, after power, as a range, with sources and ages.
      It knows 95 cards, 40 networks, 7 coins and the household electricity price of 80 places.
      [How old the figures are]
      Of 3 live sources, **1 does not answer**, 1 answers and 1 is not needed. Where nothing live is known it uses the dated figures that it ships with, the newest of Sep 20, 2026. Every answer names each figure’s own age.
      [Live sources]
      third: **not answering**, it answered with an error, 1 min ago; no figures from it yet; again in 4 min
      [A vendor](https://vendor.example/): 7 figures 3 min ago; again in 4 min
      A price tracker: stands in for A vendor; not needed so far
      [The dated figures it ships with]
      A price tracker: 1 figure, the newest listed Sep 20, 2026, 20 days old
      [What it does not model]
      Taxes, cooling, repairs, and how difficulty and token prices move after the date shown. A price is not an income: what counts is what the host is paid, times the hours that are rented.
      [Privacy]
      Rigwise asks Discord for no messages and can read none. It keeps what a server has set and who set it, and what you save with \`/me\` and \`/rig\`: \`/me export\` shows it, \`/me forget\` deletes it. What a server has set is deleted when nobody there has asked anything for 400 days. It never asks for wallets, keys or passwords.
      Not financial advice."
    `);
  });

  test('without sources shows no list of them', () => {
    const reply = about({ marketFigures: [provenance] });
    expect(textOf(reply)).toContain('It asks no live source: whoever runs it has switched them off.');
    expect(reply.embeds?.[0]?.fields?.map(({ name }) => name)).not.toContain('Live sources');
  });

  test.each([
    [[], 'It ships with none of its own.', 'no figures'],
    [['2026-09-20'], 'A price tracker: 1 figure, the newest listed Sep 20, 2026, 20 days old', 'one'],
    [['2026-09-20', '2026-09-25', '2026-09-01'], '3 figures, the newest listed Sep 25, 2026', 'several of one source'],
  ])('the figures it ships with, of %j: %s (%s)', (dates, words, _reason) => {
    expect(textOf(about({ marketFigures: dates.map((date) => ({ ...provenance, date })) }))).toContain(words);
  });

  test('of more sources than a message holds, those that fail are shown and the rest is counted', () => {
    const ids = Array.from({ length: 60 }, (_, index) => `source-${index}`);
    const sources = ids.map((id, index) =>
      status({ id, ...brought(99, 12_345), ...(index % 20 === 19 && failed(1, { kind: 'unanswered' })) }),
    );
    const reply = about({
      sources,
      marketFigures: ids.map((source) => ({ ...provenance, source })),
      citing: { ...citing, sources: new Map(ids.map((id) => [id, longSource(id)])) },
    });
    const text = textOf(reply);
    for (const id of ['source-19', 'source-39', 'source-59']) expect(fieldOf(reply, 'Live sources')).toContain(id);
    expect(text).toMatch(/\n… and \d+ more\n\[The dated figures it ships with\]/);
  });
});
