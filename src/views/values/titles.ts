import type { Earning } from '../../appraisal/appraisal.ts';
import type { Investment } from '../../engine/estimate.ts';
import type { RigPart } from '../../appraisal/rig.ts';
import { coinName } from './earner-names.ts';
import { formatMoney } from './money.ts';
import type { Money } from './money.ts';
import type { Citing } from './provenance.ts';
import { rigName } from './rig-names.ts';
import { TITLE_CHARACTERS } from '../message/screen.ts';
import { fit } from '../message/table.ts';
import { quoteTyped } from '../../input/typed-text.ts';

/** The rig of an answer, and what its owner calls it, where it was asked for by that name. */
export interface NamedRig {
  readonly rig: readonly RigPart[];
  readonly rigCalled: string | undefined;
}

/** `attic: 6× RTX 3070` */
export function rigTitle({ rig, rigCalled }: NamedRig, { words }: Pick<Citing, 'words'>): string {
  const name = rigName(rig);
  return rigCalled === undefined ? name : words.roi.named(quoteTyped(rigCalled), name);
}

/** `attic: 6× RTX 3070 for €2,400 on Vast.ai`; the price where the answer is about a purchase. */
export function earningTitle(
  named: NamedRig & { readonly earning: Earning; readonly investment: Investment | undefined; readonly money: Money },
  citing: Pick<Citing, 'words'>,
): string {
  const { earning, investment, money } = named;
  const rig = rigTitle(named, citing);
  const bought =
    investment === undefined ? rig : citing.words.roi.boughtFor(rig, formatMoney(investment.purchasePriceUsd, money));
  return fit(titleOf(bought, earning, citing), TITLE_CHARACTERS);
}

/** `attic: Nosana and the RTX 3070`; the earner alone where no rig is asked about. */
export function earnerTitle(earner: string, named: NamedRig | undefined, { words }: Pick<Citing, 'words'>): string {
  const title = words.networks.one.title(earner, named && rigName(named.rig));
  const isNamed = named?.rigCalled !== undefined;
  return fit(isNamed ? words.roi.named(quoteTyped(named.rigCalled), title) : title, TITLE_CHARACTERS);
}

function titleOf(rig: string, earning: Earning, { words }: Pick<Citing, 'words'>): string {
  switch (earning.kind) {
    case 'renting':
      return words.roi.renting(rig, earning.network.name);
    case 'mining':
      return words.roi.mining(rig, coinName(earning.coin));
    case 'gap-mining':
      return words.gaps.title(rig, earning.rented.network.name, earning.mined.coin.name);
  }
}
