import { NEUTRAL_COLOUR } from './colours.ts';
import type { Reply } from './reply.ts';

interface Example {
  readonly path: string;
  readonly typed: string;
  readonly answers: string;
  /** Commands that go with it, and need no example. */
  readonly also?: readonly string[];
}

/** What people come with, and the command that answers it, in words that can be typed as they stand. */
const QUESTIONS: readonly { readonly question: string; readonly examples: readonly Example[] }[] = [
  {
    question: 'What would I earn?',
    examples: [
      { path: 'roi', typed: 'gpu:4090', answers: 'the best place that takes it, after power' },
      { path: 'roi', typed: 'gpu:6x 3070 network:Vast.ai rate:0,30 €', answers: 'a rig, a network, your electricity' },
      { path: 'roi', typed: 'gpu:5090 price:2000 resale:40', answers: 'with payback and ROI' },
    ],
  },
  {
    question: 'What is better?',
    examples: [
      { path: 'compare', typed: 'gpu:4090', answers: 'every network and coin, best first' },
      { path: 'compare', typed: 'gpu:4090 with:3090, 5090', answers: 'cards side by side' },
      { path: 'price', typed: 'gpu:4090 network:Vast.ai ask:0.40', answers: 'what to charge at least' },
    ],
  },
  {
    question: 'Who takes my card, and what do they want?',
    examples: [
      { path: 'eligible', typed: 'gpu:6x 3070, x1 risers, 8gb ram', answers: 'who takes it, and what is missing' },
      { path: 'networks', typed: 'gpu:3060', answers: 'where it may join' },
      { path: 'networks', typed: 'network:Nosana', answers: 'one network in depth' },
      { path: 'gpus', typed: 'gpu:7900xtx', answers: 'memory, power, hashrates' },
    ],
  },
  {
    question: 'What does the power cost?',
    examples: [{ path: 'power', typed: 'watts:600 rate:0.13', answers: 'a day, a month, a year' }],
  },
  {
    question: 'Must I type all that each time?',
    examples: [
      { path: 'me rate', typed: 'rate:0.31 day 0.19 night', answers: 'your own price per kWh, in all your answers' },
      { path: 'me currency', typed: 'currency:EUR', answers: 'the currency of all your answers' },
      {
        path: 'rig save',
        typed: 'name:attic cards:6x 3070 1200W wall',
        answers: 'then `gpu:attic` is enough, everywhere',
        also: ['rig list', 'rig show', 'rig delete'],
      },
      { path: 'me view', typed: '', answers: 'what you have set', also: ['me export', 'me forget'] },
    ],
  },
  {
    question: 'How do I set this server up?',
    examples: [
      {
        path: 'settings rate',
        typed: 'rate:0.12',
        answers: 'the price per kWh that answers here start from (Manage Server)',
      },
      { path: 'settings currency', typed: 'currency:EUR', answers: 'the currency of answers here' },
      { path: 'settings pc', typed: 'host-watts:0', answers: 'the PC around the cards; 0 if it runs anyway' },
      { path: 'settings view', typed: '', answers: 'what is set, by whom', also: ['settings reset'] },
    ],
  },
  {
    question: 'Can I trust it?',
    examples: [
      { path: 'claim', typed: 'text:4090 makes $800 a month on io.net', answers: 'is that possible?' },
      { path: 'about', typed: '', answers: 'sources, ages, privacy' },
    ],
  },
];

/** Examples by question. A command whose id Discord has told us can be clicked. */
export function helpView(commands: readonly { readonly path: string; readonly id: string | undefined }[]): Reply {
  const idOf = new Map(commands.map(({ path, id }) => [path, id]));
  const mention = (path: string): string => {
    const id = idOf.get(path);
    return id === undefined ? `\`/${path}\`` : `</${path}:${id}>`;
  };
  return {
    embeds: [
      {
        title: 'What do you want to know?',
        color: NEUTRAL_COLOUR,
        fields: QUESTIONS.map(({ question, examples }) => ({
          name: question,
          value: examples
            .map(
              ({ path, typed, answers, also = [] }) =>
                `${mention(path)}${typed === '' ? '' : ` \`${typed}\``}\n${[answers, ...also.map(mention)].join('; ')}`,
            )
            .join('\n'),
        })),
        footer: { text: 'With hide:True only you see an answer. Not financial advice.' },
      },
    ],
  };
}
