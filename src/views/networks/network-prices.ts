import type { APIEmbedField } from 'discord-api-types/v10';
import type { Gpu } from '../../catalog/schema.ts';
import type { RentalQuote } from '../../market/market.ts';
import type { NetworkPrice, NetworkPrices } from '../../market/valuation/network-prices.ts';
import { changeLines } from '../values/change.ts';
import { formatUnitPrice } from '../values/money.ts';
import { fieldsWithin } from '../message/limits.ts';
import { missingWords } from '../joining/missing.ts';
import { cited } from '../values/provenance.ts';
import type { Citing } from '../values/provenance.ts';
import { present } from '../../present.ts';

/** An asked card of which no price is known that can be used. */
export interface UnpricedGpu {
  readonly gpu: Gpu;
  /** The day of the newest figure, too old to use. */
  readonly lastSeen: string | undefined;
}

const USD = { currency: 'USD', unitsPerUsd: 1 };

/** Each is 1,024 characters of the 6,000 that a message has for everything. */
const MAX_FIELDS = 2;

/** Prices of the asked cards, one by one; those of the others by who says so and of what. */
export function priceFields(
  { asked, others }: NetworkPrices,
  unpriced: readonly UnpricedGpu[],
  citing: Citing,
): APIEmbedField[] {
  const { fields } = citing.words.networks.one;
  const own = [
    ...asked.map((price) => ownPriceLine(price, citing)),
    ...unpriced.map((gpu) => unpricedLine(gpu, citing)),
  ];
  const rest = groupedLines(others, citing);
  return own.length === 0
    ? fieldsWithin(fields.prices, rest, MAX_FIELDS, citing.words)
    : [
        ...fieldsWithin(fields.prices, own, 1, citing.words),
        ...fieldsWithin(fields.otherPrices, rest, MAX_FIELDS - 1, citing.words),
      ];
}

function ownPriceLine({ gpu, quote, changes }: NetworkPrice, citing: Citing): string {
  const line = citing.words.networks.one.priceLine(gpu.name, priceText(quote, citing), originText(quote, citing));
  return [line, ...changeLines(changes, citing)].join('\n');
}

function unpricedLine({ gpu, lastSeen }: UnpricedGpu, citing: Citing): string {
  return citing.words.networks.one.unpriced(
    gpu.name,
    missingWords([{ kind: 'price', gpus: [gpu], lastSeen }], [{ count: 1, gpu }], citing),
  );
}

/** What one source says of many cards is cited once, above them. */
function groupedLines(prices: readonly NetworkPrice[], citing: Citing): readonly string[] {
  const say = citing.words.networks.one;
  const groups = Map.groupBy(prices, ({ quote }) => originText(quote, citing));
  return [...groups].flatMap(([origin, own]) =>
    own.map(({ gpu, quote, changes }, index) =>
      present(
        // In one piece with the first card, so that it is never left behind at the end of a field.
        index === 0 && say.originHeading(origin),
        say.priceOf(gpu.name, priceText(quote, citing)),
        ...changeLines(changes, citing),
      ).join('\n'),
    ),
  );
}

/** `asked, on-demand, listed 6 min ago ([Vast.ai’s offers](https://…))` */
function originText(quote: RentalQuote, citing: Citing): string {
  const { figures, networks } = citing.words;
  return networks.one.origin(present(figures.basisInShort(quote.basis), quote.tier, cited(quote, citing)));
}

function priceText(
  { lowUsdPerGpuHour, usdPerGpuHour, highUsdPerGpuHour }: RentalQuote,
  { locale, words }: Citing,
): string {
  const price = (usd: number): string => formatUnitPrice(usd, { ...USD, locale });
  if (lowUsdPerGpuHour === undefined || highUsdPerGpuHour === undefined) return price(usdPerGpuHour);
  return words.networks.one.priceRange(price(usdPerGpuHour), price(lowUsdPerGpuHour), price(highUsdPerGpuHour));
}
