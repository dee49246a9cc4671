import type { APIEmbedField } from 'discord-api-types/v10';
import type { RawOptions } from '../../src/conversation/options.ts';
import type { Reply } from '../../src/views/message/reply.ts';
import type { Seen, Simulator } from './simulator.ts';

/** All pages of an answer as one, each heading once. */
export function allPages(pageAt: (page: number) => Reply): Reply {
  const pages = [pageAt(1)];
  while (hasNext(pages.at(-1))) pages.push(pageAt(pages.length + 1));
  return together(pages);
}

/** The same, turning the pages as a person does. */
export async function pressed(discord: Pick<Simulator, 'click'>, label: string, on: Seen): Promise<Reply> {
  let seen = await discord.click(label, on);
  const pages = [seen.reply ?? {}];
  while (hasNext(seen.reply)) {
    seen = await discord.click(NEXT, seen);
    pages.push(seen.reply ?? {});
  }
  return together(pages);
}

/** An answer together with the evidence behind its buttons, as whoever asked sees it. */
export async function withWhy(discord: Pick<Simulator, 'click'>, answer: Seen | Promise<Seen>): Promise<Seen> {
  const seen = await answer;
  const [embed] = seen.reply?.embeds ?? [];
  const evidence = labels(seen.reply).filter((label) => label !== undefined && EVIDENCE.test(label));
  if (embed === undefined || evidence.length === 0) return seen;
  const fields = [...(embed.fields ?? [])];
  for (const label of evidence) {
    const [behind] = (await pressed(discord, label ?? '', seen)).embeds ?? [];
    fields.push(...(behind?.fields ?? []), { name: 'Below', value: behind?.footer?.text ?? '' });
  }
  return { ...seen, reply: { ...seen.reply, embeds: [{ ...embed, fields }] } };
}

/** An answer of any command, with all its pages. */
export async function runWhole(discord: Simulator, path: string, options: RawOptions = {}): Promise<Seen> {
  const first = await discord.run(path, options);
  if (!hasNext(first.reply)) return first;
  // Turning a page of one's own answer changes it.
  const reply = structuredClone(first.reply) ?? {};
  const [embed] = reply.embeds ?? [];
  const [rest] = (await pressed(discord, NEXT, first)).embeds ?? [];
  const merged = together([reply, { embeds: rest === undefined ? [] : [rest] }]);
  return { ...first, reply: { ...reply, embeds: [{ ...embed, ...merged.embeds?.[0] }] } };
}

/** The answer of `/roi` to this, with what is behind its *Why?*. */
export function runWithWhy(discord: Simulator, options: RawOptions): Promise<Seen> {
  return withWhy(discord, discord.run('roi', options));
}

const EVIDENCE =
  /^(?:Why\? Sources|Sources|The [\d,]+ others?|All it wants|All it pays|All with reasons|What each pays for|All its figures)$/;
const NEXT = 'Next ›';

function hasNext(reply: Reply | undefined): boolean {
  return labels(reply).includes(NEXT);
}

function labels(reply: Reply | undefined): readonly (string | undefined)[] {
  const buttons = (reply?.components ?? []).flatMap(({ components }) => components);
  return buttons.map((button) => ('label' in button ? button.label : undefined));
}

function together(pages: readonly Reply[]): Reply {
  const [first] = pages;
  const [embed] = first?.embeds ?? [];
  const fields: APIEmbedField[] = [];
  for (const { name, value } of pages.flatMap(({ embeds }) => embeds?.[0]?.fields ?? [])) {
    const plain = name.replace(/, continued$/, '');
    const before = fields.find((field) => field.name === plain);
    if (before === undefined) fields.push({ name: plain, value });
    else before.value = `${before.value}\n${value}`;
  }
  return { embeds: embed === undefined ? [] : [{ ...embed, fields }] };
}
