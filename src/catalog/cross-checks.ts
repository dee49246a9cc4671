import { historyFaults } from './history-faults.ts';
import { ambiguousNames, nameFaults } from './name-faults.ts';
import type { DataFile, DataFiles, KnownIds } from './read-data.ts';

/** What no single file can tell: whether the files fit together. One line per fault. */
export function crossCheck(files: DataFiles, known: KnownIds): readonly string[] {
  return [
    ...unknownSources(files, known),
    ...unknownEntries(files, known),
    ...nameFaults(files),
    ...contradictingTokens(files),
    ...unnamedTokens(files),
    ...algorithmsWithoutCoin(files, known),
    ...electricityFaults(files),
    ...claimFaults(files),
    ...marketFaults(files),
    ...historyFaults(files, known),
    ...unorderedCaveats(files),
  ];
}

function everyFile(files: DataFiles): readonly DataFile<object>[] {
  const { countries, usStates, defaultElectricity, claims, market, resale } = files;
  const single = [countries, usStates, defaultElectricity, claims, market, resale];
  const entries = [...files.gpus, ...files.networks, ...files.coins, ...files.histories];
  return [...entries, ...single.filter((file) => file !== undefined)];
}

function unknownSources(files: DataFiles, known: KnownIds): readonly string[] {
  const faults: string[] = [];
  // Nine in ten values hold nothing, and are passed by without a name.
  function visit(value: object, at: string): void {
    for (const [key, inner] of Object.entries(value)) {
      if (typeof inner === 'object' && inner !== null) visit(inner, `${at}${key}.`);
      else if (key === 'source' && typeof inner === 'string' && !known.sources.has(inner)) {
        faults.push(`${at}${key}: no source "${inner}" in data/sources/`);
      }
    }
  }
  for (const { path, value } of everyFile(files)) visit(value, `${path}: `);
  return faults;
}

function unknownEntries({ networks, claims, market, resale }: DataFiles, known: KnownIds): readonly string[] {
  const faults: string[] = [];
  function check(kind: 'gpus' | 'networks' | 'coins', id: string | undefined, path: string, field: string): void {
    if (id !== undefined && !known[kind].has(id)) faults.push(`${path}: ${field}: no "${id}" in data/${kind}/`);
  }
  for (const { path, value } of networks) {
    for (const list of ['onlyGpus', 'alsoGpus', 'excludedGpus'] as const) {
      for (const id of value.requirements[list]?.value ?? []) check('gpus', id, path, `requirements.${list}`);
    }
  }
  for (const [index, claim] of (claims?.value ?? []).entries()) {
    const path = claims?.path ?? '';
    check('gpus', claim.gpu, path, `${index}.gpu`);
    check('networks', claim.network, path, `${index}.network`);
    check('coins', claim.coin, path, `${index}.coin`);
  }
  for (const [index, { gpu }] of (resale?.value ?? []).entries())
    check('gpus', gpu, resale?.path ?? '', `${index}.gpu`);
  if (market !== undefined) {
    for (const list of ['rentals', 'utilisations'] as const) {
      for (const [index, row] of market.value[list].entries()) {
        check('networks', row.network, market.path, `${list}.${index}.network`);
        check('gpus', row.gpu, market.path, `${list}.${index}.gpu`);
      }
    }
    for (const list of ['coinPrices', 'networkHashrates', 'blockRewards', 'blockTimes', 'coinVolumes'] as const) {
      for (const [index, row] of market.value[list].entries()) {
        check('coins', row.coin, market.path, `${list}.${index}.coin`);
      }
    }
  }
  return faults;
}

/** A symbol means one token: networks that pay in it and the coin of that symbol agree on where its price is found. */
function contradictingTokens({ networks, coins }: DataFiles): readonly string[] {
  const tokens = [
    ...coins.map(({ path, value }) => ({ path, symbol: value.symbol, coingeckoId: value.coingeckoId.value })),
    ...networks.flatMap(({ path, value: { payout } }) =>
      payout.token?.coingeckoId === undefined
        ? []
        : [{ path, symbol: payout.token.symbol, coingeckoId: payout.token.coingeckoId }],
    ),
  ];
  const faults: string[] = [];
  const first = new Map<string, (typeof tokens)[number]>();
  for (const token of tokens) {
    const other = first.get(token.symbol);
    if (other === undefined) first.set(token.symbol, token);
    else if (other.coingeckoId !== token.coingeckoId) {
      faults.push(
        `${token.path}: ${token.symbol} is "${token.coingeckoId}" here and "${other.coingeckoId}" in ${other.path}`,
      );
    }
  }
  return faults;
}

function unnamedTokens({ networks }: DataFiles): readonly string[] {
  return networks.flatMap(({ path, value: { payout } }) => {
    const { currency, token } = payout;
    if (currency === undefined || token === undefined || currency.value.includes(token.symbol)) return [];
    return [`${path}: payout.currency: does not name the token ${token.symbol}`];
  });
}

/** Views show as many caveats as there is room for, from the first. */
function unorderedCaveats({ networks, coins }: DataFiles): readonly string[] {
  return [...networks, ...coins].flatMap(({ path, value: { caveats } }) =>
    caveats.flatMap(({ decides }, index) =>
      decides && index > 0 && !caveats[index - 1]?.decides
        ? [`${path}: caveats.${index}: what decides comes first`]
        : [],
    ),
  );
}

function algorithmsWithoutCoin({ gpus, coins }: DataFiles, known: KnownIds): readonly string[] {
  // One that has a fault of its own may be the coin.
  if (coins.length < known.coins.size) return [];
  const mined = new Set(coins.map(({ value }) => value.algorithm));
  return gpus.flatMap(({ path, value }) =>
    value.hashrates.flatMap(({ algorithm }, index) =>
      mined.has(algorithm) ? [] : [`${path}: hashrates.${index}.algorithm: no coin is mined with ${algorithm}`],
    ),
  );
}

function electricityFaults({ countries, usStates }: DataFiles): readonly string[] {
  const faults: string[] = [];
  for (const [file, isState] of [
    [countries, false],
    [usStates, true],
  ] as const) {
    if (file === undefined) continue;
    for (const [index, place] of file.value.entries()) {
      if (place.code.startsWith('US-') !== isState) {
        faults.push(`${file.path}: ${index}.code: "${place.code}" does not belong in this file`);
      }
    }
    const places = file.value.map((place, index) => ({ path: `${file.path}: ${index}`, value: place }));
    faults.push(...ambiguousNames(places, ({ code, name, aliases }) => [code, name, ...aliases]));
  }
  return faults;
}

function claimFaults({ claims }: DataFiles): readonly string[] {
  if (claims === undefined) return [];
  const rows = claims.value.map((claim, index) => ({ path: `${claims.path}: ${index}`, value: claim }));
  return [
    ...ambiguousNames(rows, ({ id }) => [id]),
    ...rows.flatMap(({ path, value }) => (value.lowUsd <= value.highUsd ? [] : [`${path}: lowUsd is above highUsd`])),
  ];
}

function marketFaults({ market }: DataFiles): readonly string[] {
  if (market === undefined) return [];
  return market.value.exchangeRates.flatMap(({ currency }, index) =>
    currency === 'USD' ? [`${market.path}: exchangeRates.${index}.currency: the rate of USD is 1 by definition`] : [],
  );
}
