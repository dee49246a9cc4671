import { joiningGroups } from '../src/appraisal/joining.ts';
import type { JoiningGroups } from '../src/appraisal/joining.ts';
import { rankCoins } from '../src/appraisal/rank.ts';
import type { KnownMachine, RigPart } from '../src/appraisal/rig.ts';
import type { CommandContext } from '../src/conversation/command-context.ts';
import { defineCommand, definePage } from '../src/conversation/define-command.ts';
import { flag, integer, number, text } from '../src/conversation/options.ts';
import type { Given } from '../src/conversation/options.ts';
import { UserError } from '../src/errors.ts';
import { cardsInText } from '../src/input/rig/cards-in-text.ts';
import { isPasted } from '../src/input/paste/pasted-rig.ts';
import type { Network } from '../src/catalog/schema.ts';
import type { SaidMachine } from '../src/input/machine/said-machine.ts';
import { present } from '../src/present.ts';
import { findRig } from '../src/settings/rig-name.ts';
import { appleJoiningView } from '../src/views/joining/apple-joining.ts';
import { eligibleMachineView } from '../src/views/joining/eligible-machine.ts';
import { eligibleView } from '../src/views/joining/eligible.ts';
import { eligibleWhyView } from '../src/views/joining/eligible-why.ts';
import type { Form } from '../src/views/message/form.ts';
import type { Reply } from '../src/views/message/reply.ts';
import { rigAsTyped } from '../src/views/values/rig-names.ts';
import { en } from '../src/words/en/en.ts';
import { readAskedRig } from './parts/asked-rig.ts';
import {
  countryIn,
  isAboutNoCard,
  networksIn,
  readCountry,
  readNetwork,
  saidIn,
  systemIn,
  typedIn,
} from './parts/eligible-said.ts';
import { readCuda, readDriver } from './parts/versions.ts';
import { readAssumptions } from './parts/assumptions.ts';
import { hideOption, unlessHidden } from './parts/hiding.ts';
import { NO_OVERRIDES, rateOption } from './parts/overrides.ts';
import { citingIn } from './parts/reply-context.ts';
import { suggestNetworks, suggestRigs } from './parts/suggestions.ts';
import { shareButton } from './parts/share-button.ts';
import { pinnedRate, readTerms } from './parts/terms.ts';

const MAX_RAM_GB = 8_192;
const MAX_DISK_GB = 1_000_000;
const MAX_MBPS = 100_000;
const MAX_LANES = 16;
const MAX_PAGES = 99;
const MOST_COINS = 2;
const MAX_OS = 60;
const MAX_VERSION = 60;
const MAX_PLACE = 60;
const LONGEST_ANSWER = 1_000;
const LONGEST_NUMBER = 12;

const words = en.commands.eligible;

const options = {
  gpu: text(words.gpu, { suggest: suggestRigs, maxLength: LONGEST_ANSWER }),
  os: text(words.os, { maxLength: MAX_OS }),
  ram: number(words.ram, { max: MAX_RAM_GB }),
  disk: number(words.disk, { max: MAX_DISK_GB }),
  upload: number(words.upload, { max: MAX_MBPS }),
  download: number(words.download, { max: MAX_MBPS }),
  ports: flag(words.ports),
  pcie: integer(words.pcie, { min: 1, max: MAX_LANES }),
  powerlimit: flag(words.powerlimit),
  'part-time': flag(words.partTime),
  rate: rateOption,
  hide: hideOption,
  driver: text(words.driver, { maxLength: MAX_VERSION }),
  cuda: text(words.cuda, { maxLength: MAX_VERSION }),
  country: text(words.country, { maxLength: MAX_PLACE }),
  network: text(words.network, { suggest: suggestNetworks, maxLength: MAX_PLACE }),
};

type EligibleOptions = Given<typeof options>;

/** What is filled into the form. */
const filled = definePage({
  name: 'form',
  options,
  execute: (asked, context) => answerIn(asked, context),
});

const why = definePage({
  name: 'why',
  options: { ...options, page: integer(en.commands.asked.page, { min: 1, max: MAX_PAGES }) },
  answersAlike: true,
  execute({ page = 1, ...asked }, context) {
    const answer = workOut(asked, context);
    if (answer.kind === 'reply') return answer.reply;
    return eligibleWhyView({
      ...answer,
      page,
      pageId: (other) => context.buttonId('eligible why', { ...answer.again, page: other }),
      citing: citingIn(context),
    });
  },
});

export const eligible = defineCommand(
  {
    name: 'eligible',
    description: words.description,
    options,
    visibility: unlessHidden,
    answersAlike: true,
    form: (given) => (given.gpu === undefined ? formFor(given) : undefined),
    execute: answerIn,
  },
  [filled, why],
);

function formFor({ gpu: _gpu, os, ram, disk, upload, ...known }: EligibleOptions): Form {
  const { form } = words;
  const few = { required: false, maxLength: LONGEST_NUMBER };
  return {
    title: form.title,
    path: 'eligible form',
    options: known,
    fields: [
      { name: 'gpu', ...form.gpu, required: true, maxLength: LONGEST_ANSWER },
      { name: 'os', ...form.os, value: os, required: false, maxLength: MAX_OS },
      { name: 'ram', ...form.ram, value: ram?.toString(), ...few },
      { name: 'disk', ...form.disk, value: disk?.toString(), ...few },
      { name: 'upload', ...form.upload, value: upload?.toString(), ...few },
    ],
  };
}

type Answer =
  | { readonly kind: 'reply'; readonly reply: Reply }
  | {
      readonly kind: 'groups';
      readonly rig: readonly RigPart[];
      readonly machine: KnownMachine & SaidMachine;
      readonly country: string | undefined;
      readonly networks: readonly Network[];
      readonly groups: JoiningGroups;
      readonly again: EligibleOptions;
    };

function answerIn(asked: EligibleOptions, context: CommandContext): Reply {
  const answer = workOut(asked, context);
  if (answer.kind === 'reply') return answer.reply;
  const { rig, machine, country, networks, groups, again } = answer;
  const terms = readTerms(asked, context);
  const assumptions = { ...readAssumptions(NO_OVERRIDES, rig, terms, context), machine };
  const rate = pinnedRate(asked.rate, terms.rate);
  return eligibleView({
    ...terms,
    serverUnreadable: context.server.kind === 'unreadable',
    citing: citingIn(context),
    rig,
    machine,
    isPartTime: machine.isPartTime === true,
    isVirtual: machine.isVirtual === true,
    networks,
    country,
    groups,
    mining: rankCoins(rig, context, assumptions)
      .open.filter((earning) => earning.kind === 'mining')
      .slice(0, MOST_COINS),
    buttons: present(
      { label: en.eligible.buttons.why, customId: context.buttonId('eligible why', { ...again }, 'beside') },
      {
        label: en.eligible.buttons.compare,
        customId: context.buttonId('compare', { gpu: again.gpu, rate, hide: true }, 'beside'),
      },
      shareButton('eligible', { ...again, hide: asked.hide }, context),
    ),
  });
}

function workOut(asked: EligibleOptions, context: CommandContext): Answer {
  if (asked.gpu === undefined) throw new UserError('bad_options', words.noCard);
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
