import { buttonRow } from '../message/buttons.ts';
import { certaintySentence } from '../evidence/certainty.ts';
import { NEUTRAL_COLOUR } from '../message/colours.ts';
import { formatCell } from '../values/cells.ts';
import { formatDate } from '../values/dates.ts';
import { aboutMoney, formatMoney } from '../values/money.ts';
import type { Money } from '../values/money.ts';
import { quoteTyped } from '../../input/typed-text.ts';
import type { RunButton } from '../message/buttons.ts';
import type { Citing } from '../values/provenance.ts';
import type { Reply } from '../message/reply.ts';
import type { RoiModel } from './roi-model.ts';
import { table } from '../message/table.ts';
import { earningTitle } from '../values/titles.ts';

const CELL_WIDTH = 7;

/** What was left over on the day of a receipt, USD a day. */
export interface LeftThen {
  /** ISO 8601. */
  readonly day: string;
  readonly netUsdPerDay: Record<'low' | 'typical' | 'high', number>;
}

export interface ReceiptModel {
  /** The same question, worked out with today's figures. */
  readonly about: RoiModel;
  readonly before: LeftThen;
  /** By option, as they were typed. */
  readonly asked: Readonly<Record<string, string | number | boolean>>;
  readonly buttons: readonly RunButton[];
}

/** What an answer said on its day, and what the same question is answered with today. */
export function receiptView({ about, before: onItsDay, asked, buttons }: ReceiptModel): Reply {
  const { earning, money, citing } = about;
  const say = citing.words.receipt;
  const { rows } = citing.words.roi;
  const { low, typical, high } = earning.estimate.flows;
  const today = { low: low.netCashUsdPerDay, typical: typical.netCashUsdPerDay, high: high.netCashUsdPerDay };
  const before = onItsDay.netUsdPerDay;
  const cells = (amounts: LeftThen['netUsdPerDay']): string[] =>
    [amounts.low, amounts.typical, amounts.high].map((usd) => formatCell(usd, money, CELL_WIDTH));
  const change = {
    low: today.low - before.low,
    typical: today.typical - before.typical,
    high: today.high - before.high,
  };
  return {
    embeds: [
      {
        title: say.title(earningTitle(about, citing)),
        color: NEUTRAL_COLOUR,
        description: [
          say.today(today.typical, aboutMoney(today.typical, money), rangeOf(today, money, citing)),
          certaintySentence(earning, citing),
          thenSentence(onItsDay, money, citing),
          table([
            [rows.heading(money.currency, 'day'), rows.low, rows.likely, rows.high],
            // A date is wider than its letters in some locales; the sentence above names it.
            [say.rowThen, ...cells(before)],
            [say.rowToday, ...cells(today)],
            [say.rowChange, ...cells(change)],
          ]),
          say.asked(askedAs(asked)),
        ].join('\n'),
        footer: { text: say.footer },
      },
    ],
    ...buttonRow(buttons),
  };
}

/** What a receipt said on its day, as one sentence. */
export function thenSentence({ day, netUsdPerDay }: LeftThen, money: Money, citing: Citing): string {
  const { typical } = netUsdPerDay;
  const range = rangeOf(netUsdPerDay, money, citing);
  return citing.words.receipt.onItsDay(formatDate(day, money.locale), typical, aboutMoney(typical, money), range);
}

function rangeOf({ low, high }: LeftThen['netUsdPerDay'], money: Money, { words }: Citing): string {
  return words.money.range(formatMoney(low, money), formatMoney(high, money));
}

function askedAs(asked: ReceiptModel['asked']): string {
  return Object.entries(asked)
    .map(([name, value]) => `${name}: ${typeof value === 'string' ? quoteTyped(value) : value}`)
    .join(', ');
}
