import { describe, expect, it } from 'vitest';
import { storeAddress, StoreAddressRejected } from './eventstoredb-address.ts';
import { eventStoreDb } from './eventstoredb.ts';

describe('the address of EventStoreDB', () => {
  it('carries user and password, percent-encoded', () => {
    expect(storeAddress('esdb://oce:p%40ss%3Awort@one:2113,two:2113?tls=true&tlsCAFile=ca.crt').credentials).toEqual({ username: 'oce', password: 'p@ss:wort' });
    expect(storeAddress('esdb+discover://oce:geheim@cluster.example?nodePreference=leader').credentials.username).toBe('oce');
  });

  it('needs no user without TLS, where the server asks for none', () => {
    expect(storeAddress('esdb://localhost:2113?tls=false').credentials).toEqual({ username: '', password: '' });
  });

  it.each([
    ['http://localhost:2113', 'is malformed'],
    ['esdb://', 'is malformed'],
    ['esdb://oce:geheim@', 'is malformed'],
    ['esdb://localhost:2113', 'no user and password'],
    ['esdb://oce:geheim@localhost?tlsVerifyCert=false', 'no effect'],
    ['esdb://oce:geheim@localhost?throwOnAppendFailure=false', 'stays on'],
    ['esdb://oce:geheim@localhost?tsl=true', 'do not exist: tsl'],
    ['esdb://oce:100%@localhost', 'percent-encoded'],
  ])('refuses %s', (address, problem) => {
    expect(() => storeAddress(address)).toThrow(StoreAddressRejected);
    expect(() => storeAddress(address)).toThrow(problem);
  });

  it('never repeats the password in a refusal', () => {
    for (const address of ['esdb://oce:geheim@localhost:port', 'esdb://oce:geheim@localhost?tls=vielleicht', 'esdb://oce:geheim@localhost?tlsCAFile=nowhere.crt', 'esdb://oce:geheim@localhost?what=geheim']) {
      expect(() => eventStoreDb(address)).toThrow(StoreAddressRejected);
      expect(() => eventStoreDb(address)).not.toThrow('geheim');
    }
  });
});
