const NAMED = 'noon|midday|midnight';
const TO = String.raw`\s?(?:-|to|until|till)\s?`;
/** "12.30am": behind it stands the half of the day, so that it is no price. */
const DOTTED = /(?<![\d.,]|[£€$]\s?)(0?[1-9]|1[0-2])\.([0-5]\d)(?=\s?[ap]\.?m(?!\p{L}))/gu;
/** "0.00-9.59 0.10": hours that begin one and end one, beside another number and without money. */
const DOTTED_WINDOW =
  /(?<![\d.,]|\p{Sc}\s?)([01]?\d|2[0-3])\.([0-5][05]|01|31)(\s?(?:-|to|bis|à|a|до|tot)\s?)([01]?\d|2[0-3])\.(59|29)(?![\d.,]*\d|\s?(?:\p{Sc}|ct|cents?|[cp](?!\p{L})|\/|per|pro|k\s?wh|[a-z]{3}(?!\p{L}))(?<!uhr))/gu;
/** Chinese, Japanese and Korean name the half of the day before the hour. */
const MORNING = /(?:早上|上午|凌晨|清晨|午前|오전)\s?(\d{1,2}(?::\d{2})?)\s?[点點时時시]/gu;
const EVENING = /(?:晚上|下午|午後|오후)\s?(\d{1,2}(?::\d{2})?)\s?[点點时時시]/gu;
const BEFORE_NOON_TO_AFTER = pair('a', 'p');
const AFTER_NOON_TO_BEFORE = pair('p', 'a');
const AFTER_NOON = pair('p', 'p');
const FROM_NAMED = new RegExp(String.raw`(?<!\p{L})(${NAMED})(${TO})(\d{1,2}(?::\d{2})?)([ap])(?![\p{L}\d])`, 'gu');
const TO_NAMED = new RegExp(String.raw`(?<![\d.,\p{L}])(\d{1,2}(?::\d{2})?)([ap])(${TO}(?:${NAMED}))(?!\p{L})`, 'gu');

/** Clock hours in short, "11p-7a" and "12.30am", as others write them. "10p-12p" may be pence, where there are any. */
export function plainTimes(text: string, hasPence: boolean): string {
  return (hasPence ? text : text.replaceAll(AFTER_NOON, '$1pm$2$3pm'))
    .replaceAll(MORNING, '$1am ')
    .replaceAll(EVENING, '$1pm ')
    .replaceAll(DOTTED, '$1:$2')
    .replaceAll(DOTTED_WINDOW, (whole, ...[from, minutes, to, until, last]: readonly string[]) =>
      /\d/u.test(text.replaceAll(DOTTED_WINDOW, '')) ? `${from}:${minutes}${to}${until}:${last}` : whole,
    )
    .replaceAll(BEFORE_NOON_TO_AFTER, '$1am$2$3pm')
    .replaceAll(AFTER_NOON_TO_BEFORE, '$1pm$2$3am')
    .replaceAll(FROM_NAMED, '$1$2$3$4m')
    .replaceAll(TO_NAMED, '$1$2m$3');
}

function pair(from: string, to: string): RegExp {
  return new RegExp(
    String.raw`(?<![\d.,\p{L}])(\d{1,2}(?::\d{2})?)${from}(${TO})(\d{1,2}(?::\d{2})?)${to}(?![\p{L}\d])`,
    'gu',
  );
}
