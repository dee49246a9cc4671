const COLOURS = ['#3ba55d', '#eb459e', '#747f8d', '#c27c0e', '#1f8b9c'];

/** A round picture with somebody's initial, as a data address: nothing is fetched for it. */
export function avatarOf(name: string, colour = colourOf(name)): string {
  const initial = /^[\p{L}\p{N}]/u.exec(name)?.[0] ?? '?';
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><rect width="40" height="40" fill="${colour}"/>` +
    `<text x="20" y="27" font-family="sans-serif" font-size="20" font-weight="600" fill="#fff" text-anchor="middle">` +
    `${initial}</text></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

export const BOT_COLOUR = '#5865f2';

function colourOf(name: string): string {
  return COLOURS[(name.codePointAt(0) ?? 0) % COLOURS.length] ?? BOT_COLOUR;
}
