import { matchAt } from '../pattern-at.ts';

const LESS = String.raw`(?:-|minus|less|abzüglich|abzgl\.?|moins|menos|meno|mínus|minus|минус|мінус|með)`;
const NAMES = String.raw`(?:\p{L}+[- ])?(?:discount|rebate|off|cashback|rabatt|bonus|nachlass|remise|réduction|descuento|dto\.?|sconto|desconto|korting|rabat|zniżk[ai]|sleva|скидк[аи]|знижка|indirim|alennus)`;
const PERCENT = String.raw`(\d{1,2}(?:[.,]\d{1,2})?)\s?%`;
/** "-10%", "minus 15 % discount", "10% off", "Rabatt 10 %"; "discount" alone says not how much. */
const FORMS = [
  new RegExp(String.raw`(?<!\p{L})${LESS}\s?${PERCENT}(?:\s(?:of|de|di|на)?\s?(?:${NAMES}))?(?!\p{L})`, 'uy'),
  new RegExp(String.raw`(?<![\d.,])${PERCENT}\s(?:${NAMES})(?!\p{L})`, 'uy'),
  new RegExp(String.raw`(?<!\p{L})(?:${NAMES})\s(?:of |von |de |di |:\s?)?${PERCENT}`, 'uy'),
];

/** The share (0–1) that a text at a place says to be taken off. */
export function discountAt(text: string, start: number): { readonly share: number; readonly end: number } | undefined {
  for (const pattern of FORMS) {
    const match = matchAt(pattern, text, start);
    if (match !== undefined) {
      return { share: Number((match[1] ?? '').replace(',', '.')) / 100, end: start + match[0].length };
    }
  }
  return undefined;
}
