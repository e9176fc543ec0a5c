import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Folding } from '../../domain/kernel/decider.ts';
import { event, type EventOf } from '../../domain/kernel/event.ts';
import { reject } from '../../domain/kernel/rejection.ts';
import { eventTypes } from '../../domain/catalogue.ts';
import { chooseLanguage } from '../assistants/choose-language.ts';
import { namePersona } from '../assistants/name-persona.ts';
import { memoryStore } from '../event-store/memory.ts';
import { memoryVault } from '../vault/memory.ts';
import { system } from './caller.ts';
import { command } from './command.ts';
import { createHandle, type Envelope } from './handle.ts';

const Counted = event('Counted', 'A number was counted.', z.object({ by: z.string(), name: z.string() }), { personal: [{ field: 'name', subject: 'by' }] });
type Counted = EventOf<typeof Counted>;
const counting: Folding<{ readonly total: number; readonly names: readonly string[] }, Counted> = {
  name: 'counting',
  initial: { total: 0, names: [] },
  evolve: { Counted: (s, { name }) => ({ total: s.total + 1, names: [...s.names, name] }) },
};
const count = command({
  name: 'Count',
  says: 'Count once more, up to a limit.',
  permission: 'tenants:manage',
  input: z.object({ stream: z.string(), limit: z.number().default(1_000) }),
  stream: ({ stream }) => stream,
  folding: counting,
  rejections: ['LimitReached'],
  decide: (state, { limit }, { actor }) => (state.total >= limit ? reject('LimitReached', { limit }) : [Counted({ by: actor.id, name: 'Erika Muster' })]),
});

function world() {
  const store = memoryStore();
  const deps = { store, vault: memoryVault(), types: new Map([[Counted.type, Counted]]), clock: () => new Date('2026-11-16T09:30:00.000Z') };
  const envelope = (commandId: string): Envelope => ({ commandId, caller: system('tenant-a', 'spec') });
  return { store, vault: deps.vault, handle: createHandle(deps), another: createHandle(deps), envelope };
}

describe('handle', () => {
  it('gives the same command id 100 times in parallel one effect and 100 equal answers (Q-1)', async () => {
    const { store, handle, another, envelope } = world();
    const answers = await Promise.all(Array.from({ length: 100 }, (_, i) => (i % 2 ? handle : another)(count, { stream: 's', limit: 1_000 }, envelope('one'))));
    expect(await store.readStream('s')).toHaveLength(1);
    const [first] = answers;
    for (const answer of answers) expect({ ...answer, repeated: false }).toEqual({ ...first, repeated: false });
  });

  it('never goes past a limit however many decide at once, in two processes (Q-1)', async () => {
    const { store, handle, another, envelope } = world();
    const answers = await Promise.all(Array.from({ length: 60 }, (_, i) => (i % 2 ? handle : another)(count, { stream: 's', limit: 20 }, envelope(`c${i}`))));
    expect(await store.readStream('s', 0, 100)).toHaveLength(20);
    expect(answers.filter((a) => !a.ok && a.rejection.rejected === 'LimitReached').length).toBe(40);
  });

  it('decides on what another process appended in between', async () => {
    const { handle, another, envelope } = world();
    await handle(count, { stream: 's', limit: 2 }, envelope('a'));
    await another(count, { stream: 's', limit: 2 }, envelope('b'));
    expect(await handle(count, { stream: 's', limit: 2 }, envelope('c'))).toMatchObject({ ok: false, rejection: { rejected: 'LimitReached' } });
  });

  it('stores personal fields sealed and folds them in the clear', async () => {
    const { store, another, handle, envelope } = world();
    await handle(count, { stream: 's', limit: 9 }, envelope('a'));
    const [stored] = await store.readStream('s');
    expect(JSON.stringify(stored?.data)).not.toContain('Erika');
    expect((stored?.data as { name: string } | undefined)?.name).toMatch(/^enc:1:/);
    expect((await another.state(counting, 's')).names).toEqual(['Erika Muster']);
  });

  it('refuses a caller without the permission, one of another tenant, and a malformed input, and writes nothing (Q-7)', async () => {
    const { store, handle } = world();
    const nobody = { actor: { kind: 'user' as const, id: 'u' }, tenantId: 'tenant-a', permissions: new Set<never>() };
    expect(await handle(count, { stream: 's', limit: 1 }, { commandId: 'x', caller: nobody })).toMatchObject({ rejection: { rejected: 'Forbidden' } });
    expect(await handle(count, { stream: 's', limit: 1 }, { commandId: 'x', caller: system('tenant-b', 'spec'), tenantId: 'tenant-a' })).toMatchObject({
      rejection: { rejected: 'Forbidden' },
    });
    expect(await handle(count, { stream: 's', limit: 'many' as never }, { commandId: 'x', caller: system('tenant-a', 'spec') })).toMatchObject({
      rejection: { rejected: 'InvalidInput', info: { field: 'limit' } },
    });
    expect(await store.head()).toBe(0n);
  });
});

