import { MONDAY_TO_FRIDAY, SATURDAY_AND_SUNDAY, type Weekday, WEEKDAYS } from '../../engine/clock-window.ts';
import { LETTER } from '../letters.ts';

/** Lower case; a language per line, its days from Monday on. */
const LANGUAGES = [
  'monday mondays mon mo, tuesday tuesdays tue tues tu, wednesday wednesdays wed weds we, thursday thursdays thu thur thurs th, friday fridays fri fr, saturday saturdays sat sa, sunday sundays sun su',
  'montag montags mo, dienstag dienstags di, mittwoch mittwochs mi, donnerstag donnerstags do, freitag freitags fr, samstag samstags sonnabend sonnabends sa, sonntag sonntags so',
  'lundi lundis lun lu, mardi mardis mar ma, mercredi mercredis mer me, jeudi jeudis jeu je, vendredi vendredis ven ve, samedi samedis sam sa, dimanche dimanches dim di',
  'lunes lun lu, martes mar ma, miércoles miercoles mié mie mi, jueves jue ju, viernes vie vi, sábado sábados sabado sabados sáb sab sa, domingo domingos dom do',
  'segunda segundas segunda-feira seg, terça terças terça-feira ter, quarta quartas quarta-feira qua, quinta quintas quinta-feira qui, sexta sextas sexta-feira sex, sábado sábados sáb sab, domingo domingos dom',
  'lunedì lunedi lun lu, martedì martedi mar ma, mercoledì mercoledi mer me, giovedì giovedi gio gi, venerdì venerdi ven ve, sabato sab sa, domenica dom do',
  'maandag ma, dinsdag di, woensdag wo, donderdag do, vrijdag vr, zaterdag za, zondag zo',
  'poniedziałek poniedziałku pon pn, wtorek wtorku wt, środa środy śr, czwartek czwartku czw cz, piątek piątku pt, sobota soboty sob so, niedziela niedzieli niedz nd',
  'pondělí pondeli po, úterý utery út, středa středy st, čtvrtek čtvrtku čt, pátek pátku pá pa, sobota soboty so, neděle neděli ne',
  'понедельник понедельника пн, вторник вторника вт, среда среды среду ср, четверг четверга чт, пятница пятницу пятницы пт, суббота субботу субботы сб, воскресенье воскресенья вс',
  "понеділок понеділка пн, вівторок вівторка вт, середа середи середу ср, четвер четверга чт, п'ятниця п'ятницю п'ятниці пт, субота суботу суботи сб, неділя неділю неділі нд",
  'måndag måndagar mån må, tisdag tisdagar tis ti, onsdag onsdagar ons on, torsdag torsdagar tors tor to, fredag fredagar fre fr, lördag lördagar lör lö, söndag söndagar sön sö',
  'mandag mandage man ma, tirsdag tirsdage tir ti, onsdag onsdage ons on, torsdag torsdage tor to, fredag fredage fre fr, lørdag lørdage lør lø, søndag søndage søn sø',
  'pazartesi pzt, salı sal, çarşamba çar, perşembe per, cuma cum, cumartesi cmt, pazar paz',
].map((line) => line.split(', ').map((names) => names.split(' ')));

/** Which day a name is in each of the languages that have it: "di" is a Tuesday, or a French Sunday. */
export const DAYS_BY_NAME: ReadonlyMap<string, readonly { readonly language: number; readonly day: number }[]> =
  readNames();

function readNames(): Map<string, { language: number; day: number }[]> {
  const days = new Map<string, { language: number; day: number }[]>();
  for (const [language, week] of LANGUAGES.entries()) {
    for (const [day, names] of week.entries()) {
      for (const name of names) days.set(name, [...(days.get(name) ?? []), { language, day }]);
    }
  }
  return days;
}

/** "do" and "per" are no days unless another of their language stands beside them. */
export function isDayAlone(name: string): boolean {
  return (
    /^(?:sa|\p{Script=Latin}{3,}|\p{Script=Cyrillic}{2,}|.*-.*)/u.test(name) && !/^(?:man|per|sal|вт)$/u.test(name)
  );
}

