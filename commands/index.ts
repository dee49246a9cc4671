import type { MessageCommand, SlashCommand } from '../src/conversation/command.ts';
import { about } from './about.ts';
import { checkClaim } from './check-claim.ts';
import { claim } from './claim.ts';
import { compare } from './compare.ts';
import { eligible } from './eligible.ts';
import { estimateRig } from './estimate-rig.ts';
import { gpus } from './gpus.ts';
import { help } from './help.ts';
import { me } from './me.ts';
import { networks } from './networks.ts';
import { odds } from './odds.ts';
import { plan } from './plan.ts';
import { power } from './power.ts';
import { price } from './price.ts';
import { receipt } from './receipt.ts';
import { rig } from './rig.ts';
import { roi } from './roi.ts';
import { settings } from './settings.ts';

/** Every slash command, in the order in which help shows them. */
export const commands: readonly SlashCommand[] = [
  roi,
  compare,
  price,
  claim,
  eligible,
  receipt,
  plan,
  odds,
  networks,
  gpus,
  power,
  rig,
  me,
  settings,
  help,
  about,
];

/** What the "Apps" menu of every message offers. */
export const messageCommands: readonly MessageCommand[] = [estimateRig, checkClaim];
