import type { CommandDefinition } from '../../../src/conversation/command.ts';
import type { CommandContext } from '../../../src/conversation/command-context.ts';
import { schemaOf } from '../../../src/conversation/options.ts';
import { receiptCode } from '../../../src/conversation/receipt-code.ts';
import type { ReceiptReading } from '../../../src/conversation/receipt-code.ts';
import { UserError } from '../../../src/errors.ts';
import { present } from '../../../src/present.ts';
import type { Reply } from '../../../src/views/message/reply.ts';
import { receiptView, thenSentence } from '../../../src/views/roi/receipt.ts';
import { en } from '../../../src/words/en/en.ts';
import { citingIn } from '../reply-context.ts';
import { readTerms } from '../terms.ts';
import { roiOptions } from './options.ts';
import { workOut } from './work-out.ts';
import type { Figure } from './work-out.ts';

/** @throws {UserError} for a code that can't be read, or beside which more was asked */
export function answerReceipt(
  reading: ReceiptReading,
  {
    code,
    hide,
    others,
  }: { readonly code: string; readonly hide: boolean | undefined; readonly others: readonly string[] },
  context: CommandContext,
): Reply {
  const parsed = schemaOf(roiOptions).safeParse(reading.kind === 'receipt' ? reading.receipt.options : {});
  if (reading.kind === 'broken' || !parsed.success) throw new UserError('bad_options', en.receipt.broken);
  if (others.length > 0) throw new UserError('bad_options', en.receipt.bringsItsOwn(others));
  const { receipt } = reading;
  const asked = { ...parsed.data, ...(hide === true && { hide }) };
  const answer = workOut(asked, context);
  if (answer.kind === 'no-figure') {
    const { money } = readTerms(asked, context);
    return { ...answer.reply, content: en.receipt.noFigure(thenSentence(receipt, money, citingIn(context))) };
  }
  const { buttonId } = context;
  return receiptView({
    about: answer.model,
    before: receipt,
    asked: receipt.options,
    buttons: present(
      { label: en.roi.buttons.why, customId: buttonId('roi why', { ...answer.again }, 'beside') },
      { label: en.receipt.open, customId: buttonId('roi', { ...answer.again, hide: true }, 'beside') },
      hide === true && {
        label: en.roi.buttons.share,
        customId: buttonId('receipt', { code }, 'share'),
      },
    ),
  });
}

/** Its electricity price is the one that was used, whoever’s it was: another would be another answer. */
export function receiptOf(
  { model, again }: Figure,
  definition: CommandDefinition,
  { now }: CommandContext,
): string | undefined {
  const { low, typical, high } = model.earning.estimate.flows;
  const { pricePerKwh, currency } = model.rate;
  const used = pricePerKwh === 0 ? 'free' : `${Number(pricePerKwh.toPrecision(4))} ${currency}`;
  return receiptCode(
    {
      options: { ...again, rate: again['rate'] ?? used, hide: undefined, period: undefined, chart: undefined },
      day: now.toISOString().slice(0, 10),
      netUsdPerDay: { low: low.netCashUsdPerDay, typical: typical.netCashUsdPerDay, high: high.netCashUsdPerDay },
    },
    definition,
  );
}
