import type { Network } from '../../catalog/schema.ts';
import type { NetworkPrice } from '../../market/valuation/network-prices.ts';
import { present } from '../../present.ts';
import { formatMoney, formatUnitPrice } from '../values/money.ts';
import { formatNumber, formatPercent } from '../values/numbers.ts';
import type { NetworkModel } from './network-model.ts';
import { kindAndDate } from '../values/provenance.ts';
import type { Citing } from '../values/provenance.ts';

/** So much of what it wants, and of how it pays, has room in two lines of a phone. */
const WANTS_CHARACTERS = 84;
const PAID_CHARACTERS = 56;
/** Of so many cards the price is told where none is asked about. */
const CARDS = 2;

/** What it pays, how busy it is, its fee, what it wants and how it pays: a line each. */
export function networkRows(model: NetworkModel): readonly string[] {
  const { network, citing, hasPicture } = model;
  const { rows } = citing.words.networks.one;
  const inWords = [rows.wants(wantsText(network, citing)), rows.paid(paidText(network, citing))];
  // Where a card earns nothing there is no pay to tell.
  if (network.joining.status === 'not-gpu' || network.joining.status === 'testnet') return inWords;
  const pay = [rows.pays(paysText(model)), rows.busy(busyText(model)), rows.fee(feeText(model))];
  return hasPicture ? pay : [...pay, ...inWords];
}

/** In the currency of the answer. */
function paysText({ asked, prices, money, citing }: NetworkModel): string {
  const { figures, networks } = citing.words;
  const say = networks.one;
  const appraisal = asked?.appraisal;
  const used =
    appraisal?.kind === 'renting'
      ? appraisal.prices.flatMap((price) =>
          price.kind === 'quotes' ? [{ gpu: price.gpu, quote: price.host.used }] : [],
        )
      : firstOfEach(prices.asked);
  const shown = used.length > 0 || asked !== undefined ? used : firstOfEach(prices.others);
  const [first, ...others] = shown;
  if (first === undefined) return say.priceUnknown;
  const price = ({ quote }: Pick<NetworkPrice, 'quote'>): string => formatUnitPrice(quote.usdPerGpuHour, money);
  const basis = figures.basis(first.quote.basis, undefined);
  if (others.length === 0 && asked !== undefined) return say.perHour(price(first), basis);
  return say.anHour(
    shown.slice(0, CARDS).map((each) => say.cardPerHour(each.gpu.name, price(each))),
    basis,
  );
}

/** The newest of each card. */
function firstOfEach(prices: readonly NetworkPrice[]): readonly NetworkPrice[] {
  return [...Map.groupBy(prices, ({ gpu }) => gpu.id).values()].flatMap(([first]) => present(first));
}

function busyText({ asked, network, busy, citing }: NetworkModel): string {
  const say = citing.words.networks.one;
  const percent = (share: number): string => formatPercent(share, citing.locale);
  const appraisal = asked?.appraisal;
  if (appraisal?.kind === 'renting') {
    const { utilisation } = appraisal;
    if (utilisation.kind === 'unknown') return say.busyUnknown;
    if (utilisation.kind === 'figure') {
      const { range, provenance } = utilisation;
      const kind = kindAndDate(provenance, citing);
      return range.low === range.high
        ? say.share(percent(range.typical), kind)
        : say.shareRange(percent(range.typical), percent(range.low), percent(range.high), kind);
    }
  }
  const seen = busy.cards[0]?.figure ?? busy.all;
  if (seen !== undefined) return say.share(percent(seen.value), kindAndDate(seen, citing));
  const { utilisation } = network;
  if (utilisation === undefined) return say.busyUnknown;
  const { low, typical, high } = utilisation;
  return say.shareRange(percent(typical), percent(low), percent(high), kindAndDate(utilisation, citing));
}

function feeText({ asked, network, prices, citing }: NetworkModel): string {
  const say = citing.words.networks.one;
  const { platformFee } = network;
  const quotes = [...prices.asked, ...prices.others].map(({ quote }) => quote);
  const appraisal = asked?.appraisal;
  const isHostPaid =
    appraisal?.kind === 'renting'
      ? appraisal.prices.every((price) => price.kind === 'typed' || price.host.used.basis === 'host')
      : quotes.length > 0 && quotes.every(({ basis }) => basis === 'host');
  if (isHostPaid) return say.noFee;
  return platformFee === undefined ? say.feeUnknown : say.fee(formatPercent(platformFee.value, citing.locale));
}

function wantsText({ requirements, joining }: Network, { locale, words }: Citing): string {
  const say = words.networks.one;
  const { vendors, minVramGb, os, ramGb, ramGbPerGpu, diskGb, diskGbPerGpu, uploadMbps, maxGpusPerPc, other } =
    requirements;
  const number = (value: number): string => formatNumber(value, locale);
  const told = present(
    joining.status === 'stake' && say.wants.stake,
    os?.value,
    vendors !== undefined && say.wants.cardsBy(vendors.value.map((vendor) => words.joining.vendor(vendor))),
    minVramGb !== undefined && say.wants.vram(number(minVramGb.value)),
    ramGb !== undefined && say.wants.ram(number(ramGb.value), false),
    ramGbPerGpu !== undefined && say.wants.ram(number(ramGbPerGpu.value), true),
    diskGb !== undefined && say.wants.disk(number(diskGb.value), false),
    diskGbPerGpu !== undefined && say.wants.disk(number(diskGbPerGpu.value), true),
    uploadMbps !== undefined && say.wants.upload(number(uploadMbps.value)),
    maxGpusPerPc !== undefined && say.wants.perPc(maxGpusPerPc.value),
  );
  if (told.length === 0) return other.length > 0 ? say.wants.inWords : say.wants.unknown;
  return itemsWithin(told, WANTS_CHARACTERS, words);
}

function paidText({ payout }: Network, { locale, words }: Citing): string {
  const say = words.networks.one;
  const usd = { currency: 'USD', unitsPerUsd: 1, locale };
  const told = present(
    payout.currency?.value,
    payout.minimumUsd !== undefined && say.paid.from(formatMoney(payout.minimumUsd.value, usd)),
    payout.schedule?.value,
  );
  return told.length === 0 ? say.paid.unknown : itemsWithin(told, PAID_CHARACTERS, words);
}

/** As many whole items as fit, and that there are more; the first stands whatever its length. */
function itemsWithin(items: readonly string[], limit: number, { networks: { one } }: Citing['words']): string {
  let kept = items.slice(0, 1);
  for (const item of items.slice(1)) {
    if (one.items([...kept, item]).length <= limit) kept = [...kept, item];
  }
  return one.items(kept.length < items.length ? [...kept, one.wants.more] : kept);
}
