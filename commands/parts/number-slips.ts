import type { RigPart } from '../../src/appraisal/rig.ts';
import { type Suggestion, UserError } from '../../src/errors.ts';
import type { CommandContext } from '../../src/conversation/command-context.ts';
import { exact } from '../../src/engine/exact.ts';
import { currencyOfLocale } from '../../src/input/money/locale-currency.ts';
import { rigAsTyped, rigName } from '../../src/views/values/rig-names.ts';
import { quoteTyped } from '../../src/input/typed-text.ts';
import { en } from '../../src/words/en/en.ts';
import type { Overrides } from './overrides.ts';

/** No card draws so many times its board power, with its share of the PC and of the power supply's loss. */
const MOST_TIMES_TDP = 3;
/** Less than any card draws that works; nothing at all is what somebody else pays for. */
const LEAST_W_OF_A_CARD = 10;
const HOURS_PER_DAY = 24;
/** What only cards for data centres are paid, USD per GPU-hour. */
const HIGHEST_USUAL_RENT_USD = 8;

const say = en.refusedNumbers;

/** Of what a card cost when it was new, in USD: nobody pays less or more for one. */
const LEAST_SHARE_OF_LAUNCH = 0.02;
const MOST_TIMES_LAUNCH = 20;
/** Between these a price is what people pay for one. */
const USUAL_SHARES_OF_LAUNCH = [0.1, 3] as const;
/** Of a card whose price nobody knows. */
const LAUNCH_PRICE_USD = 1_000;
/** In which members reckon, beside their own. */
const OFTEN_MEANT = ['USD', 'EUR', 'GBP', 'INR', 'RUB', 'CNY', 'JPY', 'KRW', 'IDR'];
const MOST_READINGS = 3;
/** People leave thousands out, and millions where a card costs some. */
const SHORTENED_BY = [1_000, 1_000_000];

/**
 * A price that is absurd in a money which nobody has typed: in which others it would be a usual one. It is that of one card, or
 * of all of them together. "1.6" is in thousands, or has a point for the comma of 1,600.
 * @throws {UserError} `bad_options`, with each reading as a button, that money last
 */
export function refusePriceSlip(
  { price, currency: typed }: Pick<Overrides, 'price' | 'currency'>,
  of: 'card' | 'rig',
  rig: readonly RigPart[],
  currency: string,
  { market, locale }: Pick<CommandContext, 'market' | 'locale'>,
): void {
  if (price === undefined || price === 0 || typed !== undefined) return;
  const launchPrices = rig.map(({ gpu, count }) => ({ count, usd: gpu.launchPriceUsd?.value ?? LAUNCH_PRICE_USD }));
  const launchUsd =
    of === 'card'
      ? Math.max(...launchPrices.map(({ usd }) => usd))
      : launchPrices.reduce((sum, { count, usd }) => sum + count * usd, 0);
  const shareIn = (code: string): number | undefined => {
    const unitsPerUsd = market.exchangeRate(code)?.unitsPerUsd;
    return unitsPerUsd === undefined ? undefined : price / unitsPerUsd / launchUsd;
  };
  const share = shareIn(currency);
  if (share === undefined || (share >= LEAST_SHARE_OF_LAUNCH && share <= MOST_TIMES_LAUNCH)) return;
  const [least, most] = USUAL_SHARES_OF_LAUNCH;
  const others = [...new Set([currencyOfLocale(locale) ?? currency, ...OFTEN_MEANT])].filter((code) => {
    const usual = shareIn(code) ?? 0;
    return code !== currency && usual >= least && usual <= most;
  });
  const readings = [...others.slice(0, MOST_READINGS), currency].map((code): Suggestion => ({
    label: say.priceButton(String(price), code),
    options: { currency: code },
  }));
  const times = SHORTENED_BY.find((each) => share * each >= least && share * each <= most);
  if (times === undefined) throw new UserError('bad_options', say.absurdPrice(String(price), currency, of), readings);
  const inFull = exact(price * times);
  throw new UserError('bad_options', say.shortenedPrice(String(price), String(inFull), currency, of), [
    { label: say.priceButton(String(inFull), currency), options: { price: inFull } },
    ...readings,
  ]);
}

/**
 * Numbers that can hardly be meant as they were typed, and what was probably meant.
 * @throws {UserError} `bad_options`, with each likely reading as a button
 */
