import { anyOf } from './values/grammar.ts';

type SystemName = 'windows' | 'linux' | 'macos';
type AmountName =
  | 'ramGb'
  | 'diskGb'
  | 'uploadMbps'
  | 'downloadMbps'
  | 'lanesPerGpu'
  | 'driverBranch'
  | 'cudaVersion'
  | 'vramGb';

const SYSTEMS: Record<SystemName, string> = { windows: 'Windows', linux: 'Linux', macos: 'macOS' };
const AMOUNTS: Record<AmountName, (amount: string) => string> = {
  ramGb: (amount) => `${amount} GB of RAM`,
  diskGb: (amount) => `${amount} GB of disk`,
  uploadMbps: (amount) => `${amount} Mbit/s of upload`,
  downloadMbps: (amount) => `${amount} Mbit/s of download`,
  lanesPerGpu: (amount) => `about ${amount} PCIe lanes a card`,
  driverBranch: (amount) => `NVIDIA driver ${amount}`,
  cudaVersion: (amount) => `CUDA ${amount}`,
  vramGb: (amount) => `${amount} GB of VRAM`,
};

/** What a place wants of a PC, as parts of a sentence. */
export const machine = {
  /** `12 GB of RAM` */
  amount: (what: AmountName, amount: string): string => AMOUNTS[what](amount),
  /** `12 GB of RAM (yours: 8)` */
  short: (what: AmountName, needs: string, has: string): string => `${AMOUNTS[what](needs)} (yours: ${has})`,
  /** `Windows or Linux` */
  systems: (systems: readonly SystemName[]): string => anyOf(systems.map((system) => SYSTEMS[system])),
  systemInstead: (needs: readonly SystemName[], has: SystemName): string =>
    `${anyOf(needs.map((system) => SYSTEMS[system]))} (yours: ${SYSTEMS[has]})`,
  openPorts: 'a public address with open ports',
  noPowerLimit: 'cards without a power limit',
};
