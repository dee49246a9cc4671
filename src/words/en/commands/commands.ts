import { eligible } from './eligible.ts';
import { messages } from './messages.ts';
import { plan } from './plan.ts';
import { rig } from './rig.ts';

/** What Discord shows of commands and their options, and what they answer to what can't be done. */
export const commands = { eligible, messages, plan, rig };