export function refuseNumberSlips({ utilisation, watts, rent, resale }: Overrides, rig: readonly RigPart[]): void {
  if (resale !== undefined && resale > 0 && resale < 1) {
    const percent = Number((resale * 100).toPrecision(3));
    throw new UserError(
      'bad_options',
      say.resaleAsShare(String(resale), String(percent)),
      [percent, 1].map((each) => ({ label: say.percentButton(String(each)), options: { resale: each } })),
    );
  }
  if (utilisation !== undefined && utilisation > 0 && utilisation < 1) {
    const percent = Math.round(utilisation * 100);
    const readings = [percent, 1].map((each): Suggestion => ({
      label: say.percentButton(String(each)),
      options: { utilisation: each },
    }));
    throw new UserError('bad_options', say.busyAsShare(String(utilisation), String(percent)), readings);
  }
  refuseKilowatts(watts, rig);
  refuseWattsOfWholeRig(watts, rig);
  if (rent !== undefined && rent > HIGHEST_USUAL_RENT_USD && rig.every(({ gpu }) => gpu.segment !== 'datacentre')) {
    const hourly = Number((rent / HOURS_PER_DAY).toPrecision(3));
    throw new UserError('bad_options', say.rentPerDay(String(rent), String(hourly)), [
      { label: say.perDayButton(String(rent)), options: { rent: hourly } },
      { label: say.centsButton(String(rent)), options: { rent: rent / 100 } },
    ]);
  }
}

/** So much less than what its cards are made for no rig draws at work. */
const LEAST_SHARE_OF_TDP = 0.25;

/**
 * Watts of a whole rig that are a card's, or kilowatts.
 * @throws {UserError} `bad_options`, with each likely reading as a button
 */
export function refuseSavedWatts(watts: number | undefined, parts: readonly RigPart[]): void {
  if (watts === undefined) return;
  const cards = parts.reduce((sum, { count }) => sum + count, 0);
  const tdpW = parts.reduce((sum, { count, gpu }) => sum + count * (gpu.tdpW?.value ?? 0), 0);
  if (watts >= LEAST_SHARE_OF_TDP * tdpW && watts >= LEAST_W_OF_A_CARD) return;
  const asKilowatts = Math.round(watts * 1_000);
  if (watts < LEAST_W_OF_A_CARD) {
    throw new UserError('bad_options', say.savedKilowatts(String(watts), String(asKilowatts)), [
      { label: say.wattsButton(String(asKilowatts)), options: { watts: asKilowatts } },
    ]);
  }
  if (cards < 2) return;
  throw new UserError(
    'bad_options',
    say.savedWattsTooFew(String(watts), quoteTyped(rigName(parts)), String(watts * cards)),
    [
      { label: say.eachButton(String(watts)), options: { watts: watts * cards } },
      // Said so that it can't be doubted again.
      {
        label: say.wholeRigButton(String(watts)),
        options: { cards: `${rigAsTyped(parts)} ${watts}W wall`, watts: undefined },
      },
    ],
  );
}

/** "0.45" is a card's figure in kilowatts, or that of the whole rig. */
function refuseKilowatts(watts: number | undefined, rig: readonly RigPart[]): void {
  if (watts === undefined || watts === 0 || watts >= LEAST_W_OF_A_CARD) return;
  const cards = rig.reduce((sum, { count }) => sum + count, 0);
  const highestTdpW = Math.max(...rig.map(({ gpu }) => gpu.tdpW?.value ?? Number.POSITIVE_INFINITY));
  const isCard = (each: number): boolean => each >= LEAST_W_OF_A_CARD && each <= MOST_TIMES_TDP * highestTdpW;
  const each = Math.round(watts * 1_000);
  const ofRig = Number(((watts * 1_000) / cards).toPrecision(4));
  const readings: readonly Suggestion[] = [
    ...(isCard(each) ? [{ label: say.kilowattsEach(String(watts), String(each)), options: { watts: each } }] : []),
    ...(cards > 1 && isCard(ofRig)
      ? [{ label: say.kilowattsOfRig(String(watts), String(ofRig)), options: { watts: ofRig } }]
      : []),
  ];
  throw new UserError('bad_options', say.hardlyWatts(String(watts)), readings);
}

function refuseWattsOfWholeRig(watts: number | undefined, rig: readonly RigPart[]): void {
  const cards = rig.reduce((sum, { count }) => sum + count, 0);
  const highestTdpW = Math.max(...rig.map(({ gpu }) => gpu.tdpW?.value ?? Number.POSITIVE_INFINITY));
  if (watts === undefined || cards < 2 || watts <= MOST_TIMES_TDP * highestTdpW) return;
  const each = Number((watts / cards).toPrecision(4));
  throw new UserError('bad_options', say.wattsOfWholeRig(String(watts), String(each)), [
    { label: say.wholeRigButton(String(watts)), options: { watts: each } },
    {
      label: say.eachButton(String(watts)),
      // Said so that it can't be doubted again.
      options: { gpu: `${rigAsTyped(rig)} ${watts * cards}W wall`, watts: undefined },
    },
  ]);
}
