import { describe, expect, it } from 'vitest';
import { storeAddress, StoreAddressRejected } from './eventstoredb-address.ts';
import { eventStoreDb } from './eventstoredb.ts';

describe('the address of EventStoreDB', () => {
  it('carries user and password, percent-encoded', () => {
    expect(storeAddress('esdb://oce:p%40ss%3Awort@one:2113,two:2113?tls=true&tlsCAFile=ca.crt').credentials).toEqual({
      username: 'oce',
      password: 'p@ss:wort',
    });
    expect(
      storeAddress('esdb+discover://oce:geheim@cluster.example?nodePreference=readOnlyReplica&keepAliveInterval=20000&connectionName=oce%201'),
    ).toMatchObject({
      discover: true,
      hosts: [{ address: 'cluster.example', port: 2113 }],
      nodePreference: 'read_only_replica',
      numbers: { keepAliveInterval: 20_000 },
      connectionName: 'oce 1',
    });
  });

  it('needs no user without TLS, where the server asks for none', () => {
    expect(storeAddress('esdb://localhost:2113?tls=false').credentials).toBeUndefined();
  });

  it.each([
    ['http://localhost:2113', 'is malformed'],
    ['esdb://', 'is malformed'],
    ['esdb://oce:geheim@', 'is malformed'],
    ['esdb://localhost:2113', 'neither user and password'],
    ['esdb://oce:geheim@localhost?tlsVerifyCert=false', 'no effect'],
    ['esdb://oce:geheim@localhost?throwOnAppendFailure=false', 'do not exist: throwonappendfailure'],
    ['esdb://oce:geheim@localhost?tsl=true', 'do not exist: tsl'],
    ['esdb://oce:100%@localhost', 'percent-encoded'],
    ['esdb://oce:geheim@localhost:port', 'a host that can not be one'],
    ['esdb://oce:geheim@localhost?gossipTimeout=bald', 'not a number'],
    ['esdb://oce:geheim@localhost?nodePreference=best', 'kind of node'],
    ['esdb://oce:geheim@localhost?userCertFile=a.crt', 'only one of'],
  ])('refuses %s', (address, problem) => {
    expect(() => storeAddress(address)).toThrow(StoreAddressRejected);
    expect(() => storeAddress(address)).toThrow(problem);
  });

  it('never repeats the password in a refusal', () => {
    for (const address of [
      'esdb://oce:geheim@localhost:port',
      'esdb://oce:geheim@localhost?tls=vielleicht',
      'esdb://oce:geheim@localhost?tlsCAFile=nowhere.crt',
      'esdb://oce:geheim@localhost?what=geheim',
    ]) {
      expect(() => eventStoreDb(address)).toThrow(StoreAddressRejected);
      expect(() => eventStoreDb(address)).not.toThrow('geheim');
    }
  });
});
