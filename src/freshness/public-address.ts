import { lookup } from 'node:dns/promises';
import { BlockList, isIP } from 'node:net';

/** Addresses that are not on the public internet (IANA's special-purpose registries), and the one of Azure's host agent. */
const special = new BlockList();
for (const [net, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['168.63.129.16', 32],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const)
  special.addSubnet(net, prefix, 'ipv4');
for (const [net, prefix] of [
  // A mapped address (::ffff:10.0.0.1) is compared with the list above.
  ['::', 96],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const)
  special.addSubnet(net, prefix, 'ipv6');

/** Finds the addresses of a host. @throws Error with the `code` of node:dns */
export type Lookup = (host: string) => Promise<string[]>;

export const systemLookup: Lookup = async (host) => (await lookup(host, { all: true })).map(({ address }) => address);

/** Whether an IP address is one of the public internet. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  return family !== 0 && !special.check(address, family === 6 ? 'ipv6' : 'ipv4');
}

/**
 * Whether a host may be asked: a name, all of whose addresses are public. A redirect must not lead the machine that runs
 * this into its own network. (The name is looked up once more when it is asked; somebody who answers the two differently
 * learns no more than that something was asked, because no body is ever read or kept.)
 *
 * @throws Error with the `code` of node:dns when the host has no address
 */
export async function isPublicHost(host: string, find: Lookup): Promise<boolean> {
  if (host.startsWith('[') || isIP(host) !== 0) return false;
  return (await find(host)).every(isPublicAddress);
}
