import type { Provenance } from '../catalog/figure.ts';
import type { Subject } from '../catalog/quantities.ts';
import type { SourceStatus } from '../market/asking/source-status.ts';
import { NEUTRAL_COLOUR } from './colours.ts';
import { formatCount, formatDate } from './format.ts';
import { heldBackLines } from './held-back.ts';
import { fieldsWithin } from './limits.ts';
import { sourceLines, sourcesSentence } from './live-sources.ts';
import { kindAndAge, sourceLink } from './provenance.ts';
import type { Citing } from './provenance.ts';
import type { Reply } from './reply.ts';

/** Room for some twenty-five sources, and beside them for all else that a message holds. */
const LIVE_SOURCES_FIELDS = 3;

export interface AboutModel {
  readonly version: string;
  readonly gpuCount: number;
  readonly networkCount: number;
  readonly coinCount: number;
  readonly placeCount: number;
  /** The live sources that it asks; none where whoever runs it wants none. */
  readonly sources: readonly SourceStatus[];
  /** Every market figure that it ships with: prices, hashrates, exchange rates. */
  readonly marketFigures: readonly Provenance[];
  /** What a figure is about, by the catalogue’s names. */
  readonly subjectName: (subject: Subject) => string;
  readonly citing: Citing;
}

/** Where the figures come from and how old they are, what is kept about people, and which version answers. */
export function aboutView(model: AboutModel): Reply {
  const { sources, marketFigures, citing } = model;
  const bySource = [...Map.groupBy(marketFigures, ({ source }) => source).values()]
    .flatMap((figures) => {
      const [newest] = figures.toSorted((one, other) => other.date.localeCompare(one.date));
      return newest === undefined ? [] : [{ newest, count: figures.length }];
    })
    .toSorted((one, other) => other.newest.date.localeCompare(one.newest.date));
  const [newest] = bySource;
  const heldBack = sources.flatMap((source) => source.heldBack);
  return {
    embeds: [
      {
        title: `Rigwise ${model.version}`,
        color: NEUTRAL_COLOUR,
        description: [
          'What a GPU really earns: rented out or mining, after power, as a range, with sources and ages.',
          `It knows ${model.gpuCount} cards, ${model.networkCount} networks, ${model.coinCount} coins and the household electricity price of ${model.placeCount} places.`,
        ].join('\n'),
        fields: [
          { name: 'How old the figures are', value: ageText(sources, newest?.newest, citing) },
          ...fieldsWithin('Live sources', sourceLines(sources, citing), LIVE_SOURCES_FIELDS),
          ...fieldsWithin('Not believed yet', heldBackLines(heldBack, model.subjectName, citing), 1),
          ...fieldsWithin(
            'The dated figures it ships with',
            bySource.map(
              ({ newest: figure, count }) =>
                `${sourceLink(figure, citing)}: ${formatCount(count, 'figure', citing.locale)}, the newest ${kindAndAge(figure, citing)}`,
            ),
            1,
          ),
          {
            name: 'What it does not model',
            value:
              'Taxes, cooling, repairs, and how difficulty and token prices move after the date shown. A price is not an income: what counts is what the host is paid, times the hours that are rented.',
          },
          {
            name: 'Privacy',
            value:
              'Rigwise asks Discord for no messages and can read none. It keeps what a server has set and who set it, and what you save with `/me` and `/rig`: `/me export` shows it, `/me forget` deletes it. What a server has set is deleted when nobody there has asked anything for 400 days. It never asks for wallets, keys or passwords.',
          },
        ],
        footer: { text: 'Not financial advice.' },
      },
    ],
  };
}

function ageText(sources: readonly SourceStatus[], newest: Provenance | undefined, citing: Citing): string {
  const shipped =
    newest === undefined
      ? 'It ships with none of its own.'
      : `Where nothing live is known it uses the dated figures that it ships with, the newest of ${formatDate(newest.date, citing.locale)}. Every answer names each figure’s own age.`;
  return `${sourcesSentence(sources, citing)} ${shipped}`;
}
