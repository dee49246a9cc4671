import type { RentingAppraisal } from '../../appraisal/appraisal.ts';
import type { KnownMachine } from '../../appraisal/rig.ts';
import { present } from '../../present.ts';
import { formatMoney } from '../values/format.ts';
import { demandsOn } from './machine.ts';
import type { Citing } from '../values/provenance.ts';
import { fitClauses } from '../message/table.ts';

/** Each want is told in a few words; the whole of it is in the network's own answer. */
const WANT_LENGTH = 60;

/** What one needs beside the cards, and how the money comes; undefined where nothing of it is known. */
export function startLine({ network }: RentingAppraisal, machine: KnownMachine, citing: Citing): string | undefined {
  const { words, locale } = citing;
  const { payout, requirements } = network;
  const usd = { currency: 'USD', unitsPerUsd: 1, locale };
  const known = demandsOn(network, machine, citing).filter(
    ({ resource, beside }) => resource !== 'os' && beside !== '',
  );
  const wants = present(
    requirements.os?.value,
    ...known.map(({ words: demand }) => demand),
    payout.currency !== undefined && words.start.paidIn(payout.currency.value),
    payout.minimumUsd !== undefined && words.start.minimum(formatMoney(payout.minimumUsd.value, usd)),
    payout.schedule?.value,
  ).map((want) => fitClauses(want, WANT_LENGTH));
  return wants.length === 0 ? undefined : words.roi.toStart(wants);
}
