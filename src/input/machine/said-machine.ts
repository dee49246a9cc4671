import type { MachineFacts, System } from '../../engine/machine.ts';
import { readNumber } from '../typed-number.ts';

/** What a text says of the PC around the cards, its line and how it runs. */
export interface SaidMachine extends MachineFacts {
  /** Only some hours of the day, or whenever nobody games. */
  readonly isPartTime?: boolean | undefined;
  /** The cards are handed to a virtual machine. */
  readonly isVirtual?: boolean | undefined;
}

/** The facts, and the text without them. */
export interface MachineInText {
  readonly machine: SaidMachine;
  readonly rest: string;
}

/** Of so many digits, so that a long row of them is gone through once. */
const NUMBER = String.raw`(?<!\d)(\d{1,9}(?:[.,]\d{1,6})?)`;
const BIT = String.raw`(?:mbit|mbps|mb\/s|mbits?|m)(?:\/s)?`;
const SYSTEMS: readonly (readonly [System, RegExp])[] = [
  // Whatever runs in WSL, the PC runs Windows.
  [
    'windows',
    /\b(?:(?:linux|debian|ubuntu(?: ?\d\d(?:[.,]\d\d)?)?) (?:on|in|under|via) )?wsl ?2?\b|\b(?:windows|win) ?(?:1[01]|[78]|xp)?\b|\bw1[01]\b/iu,
  ],
  [
    'linux',
    /\b(?:linux|ubuntu|debian|fedora|arch|mint|hive ?os|hiveon|rave ?os|smos|simplemining|proxmox|mmpos)(?: ?\d\d(?:[.,]\d\d)?)?\b/iu,
  ],
  ['macos', /\bmac ?os\b/iu],
];

interface Fact {
  readonly pattern: RegExp;
  readonly read: (found: RegExpExecArray) => SaidMachine;
}

const valueOf = (written: string | undefined): number => readNumber(written ?? '')[0] ?? Number.NaN;

const GB_PER = { gb: 1, gib: 1, g: 1, tb: 1_000, tib: 1_000, t: 1_000 } as const;

function gigabytes(written: string | undefined, unit: string | undefined): number {
  return valueOf(written) * (GB_PER[(unit ?? 'gb').toLowerCase() as keyof typeof GB_PER] ?? 1);
}

/** As in "535.154.05", of which what is before the point decides. */
const DRIVER = String.raw`(?:v|r)?(\d{3})(?:\.\d{1,3}){0,2}`;
const CUDA = String.raw`(?:v)?(\d{1,2}(?:[.,]\d{1,2})?)(?:\.\d{1,3})?`;

