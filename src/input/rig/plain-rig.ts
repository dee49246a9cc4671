import { NUMBER_WORDS, withHanDigits, WORDS_FOR_NUMBERS } from './number-words.ts';
import { COUNT, countOf } from './written-number.ts';

/** Words around the cards that say nothing about them. */
const RIG_WORDS =
  /^\s*(?:(?:(?:my|our|the|just|only|nur|solo|seulement|sólo|soltanto|alleen|tylko|apenas|só|только|тільки|лише|sadece|i have|i've got|i got|i run|we have|(?:ich |wir )?(?:habe?n?|hab)|j'ai|nous avons|(?:yo )?tengo|tenemos|(?:eu )?tenho|temos|(?:io )?ho|abbiamo|(?:ik )?heb|mam|(?:jag )?har|(?:jeg )?har|у (?:меня|нас)(?: есть)?|我有|我们有|我的|minulla on|mein(?:e|en)?|mon|mes|mio|mia|mi(?!\d)|minha|meu|mijn|mój|moje|мо[йяи]|rig|(?:mixed |mining |gpu )+rig|rig of|rig with|miner|mining|setup|farm|server|node|machine|koparka|koparkę|ферма|риг)(?![\p{Script=Latin}\p{Script=Cyrillic}])|a (?=(?:mining )?(?:rig|farm)))\s*[:=]?\s*)+(?:(?:of|with|de|mit|aus|avec|con|com|med|van|met|na|из|на|с) )?|(?<=\S\s)(?:(?:mining |(?<!\d )gpu )?(?:rigs?|setup|farm|(?<!6000 )server|node|machine|miner|build)|(?:with |in )?(?:nvlink|sli|crossfire)|(?:all )?(?:on|in) (?:one|a single|the same) (?:board|motherboard|mobo|rig|pc|case|frame)|ферма|риг)[\s.!]*$/giu;

/** "3090, 3 of them". */
const OF_THEM = new RegExp(
  String.raw`[,;]?\s*(?:there are\s+|i have\s+)?${COUNT}\s+(?:of\s+(?:them|those|these)|davon|d['’]entre (?:elles|eux)|de (?:ellas|ellos)|delas|deles|di (?:loro|queste)|ervan|z nich|из них|з них|tanesi)(?!\p{L})`,
  'giu',
);

