import type { Appraisal } from '../../appraisal/appraisal.ts';
import type { RigPart } from '../../appraisal/rig.ts';
import type { Network } from '../../catalog/schema.ts';
import { DAYS_PER } from '../../engine/calendar.ts';
import type { PaidInAll } from '../../market/valuation/paid-in-all.ts';
import type { Range } from '../../engine/range.ts';
import type { Provenance } from '../../catalog/figure.ts';
import type { Words } from '../../words/words.ts';
import { present } from '../../present.ts';
import { buttonRow } from '../message/buttons.ts';
import type { RunButton } from '../message/buttons.ts';
import { NEUTRAL_COLOUR } from '../message/colours.ts';
import { fitsOneScreen, optional, screenEmbed, vital } from '../message/screen.ts';
import type { Line } from '../message/screen.ts';
import type { Reply } from '../message/reply.ts';
import { figuresLine } from '../evidence/figures-line.ts';
import { priceAge } from '../evidence/price-age.ts';
import { briefExchange } from '../values/exchange.ts';
import type { AnswerTerms } from '../values/answer-terms.ts';
import { aboutMoney } from '../values/money.ts';
import type { Money } from '../values/money.ts';
import { linkedDate } from '../values/provenance.ts';
import { rigName } from '../values/rig-names.ts';

export interface RealModel extends AnswerTerms {
  readonly network: Network;
  /** The rig that is asked about, or one common card that has a price there. */
  readonly rig: readonly RigPart[] | undefined;
  /** What that would get there. */
  readonly appraisal: Appraisal | undefined;
  /** What is paid there in all, where that is known. */
  readonly paidInAll: PaidInAll | undefined;
  readonly buttons: readonly RunButton[];
}

type Proof = NonNullable<Network['proof']['whoPays']>;

interface Check {
  readonly name: 'use' | 'payouts' | 'community' | 'hardwareRules';
  readonly proofs: readonly Proof[];
}

/** The four checks by which a platform shows that it is legitimate, and its payout from above beside that from below. */
export function realView(model: RealModel): Reply {
  const { network, buttons, citing } = model;
  const title = citing.words.real.title(network.name);
  const lines = linesOf(model);
  return {
    embeds: [screenEmbed({ title, color: NEUTRAL_COLOUR, lines, footer: footerOf(model, title, lines) })],
    ...buttonRow(buttons),
  };
}

function linesOf(model: RealModel): readonly Line[] {
  const { network, citing } = model;
  const { words } = citing;
  const say = words.real;
  const checks = checksOf(network, words);
  const counts = { yes: 0, no: 0, unknown: 0 };
  for (const check of checks) counts[answerTo(check)] += 1;
  return [
    ...vital(say.summary(counts)),
    ...vital(network.joining.status !== 'open' && words.networks.one.openness(network.joining.status)),
    ...optional(2, network.joining.status === 'not-gpu' && network.joining.reason),
    ...checks.flatMap((check) => checkLines(check, model)),
    ...vital(fromAbove(model), fromBelow(model), say.notYours),
    ...optional(4, say.realIsNotPay),
  ];
}

function checksOf(network: Network, { real: say }: Words): readonly Check[] {
  const { whoPays, jobLogs, payouts, community, hardwareRules } = network.proof;
  return [
    { name: 'use', proofs: present(whoPays, jobLogs) },
    { name: 'payouts', proofs: present(payouts ?? statedPayout(network, say)) },
    { name: 'community', proofs: present(community) },
    { name: 'hardwareRules', proofs: present(hardwareRules ?? statedRules(network, say)) },
  ];
}

/** Where nobody looked into it: that the network says in what and when it pays. */
function statedPayout({ payout: { currency, minimumUsd, schedule } }: Network, say: Words['real']): Proof | undefined {
  if (currency === undefined || (minimumUsd === undefined && schedule === undefined)) return undefined;
  return { ...currency, value: say.statedPayout(present(currency.value, schedule?.value)) };
}

/** The same of what it takes: a rule that a card or a system can be held against. */
function statedRules({ requirements }: Network, say: Words['real']): Proof | undefined {
  const { vendors, minVramGb, onlyGpus, systems } = requirements;
  const [rule] = present<Provenance>(onlyGpus, minVramGb, vendors, systems);
  return rule && { ...provenanceOf(rule), value: say.statedRules };
}

function provenanceOf({ kind, source, date }: Provenance): Provenance {
  return { kind, source, date };
}

function answerTo({ proofs }: Check): 'yes' | 'no' | 'unknown' {
  if (proofs.some(({ holds }) => holds === false)) return 'no';
  return proofs.length > 0 ? 'yes' : 'unknown';
}

function checkLines(check: Check, { citing }: RealModel): readonly Line[] {
  const say = citing.words.real;
  const answer = answerTo(check);
  const decisive = check.proofs.filter(({ holds }) => (holds === false) === (answer === 'no'));
  const told = decisive.map((proof) => citing.words.networks.one.cited(proof.value, linkedDate(proof, citing)));
  const [first = say.noSource, ...others] = told;
  return [...vital(say.check(check.name, answer, first)), ...optional(3, ...others)];
}

function fromAbove({ paidInAll, money, citing }: RealModel): string {
  const say = citing.words.real;
  if (paidInAll === undefined) return say.nothingFromAbove;
  const { usdPerCardDay, counted } = paidInAll.value;
  return say.fromAbove(aMonth(usdPerCardDay, money), counted, linkedDate(paidInAll, citing));
}

function fromBelow({ rig, appraisal, money, citing }: RealModel): string {
  const say = citing.words.real;
  if (rig === undefined || appraisal?.kind !== 'renting') return say.nothingFromBelow;
  const { estimate, renting } = appraisal;
  const ofCase = (each: keyof Range): string =>
    aMonth(estimate.hostRateUsdPerGpuHour[each] * renting.utilisation[each] * renting.online.hoursPerDay, money);
  return say.fromBelow(rigName(rig), ofCase('typical'), ofCase('low'), ofCase('high'));
}

function aMonth(usdPerDay: number, money: Money): string {
  return aboutMoney(usdPerDay * DAYS_PER.month, money).amount;
}

/** What the sum from below rests on: every figure where there is room, else its price. */
function footerOf({ appraisal, exchangeRates, citing }: RealModel, title: string, lines: readonly Line[]): string {
  const { noAdvice } = citing.words.roi.footer;
  if (appraisal?.kind !== 'renting') return noAdvice;
  const whole = figuresLine(appraisal, exchangeRates, citing);
  const vitalLines = lines.filter(({ rank }) => rank === undefined);
  return fitsOneScreen(vitalLines, title, whole)
    ? whole
    : [priceAge(appraisal, citing), ...briefExchange(exchangeRates, citing), noAdvice].join(' · ');
}
