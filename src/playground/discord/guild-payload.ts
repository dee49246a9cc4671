import { botJson, channelIdIn, type World } from './world.ts';
import { MEMBER_PERMISSIONS } from './permissions.ts';

// A middling community server; memory measured with it means something only if it is not a toy.
const ROLES = 20;
const CATEGORIES = 6;
const CHANNELS = 30;
const EMOJIS = 25;
const STICKERS = 5;
const JOINED_AT = '2025-01-01T00:00:00.000000+00:00';
const COMMUNITY_FEATURES = ['COMMUNITY', 'NEWS', 'WELCOME_SCREEN_ENABLED', 'PREVIEW_ENABLED', 'AUTO_MODERATION'];

/** GUILD_CREATE of one server, as Discord sends it to a bot that asks for the Guilds intent and no other. */
export function guildPayload({ application }: World, guildId: string): object {
  const idAt = (index: number) => (BigInt(guildId) + BigInt(index)).toString();
  const roleId = (index: number) => (index === 0 ? guildId : idAt(1000 + index));
  const categoryId = (index: number) => idAt(2000 + index);

  return {
    id: guildId,
    name: `Server ${guildId}`,
    icon: hash(guildId),
    splash: null,
    discovery_splash: null,
    description: null,
    banner: null,
    owner_id: idAt(900),
    region: 'deprecated',
    afk_channel_id: null,
    afk_timeout: 300,
    widget_enabled: false,
    widget_channel_id: null,
    verification_level: 1,
    default_message_notifications: 1,
    explicit_content_filter: 2,
    mfa_level: 0,
    application_id: null,
    system_channel_id: channelIdIn(guildId),
    system_channel_flags: 0,
    rules_channel_id: channelIdIn(guildId),
    public_updates_channel_id: idAt(2),
    safety_alerts_channel_id: null,
    max_presences: null,
    max_members: 500_000,
    max_video_channel_users: 25,
    max_stage_video_channel_users: 50,
    vanity_url_code: null,
    premium_tier: 1,
    premium_subscription_count: 3,
    premium_progress_bar_enabled: false,
    preferred_locale: 'en-US',
    nsfw: false,
    nsfw_level: 0,
    features: COMMUNITY_FEATURES,
    hub_type: null,
    latest_onboarding_question_id: null,
    incidents_data: null,
    inventory_settings: null,
    joined_at: JOINED_AT,
    large: false,
    unavailable: false,
    member_count: 180,
    voice_states: [],
    presences: [],
    threads: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
    members: [
      {
        user: botJson(application),
        nick: null,
        avatar: null,
        banner: null,
        roles: [roleId(1)],
        joined_at: JOINED_AT,
        premium_since: null,
        communication_disabled_until: null,
        deaf: false,
        mute: false,
        flags: 0,
        pending: false,
      },
    ],
    roles: Array.from({ length: ROLES }, (_, index) => ({
      id: roleId(index),
      name: index === 0 ? '@everyone' : `Role ${index} of ${guildId}`,
      description: null,
      permissions: MEMBER_PERMISSIONS.toString(),
      position: index,
      color: index * 4099,
      colors: { primary_color: index * 4099, secondary_color: null, tertiary_color: null },
      hoist: index % 4 === 1,
      managed: index === 1,
      mentionable: false,
      icon: null,
      unicode_emoji: null,
      flags: 0,
      ...(index === 1 && { tags: { bot_id: application.botUserId } }),
    })),
    channels: [
      ...Array.from({ length: CATEGORIES }, (_, index) => ({
        id: categoryId(index),
        type: 4,
        name: `Category ${index}`,
        position: index,
        flags: 0,
        permission_overwrites: [overwrite(guildId)],
      })),
      ...Array.from({ length: CHANNELS }, (_, index) => ({
        id: idAt(1 + index),
        // Every fifth is a voice channel.
        type: index % 5 === 4 ? 2 : 0,
        name: `channel-${index}-of-${guildId}`,
        topic: index % 5 === 4 ? null : `What channel ${index} of server ${guildId} is for`,
        parent_id: categoryId(index % CATEGORIES),
        position: index,
        nsfw: false,
        rate_limit_per_user: 0,
        last_message_id: idAt(3000 + index),
        last_pin_timestamp: null,
        flags: 0,
        permission_overwrites: [overwrite(guildId), overwrite(roleId(2)), overwrite(roleId(3))],
        ...(index % 5 === 4 && { bitrate: 64_000, user_limit: 0, rtc_region: null }),
      })),
    ],
    emojis: Array.from({ length: EMOJIS }, (_, index) => ({
      id: idAt(4000 + index),
      name: `emoji_${index}_${guildId}`,
      roles: [],
      require_colons: true,
      managed: false,
      animated: index % 5 === 0,
      available: true,
    })),
    stickers: Array.from({ length: STICKERS }, (_, index) => ({
      id: idAt(5000 + index),
      guild_id: guildId,
      name: `Sticker ${index} of ${guildId}`,
      description: `Sticker ${index}`,
      tags: 'pick',
      type: 2,
      format_type: 1,
      available: true,
      asset: '',
    })),
  };
}

function overwrite(roleId: string): object {
  return { id: roleId, type: 0, allow: '0', deny: '2048' };
}

/** Discord names pictures by a hash; this one is as long, and different for every server. */
function hash(guildId: string): string {
  return BigInt(guildId).toString(16).padStart(32, '0');
}
