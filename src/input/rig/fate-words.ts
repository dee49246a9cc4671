import { AND } from '../and-words.ts';

/** What is said of a card beside its name: that it is there, that it is gone, that it is only thought of. */
export type SaidFate = 'here' | 'gone' | 'planned';

const word = (some: string): string => String.raw`(?<![\p{L}\d])(?:${some})(?!\p{L})`;

const GONE_WORDS = [
  "sold|sell(?:ing)?|gave away|got rid of|getting rid of|lost|returned|sent back|rma'?d|retired|(?:used|use) to (?:have|own|run|use|mine (?:on|with))|(?<!(?:have|'ve|has) )had|(?:don't|do not|didn't|no longer|never) (?:have|own|use|run)|(?<!(?:or|if|whether|why) )not an?|instead of|ditch(?:ed|ing)|scrapped|parted with",
  'verkauf(?:e|t|te)|hatte(?:n)?|ersetzt|statt|weggegeben|abgegeben|kein(?:e|en)?',
  "vendu|vends|avais|avait|remplacé|au lieu d['’e]\\s?(?:une?)?|plus de",
  'vend[íi](?:do)?|tenía|tuve|cambié|reemplacé|en vez de|en lugar de|ya no tengo',
  'vendut[oaie]|avevo|sostituit[oaie]|al posto d\\p{L}+|invece d\\p{L}+',
  'verkocht|had(?:den)?|vervangen|in plaats van',
  'sprzeda\\p{L}+|mia[łl](?:em|am)|zamiast|pozby\\p{L}+',
  'vendi(?:do)?|tinha|troquei|em vez de|no lugar d\\p{L}+',
  'прода[лв]\\p{L}*|продаю|был[аи]?|вместо|сдох\\p{L}*|избавил\\p{L}+',
  'була|був|були|замість|позбу\\p{L}+',
].join('|');

const PLANNED_WORDS = [
  'buy(?:ing)?|purchas(?:e|ing)|pick(?:ing)? up|add(?:ing)?|order(?:ing|ed)?|preordered|wants? to (?:have|own|run|use|build)|want(?:ing|ed)?|wanna|wish(?:ing)?(?: (?:i|for)(?: had)?)?|dream(?:ing)?|consider(?:ing)?|thinking|think|look(?:ing)? (?:at|for|to|into)|ey(?:e|ing)|plan(?:ning|s)?|hop(?:e|ing)|sav(?:e|ing)(?: up)?|tempted|what about|how about|waiting (?:for|on)|if i had|if i (?:got|bought)|next (?:is|will be)|gonna|going to|get(?:ting)?(?= (?:(?:an?|the|another|one|two|three|more|some|myself|me|\\d{1,3}x?)\\s*)*$)',
  'kauf(?:en|e)?|hol(?:en|e)|überleg\\p{L}*|will|möchte|plane|dazu|bestell(?:t|en)|wünsche?',
  'acheter|prendre|veux|voudrais|pens(?:e|ais)|envisage|hésite|ajouter|rajouter|commandé',
  'compr(?:ar|o)|quiero|quisiera|pens(?:ando|aba)|agregar|añadir|sumar|planeo',
  'compr(?:are|o)|prendere|vorrei|voglio|pens(?:o|ando|avo)|aggiungere|ordinato',
  'kopen|koop|wil|denk|overweeg|toevoegen|bestel(?:d|len)',
  'kupi[ćc]|kupno|kupn\\p{L}|chc[ęe]|my[śs]l[ęe]|dokupi[ćc]|planuj[ęe]|rozwa[żz]am|zamierzam',
  'comprar|quero|queria|pens(?:ando|o)|adicionar',
  'купить|куплю|хочу|думаю|взять|докупить|планирую|добавить|присматрива\\p{L}+',
  'купити|куплю|взяти|докупити|планую|додати',
  'almak|alsam|alay[ıi]m|istiyorum|düşünüyorum',
].join('|');

const HERE_WORDS = [
  "keep(?:ing)?|kept|still|now|currently|right now|already|bought|purchased|have|has|i've got|own(?:s|ed)?|run(?:s|ning)?|using|use|built|got|left with|remaining|only|moved to|stick(?:ing)? with|existing|present(?:ly)?",
  'behalt\\p{L}*|läuft|laufen|jetzt|noch|habe?|nutze|aktuell|momentan|gekauft|besitze',
  "garder?|gardé|maintenant|j['’]ai|actuellement|acheté|possède",
  'quedarme|ahora|tengo|actualmente|mantener|compré|uso',
  'tenere|tengo|adesso|ora|ho|attualmente|comprato|uso',
  'heb|hebben|houden|nu|nog|gekocht|draai',
  'mam|mamy|teraz|zostawi[ćc]|obecnie|kupi[łl](?:em|am)|używam',
  'tenho|agora|ficar com|atualmente|comprei|uso',
  'есть|остав\\p{L}+|сейчас|теперь|купил\\p{L}*|имею|стоит|стоят',
  'є|залиш\\p{L}+|зараз|тепер|купив|маю',
  'var|şimdi|şu an|kullanıyorum|aldım',
].join('|');

