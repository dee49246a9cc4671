import type { CommandContext } from '../../../src/conversation/command-context.ts';
import type { Network } from '../../../src/catalog/schema.ts';
import type { System } from '../../../src/engine/machine.ts';
import { UserError } from '../../../src/errors.ts';
import { earnersInText } from '../../../src/input/claim/earners-in-text.ts';
import { machineInText, systemOf } from '../../../src/input/machine/said-machine.ts';
import type { MachineInText, SaidMachine } from '../../../src/input/machine/said-machine.ts';
import { isPasted } from '../../../src/input/paste/pasted-rig.ts';
import type { NamedCards } from '../../../src/input/rig/cards-in-text.ts';
import { quoteTyped } from '../../../src/input/typed-text.ts';
import { rigAsTyped } from '../../../src/views/values/rig-names.ts';
import { en } from '../../../src/words/en/en.ts';
import { readEarner } from '../asked-earner.ts';

const MOST_NETWORKS = 2;
const words = en.commands.eligible;

/** Of what a program printed only the versions are said of the machine; it is read for its cards as it is. */
export function saidIn(typed: string): MachineInText {
  const said = machineInText(typed);
  if (!isPasted(typed)) return said;
  const { driverBranch, cudaVersion } = said.machine;
  return {
    machine: {
      ...(driverBranch !== undefined && { driverBranch }),
      ...(cudaVersion !== undefined && { cudaVersion }),
    },
    rest: typed,
  };
}

/** Whether a text tells of the machine alone. */
export function isAboutNoCard({ parts, unclear, uncounted }: NamedCards, machine: SaidMachine): boolean {
  return parts.length + unclear.length + uncounted.length === 0 && Object.keys(machine).length > 0;
}

/** The cards that a text is about, as they are typed; the text itself where none is clear, for whoever asks back. */
export function typedIn(named: NamedCards | undefined, rest: string): string {
  if (named === undefined || named.unclear.length > 0 || named.parts.length === 0) {
    const [open] = named?.unclear ?? [];
    const [many] = named?.uncounted ?? [];
    return open?.written ?? (many === undefined ? rest.replaceAll(/\s*,\s*/gu, ' ').trim() : many.gpu.name);
  }
  return rigAsTyped(named.parts);
}

/** @throws {UserError} `unknown_network`, or `bad_options` for a coin, which asks for no more than its miner does */
export function readNetwork(typed: string, { finder }: CommandContext): Network {
  const earner = readEarner(typed, finder);
  if (earner.kind === 'network') return earner.network;
  throw new UserError('bad_options', words.coin(earner.coin.name));
}

/** "Can I join RunPod with a 3090": the networks that a text names. */
export function networksIn(
  named: NamedCards | undefined,
  typed: string,
  { finder }: CommandContext,
): readonly Network[] {
  if (named === undefined) return [];
  return earnersInText(typed, named.spans, finder)
    .flatMap((earner) => (earner.kind === 'network' ? [earner.network] : []))
    .slice(0, MOST_NETWORKS);
}

/** @throws {UserError} for what is no one country */
export function readCountry(typed: string, { finder }: CommandContext): string {
  const match = finder.place(typed);
  if (match.kind === 'found') return match.place.name;
  const meant = match.kind === 'unknown' ? match.nearest : match.candidates;
  throw new UserError(
    'bad_options',
    words.whichCountry(
      quoteTyped(typed),
      meant.map(({ place }) => place.name),
    ),
    meant.map(({ place, unmistakable }) => ({ label: place.name, options: { country: unmistakable } })),
  );
}

/** "a 3090 in Nigeria"; short words are no countries, whatever code they are. */
export function countryIn(typed: string, { finder }: CommandContext): string | undefined {
  for (const [, named = ''] of typed.matchAll(/\b(?:in|from)\s+(\p{L}{4,30}(?:\s\p{L}{2,30}){0,2})/giu)) {
    const parts = named.split(' ');
    for (let most = parts.length; most > 0; most -= 1) {
      const match = finder.place(parts.slice(0, most).join(' '));
      if (match.kind === 'found') return match.place.name;
    }
  }
  return undefined;
}

/** @throws {UserError} for what is no system that we know */
export function systemIn(os: string): System {
  const system = systemOf(os);
  if (system === undefined) throw new UserError('bad_options', words.whichSystem(quoteTyped(os)));
  return system;
}
