import { lookup } from 'node:dns/promises';
import type { AddressesOf } from './address.ts';

/** As this machine resolves names. Why a name was not found, the request itself says best; behind a proxy it may succeed. */
export const addressesOf: AddressesOf = async (hostname) => {
  const found = await lookup(hostname, { all: true }).catch(() => []);
  return found.map(({ address }) => address);
};