const GONE_SIGNS = '卖了|卖掉|賣掉|出掉|以前用|売った|売却|팔고|팔았';
const PLANNED_SIGNS = '想买|想買|要买|打算|考虑|考慮|加一张|准备买|買いたい|買おう|検討|追加|사고 싶|살까';
const HERE_SIGNS = '现在|現在|目前|保留|还有|有|在用|使っ|持っ|今は|지금';

/** All that says of a card what has become of it, in the languages that members write; the last before a card counts. */
export const FATE_CUES = new RegExp(
  [
    String.raw`(?<gone>${word(GONE_WORDS)}|${GONE_SIGNS})`,
    String.raw`(?<planned>${word(PLANNED_WORDS)}|${PLANNED_SIGNS})`,
    String.raw`(?<here>${word(HERE_WORDS)}|${HERE_SIGNS})`,
  ].join('|'),
  'giu',
);

/** "My 3080 died", "die 3080 verkauft", "3080を売った": what stands behind a card’s name. */
export const BEHIND_GONE = new RegExp(
  `${word("died|dead|sold|gone|broke|broken|stolen|fried|is faulty|rma'?d|went to (?:my|a)|verkauft|kaputt|defekt|vendue?s?|morte?|vendid[oa]|vendut[oa]|verkocht|kapot|sprzedan[aey]|padła|продан\\p{L}*|продал\\p{L}*|сгорел\\p{L}*|продав|sattım|satıldı|bozuldu|öldü")}|卖了|卖掉|賣掉|坏了|を?売っ|を?売却|壊れ`,
  'iu',
);
export const BEHIND_PLANNED = new RegExp(
  `${word('coming|arriv(?:es|ing)|on (?:order|the way|its way)|incoming|soon|later|next (?:week|month|year)|ordered|planned|next|to buy|kaufen|holen|dazu(?:kaufen)?|bestellt|geplant|kopen|bestellen|almak|alsam|almayı|istiyorum|düşünüyorum|alacağım|eklemeyi')}|を?買い|を?追加|を?検討|に?したい`,
  'iu',
);
export const BEHIND_HERE = new RegExp(
  `${word('behalt\\p{L}*|läuft|laufen|houden|kaldı|kullanıyorum|var|now|atm|right now|at the moment|already|is running|are running|makes?|making|earns?|earning|brings|pulls|macht|bringt|verdient|rapporte|gana|rende|zarabia|приносит')}|を?使っ|を?持っ|があ|在用`,
  'iu',
);

/** "Die 3080 gegen eine 4090 getauscht": where the verb comes last. */
export const BEHIND_SWAPPED =
  /(?<!\p{L})(?:(?:ein|um|aus)?ge(?:tauscht|wechselt|stiegen|rüstet)|(?:ein|um|aus)?(?:tauschen|wechseln|steigen|rüsten)|aufgerüstet|ersetzt|geruild|gewisseld|overgestapt|değiş\p{L}+|geçtim|geçeyim|swapped|traded|switched)(?!\p{L})|に(?:変え|交換|買い替え)|换/iu;

/** That the whole sentence is a thought. */
export const IS_THOUGHT = new RegExp(
  `${word(
    [
      'should|shall|would|could|might|thinking|think(?: about| of)?|consider(?:ing)?|plan(?:ning)?|want|wanna|gonna|going to|if (?:i|we)|when i|worth|tempted|debating|wondering|looking to|hop(?:e|ing) to|does it make sense|makes? sense',
      'soll(?:te)?|überleg\\p{L}*|will|möchte|würde|könnte|wenn ich|lohnt|plane',
      'devrais|dois|pens(?:e|ais)|envisage|veux|voudrais|hésite|vaut|faut',
      'debería|pienso|pensando|quiero|quisiera|vale la pena|conviene',
      'dovrei|penso|voglio|vorrei|vale',
      'moet|zal|denk|overweeg|wil',
      'czy|chc[ęe]|my[śs]l[ęe]|planuj[ęe]|warto',
      'devo|devia|quero|vale',
      'стоит ли|хочу|думаю|планирую|имеет смысл|варто|планую',
    ].join('|'),
  )}|想|要不要|考虑|打算|べき|検討|迷`,
  'iu',
);

