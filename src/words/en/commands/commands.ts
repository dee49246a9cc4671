import { asked } from './asked.ts';
import { eligible } from './eligible.ts';
import { kept } from './kept.ts';
import { messages } from './messages.ts';
import { odds } from './odds.ts';
import { plan } from './plan.ts';
import { refused } from './refused.ts';
import { rig } from './rig.ts';

/** What Discord shows of commands and their options, and what they answer to what can't be done. */
export const commands = { asked, eligible, kept, messages, odds, plan, refused, rig };
