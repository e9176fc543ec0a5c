import { describe, expect, it } from 'vitest';
import { readConfig } from './config.ts';

const read = (OCE_TRUST_PROXY: string) => readConfig({ OCE_TRUST_PROXY }).OCE_TRUST_PROXY;

describe('OCE_TRUST_PROXY', () => {
  it.each([
    ['', 0],
    ['0', 0],
    ['off', 0],
    ['1', 1],
    ['2', 2],
    ['10.0.0.0/8,fd00::/8', ['10.0.0.0/8', 'fd00::/8']],
    [' 192.0.2.1 , 2001:DB8::1 ', ['192.0.2.1', '2001:db8::1']],
  ])('reads %j', (given, meant) => {
    expect(read(given)).toEqual(meant);
  });

  it.each([
    ['on', /would believe any address/],
    ['true', /would believe any address/],
    ['11', /at most 10 proxies/],
    ['-1', /no network/],
    ['proxy.example', /no network/],
    ['10.0.0.0/33', /no network/],
    ['0.0.0.0/0', /no network/],
    ['::/0', /no network/],
    ['10.0.0.0/8/8', /no network/],
    [',', /no network/],
  ])('refuses %j, and says what to give', (given, why) => {
    expect(() => read(given)).toThrow(why);
    expect(() => read(given)).toThrow(/a number of proxies \(1\) or their networks/);
  });
});
