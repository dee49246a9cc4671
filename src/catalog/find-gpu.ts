import { atFirstUse } from '../at-first-use.ts';
import { isOwnName, nameFits, sameSet, sizeFits, sizesOf, tellingLines } from './gpu-name-fits.ts';
import { type GpuName, readGpuName } from './gpu-name.ts';
import { type NamedGpu, nearestGpus } from './nearest-gpus.ts';
import { rememberedTexts } from './remembered-texts.ts';
import type { Gpu } from './schema.ts';
import { compact, compacted, readCharacters } from './typed-characters.ts';
import { type UnsupportedDevice, unsupportedDevice } from './unsupported-device.ts';

export type GpuMatch =
  | { readonly kind: 'found'; readonly gpu: Gpu }
  /** The text fits several cards that earn differently. */
  | { readonly kind: 'ambiguous'; readonly candidates: readonly Gpu[] }
  | { readonly kind: 'unsupported'; readonly device: UnsupportedDevice }
  /** No card, though these (at most three, maybe none) are near. Looked for when they are asked for: that takes long. */
  | { readonly kind: 'unknown'; readonly nearest: () => readonly Gpu[] };

interface Fit extends NamedGpu {
  /** Those of the card's names that the text fits. */
  readonly fitting: readonly GpuName[];
}

function answer(gpus: readonly Gpu[]): GpuMatch | undefined {
  const [gpu] = gpus;
  if (gpu === undefined) return undefined;
  return gpus.length === 1 ? { kind: 'found', gpu } : { kind: 'ambiguous', candidates: gpus };
}

