import type { AnswerTerms } from './answer-terms.ts';
import { NEUTRAL_COLOUR } from './colours.ts';
import { rateAndOrigin } from './electricity.ts';
import { exchangeFields } from './exchange.ts';
import {
  formatCell,
  formatHours,
  formatMoney,
  formatNumber,
  formatNumberCell,
  formatRate,
  formatWatts,
} from './format.ts';
import { DAYS_PER } from './period.ts';
import type { Reply } from './reply.ts';
import { table } from './table.ts';

export interface PowerModel extends AnswerTerms {
  readonly watts: number;
  readonly hoursPerDay: number;
  readonly energyKwhPerDay: number;
  readonly costUsdPerDay: number;
}

const CELL_WIDTH = 14;

function isInBlocks({ origin }: AnswerTerms['rate']): boolean {
  return origin.kind === 'typed' && origin.typed.reading.kind === 'blocks';
}

/** What running something costs, with the arithmetic. */
export function powerView(model: PowerModel): Reply {
  const { watts, hoursPerDay, energyKwhPerDay, costUsdPerDay, rate, money, citing } = model;
  const { locale } = money;
  const price = formatRate(rate.pricePerKwh, rate.currency, locale);
  const factor = formatRate(rate.usdPerKwh * money.unitsPerUsd, money.currency, locale);
  const rows = (['day', 'month', 'year'] as const).map((period) => [
    `a ${period}`,
    formatNumberCell(energyKwhPerDay * DAYS_PER[period], locale, CELL_WIDTH),
    formatCell(costUsdPerDay * DAYS_PER[period], money, CELL_WIDTH),
  ]);
  return {
    embeds: [
      {
        title: `${formatWatts(watts, locale)}, ${formatHours(hoursPerDay, locale)} a day`,
        color: NEUTRAL_COLOUR,
        description: [
          `**${formatMoney(costUsdPerDay, money)} a day**${isInBlocks(rate) ? `, each kWh at the price of its step: ${price} on average` : ` at ${price}`}.`,
          table([['', 'kWh', money.currency], ...rows]),
          `${formatNumber(watts, locale)} W × ${formatNumber(hoursPerDay, locale)} h ÷ 1000 = ${formatNumber(energyKwhPerDay, locale, 3)} kWh; × ${factor}`,
        ].join('\n'),
        fields: [
          { name: 'Electricity', value: rateAndOrigin(rate, model.serverUnreadable, citing) },
          ...exchangeFields(model.exchangeRates, citing),
        ],
        footer: { text: 'Watts at the wall, as a plug meter shows them. A month is 730 hours.' },
      },
    ],
  };
}
