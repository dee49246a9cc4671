import { present } from '../../present.ts';
import { plainNumber } from '../price/plausible.ts';
import type { Money } from './amount-money.ts';
import type { RateParts } from './amounts.ts';
import { chargeAsTyped, chargeOf } from './charges.ts';
import type { PricedOffer } from './rate-problem.ts';
import type { RateShape } from './rate-shape.ts';

/** What stands beside a price that is offered in the place of those typed, so that nothing of it is lost. */
export interface Beside {
  readonly shape: Pick<Exclude<RateShape, { kind: 'problem' }>, 'charges'>;
  readonly parts: Pick<RateParts, 'taxes'>;
  readonly money: Money;
  readonly plain: string;
}

/** One price per kWh in a text's money, with the taxes and charges of that text. */
export function offeredPrice(pricePerKwh: number, { shape, parts, money, plain }: Beside): PricedOffer {
  const { currency } = money;
  const rate = withBeside(`${plainNumber(pricePerKwh)} ${currency}`, { shape, parts, money, plain });
  return { rate, pricePerKwh, currency };
}

/** A text in the place of the one that was typed, with the taxes and charges of that. */
export function withBeside(instead: string, { shape, parts, money, plain }: Beside): string {
  return present(
    instead,
    ...parts.taxes.map(({ start, end }) => plain.slice(start, end)),
    ...shape.charges.map((charge) => `, ${chargeAsTyped(chargeOf(charge, money), money.currency)}`),
  )
    .join(' ')
    .replaceAll(' , ', ', ');
}
