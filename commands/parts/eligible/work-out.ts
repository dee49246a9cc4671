import { joiningGroups } from '../../../src/appraisal/joining.ts';
import type { JoiningGroups } from '../../../src/appraisal/joining.ts';
import type { KnownMachine, RigPart } from '../../../src/appraisal/rig.ts';
import type { Network } from '../../../src/catalog/schema.ts';
import type { CommandContext } from '../../../src/conversation/command-context.ts';
import { UserError } from '../../../src/errors.ts';
import type { SaidMachine } from '../../../src/input/machine/said-machine.ts';
import { isPasted } from '../../../src/input/paste/pasted-rig.ts';
import { cardsInText, type NamedCards } from '../../../src/input/rig/cards-in-text.ts';
import { findRig } from '../../../src/settings/rig-name.ts';
import { appleJoiningView } from '../../../src/views/joining/apple-joining.ts';
import { eligibleMachineView } from '../../../src/views/joining/eligible-machine.ts';
import type { Reply } from '../../../src/views/message/reply.ts';
import { rigAsTyped } from '../../../src/views/values/rig-names.ts';
import { en } from '../../../src/words/en/en.ts';
import { readAskedRig } from '../asked-rig.ts';
import { askAbout } from '../doubts/doubt.ts';
import { lanesDoubt, machineDoubts } from '../doubts/machine-doubt.ts';
import { citingIn } from '../reply-context.ts';
import { readCuda, readDriver } from '../versions.ts';
import type { EligibleOptions } from './options.ts';
import { countryIn, isAboutNoCard, networksIn, readCountry, readNetwork, saidIn, systemIn, typedIn } from './said.ts';

/** What the question is about; where it is about no card, or about Apple's, the answer itself. */
export type EligibleAnswer =
  | { readonly kind: 'reply'; readonly reply: Reply }
  | {
      readonly kind: 'groups';
      readonly rig: readonly RigPart[];
      readonly machine: KnownMachine & SaidMachine;
      readonly country: string | undefined;
      readonly networks: readonly Network[];
      readonly groups: JoiningGroups;
      /** Cards that are named and not there. */
      readonly leftOut: NamedCards['leftOut'];
      readonly again: EligibleOptions;
    };

/** @throws {UserError} for what can't be read, or is missing. */
export function workOut({ meant, ...asked }: EligibleOptions, context: CommandContext): EligibleAnswer {
  askAbout([...machineDoubts(asked), lanesDoubt(asked.pcie)], meant, context);
  if (asked.gpu === undefined) throw new UserError('bad_options', en.commands.eligible.noCard);
  const { belongings, catalog, market } = context;
  const isSaved = belongings.kind === 'known' && findRig(belongings.rigs, asked.gpu) !== undefined;
  const said = isSaved ? { machine: {}, rest: asked.gpu } : saidIn(asked.gpu);
  const named = isSaved || isPasted(asked.gpu) ? undefined : cardsInText(said.rest, [], context.finder);
  if (named?.device === 'apple') return { kind: 'reply', reply: ofApple(context) };
  const machineAlone = { ...said.machine, ...told(asked) };
  if (named !== undefined && isAboutNoCard(named, machineAlone)) {
    return { kind: 'reply', reply: eligibleMachineView(machineAlone, catalog.networks, citingIn(context)) };
  }
  const askedRig = readAskedRig(isSaved ? asked.gpu : typedIn(named, said.rest), context);
  const machine = { ...askedRig.machine, ...machineAlone };
  const rig = askedRig.parts;
  const country = asked.country === undefined ? countryIn(said.rest, context) : readCountry(asked.country, context);
  const networks =
    asked.network === undefined ? networksIn(named, said.rest, context) : [readNetwork(asked.network, context)];
  return {
    kind: 'groups',
    rig,
    machine,
    groups: joiningGroups(rig, machine, catalog.networks, market),
    country,
    networks,
    leftOut: named?.leftOut ?? [],
    again: againOf(rig, machine, country, networks, asked),
  };
}

function told(asked: EligibleOptions): KnownMachine & SaidMachine {
  const { os, ram, disk, upload, download, ports, pcie, powerlimit, driver, cuda } = asked;
  return {
    ...(os !== undefined && { os, system: systemIn(os) }),
    ...(ram !== undefined && { ramGb: ram }),
    ...(disk !== undefined && { diskGb: disk }),
    ...(upload !== undefined && { uploadMbps: upload }),
    ...(download !== undefined && { downloadMbps: download }),
    ...(ports !== undefined && { hasOpenPorts: ports }),
    ...(pcie !== undefined && { lanesPerGpu: pcie }),
    ...(powerlimit !== undefined && { isPowerLimited: powerlimit }),
    ...(driver !== undefined && { driverBranch: readDriver(driver) }),
    ...(cuda !== undefined && { cudaVersion: readCuda(cuda) }),
    ...(asked['part-time'] !== undefined && { isPartTime: asked['part-time'] }),
  };
}

/** The same question in few characters, with what was typed in words as options. */
function againOf(
  rig: readonly RigPart[],
  machine: KnownMachine & SaidMachine,
  country: string | undefined,
  networks: readonly Network[],
  asked: EligibleOptions,
): EligibleOptions {
  const { system, ramGb, diskGb, uploadMbps, downloadMbps, hasOpenPorts, lanesPerGpu, isPowerLimited } = machine;
  const { driverBranch, cudaVersion } = machine;
  return {
    gpu: rigAsTyped(rig),
    ...(system !== undefined && { os: system }),
    ...(ramGb !== undefined && { ram: ramGb }),
    ...(diskGb !== undefined && { disk: diskGb }),
    ...(uploadMbps !== undefined && { upload: uploadMbps }),
    ...(downloadMbps !== undefined && { download: downloadMbps }),
    ...(hasOpenPorts !== undefined && { ports: hasOpenPorts }),
    ...(lanesPerGpu !== undefined && { pcie: lanesPerGpu }),
    ...(isPowerLimited !== undefined && { powerlimit: isPowerLimited }),
    ...(driverBranch !== undefined && { driver: String(driverBranch) }),
    ...(cudaVersion !== undefined && { cuda: String(cudaVersion) }),
    ...(country !== undefined && { country }),
    ...(networks[0] !== undefined && { network: networks[0].id }),
    ...(asked.rate !== undefined && { rate: asked.rate }),
  };
}

function ofApple(context: CommandContext): Reply {
  const { catalog } = context;
  const claims = catalog.claims.filter(({ device }) => device === 'apple');
  const ids = new Set(claims.map(({ network }) => network));
  return appleJoiningView(
    catalog.networks.filter(({ id }) => ids.has(id)),
    citingIn(context),
  );
}
