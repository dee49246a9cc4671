import type { APIEmbedField } from 'discord-api-types/v10';
import type { Gpu } from '../catalog/schema.ts';
import type { RentalQuote } from '../market/market.ts';
import type { NetworkPrice, NetworkPrices } from '../market/valuation/network-prices.ts';
import { changeLines } from './change.ts';
import { formatUnitPrice } from './format.ts';
import { fieldsWithin } from './limits.ts';
import { missingWords } from './missing.ts';
import { cited } from './provenance.ts';
import type { Citing } from './provenance.ts';
import { present } from '../present.ts';

/** An asked card of which no price is known that can be used. */
export interface UnpricedGpu {
  readonly gpu: Gpu;
  /** The day of the newest figure, too old to use. */
  readonly lastSeen: string | undefined;
}

const USD = { currency: 'USD', unitsPerUsd: 1 };

const BASIS_WORDS: Record<RentalQuote['basis'], string> = {
  host: 'to the host',
  renter: 'renters pay',
  ask: 'asked',
  bid: 'bid',
};

/** Each is 1,024 characters of the 6,000 that a message has for everything. */
const MAX_FIELDS = 2;

/** Prices of the asked cards, one by one; those of the others by who says so and of what. */
export function priceFields(
  { asked, others }: NetworkPrices,
  unpriced: readonly UnpricedGpu[],
  citing: Citing,
): APIEmbedField[] {
  const own = [
    ...asked.map((price) => ownPriceLine(price, citing)),
    ...unpriced.map((gpu) => unpricedLine(gpu, citing)),
  ];
  const rest = groupedLines(others, citing);
  return own.length === 0
    ? fieldsWithin('Prices per GPU-hour', rest, MAX_FIELDS)
    : [
        ...fieldsWithin('Prices per GPU-hour', own, 1),
        ...fieldsWithin('Other cards per GPU-hour', rest, MAX_FIELDS - 1),
      ];
}

function ownPriceLine({ gpu, quote, changes }: NetworkPrice, citing: Citing): string {
  const line = `**${gpu.name}** ${priceText(quote, citing.locale)} ${originText(quote, citing)}`;
  return [line, ...changeLines(changes, citing.locale)].join('\n');
}

function unpricedLine({ gpu, lastSeen }: UnpricedGpu, citing: Citing): string {
  return `**${gpu.name}** ${missingWords([{ kind: 'price', gpus: [gpu], lastSeen }], [{ count: 1, gpu }], citing)}`;
}

/** What one source says of many cards is cited once, above them. */
function groupedLines(prices: readonly NetworkPrice[], citing: Citing): readonly string[] {
  const groups = Map.groupBy(prices, ({ quote }) => originText(quote, citing));
  return [...groups].flatMap(([origin, own]) =>
    own.map(({ gpu, quote, changes }, index) =>
      present(
        // In one piece with the first card, so that it is never left behind at the end of a field.
        index === 0 && `_${firstLetterUpper(origin)}:_`,
        `**${gpu.name}** ${priceText(quote, citing.locale)}`,
        ...changeLines(changes, citing.locale),
      ).join('\n'),
    ),
  );
}

/** `asked, on-demand, listed 6 min ago ([Vast.ai’s offers](https://…))` */
function originText(quote: RentalQuote, citing: Citing): string {
  return present(BASIS_WORDS[quote.basis], quote.tier, cited(quote, citing)).join(', ');
}

function priceText({ lowUsdPerGpuHour, usdPerGpuHour, highUsdPerGpuHour }: RentalQuote, locale: string): string {
  const price = (usd: number): string => formatUnitPrice(usd, { ...USD, locale });
  if (lowUsdPerGpuHour === undefined || highUsdPerGpuHour === undefined) return price(usdPerGpuHour);
  return `${price(usdPerGpuHour)} (${price(lowUsdPerGpuHour)} to ${price(highUsdPerGpuHour)})`;
}

function firstLetterUpper(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
