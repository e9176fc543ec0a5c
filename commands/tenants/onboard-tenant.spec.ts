import { describe, expect, it } from 'vitest';
import { accessFolding } from '../../domain/access/access.ts';
import { OPERATOR } from '../../domain/kernel/metadata.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { createWorld } from '../../ops/testing/world.ts';
import { callerOfOperatorKey } from '../access/callers.ts';
import { system } from '../kernel/caller.ts';
import { createHandle } from '../kernel/handle.ts';
import type { EventStore } from '../kernel/event-store.ts';
import { onboardTenant } from './onboard-tenant.ts';
import { suspendTenant } from './suspend-tenant.ts';

const input = { companyName: 'Wärme & Bad Huber GmbH', package: 'professional', adminEmail: 'huber@waerme.example', country: 'DE' } as const;
const envelope = { commandId: 'onboarding-1', caller: callerOfOperatorKey() };

/** A store that dies before or after its nth append, as a crash would have it. */
function dyingStore(store: EventStore, nth: number, after: boolean): EventStore {
  let appends = 0;
  return {
    ...store,
    append: async (...request) => {
      appends += 1;
      if (appends === nth && !after) throw new Error('crash');
      const appended = await store.append(...request);
      if (appends === nth) throw new Error('crash');
      return appended;
    },
  };
}

describe('onboarding a tenant', () => {
  it('gives an active tenant with owner, key and two channels (API-1)', async () => {
    const world = createWorld();
    const done = await onboardTenant(world, input, envelope);
    if (!done.ok) throw new Error(done.rejection.rejected);
    expect(done).toMatchObject({
      status: 'active',
      repeated: false,
      apiKey: expect.stringMatching(/^oce_/),
      webchat: { publicKey: expect.stringMatching(/^pk_/) },
    });
    const { users, keys } = await world.handle.state(accessFolding, stream.access(done.tenantId));
    expect([...users.values()]).toMatchObject([{ email: 'huber@waerme.example', role: 'owner', status: 'invited' }]);
    expect(keys.size).toBe(1);
    expect((await world.store.readAll(0n, 100)).filter((e) => e.type === 'ChannelConnected').map((e) => (e.data as { type: string }).type)).toEqual([
      'webchat',
      'api',
    ]);
  });
  it('gives the same answer to the same request, also at the same moment (API-1)', async () => {
    const world = createWorld();
    const answers = await Promise.all(Array.from({ length: 4 }, () => onboardTenant(world, input, envelope)));
    answers.push(await onboardTenant(world, input, envelope));
    expect(new Set(answers.map((a) => (a.ok ? JSON.stringify([a.tenantId, a.apiKey, a.webchat]) : 'refused'))).size).toBe(1);
    expect((await world.store.readAll(0n, 100)).filter((e) => e.type === 'TenantRegistered')).toHaveLength(1);
  });
  it('refuses the same id for another company, for ever', async () => {
    const world = createWorld();
    await onboardTenant(world, input, envelope);
    world.advance(40 * 86_400_000);
    for (const other of [
      { companyName: 'Andere GmbH' },
      { package: 'starter' },
      { adminEmail: 'x@waerme.example' },
      { country: 'AT' },
      { vatId: 'DE136695976' },
      { city: 'Ulm' },
    ] as const) {
      expect(await onboardTenant(world, { ...input, ...other }, envelope)).toMatchObject({ ok: false, rejection: { rejected: 'IdempotencyKeyReused' } });
    }
    expect(await onboardTenant(world, input, envelope)).toMatchObject({ ok: true, repeated: true, apiKey: undefined });
  });
  it('does not keep the id of a request that was refused', async () => {
    const world = createWorld();
    expect(await onboardTenant(world, { ...input, vatId: 'DE136695975' }, envelope)).toMatchObject({ ok: false, rejection: { rejected: 'VatIdInvalid' } });
    expect(await onboardTenant(world, { ...input, vatId: 'DE136695976' }, envelope)).toMatchObject({ ok: true });
  });
  it('does not activate a tenant again that was suspended meanwhile', async () => {
    const world = createWorld();
    const first = await onboardTenant(world, input, envelope);
    if (!first.ok) throw new Error('refused');
    await world.handle(suspendTenant, { reason: 'Prüfung' }, { ...envelope, commandId: 's', tenantId: first.tenantId });
    expect(await onboardTenant(world, input, envelope)).toMatchObject({ ok: true, status: 'suspended' });
  });
  it('is refused to anybody but the operator', async () => {
    const world = createWorld();
    expect(await onboardTenant(world, input, { commandId: 'c', caller: system('tenant-a', 'spec') })).toMatchObject({
      ok: false,
      rejection: { rejected: 'Forbidden' },
    });
    expect(
      await onboardTenant(world, input, { commandId: 'c', caller: { ...system(OPERATOR, 'spec'), permissions: new Set(['tenants:manage']) } }),
    ).toMatchObject({ ok: false, rejection: { rejected: 'Forbidden' } });
  });
  it('ends the same way wherever it crashed before', async () => {
    const whole = createWorld();
    const wanted = await onboardTenant(whole, input, envelope);
    const story = async (world: typeof whole) => (await world.store.readAll(0n, 100)).map((e) => `${e.streamId} ${e.type} ${e.id}`);
    const appends = new Set((await whole.store.readAll(0n, 100)).map((e) => e.meta.commandId)).size;
    for (let nth = 1; nth <= appends; nth += 1) {
      for (const after of [false, true]) {
        const world = createWorld();
        const dying = createHandle({ ...world, store: dyingStore(world.store, nth, after) });
        await expect(onboardTenant({ ...world, handle: dying }, input, envelope)).rejects.toThrow('crash');
        const repeated = await onboardTenant({ ...world, handle: createHandle(world) }, input, envelope);
        expect(repeated).toMatchObject({
          ok: true,
          tenantId: wanted.ok && wanted.tenantId,
          apiKey: expect.stringMatching(/^oce_/),
          webchat: wanted.ok && wanted.webchat,
        });
        expect(await story(world)).toEqual(await story(whole));
      }
    }
  });
});
