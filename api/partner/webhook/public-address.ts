import { type LookupAddress, type LookupOptions, lookup } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';

/**
 * Addresses behind which there is no server that everyone may reach: private, of this machine, of one network, reserved. Two lists,
 * because one would find every IPv4 address within `::/3`.
 */
const closed = { 4: new BlockList(), 6: new BlockList() };
for (const [network, prefix] of [
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
] as const)
  closed[4].addSubnet(network, prefix, 'ipv4');
// Whatever is not global unicast, and of that what leads into IPv4 or is for documentation.
for (const [network, prefix] of [
  ['::', 3],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['4000::', 2],
  ['8000::', 1],
] as const)
  closed[6].addSubnet(network, prefix, 'ipv6');

export function isPublicAddress(address: string): boolean {
  switch (isIP(address)) {
    case 4:
      return !closed[4].check(address, 'ipv4');
    case 6:
      return !closed[6].check(address, 'ipv6');
    default:
      return false;
  }
}

/** The code of the error where a name leads to an address that is not public. */
export const addressNotAllowed = 'address_not_allowed';

/**
 * Looks up a name for the connection itself, so that the address that was judged is the one that is called: a name may be
 * answered otherwise a moment later.
 */
export const lookupPublic: LookupFunction = (hostname, options, done) => {
  lookup(hostname, { ...(options as LookupOptions), all: true }, (error, addresses: LookupAddress[]) => {
    if (error) return done(error, []);
    if (!addresses.every(({ address }) => isPublicAddress(address))) {
      return done(Object.assign(new Error('Not a public address'), { code: addressNotAllowed }), []);
    }
    const [first] = addresses;
    return options.all ? done(null, addresses) : done(null, first?.address ?? '', first?.family);
  });
};