describe('a command id that comes again', () => {
  const person = (id: string) => ({ actor: { kind: 'user' as const, id }, tenantId: 'tenant-a', permissions: system('tenant-a', 'spec').permissions });
  const by = (commandId: string): Envelope => ({ commandId, caller: person('u') });

  it('with the same input is the same effect, and with another one is refused (Q-1)', async () => {
    const { store, handle, another } = world();
    expect(await handle(count, { stream: 's', limit: 5 }, by('c'))).toMatchObject({ ok: true, repeated: false });
    expect(await another(count, { stream: 's', limit: 5 }, by('c'))).toMatchObject({ ok: true, repeated: true });
    for (const one of [handle, another])
      expect(await one(count, { stream: 's', limit: 6 }, by('c'))).toMatchObject({ ok: false, rejection: { rejected: 'CommandIdReused' } });
    expect(await store.readStream('s')).toHaveLength(1);
  });

  it('with two inputs at once, in one process or two, has one effect; the other input is refused', async () => {
    for (let run = 0; run < 20; run += 1) {
      const { store, handle, another } = world();
      const answers = await Promise.all([4, 5, 4, 5].map((limit, i) => (i < 2 ? handle : another)(count, { stream: 's', limit }, by('c'))));
      expect(await store.readStream('s')).toHaveLength(1);
      expect(answers.map((a) => (a.ok ? 'ok' : a.rejection.rejected)).toSorted()).toEqual(['CommandIdReused', 'CommandIdReused', 'ok', 'ok']);
    }
  });

  it('keeps the hash sealed with the person’s key, and accepts what it can no longer compare', async () => {
    const { store, vault, handle } = world();
    await handle(count, { stream: 's', limit: 5 }, by('c'));
    const [stored] = await store.readStream('s');
    expect(stored?.meta.input).toMatch(/^enc:1:/);
    await vault.destroy({ orderId: 'gone', kind: 'subject', tenantId: 'tenant-a', subjectId: 'u', before: '2099-01-01T00:00:00.000Z' });
    expect(await handle(count, { stream: 's', limit: 6 }, by('c'))).toMatchObject({ ok: true, repeated: true });
  });

  it('on another stream is refused by its word, not as contention', async () => {
    const { handle } = world();
    await handle(count, { stream: 'a', limit: 5 }, by('c'));
    expect(await handle(count, { stream: 'b', limit: 5 }, by('c'))).toMatchObject({ ok: false, rejection: { rejected: 'CommandIdReused' } });
  });

  it('of the system itself is not doubted: its ids derive from what it reacts to', async () => {
    const { handle, envelope } = world();
    await handle(count, { stream: 's', limit: 5 }, envelope('c'));
    expect(await handle(count, { stream: 's', limit: 6 }, envelope('c'))).toMatchObject({ ok: true, repeated: true });
  });
});

describe('a change of configuration (US-7.3)', () => {
  const setUp = () => {
    const store = memoryStore();
    const handle = createHandle({ store, vault: memoryVault(), types: eventTypes, clock: () => new Date('2026-11-16T09:30:00.000Z') });
    const by = (commandId: string): Envelope => ({ commandId, caller: system('tenant-a', 'spec'), reason: 'Wunsch der Kundin' });
    return { store, handle, by };
  };

  it('carries who, why, and the hashes of the set-up before and after in the same append; each begins where the last one ended', async () => {
    const { store, handle, by } = setUp();
    await handle(namePersona, { name: 'Anna' }, by('a'));
    await handle(chooseLanguage, { language: 'en' }, by('b'));
    await handle(namePersona, { name: 'Berta' }, by('c'));
    const metas = (await store.readStream('assistant-tenant-a')).map(({ meta }) => meta);
    expect(metas.map(({ actor, reason }) => [actor.id, reason])).toEqual(Array.from({ length: 3 }, () => ['spec', 'Wunsch der Kundin']));
    const [a, b, c] = metas.map(({ configuration }) => configuration);
    for (const hashes of [a, b, c]) expect(hashes).toEqual({ before: expect.stringMatching(/^[0-9a-f]{32}$/), after: expect.stringMatching(/^[0-9a-f]{32}$/) });
    expect([b?.before, c?.before]).toEqual([a?.after, b?.after]);
    expect(new Set([a?.before, a?.after, b?.after, c?.after]).size).toBe(4);
  });

  it('and nothing else carries any', async () => {
    const { store, handle, envelope } = world();
    await handle(count, { stream: 's', limit: 5 }, envelope('c'));
    expect((await store.readStream('s'))[0]?.meta.configuration).toBeUndefined();
  });
});
