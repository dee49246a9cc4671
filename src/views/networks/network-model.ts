import type { Appraisal } from '../../appraisal/appraisal.ts';
import type { Figure } from '../../catalog/figure.ts';
import type { Gpu, Network } from '../../catalog/schema.ts';
import type { Eligibility } from '../../engine/eligibility.ts';
import type { NetworkPrices } from '../../market/valuation/network-prices.ts';
import type { AnswerTerms } from '../values/answer-terms.ts';
import type { RunButton } from '../message/buttons.ts';
import type { NamedRig } from '../values/titles.ts';

/** Shares of online hours that were rented, 0–1, as seen on the network. */
export interface BusyShares {
  /** Of all its cards together. */
  readonly all: Figure<number> | undefined;
  readonly cards: readonly { readonly gpu: Gpu; readonly figure: Figure<number> }[];
}

/** What a rig may do on the network and what it would leave there. */
export interface RigThere extends NamedRig {
  readonly eligibility: Eligibility;
  readonly appraisal: Appraisal;
}

export interface NetworkModel extends AnswerTerms {
  readonly network: Network;
  readonly asked: RigThere | undefined;
  readonly prices: NetworkPrices;
  readonly busy: BusyShares;
  /** A picture is added to the answer, and takes the place of what the network wants and how it pays. */
  readonly hasPicture: boolean;
  readonly buttons: readonly RunButton[];
}
