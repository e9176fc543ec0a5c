import { isIP } from 'node:net';

/**
 * What the limits take for one caller. An IPv4 address is one; of IPv6 it is the first 64 bits: a customer is given at least that much
 * (RFC 6177), and could call from each of its addresses once.
 */
export function callerOf(address: string): string {
  const bare = address.replace(/%.*$/, '').toLowerCase();
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(bare)?.[1];
  if (mapped !== undefined) return mapped;
  switch (isIP(bare)) {
    case 4:
      return bare;
    case 6:
      return network64(bare);
    default:
      return fromPair(bare);
  }
}

/** Some proxies write the port along (`192.0.2.1:4711`, `[2001:db8::1]:4711`); what can't be read at all is one caller together. */
function fromPair(text: string): string {
  const [, six, four] = /^(?:\[([0-9a-f:.]+)\]|([\d.]+))(?::\d{1,5})?$/.exec(text) ?? [];
  const address = six ?? four ?? '';
  return isIP(address) > 0 ? callerOf(address) : 'unreadable';
}

function network64(address: string): string {
  // The URL parser writes every IPv6 address in one form (WHATWG URL §3.5).
  const [before = '', after] = new URL(`http://[${address}]`).hostname.slice(1, -1).split('::');
  const groups = (text: string | undefined) => (text === undefined || text === '' ? [] : text.split(':'));
  const [head, tail] = [groups(before), groups(after)];
  const all = after === undefined ? head : [...head, ...Array<string>(8 - head.length - tail.length).fill('0'), ...tail];
  return `${all.slice(0, 4).join(':')}::/64`;
}
