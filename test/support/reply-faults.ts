import type { APIEmbed } from 'discord-api-types/v10';
import type { Reply } from '../../src/views/message/reply.ts';

/** What a phone shows of a code block without wrapping. */
const TABLE_COLUMNS = 38;

/** Everything that is wrong with a reply as a message: Discord's limits, tables that wrap or are crooked, slips of the words. */
export function faultsOf(reply: Reply): readonly string[] {
  const embeds = reply.embeds ?? [];
  const texts = [reply.content ?? '', ...embeds.flatMap(textsOf)];
  return [
    ...embeds.flatMap(embedFaults),
    ...tooLong('all embeds together', embeds.flatMap(textsOf).join(''), 6_000),
    ...tooLong('content', reply.content ?? '', 2_000),
    ...buttonFaults(reply),
    ...texts.flatMap(tableFaults),
    ...texts.flatMap(wordFaults),
  ];
}

function textsOf({ title, description, fields, footer }: APIEmbed): readonly string[] {
  return [
    title ?? '',
    description ?? '',
    ...(fields ?? []).flatMap(({ name, value }) => [name, value]),
    footer?.text ?? '',
  ];
}

function embedFaults({ title = '', description = '', fields = [], footer }: APIEmbed): readonly string[] {
  return [
    ...tooLong('title', title, 256),
    ...tooLong('description', description, 4_096),
    ...tooLong('footer', footer?.text ?? '', 2_048),
    ...(fields.length > 25 ? [`${fields.length} fields`] : []),
    ...fields.flatMap(({ name, value }) => [
      ...tooLong('name of a field', name, 256),
      ...tooLong(`field "${name}"`, value, 1_024),
      ...(name.trim() === '' || value.trim() === '' ? [`field "${name}" is empty`] : []),
    ]),
  ];
}

function tooLong(what: string, text: string, limit: number): readonly string[] {
  return text.length > limit ? [`${what} has ${text.length} characters`] : [];
}

function buttonFaults({ components = [] }: Reply): readonly string[] {
  const buttons = components.flatMap((row) => row.components);
  const ids = buttons.flatMap((button) => ('custom_id' in button ? [button.custom_id] : []));
  return [
    ...(components.length > 5 ? ['more than 5 rows'] : []),
    ...components.flatMap((row) =>
      row.components.length < 1 || row.components.length > 5 ? [`${row.components.length} buttons in a row`] : [],
    ),
    ...buttons.flatMap((button) => ('label' in button ? tooLong('label', button.label ?? '', 80) : [])),
    ...ids.flatMap((id) => tooLong('custom_id', id, 100)),
    ...(new Set(ids).size < ids.length ? ['two buttons with one custom_id'] : []),
  ];
}

/** Lines of a table are as wide as its heading, but for the headings of groups; a `*` behind the last figure hangs over. */
function tableFaults(text: string): readonly string[] {
  const tables = [...text.matchAll(/```\n(?<table>.*?)\n```/gs)].map(({ groups }) => groups?.['table'] ?? '');
  return tables.flatMap((table) => {
    const lines = table.split('\n');
    const rows = lines.filter((line) => !/^[A-Z ]+$/.test(line));
    const widths = new Set(rows.map((line) => line.replace(/\*$/, '').length));
    return [
      ...lines.filter((line) => line.length > TABLE_COLUMNS).map((line) => `wide line "${line}"`),
      ...lines
        .filter((line) => /[^\u{20}-\u{2FF}\u{400}-\u{4FF}…−]/u.test(line))
        .map((line) => `not monospace "${line}"`),
      ...(widths.size > 1 ? [`crooked table\n${table}`] : []),
    ];
  });
}

const SLIPS: readonly (readonly [RegExp, string])[] = [
  [/undefined|NaN|Infinity|∞|\[object|\bnull\b/, 'a value that leaked'],
  [/[-−]\s?[^\d\s]{0,4}0[.,]00(?!\d)/, 'a negative nothing'],
  [/(?<![\d.,])1 (?:days|months|weeks|years|hours|cards|figures|places|PCs)\b/, 'one of several'],
  [/ {2,}\S/, 'two spaces'],
  [/[^.…]\.\.(?!\.)|,,|;;|\( | \)/, 'odd punctuation'],
  [/@everyone|@here|<@&/, 'a mention'],
];

function wordFaults(text: string): readonly string[] {
  const prose = text.replaceAll(/```.*?```/gs, '').replaceAll(/\]\([^)]*\)/g, ']');
  const table = [...text.matchAll(/```.*?```/gs)].join('');
  return [
    ...SLIPS.flatMap(([slip, what]) => {
      const found = slip.exec(prose);
      return found === null ? [] : [`${what}: "${prose.slice(Math.max(0, found.index - 30), found.index + 40)}"`];
    }),
    ...(/-0[.,]00(?!\d)|NaN|undefined|∞/.test(table) ? [`a slip in\n${table}`] : []),
  ];
}
