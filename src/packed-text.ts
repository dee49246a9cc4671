import { deflateRawSync, inflateRawSync } from 'node:zlib';

/**
 * What questions are made of, the most usual last. What was packed by it is read by it: it may be replaced only together
 * with the version of what carries it.
 */
const WORDS = new TextEncoder().encode(
  [
    'heures creuses heures pleines de nuit jour nacht tag zwischen from to until then am pm per kWh cents pence ct/kWh ',
    'off-peak peak otherwise incl. VAT holidays Friday Monday week ex VAT plus tax solar surplus feed-in free ',
    'GBP CHF SEK NOK PLN CAD AUD INR JPY IDR £0. ¢ €/kWh Uhr, sonst weekend weekdays else ',
    'gamerhash livepeer prime-intellect runpod-community render-dispersed octaspace nicehash golem quickpod tensordock ',
    'targon chutes gonka spheron hyperbolic fluxedge theta-edge inference-net clore lium io-net akash nosana salad ',
    'kaspa ethereum-classic ravencoin ergo conflux quai quantus pearl ',
    ' Laptop 6GB 12GB 16GB 24GB 32GB 40GB 48GB H100 SXM H100 NVL H200 A100 80GB PCIe B200 GH200 L40S L4 T4 A10 A40 V100 32GB ',
    'Quadro RTX 8000 RTX 4000 Ada RTX 6000 Ada RTX PRO 6000 Blackwell RTX PRO 4500 Blackwell RTX A6000 RTX A5000 RTX A4000 ',
    'Titan RTX P40 P104-100 CMP 170HX CMP 90HX MI50 MI300X Radeon Pro W7900 Radeon VII Arc Pro B60 Arc A770 16GB Arc B580 ',
    'RX Vega 64 RX 470 4GB RX 480 8GB RX 580 8GB RX 5500 XT 8GB RX 5700 XT RX 6600 XT RX 6700 XT RX 6800 XT RX 6950 XT ',
    'RX 7600 XT RX 7700 XT RX 7800 XT RX 7900 GRE RX 7900 XTX RX 9060 XT 16GB RX 9070 XT ',
    'GTX 1050 Ti GTX 1060 6GB GTX 1070 Ti GTX 1080 Ti GTX 1650 Super GTX 1660 Super GTX 1660 Ti RTX 3050 8GB ',
    'RTX 2060 12GB RTX 2070 Super RTX 2080 Super RTX 2080 Ti RTX 5050 RTX 5060 Ti 16GB RTX 5070 Ti RTX 5080 RTX 5090 D ',
    'RTX 4060 Ti 16GB RTX 4070 Ti Super RTX 4080 Super RTX 4090 RTX 3060 Ti RTX 3060 12GB RTX 3080 12GB RTX 3080 Ti ',
    'RTX 3080 10GB RTX 3090 Ti RTX 3070 Ti RTX 3070 + 12x RTX 4090 + 8x RTX 5090 + 4x RTX 3080 + 2x RTX 3090 1200W wall',
    '|manyway|kmonth|kyear|h100|i400|j1600|l40|mUSD|mEUR|h18-24|h22:00-06:00|cweekdays 7-23 $0.31 else $0.19',
    '|c0.31 EUR 7-23, 0.19 EUR 23-7|c0,30 €|c$0.31 day $0.19 night|c$0.12|h24|f100|n1|aRTX 40|a6x RTX 30',
  ].join(''),
);

/** Far more than a question has; packed by somebody else, a few letters could unfold into megabytes. */
const MOST_BYTES = 2_000;

/** Characters that stand for numbers. */
interface Digits {
  readonly count: number;
  readonly at: (index: number) => string;
  /** Negative of what is none of them. */
  readonly indexOf: (character: string) => number;
}

const LETTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
/** No chat makes anything of them, and people can copy them. */
export const LETTERS_AND_DIGITS: Digits = {
  count: LETTERS.length,
  at: (index) => LETTERS.charAt(index),
  indexOf: (character) => LETTERS.indexOf(character),
};

const FIRST_IDEOGRAPH = 0x4e00;
const IDEOGRAPH_COUNT = 2 ** 14;
/** Where characters are counted and nobody reads them: each holds more than two letters. No normalisation changes them. */
export const IDEOGRAPHS: Digits = {
  count: IDEOGRAPH_COUNT,
  at: (index) => String.fromCodePoint(FIRST_IDEOGRAPH + index),
  indexOf(character) {
    const index = (character.codePointAt(0) ?? 0) - FIRST_IDEOGRAPH;
    return index < IDEOGRAPH_COUNT ? index : -1;
  },
};

/** A question in as few characters as it takes. */
export function packed(text: string, digits: Digits): string {
  const bytes = deflateRawSync(text, { dictionary: WORDS, level: 9 });
  const radix = BigInt(digits.count);
  let written = '';
  // A one before all others keeps the zeros that follow.
  for (let left = BigInt(`0x1${bytes.toString('hex')}`); left > 0n; left /= radix) {
    written = digits.at(Number(left % radix)) + written;
  }
  return written;
}

/** What was packed; undefined of a text that is nothing of ours. */
export function unpacked(written: string, digits: Digits): string | undefined {
  const indices = Array.from(written, (character) => digits.indexOf(character));
  if (indices.some((index) => index < 0)) return undefined;
  const value = indices.reduce((sum, index) => sum * BigInt(digits.count) + BigInt(index), 0n);
  try {
    const bytes = Buffer.from(value.toString(16).slice(1), 'hex');
    const text = inflateRawSync(bytes, { dictionary: WORDS, maxOutputLength: MOST_BYTES });
    return new TextDecoder('utf-8', { fatal: true }).decode(text);
  } catch {
    return undefined;
  }
}
