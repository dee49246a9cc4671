/**
 * The cards of the catalogue that a chip is on, by the chip's code, as the PCI ID Repository names both
 * (https://pci-ids.ucw.cz, pci.ids as of 2026); AMD's gfx numbers are those that ROCm prints for the same chips. Boards for
 * laptops and workstations have codes of their own (GA104M, GA102GL).
 */
const CARDS_BY_CHIP: Readonly<Record<string, string>> = {
  gp102: 'GTX 1080 Ti/Titan Xp/P102-100',
  gp104: 'GTX 1070/GTX 1070 Ti/GTX 1080/P104-100',
  gp106: 'GTX 1060 3GB/GTX 1060 6GB/P106-100',
  gp107: 'GTX 1050/GTX 1050 Ti',
  tu102: 'RTX 2080 Ti/Titan RTX',
  tu104: 'RTX 2070 Super/RTX 2080/RTX 2080 Super',
  tu106: 'RTX 2060 6GB/RTX 2060 Super/RTX 2070',
  tu116: 'GTX 1650 Super/GTX 1660/GTX 1660 Super/GTX 1660 Ti',
  tu117: 'GTX 1650',
  ga102: 'RTX 3080 10GB/RTX 3080 Ti/RTX 3090/RTX 3090 Ti',
  ga104: 'RTX 3060 Ti/RTX 3070/RTX 3070 Ti',
  ga106: 'RTX 3050 8GB/RTX 3060 12GB',
  ad102: 'RTX 4090/RTX 4090 D',
  ad103: 'RTX 4080/RTX 4080 Super',
  ad104: 'RTX 4070/RTX 4070 Super/RTX 4070 Ti',
  ad106: 'RTX 4060 Ti 8GB/RTX 4060 Ti 16GB',
  ad107: 'RTX 4060',
  gb202: 'RTX 5090/RTX 5090 D',
  gb203: 'RTX 5070 Ti/RTX 5080',
  gb205: 'RTX 5070',
  gb206: 'RTX 5060/RTX 5060 Ti 8GB/RTX 5060 Ti 16GB',
  gb207: 'RTX 5050',
  gh100: 'H100 PCIe/H100 SXM/H200 SXM',
  ga100: 'A100 40GB PCIe/A100 40GB SXM/A100 80GB PCIe/A100 80GB SXM',
  ellesmere: 'RX 470/RX 480/RX 570/RX 580/RX 590',
  vega10: 'RX Vega 56/RX Vega 64',
  vega20: 'Radeon VII/MI50/MI60',
  navi10: 'RX 5600 XT/RX 5700/RX 5700 XT',
  navi21: 'RX 6800/RX 6800 XT/RX 6900 XT/RX 6950 XT',
  navi22: 'RX 6700 XT/RX 6750 XT',
  navi23: 'RX 6600/RX 6600 XT/RX 6650 XT',
  navi24: 'RX 6400/RX 6500 XT',
  navi31: 'RX 7900 GRE/RX 7900 XT/RX 7900 XTX',
  navi32: 'RX 7700 XT/RX 7800 XT',
  navi33: 'RX 7600/RX 7600 XT',
  navi44: 'RX 9060 XT 8GB/RX 9060 XT 16GB',
  navi48: 'RX 9070/RX 9070 XT/RX 9070 GRE',
  dg2: 'Arc A750/Arc A770',
};

const SAME_CHIP: Readonly<Record<string, string>> = {
  polaris10: 'ellesmere',
  polaris20: 'ellesmere',
  gfx803: 'ellesmere',
  gfx900: 'vega10',
  gfx906: 'vega20',
  gfx1010: 'navi10',
  gfx1030: 'navi21',
  gfx1031: 'navi22',
  gfx1032: 'navi23',
  gfx1034: 'navi24',
  gfx1100: 'navi31',
  gfx1101: 'navi32',
  gfx1102: 'navi33',
  gfx1200: 'navi44',
  gfx1201: 'navi48',
};

const CODES = [...Object.keys(CARDS_BY_CHIP), ...Object.keys(SAME_CHIP)]
  .map((code) => code.replace(/(?<=[a-z]{4})(?=\d)/u, String.raw`\s?`))
  .join('|');
const CHIP_CODE = new RegExp(String.raw`(?<![a-z\d])(?:${CODES})(?![a-z\d])`, 'iu');
const NOTHING_ELSE = new RegExp(String.raw`^\s*(?:(?:nvidia|amd|chip|gpu|:)\s*)*(?:${CODES})\s*$`, 'iu');

/** The cards with the chip that a text names by its code; none where it names no such chip. */
export function cardsOfChip(text: string): readonly string[] {
  const code = CHIP_CODE.exec(text)?.[0].toLowerCase().replaceAll(/\s/gu, '');
  const cards = code === undefined ? undefined : CARDS_BY_CHIP[SAME_CHIP[code] ?? code];
  return cards === undefined ? [] : cards.split('/');
}

/** The whole text is a chip's code. */
export function isChipCode(text: string): boolean {
  return NOTHING_ELSE.test(text);
}
