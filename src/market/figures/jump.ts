import { QUANTITIES } from '../../catalog/quantities.ts';
import type { Observed } from '../../catalog/quantities.ts';
import { valueOf } from './subject.ts';

/** Whether two figures of one subject lie no farther apart than its quantity may move at once. */
export function isNear(one: Observed, other: Observed): boolean {
  const { by, most } = QUANTITIES[one.quantity].jump;
  const [low = 0, high = 0] = [valueOf(one), valueOf(other)].toSorted((left, right) => left - right);
  return by === 'difference' ? high - low <= most : high <= low * most;
}
