const KINDS = 'sqlite:PATH, sqlite::memory: or postgres://…';
const ENCODED =
  'an address in which names and passwords are percent-encoded: # is written %23, / %2F, ? %3F, @ %40, % %25';

/** What is wrong with the address of a database, as what it must be; undefined where nothing is. */
export function faultOfDatabaseUrl(url: string): string | undefined {
  if (/^sqlite:./.test(url)) return undefined;
  if (!/^postgres(ql)?:\/\/./.test(url)) return KINDS;
  // What stands behind a # is lost without a word.
  return URL.canParse(url) && !url.includes('#') && isDecodable(url) ? undefined : ENCODED;
}

function isDecodable(url: string): boolean {
  try {
    decodeURI(url);
    return true;
  } catch {
    return false;
  }
}
