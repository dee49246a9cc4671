import { KWH_PER_UNIT, takeEnergy } from '../price/energy-unit.ts';
import { exact, isMoneyWord, NUMBER, readMoney, wordsOf } from '../price/price-amount.ts';
import { implausibleBill, isPlausible, noExchangeRate, unreadBill } from '../price/rate-problems.ts';
import type { RateReading, TypedRate } from '../price/typed-rate.ts';
import { readNumber } from '../typed-number.ts';

const JOINING =
  /(?<!\p{L})(?:for|für|fur|pour|por|per|pro|za|за|till|på|voor|used|using|used:|bill|invoice|rechnung|facture|factura|счёт|счет|was|were|bei|and|total|consumption|verbrauch|usage|of|on|to|with)(?!\p{L})|[/=:]|(?<=\d)\s*,(?=\s)|,(?=\s|$)/gu;
const PERIOD =
  /(?:(?:\/|(?<!\p{L})(?:per|a|an|pro|im|par|al|por|each|every|last|this|в|за|на)\s)\s*)?(?<!\p{L})(months?|monthly|mo|monat|monatlich|mois|mes|mês|месяц|miesiąc|měsíc|month's|years?|yearly|annual|annually|jahr|jährlich|an|année|año|ano|год|rok|quarter|quarterly|quartal|weeks?|weekly|woche|semaine|semana|неделю|days?|daily|tag|täglich|jour|día|dia|день)(?!\p{L})/gu;
const PERIOD_STARTS: readonly (readonly [RegExp, string])[] = [
  [/^(?:m(?!an)|месяц|miesiąc)/u, 'month'],
  [/^(?:y|ann|jahr|jähr|an$|année|año|ano|год|rok)/u, 'year'],
  [/^quart/u, 'quarter'],
  [/^(?:week|woche|sem|недел)/u, 'week'],
  [/^(?:d|t|jour|день)/u, 'day'],
];

/**
 * "120 € for 400 kWh": what a bill comes to per kWh. Undefined when the text is no bill.
 * @throws {UserError} `bad_rate`, `implausible_rate` or `unknown_currency`
 */
export function readBill(
  { text, typed }: { readonly text: string; readonly typed: string },
  reading: RateReading,
): TypedRate | undefined {
  const energy = takeEnergy(typed);
  if (energy === undefined) return undefined;
  const periods = new Set([...energy.rest.matchAll(PERIOD)].map((match) => periodOf(match[1] ?? '')));
  const money = energy.rest.replaceAll(PERIOD, ' ').replaceAll(JOINING, ' ');
  const numbers = money.match(NUMBER) ?? [];
  const [written] = numbers;
  // "0.12 kWh" is a price, and "0.12 kWh 0.3 day" no bill either.
  if (written === undefined || numbers.length > 1) return undefined;
  const words = wordsOf(money.replace(written, ' '));
  if (!words.every((word) => isMoneyWord(word, reading))) return undefined;
  if (periods.size > 1 || /-\s*\D{0,4}\d/u.test(money)) throw unreadBill(text);

  const energies = readNumber(energy.written)
    .map((quantity) => exact(quantity * KWH_PER_UNIT[energy.unit]))
    .filter((kwh) => kwh > 0);
  const totals = readNumber(written);
  const amounts = energies.flatMap((kwh) => totals.map((total) => total / kwh));
  const { currency, unitsPerWhole } = readMoney({ text, typed, words, amounts }, reading);
  const unitsPerUsd = reading.unitsPerUsd(currency);
  if (unitsPerUsd === undefined) throw noExchangeRate(currency);
  const bills = energies
    .flatMap((kwh) =>
      totals.map((total) => ({
        kwh,
        amount: exact(total / unitsPerWhole),
        pricePerKwh: exact(total / unitsPerWhole / kwh),
      })),
    )
    // "1.200 € for 3.500 kWh": either way the same price, and nobody is billed for a fraction of a cent.
    .toSorted((one, other) => other.kwh - one.kwh);
  if (bills.length === 0 || !bills.every(({ pricePerKwh }) => Number.isFinite(pricePerKwh))) throw unreadBill(text);

  const plausible = bills.filter(({ pricePerKwh }) => isPlausible(pricePerKwh / unitsPerUsd));
  const [bill] = plausible;
  const [questioned] = bills;
  if (bill === undefined || plausible.some(({ pricePerKwh }) => pricePerKwh !== bill.pricePerKwh)) {
    throw implausibleBill(text, bill?.pricePerKwh ?? questioned?.pricePerKwh ?? 0, currency);
  }
  const { pricePerKwh, amount, kwh } = bill;
  const usdPerKwh = pricePerKwh / unitsPerUsd;
  return {
    pricePerKwh,
    currency,
    usdPerKwh,
    tariff: { kind: 'flat', usdPerKwh },
    reading: kwh === 1 ? { kind: 'flat', price: amount, unit: 'kWh' } : { kind: 'bill', amount, kwh },
  };
}

function periodOf(word: string): string {
  return PERIOD_STARTS.find(([start]) => start.test(word))?.[1] ?? word;
}
