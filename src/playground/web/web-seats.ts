/** Who may sit in front of the page. */
export const PEOPLE = [
  { key: 'admin', name: 'admin', title: 'an admin', userId: '400000000000000001', permissions: 'admin' },
  { key: 'member', name: 'member', title: 'a member', userId: '400000000000000101', permissions: 'member' },
  { key: 'other', name: 'other-member', title: 'another member', userId: '400000000000000201', permissions: 'member' },
] as const;

/** Where they may sit. */
export const SERVERS = [
  { key: '1', name: 'Hash House', initials: 'HH' },
  { key: '2', name: 'Render Farmers', initials: 'RF' },
  { key: 'dm', name: 'Direct message', initials: 'DM' },
] as const;

/** Languages of Discord's client, by its tags. */
export const LOCALES = [
  { key: 'en-US', name: 'English, US' },
  { key: 'en-GB', name: 'English, UK' },
  { key: 'de', name: 'Deutsch' },
  { key: 'fr', name: 'Français' },
  { key: 'es-ES', name: 'Español' },
  { key: 'pt-BR', name: 'Português do Brasil' },
  { key: 'ru', name: 'Русский' },
  { key: 'zh-CN', name: '中文' },
  { key: 'ja', name: '日本語' },
  { key: 'ko', name: '한국어' },
  { key: 'pl', name: 'Polski' },
  { key: 'tr', name: 'Türkçe' },
  { key: 'uk', name: 'Українська' },
] as const;

type PersonKey = (typeof PEOPLE)[number]['key'];
type ServerKey = (typeof SERVERS)[number]['key'];
type LocaleKey = (typeof LOCALES)[number]['key'];

/** Who somebody is, where they are, and in which language their client runs. */
export interface Seat {
  readonly as: PersonKey;
  readonly server: ServerKey;
  readonly locale: LocaleKey;
}

export const FIRST_SEAT: Seat = { as: 'admin', server: '1', locale: 'en-US' };

/** Servers are numbered from 1, as the playground made them. */
export const SERVER_COUNT = SERVERS.filter(({ key }) => key !== 'dm').length;
