import type { Earning, MiningAppraisal, PriceBasis, RentingAppraisal } from '../appraisal/appraisal.ts';
import type { Provenance } from '../catalog/figure.ts';
import type { Network, RentalQuote } from '../catalog/schema.ts';
import {
  formatDate,
  formatHashrate,
  formatHours,
  formatNumber,
  formatPercent,
  formatSignificant,
  formatUnitPrice,
  formatWatts,
} from './format.ts';
import type { Money } from './format.ts';
import type { Citing } from './provenance.ts';
import { cited, kindAndAge } from './provenance.ts';

const BASIS_WORDS: Record<RentalQuote['basis'], string> = {
  host: 'what the host is paid',
  renter: 'what renters pay',
  ask: 'what hosts ask',
  bid: 'what interruptible jobs bid',
};

const UTILISATION_MARKS = {
  card: ' (this card there)',
  network: ' (all cards there)',
  general: '',
} as const;

/** Every figure that an estimate rests on: what it is, its kind, its age, its source. */
export function basisLines(earning: Earning, money: Money, citing: Citing): string[] {
  switch (earning.kind) {
    case 'renting':
      return rentingLines(earning, money, citing);
    case 'mining':
      return miningLines(earning, money, citing);
  }
}

function rentingLines({ network, prices, utilisation }: RentingAppraisal, money: Money, citing: Citing): string[] {
  const busy =
    utilisation.kind === 'typed'
      ? `**Busy** ${formatPercent(utilisation.utilisation, money.locale)}: as you typed it`
      : [
          `**Busy** ${rangeText(utilisation.range, (share) => formatPercent(share, money.locale))}`,
          UTILISATION_MARKS[utilisation.of],
          `: ${cited(utilisation.provenance, citing)}`,
        ].join('');
  const lines = prices.flatMap((price) => priceLines(price, prices.length > 1, money, citing));
  const anyQuoted = prices.some(({ kind }) => kind === 'quotes');
  return [
    ...new Set(lines),
    busy,
    ...(anyQuoted ? feeLines(network, prices, money.locale, citing) : []),
    ...doubtLines([
      ...prices.map((price) => (price.kind === 'quotes' ? price.host.used : undefined)),
      utilisation.kind === 'figure' ? utilisation.provenance : undefined,
      anyQuoted ? network.platformFee : undefined,
    ]),
  ];
}

function priceLines(basis: PriceBasis, several: boolean, money: Money, citing: Citing): string[] {
  switch (basis.kind) {
    case 'typed':
      return [`**Price** ${formatUnitPrice(basis.usdPerGpuHour, money)} per GPU-hour of work: as you typed it`];
    case 'quotes': {
      const { used, price, spread } = basis.host;
      const name = several ? `**Price, ${basis.gpu.name}**` : '**Price**';
      const tier = used.tier === undefined ? '' : `, ${used.tier}`;
      const line = `${name} ${rangeText(price, (usd) => formatUnitPrice(usd, money))} per GPU-hour, ${BASIS_WORDS[used.basis]}${tier}: ${cited(used, citing)}`;
      const others = spread.filter((quote) => quote !== used);
      return others.length === 0
        ? [line]
        : [line, `Low and high: ${others.map((quote) => quoteText(quote, money, citing)).join('; ')}`];
    }
  }
}

function quoteText(quote: RentalQuote, money: Money, citing: Citing): string {
  return `${formatUnitPrice(quote.usdPerGpuHour, money)} ${BASIS_WORDS[quote.basis]}, ${cited(quote, citing)}`;
}

function feeLines(network: Network, prices: readonly PriceBasis[], locale: string, citing: Citing): string[] {
  const quoted = prices.flatMap((price) => (price.kind === 'quotes' ? [price.host] : []));
  // Without a known fee only prices that already are the host's income lead to an estimate.
  if (network.platformFee === undefined || quoted.every(({ used }) => used.basis === 'host')) {
    return ['**Fee** none taken off: the price is the host’s income'];
  }
  return [`**Fee** ${formatPercent(network.platformFee.value, locale)}: ${cited(network.platformFee, citing)}`];
}