const DETERMINERS = String.raw`(?:\s*(?:my|our|the|an?|old|all|both|out|off|up|two|three|four|one|some|meine?n?|die|der|das|eine?n?|ma|mon|mes|une?|la|le|les|el|los|las|mi|mis|una?|lo|il|minha|meu|a|o|moj\p{L}|mój|мо\p{L}{1,2}|свою?|стару\p{L}|mijn|een|de|\d{1,3}x?)(?!\p{L}))*\s*$`;
/** "Swapped my 3080 for …", "upgrading from a 3070": the card that goes. */
export const SWAPPED = new RegExp(
  `(?:${word('swap(?:p(?:ed|ing))?|trad(?:e|ed|ing)(?: in)?|exchang(?:e|ed|ing)|replac(?:e|ed|ing)|(?:upgrad|downgrad)(?:e|ed|ing)|chang(?:e|ed|ing)|tausch(?:e|en|te|t)|ersetz(?:e|en|te|t)|remplac(?:er|é|e)|échang(?:er|é|e)|chang(?:er|é)|cambi(?:ar|é|are|ato|o)|reemplaz(?:ar|é|o)|sostitui(?:re|to)|troc(?:ar|o)|troquei|vervang(?:en)?|ruil(?:en)?|zamieni(?:ć|łem|łam|am)|wymieni(?:ć|łem|łam|am)|поменя(?:л|ла|ть)|меняю|замени(?:л|ла|ть)|сменил[аи]?|поміня(?:в|ти)|заміни(?:в|ти)')}|${word(
    '(?:upgrad|downgrad|switch|mov|chang|migrat)(?:e|ed|es|ing)?|swap(?:ping|ped)?|go(?:ing)?|went|com(?:e|ing)|came|jump(?:ing|ed)?|upgrade|wechs(?:el|le|eln)|umsteigen|aufrüsten|pass(?:er|é|e)|subir|pasar|passare|passar|przej[śs]\\p{L}+|przesiad\\p{L}+|переход\\p{L}*|переш\\p{L}+|апгрейд\\p{L}*|overstap\\p{L}*|upgraden',
  )}\\s+(?:up\\s+)?(?:from|von|de|d'une|desde|da|dalla|van|z|ze|с|з))${DETERMINERS}`,
  'iu',
);
/** "… for a 4090", "… to a 4080": what takes its place. */
export const IN_ITS_PLACE =
  /(?:^|[\s(])(?:for|to|with|by|into|onto|against|gegen|auf|durch|pour|contre|par|vers|à|por|con|al|per|voor|door|op|naar|na|za|para|на|до|→|->|=>)(?!\p{L})/iu;
/** "Upgraded to a 4090 …", and then from what. */
export const CAME_TO = new RegExp(
  `${word('(?:upgrad|switch|mov|chang|migrat)(?:e|ed|es|ing)|go(?:ing)?|went|jump(?:ing|ed)?')}\\s+(?:up\\s+|over\\s+)?to${DETERMINERS}`,
  'iu',
);
export const CAME_FROM = /(?:^|\s)(?:from|coming from|replacing|von|depuis|desde|da|van|с|з)(?!\p{L})/iu;

/** One or the other. */
export const OR =
  /(?:^|[\s,(/])(?:or|vs\.?|versus|oder|ou|o|oppure|of|lub|albo|czy|или|либо|або|чи|veya|yoksa|ya da)(?!\p{L})|还是|還是|或|それとも|か(?=\s*$)/iu;
export const THAN =
  /(?:^|\s)(?:than|over|compared (?:to|with)|als|que|di|niż|чем|ніж)(?!\p{L})(?:\s+(?:an?|the|eine?|une?|una?))?\s*$/iu;
/** Nothing but what joins two cards. */
export const ONLY_JOINT = new RegExp(
  String.raw`^(?:[\s,&+/()–-]|(?<!\p{L})(?:${AND}|plus|with|as well as|also|an?|the|my|our|another|some|other|then|x|or|vs\.?|versus|oder|ou|of|lub|albo|czy|или|або|чи|en|ve|ile|та|й|o|oppure|veya|yoksa|eine?n?|die|meine?|une?|mes|ma|la|le|una?|mis?|mi|due|dos|dwie|две)(?!\p{L})|[和と跟还是還或])*$`,
  'iu',
);
/** "My 4090", though not "my second 4090". */
export const OWNED =
  /(?<!\p{L})(?:my|our|meine?[nr]?|unsere?|mon|ma|mes|notre|mis?|nuestr[oa]s?|mi[oa]|miei|mie|mijn|onze|moj[aąeę]|mój|swoj[aąeę]|minha|meus?|мо[йяюёе]\p{L}?|сво[йяюе]\p{L}?|наш\p{L}?)(?!\p{L})(?!.{0,24}(?:second|next|2nd|third|first))(?:\s+\p{L}+){0,2}?\s*$/iu;
/** "Is a 3090 worth it?" */
export const ASKED_ABOUT =
  /^\W*(?:so\s+|and\s+|but\s+)?(?:is|are|would|does|do|will|could|can|what(?:'s| is| would| does)?|how (?:much|about|good)(?: (?:would|does|do|is|will))?)\s+(?:an?|the|two|another|one|\d{1,2}x?)?\s*$/iu;
