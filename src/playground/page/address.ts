import { FIRST_SEAT, LOCALES, PEOPLE, SERVERS, type Seat } from '../web/web-seats.ts';

export const WIDTHS = ['desktop', 'phone'] as const;
export const THEMES = ['auto', 'dark', 'light'] as const;

/** Everything about the page that a link carries. */
export interface View extends Seat {
  readonly width: (typeof WIDTHS)[number];
  /** `auto` follows the system. */
  readonly theme: (typeof THEMES)[number];
}

const FIRST_VIEW: View = { ...FIRST_SEAT, width: 'desktop', theme: 'auto' };

/** `?as=member&server=2&locale=de&run=/roi gpu:4090`; what can't be read is as if it were not there. */
export function readAddress(search: string): { readonly view: View; readonly run: string | undefined } {
  const given = new URLSearchParams(search);
  const one = <Key extends string>(name: keyof View, keys: readonly Key[], otherwise: Key): Key =>
    keys.find((key) => key === given.get(name)) ?? otherwise;
  const view = {
    as: one('as', keysOf(PEOPLE), FIRST_VIEW.as),
    server: one('server', keysOf(SERVERS), FIRST_VIEW.server),
    locale: one('locale', keysOf(LOCALES), FIRST_VIEW.locale),
    width: one('width', WIDTHS, FIRST_VIEW.width),
    theme: one('theme', THEMES, FIRST_VIEW.theme),
  };
  return { view, run: given.get('run')?.trim() || undefined };
}

/** The shortest address that opens the same view. */
export function writeAddress(view: View, run?: string): string {
  const written = new URLSearchParams();
  for (const name of ['as', 'server', 'locale', 'width', 'theme'] as const) {
    if (view[name] !== FIRST_VIEW[name]) written.set(name, view[name]);
  }
  if (run !== undefined) written.set('run', run);
  const search = written.toString();
  return search === '' ? '/' : `/?${search}`;
}

function keysOf<Key extends string>(list: readonly { readonly key: Key }[]): Key[] {
  return list.map(({ key }) => key);
}
