import { BlockList, isIP, isIPv4 } from 'node:net';

/** Whether an address is one of those, or in one of those networks; no bounds are anywhere. */
export function isWithin(address: string, bounds: readonly string[]): boolean {
  if (bounds.length === 0) return true;
  const bare = address.toLowerCase().replace(/^::ffff:(?=\d+\.)/, '');
  if (isIP(bare) === 0) return false;
  return listOf(bounds).check(bare, familyOf(bare));
}

const lists = new WeakMap<readonly string[], BlockList>();

function listOf(bounds: readonly string[]): BlockList {
  const known = lists.get(bounds);
  if (known) return known;
  const list = new BlockList();
  for (const bound of bounds) {
    const [address = '', length] = bound.split('/');
    if (length === undefined) list.addAddress(address, familyOf(address));
    else list.addSubnet(address, Number(length), familyOf(address));
  }
  lists.set(bounds, list);
  return list;
}

const familyOf = (address: string) => (isIPv4(address) ? ('ipv4' as const) : ('ipv6' as const));
