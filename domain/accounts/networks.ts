const groupsOfAddress = 8;
const groupsOfNetwork = 4;

/**
 * What one guesser has at hand behind an address: the address itself in IPv4, the /64 network in IPv6, of which every
 * household gets one (RFC 6177).
 */
export function networkOf(address: string): string {
  const [text = ''] = address.toLowerCase().split('%');
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(text)?.[1];
  if (mapped || !text.includes(':')) return mapped ?? text;
  const [left = '', right] = text.split('::');
  const before = left === '' ? [] : left.split(':');
  const after = right ? right.split(':') : [];
  const gap = right === undefined ? 0 : Math.max(0, groupsOfAddress - before.length - after.length);
  const groups = [...before, ...Array.from({ length: gap }, () => '0'), ...after];
  return `${groups
    .slice(0, groupsOfNetwork)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`;
}
