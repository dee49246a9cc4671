import * as z from 'zod';
import { messageComponents } from './component-limits.ts';
import { raise } from './form-errors.ts';
import { MessageFlag } from './wire-codes.ts';

// Limits: discord.com/developers/docs/resources/message#embed-object-embed-limits
const EMBED_CHARACTERS_IN_ALL = 6000;
const url = z.url().max(2048);
const picture = z.object({ url: url.nullish(), description: z.string().nullish() });
// Discord trims what it shows, so a field of blanks is an empty field.
const shownText = (max: number) => z.string().trim().min(1).max(max);

const embed = z
  .object({
    title: z.string().max(256).nullish(),
    description: z.string().max(4096).nullish(),
    url: url.nullish(),
    timestamp: z.iso.datetime({ offset: true }).nullish(),
    color: z.int().min(0).max(0xff_ffff).nullish(),
    footer: z.object({ text: z.string().max(2048), icon_url: url.nullish() }).nullish(),
    image: picture.nullish(),
    thumbnail: picture.nullish(),
    author: z.object({ name: z.string().max(256), url: url.nullish(), icon_url: url.nullish() }).nullish(),
    fields: z
      .array(z.object({ name: shownText(256), value: shownText(1024), inline: z.boolean().nullish() }))
      .max(25)
      .nullish(),
  })
  .check((context) => {
    const { title, description, footer, image, thumbnail, author, fields } = context.value;
    if (!title && !description && !footer && !image && !thumbnail && !author && !fields?.length) {
      raise(context, { code: 'BASE_TYPE_REQUIRED', message: 'This field is required', path: ['description'] });
    }
  });

type Embed = z.infer<typeof embed>;

const embeds = z
  .array(embed)
  .max(10)
  .check((context) => {
    const characters = context.value.reduce((sum, one) => sum + charactersOf(one), 0);
    if (characters > EMBED_CHARACTERS_IN_ALL) {
      raise(context, {
        code: 'MAX_EMBED_SIZE_EXCEEDED',
        message: `Embed size exceeds maximum size of ${EMBED_CHARACTERS_IN_ALL}`,
      });
    }
  });

const allowedMentions = z
  .object({
    parse: z.array(z.enum(['users', 'roles', 'everyone'])).nullish(),
    users: z.array(z.string()).max(100).nullish(),
    roles: z.array(z.string()).max(100).nullish(),
    replied_user: z.boolean().nullish(),
  })
  .check((context) => {
    const { parse } = context.value;
    for (const kind of ['users', 'roles'] as const) {
      if (parse?.includes(kind) && context.value[kind]?.length) {
        raise(context, {
          code: 'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
          message: `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`,
        });
      }
    }
  });

const flags = z.int().check((context) => {
  if (context.value & MessageFlag.ComponentsV2) {
    raise(context, { code: 'FLAGS_NOT_SUPPORTED', message: 'The playground does not draw Components V2' });
  }
});

/** What a bot may put into a message, in a first reply, a follow-up or an edit. */
export const messageLimits = z.object({
  content: z.string().max(2000).nullish(),
  embeds: embeds.nullish(),
  components: messageComponents.nullish(),
  allowed_mentions: allowedMentions.nullish(),
  attachments: z
    .array(
      z.object({
        id: z.union([z.string().regex(/^\d+$/), z.int().min(0)]),
        filename: z.string().min(1).max(1024).nullish(),
        description: z.string().max(1024).nullish(),
      }),
    )
    .max(10)
    .nullish(),
  tts: z.boolean().nullish(),
  flags: flags.nullish(),
});

export type MessageBody = z.infer<typeof messageLimits>;

function charactersOf({ title, description, footer, author, fields }: Embed): number {
  const texts = [title, description, footer?.text, author?.name, ...(fields ?? []).flatMap((f) => [f.name, f.value])];
  return texts.reduce((sum, text) => sum + (text?.length ?? 0), 0);
}