const FACTS: readonly Fact[] = [
  {
    pattern: new RegExp(
      String.raw`(?:\bnvidia-smi\s+\d{3}(?:\.\d{1,3}){1,2}\s+)?\b(?:nvidia\s)?driver(?:s|\sversion)?\s?[:=]?\s?${DRIVER}(?!\d)|(?<!\brx\s|[\d.])${DRIVER}\s(?:nvidia\s)?drivers?\b`,
      'iu',
    ),
    read: ([, one, other]) => ({ driverBranch: valueOf(one ?? other) }),
  },
  {
    pattern: new RegExp(String.raw`\bcuda(?:\s(?:umd\s)?version|\stoolkit)?\s?[:=]?\s?${CUDA}(?![\d])`, 'iu'),
    read: ([, version]) => ({ cudaVersion: valueOf(version) }),
  },
  {
    pattern: new RegExp(String.raw`${NUMBER}\s?(gb|gib|g)\s(?:of\s)?(?:system\s|ddr\d\s)?(?:ram|memory)\b`, 'iu'),
    read: ([, amount, unit]) => ({ ramGb: gigabytes(amount, unit) }),
  },
  {
    pattern: new RegExp(String.raw`\b(?:ram|memory)\s?[:=]?\s?${NUMBER}\s?(gb|gib|g)\b`, 'iu'),
    read: ([, amount, unit]) => ({ ramGb: gigabytes(amount, unit) }),
  },
  {
    pattern: new RegExp(
      String.raw`${NUMBER}\s?(tb|tib|t|gb|gib|g)\s(?:of\s)?(?:nvme|m\.2|ssd|hdd|disk|storage|drive)\b`,
      'iu',
    ),
    read: ([, amount, unit]) => ({ diskGb: gigabytes(amount, unit) }),
  },
  {
    pattern: new RegExp(String.raw`\b(?:nvme|ssd|hdd|disk|storage)\s?[:=]?\s?${NUMBER}\s?(tb|tib|t|gb|gib|g)\b`, 'iu'),
    read: ([, amount, unit]) => ({ diskGb: gigabytes(amount, unit) }),
  },
  {
    pattern: new RegExp(String.raw`${NUMBER}\s?(?:${BIT})?\s?\/\s?${NUMBER}\s?${BIT}\b`, 'iu'),
    read: ([, down, up]) => ({ downloadMbps: valueOf(down), uploadMbps: valueOf(up) }),
  },
  {
    pattern: new RegExp(
      String.raw`(?:\bup(?:load)?\s?(?:speed\s)?[:=]?\s?${NUMBER}\s?${BIT}|${NUMBER}\s?${BIT}\s(?:of\s)?up(?:load)?)\b`,
      'iu',
    ),
    read: ([, one, other]) => ({ uploadMbps: valueOf(one ?? other) }),
  },
  {
    pattern: new RegExp(
      String.raw`(?:\bdown(?:load)?\s?(?:speed\s)?[:=]?\s?${NUMBER}\s?${BIT}|${NUMBER}\s?${BIT}\s(?:of\s)?down(?:load)?)\b`,
      'iu',
    ),
    read: ([, one, other]) => ({ downloadMbps: valueOf(one ?? other) }),
  },
  {
    pattern:
      /\b(?:line|internet|connection|fib(?:er|re)|cable|v?dsl)(?:\sis|\sof)?\s?[:=]?\s?(\d{1,5})\s?\/\s?(\d{1,5})(?![\d/])|(?<![\d/])(\d{1,5})\s?\/\s?(\d{1,5})\s(?:line|internet|connection|fib(?:er|re)|cable|v?dsl)\b/iu,
    read: ([, down, up, otherDown, otherUp]) => ({
      downloadMbps: valueOf(down ?? otherDown),
      uploadMbps: valueOf(up ?? otherUp),
    }),
  },
  {
    pattern: /\b(?:gigabit|1\s?gbit|1\s?gbps)\b/iu,
    read: () => ({ uploadMbps: 1_000, downloadMbps: 1_000 }),
  },
  {
    pattern:
      /\b(?:pci-?e\s?)?x\s?(1|4|8|16)\s?(?:pci-?e\s)?(?:risers?|slots?|lanes?)\b|\b(?:pci-?e)\s?(?:\d(?:\.0)?\s)?x\s?(1|4|8|16)\b|\b(1|4|8|16)x\s(?:risers?|slots?|lanes?)\b/iu,
    read: ([, one, other, third]) => ({ lanesPerGpu: valueOf(one ?? other ?? third) }),
  },
  { pattern: /\b(?:mining |usb )?risers?\b/iu, read: () => ({ lanesPerGpu: 1 }) },
  {
    pattern:
      /\b(?:cg-?nat|carrier[- ]grade nat|ds-?lite|no (?:open |public )?ports?|no port forward\w*|no public ip|can'?t (?:open|forward) ports?|starlink|4g|5g|lte|dorm(?: internet)?)\b/iu,
    read: () => ({ hasOpenPorts: false }),
  },
  {
    pattern: /\b(?:public ip|static ip|open ports?|ports? (?:are )?(?:open|forwarded)|port forward\w*)\b/iu,
    read: () => ({ hasOpenPorts: true }),
  },
  {
    pattern:
      /\b(?:no|without|not) (?:a )?(?:power[- ]?limit(?:ed|s)?|undervolt\w*)\b|\bstock (?:clocks|power|settings)\b/iu,
    read: () => ({ isPowerLimited: false }),
  },
  {
    pattern:
      /\b(?:under-?volt(?:ed|ing)?|uv'?d|power[- ]?limit(?:ed|s)?|power[- ]capped|capped|pl)\b(?:\s?(?:at|to|of|[:=])?\s?\d{2,4}\s?(?:w(?:atts?)?|%))?/iu,
    read: () => ({ isPowerLimited: true }),
  },
  {
    pattern:
      /\b(?:in (?:a )?)?(?:vms?|virtual machines?|hyper-?v|vmware|esxi|unraid|kvm|qemu|gpu pass-?through)(?: (?:gpu )?pass-?through)?\b/iu,
    read: () => ({ isVirtual: true }),
  },
  {
    pattern:
      /\bpart[- ]?time\b|\b(?:only|just) (?:at )?(?:nights?|weekends?|evenings?)\b|\b(?:when|while) (?:i'?m |i am )?(?:not gaming|asleep|at work|sleeping)\b|\bat night only\b/iu,
    read: () => ({ isPartTime: true }),
  },
];

/** Takes what is said of the machine out of a text about a rig: "6x 3070 frame, x1 risers, 8gb ram". */
export function machineInText(text: string): MachineInText {
  let rest = text.normalize('NFKC');
  let machine: SaidMachine = {};
  for (const { pattern, read } of FACTS) {
    const found = pattern.exec(rest);
    if (found === null) continue;
    // What was said first of a thing stands.
    machine = { ...read(found), ...machine };
    rest = without(rest, found);
  }
  const system = systemIn(rest);
  if (system === undefined) return { machine, rest };
  return { machine: { ...machine, system: system.system }, rest: without(rest, system.found) };
}

/** The system that a text names, as an owner writes it: "Windows 11", "Ubuntu 22.04", "HiveOS". */
export function systemOf(text: string): System | undefined {
  return systemIn(text)?.system;
}

/** "535.154.05", "R560" or "driver 580" as an owner types it where a driver is asked for. */
export function driverBranchIn(typed: string): number | undefined {
  return machineInText(/driver/iu.test(typed) ? typed : `driver ${typed}`).machine.driverBranch;
}

/** "12.4", "CUDA 12" or "CUDA Version: 12.2" where CUDA is asked for. */
export function cudaVersionIn(typed: string): number | undefined {
  return machineInText(/cuda/iu.test(typed) ? typed : `cuda ${typed}`).machine.cudaVersion;
}

function systemIn(text: string): { readonly system: System; readonly found: RegExpExecArray } | undefined {
  for (const [system, pattern] of SYSTEMS) {
    const found = pattern.exec(text);
    if (found !== null) return { system, found };
  }
  return undefined;
}

function without(text: string, { 0: found, index }: RegExpExecArray): string {
  return `${text.slice(0, index)} , ${text.slice(index + found.length)}`;
}
