import { BlockList, isIP } from 'node:net';

/** Finds the addresses behind a host's name; none when the name cannot be found. */
export type AddressesOf = (hostname: string) => Promise<readonly string[]>;

/** The ranges that the IANA registries of special-purpose addresses do not call globally reachable. */
const NOT_PUBLIC = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
  ['::', 96],
  ['64:ff9b:1::', 48],
  ['100::', 64],
  ['2001::', 32],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const;

const notPublic = new BlockList();
for (const [network, prefix] of NOT_PUBLIC) {
  notPublic.addSubnet(network, prefix, network.includes(':') ? 'ipv6' : 'ipv4');
}

/** What forbids asking this address, in words; undefined when nothing does. */
export async function whyForbidden(url: URL, addressesOf: AddressesOf): Promise<string | undefined> {
  if (url.protocol !== 'https:') return `${url.hostname} is not asked by https`;
  const hostname = url.hostname.replace(/^\[(.*)\]$/, '$1');
  const addresses = isIP(hostname) === 0 ? await addressesOf(hostname) : [hostname];
  return addresses.every(isPublic) ? undefined : `${hostname} is a private address`;
}

function isPublic(address: string): boolean {
  return !notPublic.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
}

/** `https://HOST/PATH` as a mirror is asked for it: `MIRROR/HOST/PATH`. */
export function mirrored(url: URL, mirror: string): URL {
  return new URL(`${mirror.replace(/\/+$/, '')}/${url.host}${url.pathname}${url.search}`);
}
