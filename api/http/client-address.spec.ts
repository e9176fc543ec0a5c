import { describe, expect, it } from 'vitest';
import { callerOf } from './client-address.ts';

describe('a caller', () => {
  it.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['192.0.2.7:4711', '192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:DB8:1:2::1', '2001:db8:1:2::/64'],
    ['2001:db8:1::1', '2001:db8:1:0::/64'],
    ['[2001:db8:1:2::9]:443', '2001:db8:1:2::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['unknown', 'unreadable'],
    ['<script>', 'unreadable'],
    ['', 'unreadable'],
  ])('at %s is %s', (address, caller) => {
    expect(callerOf(address)).toBe(caller);
  });

  it('has one /64 however its addresses are written, and another network is another caller', () => {
    expect(new Set(['2001:db8:0:1::', '2001:db8:0:1:ffff::', '2001:db8:0:1::abcd', '2001:db8::1:0:0:0:1'].map(callerOf)).size).toBe(1);
    expect(callerOf('2001:db8:0:2::')).not.toBe(callerOf('2001:db8:0:1::'));
  });
});