/** "rig1: 6x 3070, rig2: 8x 3060": which machine it is says nothing of the cards. */
const RIG_LABEL =
  /(?:^|[\s,;+&|]+)(?:(?:rig|worker|miner|machine|pc|node|host|server|farm|box|риг|ферма|koparka)\s?#?\d{1,3}\s?(?:[:=]|(?=\s\d{1,3}\s?x)))\s*/giu;

const LIMITED =
  /(?:[,;] )?(?<![\p{L}\d])(?:(?:power[- ]?)?(?:limit(?:ed)?|capp?(?:ed)?)|undervolt(?:ed)?(?= (?:to|at))|pl) ?(?:(?:to|at|of|is) )?[:=@]? ?(\d{2,4}) ?w(?:atts?)?(?![\p{L}\d])|@? ?(?<![\d.])(\d{2,4}) ?w(?:atts?)? ?(?:power[- ]?)?(?:limit|cap|pl)(?![\p{L}\d])/giu;
const DOZENS = new RegExp(
  String.raw`(?<!\p{L})(?:(half)\s+(?:a\s+)?|(\d{1,2}|${WORDS_FOR_NUMBERS})\s+)dozen(?!\p{L})`,
  'giu',
);

/** What stands between a count and its card and says nothing of either. */
const KINDLESS = new RegExp(
  String.raw`(?<![\p{L}\d.,])(\d{1,3}x?|${WORDS_FOR_NUMBERS}) (?:(?:more|extra|additional|other|new|brand[- ]new|used|old|older|second-?hand|identical|same|spare|refurbished|mined|mining|neue[nr]?|gebrauchte[nr]?|alte[nr]?|weitere[nr]?|nouvelles?|autres?|anciennes?|occasion|nuev[ao]s?|usad[ao]s?|viej[ao]s?|nuov[eio]|usat[eio]|altr[eio]|nieuwe|gebruikte|oude|now(?:e|ych)|używan(?:e|ych)|star(?:e|ych)|nov[ao]s?|velh[ao]s?|новы[ехй]|стары[ехй]|б\/у|нов(?:і|их)|стар(?:і|их)|yeni|eski|ikinci el) )+(?=(?:nvidia |geforce |amd |radeon |intel |arc |[rg]tx ?|rx ?|gpus? |cards? )*[\p{L}]{0,3}\d)`,
  'giu',
);

/** "power limited to 280 W" and "2 dozen" in the one spelling that is read: `280W limit`, `24x`. */
export function inOneSpelling(text: string): string {
  return text
    .replaceAll(/[^\S\n]+/gu, ' ')
    .replaceAll(LIMITED, (_, behind?: string, before?: string) => ` ${behind ?? before ?? ''}W limit`)
    .replaceAll(KINDLESS, '$1 ')
    .replaceAll(DOZENS, (_, half?: string, times = '1') =>
      half === undefined ? `${12 * (NUMBER_WORDS.get(times.toLowerCase()) ?? Number(times))}x` : '6x',
    );
}

/** With one spelling for what can be spelt in several ways, and without the words that say nothing. */
export function plainRig(typed: string): string {
  return (
    withHanDigits(inOneSpelling(typed.normalize('NFKC')))
      // Pictures say nothing about a card.
      .replaceAll(/[\p{Extended_Pictographic}\u{FE0F}\u{200D}]/gu, ' ')
      // Marks of a list, of a quotation and of bold letters.
      .replaceAll(/^\s*(?:[>•*–-]\s+)+|\*\*|__|[`“”„«»]|^\s*(?:gpus?|cards?)\s?[:=]\s?/giu, ' ')
      .replaceAll(OF_THEM, (_, count: string) => ` x${countOf(count)}`)
      .replaceAll(RIG_LABEL, ', ')
      // "6 card rig of 3080s" and "3080 rig with 6 cards".
      .replaceAll(
        /(?<![\p{L}\d])(\d{1,3})[- ]?(?:gpus?|cards?|way) (?:(?:mining )?(?:rig|server|machine|farm|setup|node|build)s?[:,]? ?)?(?:(?:of|with|all) )*(?=\S)/giu,
        '$1x ',
      )
      .replaceAll(
        / (?:(?:rig|server|machine|farm|setup|node|build)s?)[:,]? (?:(?:with|of) )?(?=\d{1,3} (?:gpus?|cards?|pcs)(?!\p{L}))/giu,
        ' ',
      )
      // Japanese and Korean say between a card and its count that they belong together.
      .replaceAll(/(?<=[\da-z])\s*[をがは](?=\s*\d)/giu, ' ')
      .replaceAll(/(?<=[장개대])\s?(?:과|와|이랑|랑|하고)(?=\s)/gu, ',')
      // "5700xt*3": the sign is no letter of the card's.
      .replaceAll(/(?<=[a-z]\s?)[×✕✖⨯*]\s?(?=\d)/giu, ' x')
      .replaceAll(/(?<=[\da-z]\s*)[×✕✖⨯*х](?=\s*\d)|(?<=\d\s*)[×✕✖⨯*х](?=\s*[\da-z])/giu, 'x')
      .replaceAll(/nitro\s*\+/giu, 'nitro')
      .replaceAll(RIG_WORDS, ' ')
      .replaceAll(/^[\s,]+/gu, '')
      // "(6) 3070" and "3070 (6)".
      .replaceAll(/(?<=^|[+,;&]\s*)[([]\s*(\d{1,15})\s*[)\]]/gu, '$1x ')
      .replaceAll(/(?<=[^\s+,;&]\s*)[([]\s*(\d{1,15})\s*[)\]]/gu, ' x$1 ')
      .replaceAll(/[()[\]]/gu, ' ')
      .trim()
  );
}
