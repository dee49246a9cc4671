import type { Finder } from '../../catalog/finder.ts';
import { present } from '../../present.ts';
import { cardsInText } from '../rig/cards-in-text.ts';
import { inOneSpelling } from '../rig/plain-rig.ts';
import { takeRigFacts } from '../rig/rig-facts.ts';
import { writtenPart } from '../rig/written-part.ts';
import { isPasted } from './pasted-rig.ts';

/** Who writes more has pasted something, or writes about more than a rig. */
const LONGEST_MESSAGE = 2_000;
const PER_DAY = /24\s?\/\s?7|day|\/\s?d\b|tag|jour|día|день/iu;
const POWER_SUPPLY = /(?<!\d)\d{1,5}\s*w(?:atts?)?\s*(?:psu|power suppl\w*|netzteil)/giu;
const LIMIT = /(?<![\d.])(\d{2,4})W limit(?!\p{L})/gu;

/**
 * The rig that a message is about, as somebody would type it: cards with their counts, the watts at the wall where one
 * figure was given, the hours a day. What a program printed stays as it is. Undefined where no card is named.
 */
export function rigInMessage(text: string, finder: Finder): string | undefined {
  if (isPasted(text)) return text;
  const written = inOneSpelling(text.slice(0, LONGEST_MESSAGE).normalize('NFKC'))
    .replaceAll(POWER_SUPPLY, ' ')
    .replaceAll(/(?<=\w)['’]s\b/gu, 's')
    .replaceAll(/[*_~`>|\\]/gu, (mark) => (mark === '*' ? ' x ' : ' '));
  const limits = [...written.matchAll(LIMIT)].map(([, watts]) => Number(watts));
  const { cards, watts, hours, anyway } = takeRigFacts(written.replaceAll(LIMIT, ' '));
  const { parts, uncounted, unclear } = cardsInText(cards, [], finder);
  const named = [
    ...parts.map(({ count, gpu }) => writtenPart(count, gpu.name)),
    ...[...uncounted, ...unclear].map((card) => card.written),
  ];
  if (named.length === 0) return undefined;
  const [limit] = limits;
  // Of several cards nobody can tell which has it.
  const ofEach = limit !== undefined && limits.length === 1 && named.length === 1 ? [`${limit}W limit`] : [];
  const said = watts.length === 1 ? watts : watts.filter(({ where }) => where !== 'unsaid');
  const daily = hours.filter(({ written: each }) => PER_DAY.test(each));
  const facts = [...(said.length === 1 ? said : []), ...(daily.length === 1 ? daily : [])];
  return present(named.join(' + '), ...ofEach, ...facts.map(({ written: each }) => each), anyway).join(' ');
}
