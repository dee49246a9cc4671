import type { ElectricityRate } from '../../src/appraisal/electricity.ts';
import { withUsualTax } from '../../src/input/rate/said-tax.ts';
import type { ButtonOptions } from '../../src/conversation/command-context.ts';
import type { RunButton } from '../../src/views/message/buttons.ts';
import { formatRate } from '../../src/views/values/money.ts';
import { formatPercent } from '../../src/views/values/numbers.ts';
import { taxName } from '../../src/views/refusals/rate-remarks.ts';
import { en } from '../../src/words/en/en.ts';

/**
 * The same question with the tax that is usual where the person seems to live; none where no tax is missing, or none is
 * known. All else that was typed stays.
 * @param again Options of the command, whose `rate` is the one that was typed; `idOf` is that of a button which runs it.
 */
export function taxButtons(
  again: ButtonOptions,
  { origin, pricePerKwh, currency }: ElectricityRate,
  locale: string,
  idOf: (options: ButtonOptions) => string | undefined,
): readonly RunButton[] {
  const typed = again['rate'];
  const tax = origin.kind === 'typed' ? origin.typed.beside.tax : undefined;
  if (typeof typed !== 'string' || origin.kind !== 'typed' || tax?.usual === undefined) return [];
  const { place, figure } = tax.usual;
  const { reading } = origin.typed;
  const price = reading.kind === 'flat' ? formatRate(pricePerKwh * (1 + figure.value), currency, locale) : undefined;
  const label = en.electricity.remarks.taxButton(
    price,
    formatPercent(figure.value, locale),
    taxName(tax, en),
    place.name,
  );
  return [{ label, customId: idOf({ ...again, rate: withUsualTax(typed, figure.value) }) }];
}
