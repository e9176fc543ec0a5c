import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { storeAddress } from '../commands/event-store/eventstoredb-address.ts';
import { readConfig } from './config.ts';
import { root } from './style/tree.ts';

interface Service {
  readonly image?: string;
  readonly build?: unknown;
  readonly environment?: Readonly<Record<string, string>>;
  readonly depends_on?: Readonly<Record<string, { condition: string }>>;
  readonly volumes?: readonly string[];
  readonly healthcheck?: object;
}

describe('the Compose file', () => {
  const compose = parse(readFileSync(path.join(root, 'deploy/compose.yaml'), 'utf8')) as {
    services: Readonly<Record<string, Service>>;
    volumes: Readonly<Record<string, unknown>>;
  };
  const environment = compose.services['oce']?.environment ?? {};

  it('starts EventStoreDB, PostgreSQL and Redis, and the product when they are well', () => {
    expect(compose.services['eventstore']?.image).toMatch(/^eventstore\/eventstore:24\.6\./);
    for (const [name, { condition }] of Object.entries(compose.services['oce']?.depends_on ?? {})) {
      expect([name, condition]).toEqual([name, 'service_healthy']);
      expect(compose.services[name]?.healthcheck).toBeDefined();
    }
    expect(Object.keys(compose.services['oce']?.depends_on ?? {}).sort()).toEqual(['eventstore', 'postgres', 'redis']);
  });

  it('mounts only volumes that it declares', () => {
    const mounted = Object.values(compose.services).flatMap(({ volumes = [] }) => volumes.map((volume) => volume.split(':')[0]));
    expect(new Set(mounted)).toEqual(new Set(Object.keys(compose.volumes)));
  });

  it('gives the product settings that it understands, and asks for every secret', () => {
    const filled = Object.fromEntries(
      Object.entries(environment).map(([name, value]) => [
        name,
        value
          .replaceAll(/\$\{OCE_MASTER_KEY:\?[^}]*\}/g, Buffer.alloc(32).toString('base64'))
          .replaceAll(/\$\{OCE_PUBLIC_URL:\?[^}]*\}/g, 'https://assistent.example')
          .replaceAll(/\$\{\w+:\?[^}]*\}/g, 'a-secret-of-some-length')
          .replaceAll(/\$\{\w+:-([^}]*)\}/g, '$1'),
      ]),
    );
    const config = readConfig(filled);
    // The proxy that the file asks for stands in front, so its word about a caller counts, and nobody else's.
    expect(config.OCE_TRUST_PROXY).toBe(1);
    expect(storeAddress(config.EVENTSTORE_URL ?? '')).toMatchObject({
      secure: true,
      caFile: '/certs/ca/ca.crt',
      credentials: { username: 'admin', password: 'a-secret-of-some-length' },
    });
    const secrets = Object.entries(compose.services).flatMap(([service, { environment: of = {} }]) =>
      Object.entries(of)
        .filter(([name, value]) => /PASSWORD|KEY$/.test(name) && !name.endsWith('FILE') && !/^\$\{\w+:[?-]/.test(value))
        .map(([name]) => `${service} ${name}`),
    );
    expect(secrets).toEqual([]);
  });
});
