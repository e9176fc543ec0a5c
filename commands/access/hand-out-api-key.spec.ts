import { describe, expect, it } from 'vitest';
import { createWorld } from '../../ops/testing/world.ts';
import { handOutApiKey } from './hand-out-api-key.ts';

describe('handing out an API key', () => {
  it('shows the key once, and again only to a repeat of the same command within a day (SEC-2)', async () => {
    const world = createWorld();
    const first = await handOutApiKey(world, 'ERP', world.envelope('c1'));
    const again = await handOutApiKey(world, 'ERP', world.envelope('c1'));
    const other = await handOutApiKey(world, 'ERP', world.envelope('c2'));
    if (!first.ok || !again.ok || !other.ok) throw new Error('refused');
    expect(first.key).toMatch(/^oce_[a-z0-9]{12}_[A-Za-z0-9_-]{43}$/);
    expect(again).toMatchObject({ key: first.key, keyId: first.keyId, repeated: true });
    expect(other.key).not.toBe(first.key);

    world.advance(86_400_001);
    expect(await handOutApiKey(world, 'ERP', world.envelope('c1'))).toMatchObject({ ok: true, keyId: first.keyId, key: undefined });
  });

  it('gives callers that repeat at the same moment the same key', async () => {
    const world = createWorld();
    const all = await Promise.all([1, 2, 3].map(() => handOutApiKey(world, 'ERP', world.envelope('c1'))));
    expect(new Set(all.map((one) => (one.ok ? one.key : 'refused'))).size).toBe(1);
    expect(await world.store.readAll(0n, 100)).toHaveLength(1);
  });

  it('keeps nothing of the key in the log but prefix and hash (SEC-2)', async () => {
    const world = createWorld();
    const handed = await handOutApiKey(world, 'ERP', world.envelope('c1'));
    if (!handed.ok || !handed.key) throw new Error('refused');
    const log = JSON.stringify(await world.store.readAll(0n, 100), (_, v: unknown) => (typeof v === 'bigint' ? String(v) : v));
    expect(log).toContain(handed.key.split('_')[1]);
    expect(log).not.toContain(handed.key.slice(17));
  });
});