function miningLines(
  { coin, coinPriceUsd, networkHashrateHs, blockRewardCoins, hashrates, estimate }: MiningAppraisal,
  money: Money,
  citing: Citing,
): string[] {
  const { locale } = money;
  return [
    `**Mined** ${formatSignificant(estimate.coinsPerDay, locale)} ${coin.symbol} a day, before ${formatPercent(coin.poolFee.value, locale)} pool fee`,
    `**Coin price** ${rangeText(coinPriceUsd.range, (usd) => formatUnitPrice(usd, money))}: ${cited(coinPriceUsd.used, citing)}`,
    ...hashrates.map(
      ({ gpu, hashrate }) =>
        `**${gpu.name}** ${formatHashrate(hashrate.hashrateHs, locale)}${hashrate.powerW === undefined ? '' : ` at ${formatWatts(hashrate.powerW, locale)} board power`}: ${cited(hashrate, citing)}`,
    ),
    `**All miners** ${formatHashrate(networkHashrateHs.value, locale)}: ${cited(networkHashrateHs, citing)}`,
    `**Block reward** ${formatNumber(blockRewardCoins.value, locale, 4)} ${coin.symbol}: ${kindAndAge(blockRewardCoins, citing)}`,
    ...coin.caveats.slice(0, 2).map(({ value, date }) => `_${value} (${formatDate(date, locale)})_`),
  ];
}

/** Kind and age of the price that an earning rests on, the oldest of several: `price listed 3 Sept 2026, 11 weeks old`. */
export function priceAge(earning: Earning, citing: Citing): string {
  if (earning.kind === 'mining') return `price ${kindAndAge(earning.coinPriceUsd.used, citing)}`;
  const quoted = earning.prices.flatMap((price) => (price.kind === 'quotes' ? [price.host.used] : []));
  const [oldest] = quoted.toSorted((one, other) => one.date.localeCompare(other.date));
  return oldest === undefined ? 'price as you typed it' : `price ${kindAndAge(oldest, citing)}`;
}

/** What the rig draws at the wall, and how that was arrived at. */
export function powerLine(earning: Earning, hoursPerDay: number, { locale }: Citing): string {
  const power = earning.kind === 'renting' ? earning.renting.power : earning.power;
  const busy = `${formatWatts(power.loadW, locale)} at the wall ${earning.kind === 'renting' ? 'under load' : 'while mining'}`;
  const waiting = earning.kind === 'renting' ? `, ${formatWatts(power.idleW, locale)} waiting` : '';
  const hours = hoursPerDay === 24 ? '' : `, ${formatHours(hoursPerDay, locale)} a day`;
  return `${busy}${waiting}${hours}: ${powerBasisText(earning, locale)}`;
}

function powerBasisText({ kind, powerBasis: basis }: Earning, locale: string): string {
  // Mining never waits.
  const isIdleShown = kind === 'renting';
  switch (basis.kind) {
    case 'typed':
      return isIdleShown && !basis.isIdleTyped
        ? 'the first as you typed it, the second our estimate'
        : 'as you typed it';
    case 'board-power': {
      const boards = basis.loads.map(({ load }) => formatWatts(load.value, locale)).join(' / ');
      return `our estimate, ${boards} per card and ${formatWatts(basis.hostW, locale)} for the PC at ${formatPercent(basis.psuEfficiency, locale)} efficiency (\`watts:\` sets yours)${isIdleShown && basis.isIdleTyped ? '; waiting as you typed it' : ''}`;
    }
  }
}

/** `0.30` when there is no spread, else `0.30 (0.22 to 0.46)`. */
function rangeText(
  { low, typical, high }: { readonly low: number; readonly typical: number; readonly high: number },
  format: (value: number) => string,
): string {
  if (low === high) return format(typical);
  return `${format(typical)} (${format(low)} to ${format(high)})`;
}

/** Why we estimate, and what speaks against a claim. After the figures: where room is short, it is these that are cut. */
function doubtLines(figures: readonly (Provenance | undefined)[]): string[] {
  const doubtful = figures.filter((figure) => figure?.kind === 'estimated' || figure?.kind === 'claimed');
  return [...new Set(doubtful.flatMap((figure) => (figure?.note === undefined ? [] : [`_${figure.note}_`])))];
}
