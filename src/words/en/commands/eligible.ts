import { anyOf } from '../values/grammar.ts';

export const eligible = {
  description: 'Which networks take your rig, what keeps it out, and the least that would change it',
  gpu: 'Your card or rig, with what you know of its PC: 6x 3070, x1 risers, 8gb ram',
  os: 'Operating system, such as Windows 11 or Ubuntu 22.04',
  ram: 'Memory of the PC in GB',
  disk: 'Disk in GB',
  upload: 'Upload speed in Mbit/s',
  download: 'Download speed in Mbit/s',
  ports: 'Whether it can be reached from outside (not behind CGNAT)',
  pcie: 'PCIe lanes of each card: 1 on a mining riser',
  powerlimit: 'Whether the cards are power-limited or undervolted',
  partTime: 'Whether it runs only part of the day',
  driver: 'NVIDIA driver, such as 535.154 or 580',
  cuda: 'CUDA version, such as 12.4: nvidia-smi prints it',
  country: 'Where you live: how the networks pay there',
  network: 'One network to be told of first',
  coin: (coin: string): string =>
    `${coin} is a coin: mining it asks for no more than its miner does. Ask \`/roi\` what it leaves.`,
  form: {
    title: 'Where may my rig join?',
    gpu: { label: 'Its cards', description: 'With anything you know of the PC', placeholder: '6x 3070, x1 risers' },
    os: { label: 'Operating system', placeholder: 'Windows 11, Ubuntu 22.04, HiveOS' },
    ram: { label: 'Memory of the PC in GB', placeholder: '16' },
    disk: { label: 'Disk in GB', placeholder: '500' },
    upload: { label: 'Upload speed in Mbit/s', placeholder: '40' },
  },
  whichSystem: (typed: string): string =>
    `“${typed}” is no system that we know: type \`os:\` with Windows, Linux or macOS.`,
  whichDriver: (typed: string): string =>
    `“${typed}” is no NVIDIA driver that we know: type \`driver:\` with its number, such as 535.154 or 580.`,
  whichCuda: (typed: string): string =>
    `“${typed}” is no CUDA version that we know: type \`cuda:\` with its number, such as 12.4.`,
  whichCountry: (typed: string, meant: readonly string[]): string =>
    meant.length === 0
      ? `We know no country called “${typed}”: type \`country:\` with its name.`
      : `We know no country called “${typed}”. Did you mean ${anyOf(meant)}? Or type \`country:\` with its name.`,
  noCard: 'Which card is it? Type `gpu:6x 3070`, with what you know of the PC behind it.',
};
