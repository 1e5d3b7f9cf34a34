import { BlockList, isIP } from 'node:net';

/** Not for the public by the registries of IANA (RFC 6890 and those after it), and the addresses of clouds' own services. */
const refusedV4: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  // Azure's own service answers every machine there at a public address.
  ['168.63.129.16', 32],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.31.196.0', 24],
  ['192.52.193.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['192.175.48.0', 24],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
];

/** Of IPv6 only what is assigned to the world is taken, and of that nothing which leads elsewhere. */
const globalV6 = ['2000::', 3] as const;
const refusedV6: readonly (readonly [string, number])[] = [
  // Protocols' own, Teredo among them, which carries an IPv4 address.
  ['2001::', 23],
  ['2001:db8::', 32],
  // 6to4 carries an IPv4 address.
  ['2002::', 16],
  ['2620:4f:8000::', 48],
  ['3fff::', 20],
];

const v4 = listOf(refusedV4, 'ipv4');
const v6 = listOf(refusedV6, 'ipv6');
const world = listOf([globalV6], 'ipv6');
const own = listOf([['127.0.0.0', 8]], 'ipv4');

/**
 * Whether an address belongs to the public net: none that is private, loopback, link-local, shared (RFC 6598), multicast,
 * reserved, for documentation, a cloud's metadata, or that carries an IPv4 address in an IPv6 one. Anything that is not an
 * address is none.
 */
export function isPublicAddress(address: string): boolean {
  const kind = isIP(address);
  if (kind === 4) return !v4.check(address, 'ipv4');
  // A zone names an interface of this machine.
  if (kind !== 6 || address.includes('%')) return false;
  return world.check(address, 'ipv6') && !v6.check(address, 'ipv6');
}

/** Whether an address is this very machine. */
export function isLoopbackAddress(address: string): boolean {
  return isIP(address) === 4 ? own.check(address, 'ipv4') : address === '::1';
}

function listOf(nets: readonly (readonly [string, number])[], kind: 'ipv4' | 'ipv6'): BlockList {
  const list = new BlockList();
  for (const [net, bits] of nets) list.addSubnet(net, bits, kind);
  return list;
}
