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
    '',
    ...cards.flatMap(cardLines),
    '',
    'Renew, what raises most grades first:',
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

function renewalLine({ ingredient, earnerId: earner, gpuId, source, date, doubt, rows, aloneIn }: Renewal): string {
  const what = [ingredient, earner, gpuId].filter((part) => part !== undefined).join(' ');
  const from = source === undefined ? '' : `, ${source}`;
  return `  ${what}: ${doubt}${datedWords(date)}${from}; decides ${rows} rows, ${aloneIn} of them alone`;
}

function datedWords(date: string | undefined): string {
  return date === undefined ? '' : `, ${date}`;
}
