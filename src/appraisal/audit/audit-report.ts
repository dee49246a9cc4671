import { earnerId } from '../../catalog/finder.ts';
import { earnerOf } from '../appraisal.ts';
import type { Earning } from '../appraisal.ts';
import { worthUsdPerDay } from '../choice.ts';
import type { Audit, AuditedCard, Renewal } from './audit.ts';

const CARD_WIDTH = 24;
const EARNER_WIDTH = 18;
const GRADE_WIDTH = 8;

/** For whoever looks after the figures: the answers card by card, then the figures to renew. */
export function auditReport({ cards, renewals }: Audit): string {
  const rows = cards.flatMap(({ rows: own }) => own);
  const graded = (['firm', 'dated', 'on-paper'] as const).map(
    (grade) => `${rows.filter(({ certainty }) => certainty.grade === grade).length} ${grade}`,
  );
  return [
    `${cards.length} cards, the first rows of each: ${graded.join(', ')}.`,
    'USD a day after power, from the figures that ship; no live source is asked.',
    '',
    ...cards.flatMap(cardLines),
    '',
    'Renew, what raises most grades first, then the oldest; what one source tells of one place is renewed together:',
    ...renewals.map(renewalLine),
    '',
  ].join('\n');
}

function cardLines({ gpu, rows }: AuditedCard): readonly string[] {
  if (rows.length === 0) return [`${gpu.name.padEnd(CARD_WIDTH)} nothing that is open to it has a known price`];
  return rows.map((row, index) => `${(index === 0 ? gpu.name : '').padEnd(CARD_WIDTH)} ${rowWords(row)}`);
}

function rowWords(row: Earning): string {
  const { grade, weakest } = row.certainty;
  const usdPerDay = worthUsdPerDay(row).toFixed(2).padStart(7);
  const reason =
    weakest === undefined
      ? ''
      : `${weakest.ingredient.what}: ${weakest.doubt.kind}${datedWords(weakest.ingredient.figure?.date)}`;
  return `${earnerId(earnerOf(row)).padEnd(EARNER_WIDTH)} ${usdPerDay} ${grade.padEnd(GRADE_WIDTH)} ${reason}`.trimEnd();
}

function renewalLine({ earnerId: earner, source, ingredients, gpuIds, date, doubts, rows, aloneIn }: Renewal): string {
  const [card = '', ...others] = gpuIds;
  const ofCards = card === '' ? '' : others.length === 0 ? ` of ${card}` : ` of ${gpuIds.length} cards`;
  const from = source === undefined ? '' : `, ${source}`;
  const why = `${doubts.join(', ')}${datedWords(date)}${from}`;
  return `  ${earner}: ${ingredients.join(', ')}${ofCards} (${why}); decides ${rows} rows, ${aloneIn} of them alone`;
}

function datedWords(date: string | undefined): string {
  return date === undefined ? '' : `, ${date}`;
}