/** Undefined: several days, and people do not agree on which. */
export type MeantDays = readonly Weekday[] | undefined;

const ZHOU = '(?:周|週|星期)';

const WEEKEND =
  'week[- ]?ends?(?:[- ]days?)?|wochenenden?|wochenends|fins? de semaine|fin(?:es)? de semana|findes?|fi[mn]s? de semana|fds|fine settimana|weekeinden?|weekend(?:y|ow[ey])|víkend[yu]?|vikend|выходны[ех](?: дни)?|выходным|вихідн(?:і|их)(?: дні)?|helg(?:er|en)?|hafta sonu|hétvég[eé]n?|周末|週末|双休日|土日|土・日|休日|주말|토일';
const WORDS: readonly (readonly [words: string, weekdays: MeantDays])[] = [
  [
    'week[- ]?days?|work[- ]?days?|working[- ]days|business[- ]days?|wochentags?|unter der woche|jours? de (?:la )?semaine|en semaine|jours? ouvrés?|(?:d[ií]as? )?laborables?|entre semana|d[ií]as? de semana|dias? [uú]teis|(?:giorni )?lavorativi|werkdag(?:en)?|doordeweeks|weekdag(?:en)?|dni robocze|w tygodniu|pracovní dny|будни|будням|будние(?: дни)?|рабочие дни|рабочим дням|будні|робочі дні|vardag(?:ar)?|hverdag(?:er|e)?|hafta içi|hétköznap(?:okon)?|工作日|平日|평일|l-v|m-f',
    MONDAY_TO_FRIDAY,
  ],
  [
    `${ZHOU}一(?:至|到|-|~)${ZHOU}?五|月(?:曜日?)?(?:-|~|〜|から)金(?:曜日?)?|월(?:요일)?(?:-|~|부터)금(?:요일)?`,
    MONDAY_TO_FRIDAY,
  ],
  [`${WEEKEND}|s[-/]d|${ZHOU}六(?:日|[、和至到-]?${ZHOU}[日天])`, SATURDAY_AND_SUNDAY],
  [
    'every ?day|all days|all week|whole week|7 days(?: a week)?|daily|täglich|jeden tag|tous les jours|todos l?os d[ií]as|ogni giorno|tutti i giorni|elke dag|codziennie|ежедневно|каждый день|щодня|每天|毎日|매일',
    WEEKDAYS,
  ],
  // In law Monday to Saturday, and Monday to Friday when many people say it.
  ['werktags?|werktagen|(?:giorni )?feriali|jours? ouvrables?', undefined],
];
const BARE_WEEK = 'week|woche|semaine|semana|settimana|tydzień|неделя|неделю|hafta';
const HOLIDAYS =
  '(?:public |bank |national )?holidays?|feiertage?n?|feiertags|(?:jours? )?fériés?|festivos?(?: nacionales)?|festivi|feriados?|праздник(?:и|ам|ах)?|праздничные(?: дни)?|свят(?:а|ам)|święta|svátky|feestdagen|helgdagar|helligdag(?:er|e)|节假日|祝日|공휴일';

const apart = (words: string): RegExp => new RegExp(`(?<!${LETTER})(?:${words})(?!${LETTER})`, 'uy');

/** At the place where it is asked. */
export const SEVERAL_DAYS = WORDS.map(([words, weekdays]) => ({ pattern: apart(words), weekdays }));
/** "0.28 week, 0.19 weekend"; without a weekend beside it a week has seven days. */
export const WEEK_BESIDE_WEEKEND = { pattern: apart(BARE_WEEK), weekdays: MONDAY_TO_FRIDAY };
export const HOLIDAY = apart(HOLIDAYS);
/** Anywhere. */
export const ANY_WEEKEND = new RegExp(`(?<!${LETTER})(?:${WEEKEND})(?!${LETTER})`, 'u');
