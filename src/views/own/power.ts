import { DAYS_PER } from '../../engine/calendar.ts';
import type { AnswerTerms } from '../values/answer-terms.ts';
import { NEUTRAL_COLOUR } from '../message/colours.ts';
import { buttonRow } from '../message/buttons.ts';
import type { RunButton } from '../message/buttons.ts';
import { rateAndOrigin } from './electricity.ts';
import { currencyRemarks, exchangeFields } from '../values/exchange.ts';
import { formatCell, formatNumberCell } from '../values/cells.ts';
import { formatMoney, formatRate } from '../values/money.ts';
import { formatNumber } from '../values/numbers.ts';
import { formatHours, formatWatts } from '../values/quantities.ts';
import type { Reply } from '../message/reply.ts';
import { table } from '../message/table.ts';
import { powerSentence, rateRemarks } from '../values/your-power.ts';

export interface PowerModel extends AnswerTerms {
  readonly watts: number;
  readonly hoursPerDay: number;
  readonly energyKwhPerDay: number;
  readonly costUsdPerDay: number;
  /** One leads to the rate with its hours, its source and its exchange rates. */
  readonly buttons: readonly RunButton[];
}

const CELL_WIDTH = 14;

function isInBlocks({ origin }: AnswerTerms['rate']): boolean {
  return origin.kind === 'typed' && origin.typed.reading.kind === 'blocks';
}

/** What running something costs, with the arithmetic. */
export function powerView(model: PowerModel): Reply {
  const { watts, hoursPerDay, energyKwhPerDay, costUsdPerDay, rate, money, citing } = model;
  const { locale } = money;
  const say = citing.words.running;
  const price = formatRate(rate.pricePerKwh, rate.currency, locale);
  const factor = formatRate(rate.usdPerKwh * money.unitsPerUsd, money.currency, locale);
  const rows = (['day', 'month', 'year'] as const).map((period) => [
    say.row(period),
    formatNumberCell(energyKwhPerDay * DAYS_PER[period], locale, CELL_WIDTH),
    formatCell(costUsdPerDay * DAYS_PER[period], money, CELL_WIDTH),
  ]);
  return {
    embeds: [
      {
        title: titleOf(model),
        color: NEUTRAL_COLOUR,
        description: [
          isInBlocks(rate)
            ? say.costsInSteps(formatMoney(costUsdPerDay, money), price)
            : say.costs(formatMoney(costUsdPerDay, money), price),
          table([['', say.energy, money.currency], ...rows]),
          say.sum(
            formatNumber(watts, locale),
            formatNumber(hoursPerDay, locale),
            formatNumber(energyKwhPerDay, locale, 3),
            factor,
          ),
          powerSentence(rate, [], citing),
          ...rateRemarks(model),
          ...currencyRemarks(model.exchangeRates, citing),
        ].join('\n'),
        footer: { text: say.footer },
      },
    ],
    ...buttonRow(model.buttons),
  };
}

/** The rate of such an answer: its hours, what was understood of it, its source, and the exchange rates. */
export function powerWhyView(model: PowerModel): Reply {
  const { rate, exchangeRates, serverUnreadable, citing } = model;
  const say = citing.words.running;
  return {
    embeds: [
      {
        title: say.whyTitle(titleOf(model)),
        color: NEUTRAL_COLOUR,
        fields: [
          { name: say.electricity, value: rateAndOrigin(rate, serverUnreadable, citing) },
          ...exchangeFields(exchangeRates, citing),
        ],
      },
    ],
  };
}

function titleOf({ watts, hoursPerDay, citing }: PowerModel): string {
  return citing.words.running.title(formatWatts(watts, citing.locale), formatHours(hoursPerDay, citing));
}
