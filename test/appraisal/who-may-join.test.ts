import { describe, expect, test } from 'vitest';
import type { MarketFile, Network } from '../../src/catalog/schema.ts';
import { quote } from '../support/market-rows.ts';
import { listed, onNetwork, prices, renting, vast } from '../support/small-appraisals.ts';
import { gpu, network, rigOf } from '../support/small-catalogue.ts';
import { figure } from '../support/small-data.ts';

describe('a network that one can’t join', () => {
  const joining = (status: string) => ({ ...figureless, status, reason: 'Because.' });
  const figureless = { kind: 'listed', source: 'vendor', date: '2026-09-20' };
  const closedTo = (status: string) => network('vast', { ...vast, joining: joining(status) });

  test.each([
    ['whoever waits may know what the work would pay', 'waitlist', 'renting'],
    ['so may whoever is inside already', 'closed', 'renting'],
    ['a home card never gets in', 'datacentre', 'refused'],
    ['no money is paid', 'testnet', 'refused'],
    ['it has nothing to do with GPUs', 'not-gpu', 'refused'],
    ['a stake opens it', 'stake', 'renting'],
    ['nobody says who may join', 'unknown', 'renting'],
  ])('%s', (_reason, status, kind) => {
    expect(onNetwork(closedTo(status)).kind).toBe(kind);
  });

  test('says why when it can’t be worked out either', () => {
    expect(onNetwork(closedTo('waitlist'), { rows: {} })).toMatchObject({
      kind: 'refused',
      reasons: [{ kind: 'joining', status: 'waitlist' }],
    });
  });

  test.each([
    ['for the wrong card', vast.requirements, { vendors: figure(['amd']) }, 'vendor'],
    ['for a card of too little memory', vast.requirements, { minVramGb: figure(48) }, 'vram'],
  ])('gives no figure %s, though one is known', (_reason, _before, requirements, kind) => {
    const small = gpu('rtx-4090', { vramGb: figure(24), tdpW: figure(450) });
    const place = network('vast', { ...vast, joining: joining('closed'), requirements });
    expect(onNetwork(place, { rig: rigOf(small) })).toMatchObject({
      kind: 'refused',
      reasons: expect.arrayContaining([expect.objectContaining({ kind })]),
    });
  });
});

function onList(date: string): Network {
  return network('vast', { ...vast, requirements: { onlyGpus: { ...figure(['rtx-3070']), date } } });
}

function paid(fields: object = {}): Partial<MarketFile> {
  return { rentals: [quote({ usdPerGpuHour: 0.4, basis: 'host', ...fields })] };
}

describe('a network’s own price for a card', () => {
  test.each([
    ['overrules an older list of the cards that it takes', '2025-12-24', paid(), 'renting'],
    ['overrules no newer list', '2026-09-20', paid(), 'refused'],
    ['is what a host gets, not what somebody asks', '2025-12-24', paid({ basis: 'ask' }), 'refused'],
    ['is the network’s word, not a claim', '2025-12-24', paid({ kind: 'claimed' }), 'refused'],
  ])('%s', (_reason, date, rows, kind) => {
    expect(onNetwork(onList(date), { rows }).kind).toBe(kind);
  });
});

describe('a PC that falls short of what the network asks', () => {
  const machine = { ramGb: 8 };
  const shortfalls = [{ resource: 'ramGb', needs: 32, has: 8 }];
  const hungry = { ...vast, requirements: { ramGb: figure(32) } };
  const closed = { joining: { status: 'waitlist', reason: 'Wait.', ...listed } };
  test.each([
    { kind: 'renting', fields: {}, rows: prices, reason: 'the income is worked out nevertheless' },
    { kind: 'unknown', fields: {}, rows: {}, reason: 'no price is known' },
    { kind: 'refused', fields: closed, rows: {}, reason: 'nobody can start there' },
    { kind: 'renting', fields: closed, rows: prices, reason: 'whoever waits is told the pay, and what it takes' },
  ])('is told of it where the answer is $kind: $reason', ({ kind, fields, rows }) => {
    const seen = onNetwork(network('vast', { ...hungry, ...fields }), { rows, typed: { machine } });
    expect(seen.kind).toBe(kind);
    expect(seen).toMatchObject(kind === 'renting' ? { eligibility: { shortfalls } } : { shortfalls });
  });

  test('earns there what any other PC does', () => {
    const place = network('vast', hungry);
    const told = renting(onNetwork(place, { typed: { machine } }));
    const untold = renting(onNetwork(place));
    expect(told.estimate).toEqual(untold.estimate);
    expect(untold.eligibility.shortfalls).toEqual([]);
  });
});
