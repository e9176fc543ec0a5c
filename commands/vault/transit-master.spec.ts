import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { eitherMaster } from './either-master.ts';
import { localMaster } from './local-master.ts';
import { MasterUnavailable } from './master.ts';
import { memoryShelf } from './memory.ts';
import { openRoots } from './roots.ts';
import { rotateMaster } from './rotate.ts';
import { transitStandIn, type TransitStandIn } from './testing/transit-stand-in.ts';
import { TransitRefused } from './transit-api.ts';
import { transitMaster } from './transit-master.ts';
import { createVault } from './vault.ts';

const key = randomBytes(32);
let vault: TransitStandIn;
beforeEach(async () => {
  vault = await transitStandIn();
});
afterEach(() => vault.close());
const master = (more: { token?: string; address?: string; timeoutMs?: number } = {}) =>
  transitMaster({ address: vault.address, token: vault.token, key: 'openclaw-enterprise', retryMs: [1, 1], ...more });

describe('a master key in Vault', () => {
  it('wraps and opens over the wire, a key in its own place only (VS-8)', async () => {
    const wrapped = await master().wrap('tenant/a/1', key);
    expect(wrapped).toMatch(/^vault:v1:/);
    expect(await master().unwrap('tenant/a/1', wrapped)).toEqual(key);
    await expect(master().unwrap('tenant/b/1', wrapped)).rejects.toThrow('place');
    expect(vault.requests.slice(0, 2)).toEqual([
      { method: 'POST', path: '/v1/transit/encrypt/openclaw-enterprise' },
      { method: 'POST', path: '/v1/transit/decrypt/openclaw-enterprise' },
    ]);
  });

  it('turns a wrapped key to the newest version without seeing it, once (Q-10)', async () => {
    const wrapped = await master().wrap('p', key);
    expect(await master().rewrap('p', wrapped)).toBeUndefined();
    vault.rotate();
    const next = await master().rewrap('p', wrapped);
    expect(next).toMatch(/^vault:v2:/);
    expect(await master().unwrap('p', next ?? '')).toEqual(key);
    expect(vault.requests.some(({ path }) => path.includes('/rewrap/'))).toBe(true);
  });

  it.each([412, 429, 500, 503])('tries again after %i', async (status) => {
    vault.fail(2, status);
    expect(await master().wrap('p', key)).toMatch(/^vault:/);
  });

  it('says that it is not available when sealed, unreachable, or silent for too long', async () => {
    vault.seal();
    await expect(master().wrap('p', key)).rejects.toThrow(/503 Vault is sealed/);
    await expect(master({ address: 'http://127.0.0.1:9' }).wrap('p', key)).rejects.toThrow(MasterUnavailable);
    expect(vault.requests).toHaveLength(3);
  });

  it('does not try again what Vault refuses', async () => {
    await expect(master({ token: 'hvs.wrong' }).wrap('p', key)).rejects.toThrow(TransitRefused);
    expect(vault.requests).toHaveLength(1);
  });

  it('takes over from a local master, which is needed no more after one round', async () => {
    const local = localMaster(() => [key]);
    const shelf = memoryShelf();
    const start = async (from: ReturnType<typeof master>) =>
      createVault({ master: from, shelf, roots: await openRoots(from, shelf), clock: () => new Date('2026-11-16T09:30:00.000Z') });
    const before = await start(local);
    const [sealed = ''] = await before.seal([{ subject: { tenantId: 't', subjectId: 'anna' }, context: 'c', value: 'Anna' }]);
    const both = eitherMaster(master(), local, (wrapped) => wrapped.startsWith('local:'));
    const during = await start(both);
    expect(await during.open('t', [{ value: sealed, context: 'c' }])).toEqual(['Anna']);
    expect(await rotateMaster({ master: both, shelf })).toBe(3);
    const after = await start(master());
    expect(await after.open('t', [{ value: sealed, context: 'c' }])).toEqual(['Anna']);
    expect(after.publicKey).toBe(before.publicKey);
    for (const one of [before, during, after]) await one.close();
  });
});
