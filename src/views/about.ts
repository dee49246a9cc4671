import type { Provenance } from '../catalog/figure.ts';
import type { Subject } from '../catalog/quantities.ts';
import type { SourceStatus } from '../market/asking/source-status.ts';
import { NEUTRAL_COLOUR } from './message/colours.ts';
import { formatDate } from './values/dates.ts';
import { formatNumber } from './values/numbers.ts';
import { heldBackLines } from './evidence/held-back.ts';
import { fieldsWithin } from './message/limits.ts';
import { sourceLines, sourcesSentence } from './evidence/live-sources.ts';
import { kindAndAge, sourceLink } from './values/provenance.ts';
import type { Citing } from './values/provenance.ts';
import type { Reply } from './message/reply.ts';

/** Room for some thirty-five sources. */
const LIVE_SOURCES_FIELDS = 4;

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
  const { words } = citing;
  const say = words.about;
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
        title: say.title(model.version),
        color: NEUTRAL_COLOUR,
        description: [say.what, say.knows(model.gpuCount, model.networkCount, model.coinCount, model.placeCount)].join(
          '\n',
        ),
        fields: [
          { name: say.ages, value: ageText(sources, newest?.newest, citing) },
          ...fieldsWithin(say.live, sourceLines(sources, citing), LIVE_SOURCES_FIELDS, words),
          ...fieldsWithin(say.heldBack, heldBackLines(heldBack, model.subjectName, citing), 1, words),
          ...fieldsWithin(
            say.shipped,
            bySource.map(({ newest: figure, count }) =>
              say.shippedLine(
                sourceLink(figure, citing),
                formatNumber(count, citing.locale, 0),
                count,
                kindAndAge(figure, citing),
              ),
            ),
            1,
            words,
          ),
          { name: say.notModelled, value: say.notModelledText },
          { name: say.privacy, value: say.privacyText },
        ],
        footer: { text: words.roi.footer.noAdvice },
      },
    ],
  };
}

function ageText(sources: readonly SourceStatus[], newest: Provenance | undefined, citing: Citing): string {
  const say = citing.words.about;
  const shipped = newest === undefined ? say.shipsNone : say.shipsDated(formatDate(newest.date, citing.locale));
  return say.sentences([sourcesSentence(sources, citing), shipped]);
}
