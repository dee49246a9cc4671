// Discord's numbers, as its documentation names them: discord.com/developers/docs. Plain numbers and not enums, because
// what arrives over the wire may be any number.

export const GatewayOp = {
  Dispatch: 0,
  Heartbeat: 1,
  Identify: 2,
  PresenceUpdate: 3,
  VoiceStateUpdate: 4,
  Resume: 6,
  Reconnect: 7,
  RequestGuildMembers: 8,
  InvalidSession: 9,
  Hello: 10,
  HeartbeatAck: 11,
} as const;

export const GatewayClose = {
  UnknownOpcode: 4001,
  DecodeError: 4002,
  NotAuthenticated: 4003,
  AuthenticationFailed: 4004,
  AlreadyAuthenticated: 4005,
  InvalidShard: 4010,
  InvalidIntents: 4013,
  DisallowedIntents: 4014,
} as const;

export const Intent = { Guilds: 1 } as const;
/** Guild members, presences and message content: an application has to apply for them. */
export const PRIVILEGED_INTENTS = (1 << 1) | (1 << 8) | (1 << 15);
export const KNOWN_INTENTS = 0b11_0011_1111_1111_1111_1111_1111;

export const InteractionType = { Command: 2, Component: 3, Autocomplete: 4, ModalSubmit: 5 } as const;
export type InteractionKind = (typeof InteractionType)[keyof typeof InteractionType];

export const CallbackType = {
  Message: 4,
  DeferredMessage: 5,
  DeferredUpdate: 6,
  UpdateMessage: 7,
  Autocomplete: 8,
  Modal: 9,
} as const;

export const MessageFlag = { Ephemeral: 1 << 6, Loading: 1 << 7, ComponentsV2: 1 << 15 } as const;

/** Slash commands, and entries of the "Apps" menu of messages; nobody here has a menu. */
export const CommandType = { Slash: 1, Message: 3 } as const;

export const OptionType = {
  Subcommand: 1,
  SubcommandGroup: 2,
  String: 3,
  Integer: 4,
  Boolean: 5,
  Number: 10,
  Attachment: 11,
} as const;

export const ComponentType = {
  ActionRow: 1,
  Button: 2,
  StringSelect: 3,
  TextInput: 4,
  Label: 18,
  FileUpload: 19,
} as const;

/** Where a command is used: a server, the bot's direct messages, or another private channel. */
export const Context = { Guild: 0, BotDm: 1, PrivateChannel: 2 } as const;
export const InstallType = { Guild: 0, User: 1 } as const;