/** Builds the reader of card names. `gpus` are in the order in which candidates should be offered. */
export function createGpuReader(gpus: readonly NamedGpu[]): (text: string) => GpuMatch {
  const byModel = Map.groupBy(
    gpus.flatMap((named) => [...new Set(named.names.map(({ model }) => model))].map((model) => ({ model, named }))),
    ({ model }) => model,
  );
  const byDigits = Map.groupBy(
    gpus.flatMap((named) => [...new Set(named.names.map(({ digits }) => digits))].map((digits) => ({ digits, named }))),
    ({ digits }) => digits,
  );

  // Names that are words rather than a model: compared as they are written.
  const byOddName = new Map(
    gpus.flatMap(({ gpu, names }) =>
      names.filter(({ unread }) => unread.length > 0).map(({ written }): [string, Gpu] => [compact(written), gpu]),
    ),
  );

  function fits(typed: GpuName): readonly Fit[] {
    return (byModel.get(typed.model) ?? []).flatMap(({ named }) => {
      if (!sizeFits(typed, named)) return [];
      const fitting = named.names.filter((known) => nameFits(typed, known, named.gpu));
      return fitting.length === 0 ? [] : [{ ...named, fitting }];
    });
  }

  /** "rtx 6000" names an Ada, a Blackwell, an A6000: the number alone does not tell them apart. */
  function sameNumber(typed: GpuName, fitting: readonly Fit[]): GpuMatch | undefined {
    if (typed.digits.length < 3) return typed.variants.size > 0 ? answer(fitting.map(({ gpu }) => gpu)) : undefined;
    const others = (byDigits.get(typed.digits) ?? []).filter(
      ({ named: { gpu, names } }) =>
        gpu.segment === 'workstation' && names.some((known) => sameSet(typed.variants, known.variants)),
    );
    return answer([...new Set([...fitting, ...others.map(({ named }) => named)].map(({ gpu }) => gpu))]);
  }

  /** "rtx pro 6000": the Max-Q of the same name draws half. */
  function withLessPower(typed: GpuName, fitting: readonly Fit[]): readonly Gpu[] {
    if (typed.variants.size > 0 || typed.forms.size > 0 || !fitting.some(({ gpu }) => gpu.segment === 'workstation'))
      return [];
    const others = (byModel.get(typed.model) ?? []).filter(({ named: { gpu, names } }) =>
      names.some(
        (known) => known.variants.has('max-q') && nameFits({ ...typed, variants: known.variants }, known, gpu),
      ),
    );
    return others.map(({ named }) => named.gpu);
  }

  function choose(typed: GpuName): GpuMatch | undefined {
    if (typed.unread.length > 0) return undefined;
    const fitting = fits(typed);
    const own = fitting.filter((fit) => fit.fitting.some((known) => isOwnName(typed, known)));
    if (own.length > 0) return answer(own.map(({ gpu }) => gpu));
    // "titan" alone: V, Xp and RTX were all sold under it.
    if (typed.model === '' && typed.variants.size === 0) return undefined;
    const isOpen = (fit: Fit): boolean =>
      fit.fitting.every((known) => tellingLines(typed).size === 0 && tellingLines(known).size > 0);
    if (fitting.length > 0 && fitting.every(isOpen)) return sameNumber(typed, fitting);
    return answer([...fitting.map(({ gpu }) => gpu), ...withLessPower(typed, fitting)]);
  }

  /** "3080 12": a bare number is a size only where the model is sold in several. */
  function chooseBySize(typed: GpuName): GpuMatch | undefined {
    const [sizeGb] = typed.numbersAfter;
    if (sizeGb === undefined || typed.numbersAfter.length > 1 || typed.sizeGb !== undefined) return undefined;
    const without = { ...typed, numbersAfter: [] };
    const sizes = new Set(fits(without).flatMap((fit) => [...sizesOf(fit)]));
    return sizes.size < 2 ? undefined : choose({ ...without, sizeGb });
  }

  /** "3070 max-q" is a laptop's card unless a card is called so. */
  function chooseLaptop(typed: GpuName): GpuMatch | undefined {
    if (!typed.variants.has('max-q')) return undefined;
    const variants = new Set([...typed.variants].filter((variant) => variant !== 'max-q'));
    return choose({ ...typed, variants: variants.add('laptop') });
  }

  /** "7900": there are XT, XTX and GRE, and nothing without a suffix. */
  function chooseVariant(typed: GpuName): GpuMatch | undefined {
    if (typed.variants.size > 0 || typed.unread.length > 0) return undefined;
    if (typed.digits === '' && !typed.lines.has('titan')) return undefined;
    const candidates = (byModel.get(typed.model) ?? []).filter(
      ({ named }) =>
        named.gpu.segment !== 'laptop' &&
        (typed.sizeGb === undefined || sizesOf(named).has(typed.sizeGb)) &&
        named.names.some((known) => nameFits({ ...typed, variants: known.variants }, known, named.gpu)),
    );
    const hasPlain = candidates.some(({ named }) => named.names.some(({ variants }) => variants.size === 0));
    if (hasPlain && typed.model !== '') return undefined;
    return candidates.length < 2 ? undefined : answer(candidates.map(({ named }) => named.gpu));
  }

  /** Most words of a running text are no card, and nobody asks what is near them: nothing but the text is kept. */
  function unknown(text: string): GpuMatch {
    return { kind: 'unknown', nearest: atFirstUse(() => nearestGpus(readGpuName(text), gpus)) };
  }

  return rememberedTexts((text) => {
    const characters = readCharacters(text);
    const typed = readGpuName(text, characters);
    const named = characters.foreign ? undefined : byOddName.get(compacted(characters));
    if (named !== undefined) return { kind: 'found', gpu: named };
    const found =
      typed.model === '' && typed.variants.size === 0 && typed.lines.size === 0
        ? undefined
        : (choose(typed) ?? chooseBySize(typed) ?? chooseLaptop(typed) ?? chooseVariant(typed));
    if (found !== undefined) return found;
    const device = characters.foreign ? undefined : unsupportedDevice(characters);
    return device === undefined ? unknown(text) : { kind: 'unsupported', device };
  });
}
