import type { RentingAppraisal } from '../../appraisal/appraisal.ts';
import type { KnownMachine } from '../../appraisal/rig.ts';
import type { Network } from '../../catalog/schema.ts';
import { present } from '../../present.ts';
import { rememberedOf } from '../../remembered.ts';
import type { Words } from '../../words/words.ts';
import { formatMoney } from '../values/money.ts';
import { demandsOn } from './machine.ts';
import type { Citing } from '../values/provenance.ts';
import { fitClauses } from '../message/table.ts';

/** Each want is told in a few words; the whole of it is in the network's own answer. */
const WANT_LENGTH = 60;

/** What one needs beside the cards, and how the money comes; undefined where nothing of it is known. */
export function startLine(
  { network }: RentingAppraisal,
  machine: KnownMachine,
  { words, locale }: Citing,
): string | undefined {
  return lineOf(network, machine, words, locale);
}

const lineOf = rememberedOf((network: Network, machine: KnownMachine, words: Words, locale: string) => {
  const { payout, requirements } = network;
  const usd = { currency: 'USD', unitsPerUsd: 1, locale };
  const known = demandsOn(network, machine, { words, locale }).filter(
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
});
