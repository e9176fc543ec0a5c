import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { erased } from '../kernel/vault.ts';
import { uuid5 } from '../kernel/uuid.ts';
import type { KeyShelf } from './key-shelf.ts';
import { localMaster } from './local-master.ts';
import { MasterUnavailable, type MasterKey } from './master.ts';
import { openRoots } from './roots.ts';
import { rotateMaster, rotateTenant } from './rotate.ts';
import { createVault } from './vault.ts';

const at = '2026-11-16T09:30:00.000Z';
const later = '2026-11-16T10:30:00.000Z';

/** What holds of the vault on every shelf. `shelf` gives another process's view of the same one. */
export function vaultContract(name: string, open: () => Promise<{ shelf: () => KeyShelf; close: () => Promise<void> }>) {
  describe(`the vault on ${name}`, () => {
    let shelves: Awaited<ReturnType<typeof open>>;
    let masters = [randomBytes(32)];
    const opened: { close(): Promise<void> }[] = [];
    const process = async (options: { master?: MasterKey; now?: () => number; instant?: string } = {}) => {
      const shelf = shelves.shelf();
      const master = options.master ?? localMaster(() => masters);
      const vault = createVault({ master, shelf, roots: await openRoots(master, shelf), clock: () => new Date(options.instant ?? at), ...(options.now && { now: options.now }) });
      opened.push(vault);
      return { vault, shelf, master };
    };
    type Process = Awaited<ReturnType<typeof process>>;
    const sealOne = async ({ vault }: Process, tenantId: string, subjectId: string, value: string, day?: string) => {
      const [sealed = ''] = await vault.seal([{ subject: { tenantId, subjectId, ...(day && { day }) }, context: 'event/field', value }]);
      return sealed;
    };
    const openOne = async ({ vault }: Process, tenantId: string, value: string) => (await vault.open(tenantId, [{ value, context: 'event/field' }]))[0];
    const order = (id: string, tenantId: string) => ({ orderId: uuid5(name, id), tenantId, before: at });

    beforeAll(async () => { shelves = await open(); });
    afterAll(async () => {
      for (const vault of opened) await vault.close();
      await shelves.close();
    });

    it('opens in one process what another sealed, each value in its own place only', async () => {
      const [a, b] = [await process(), await process()];
      const sealed = await sealOne(a, 't-share', 'anna', 'Anna Muster');
      expect(sealed).toMatch(/^enc:1:[0-9a-f-]{36}:/);
      expect(await openOne(b, 't-share', sealed)).toBe('Anna Muster');
      await expect(b.vault.open('t-share', [{ value: sealed, context: 'event/other' }])).rejects.toThrow();
      expect(await openOne(b, 't-other', sealed)).toBe(erased);
    });

    it('gives both processes one key when they make it at the same moment', async () => {
      const [a, b] = [await process(), await process()];
      const values = await Promise.all(Array.from({ length: 20 }, (_, i) => sealOne(i % 2 ? a : b, 't-race', 'anna', `v${i}`)));
      expect(new Set(values.map((v) => v.split(':')[2])).size).toBe(1);
      expect(await Promise.all(values.map((v, i) => openOne(i % 2 ? b : a, 't-race', v)))).toEqual(values.map((_, i) => `v${i}`));
    });

    it('erases a person in every day and leaves everybody else (E4-1)', async () => {
      const a = await process();
      const [own, today, yesterday, ben] = [await sealOne(a, 't-erase', 'anna', '+49170'), await sealOne(a, 't-erase', 'anna', 'heute', '2026-11-16'), await sealOne(a, 't-erase', 'anna', 'gestern', '2026-11-15'), await sealOne(a, 't-erase', 'ben', 'Ben')];
      const { keyIds } = await a.vault.destroy({ ...order('erase-anna', 't-erase'), kind: 'subject', subjectId: 'anna' });
      expect([...keyIds].sort()).toEqual([own, today, yesterday].map((v) => v.split(':')[2]).sort());
      expect(await Promise.all([own, today, yesterday, ben].map((v) => openOne(a, 't-erase', v)))).toEqual([erased, erased, erased, 'Ben']);
      expect([...await a.vault.destroyedBy(uuid5(name, 'erase-anna'))].sort()).toEqual([...keyIds].sort());
    });

    it('gives somebody who comes back another key, which a repeat of the order spares', async () => {
      const a = await process({ instant: later });
      const sealed = await sealOne(a, 't-erase', 'anna', 'wieder da');
      const again = await a.vault.destroy({ ...order('erase-anna', 't-erase'), before: later, kind: 'subject', subjectId: 'anna' });
      expect(again.keyIds).toHaveLength(3);
      expect(await openOne(a, 't-erase', sealed)).toBe('wieder da');
    });

    it('has a destroyed key in no cache of any process, at the latest when it next looks (Q-10)', async () => {
      let ms = 0;
      const [a, b] = [await process(), await process({ now: () => ms })];
      const sealed = await sealOne(a, 't-cache', 'anna', 'Anna');
      expect(await openOne(b, 't-cache', sealed)).toBe('Anna');
      const dropped: (string | undefined)[] = [];
      b.vault.onForget((tenantId) => dropped.push(tenantId));
      await a.vault.destroy({ ...order('cache', 't-cache'), kind: 'subject', subjectId: 'anna' });
      expect(await openOne(a, 't-cache', sealed)).toBe(erased);
      await b.vault.look();
      expect(await openOne(b, 't-cache', sealed)).toBe(erased);
      expect(dropped).toContain('t-cache');
      ms += 60_000;
      expect(await openOne(b, 't-cache', sealed)).toBe(erased);
    });

    it('gives up everything opened within a minute when the shelf can no longer be asked (Q-10)', async () => {
      let ms = 0;
      let broken = false;
      const real = shelves.shelf();
      const failing = new Proxy(real, { get: (of, name: keyof KeyShelf) => (broken ? async () => { throw new Error('no connection'); } : of[name]) });
      const master = localMaster(() => masters);
      const vault = createVault({ master, shelf: failing, roots: await openRoots(master, real), clock: () => new Date(at), now: () => ms });
      const [sealed = ''] = await vault.seal([{ subject: { tenantId: 't-deaf', subjectId: 'anna' }, context: 'event/field', value: 'Anna' }]);
      const dropped: (string | undefined)[] = [];
      vault.onForget((tenantId) => dropped.push(tenantId));
      broken = true;
      for (; ms < 50_000; ms += 10_000) await vault.look();
      expect(dropped).toContain(undefined);
      await expect(vault.open('t-deaf', [{ value: sealed, context: 'event/field' }])).rejects.toThrow('no connection');
      broken = false;
      await vault.close();
    });

    it('ends days by their date, and a person of whom no message is left (D-39)', async () => {
      const a = await process();
      const put = (subject: string, value: string, day?: string) => sealOne(a, 't-days', subject, value, day);
      const values = [await put('anna', 'alt', '2026-10-01'), await put('anna', 'neu', '2026-11-15'), await put('anna', 'Anna'), await put('ben', 'alt', '2026-10-02'), await put('ben', 'Ben'), await put('carl', 'alt', '2026-10-01'), await put('carl', 'Carl'), await put('user', 'Ute')];
      await a.vault.destroy({ ...order('days', 't-days'), kind: 'days', upTo: '2026-10-31', except: ['carl'] });
      expect(await Promise.all(values.map((v) => openOne(a, 't-days', v)))).toEqual([erased, 'neu', 'Anna', erased, erased, 'alt', 'Carl', 'Ute']);
    });

    it('ends a tenant with its secrets, and writes nothing for it any more', async () => {
      const [a, b] = [await process(), await process()];
      const sealed = await sealOne(a, 't-gone', 'anna', 'Anna');
      await a.vault.putSecret('t-gone', 'token', 'geheim');
      expect(await openOne(b, 't-gone', sealed)).toBe('Anna');
      const { keyIds } = await a.vault.destroy({ ...order('gone', 't-gone'), kind: 'tenant' });
      await b.vault.look();
      expect(keyIds).toContain('tenant/t-gone/1');
      for (const one of [a, b]) {
        expect(await openOne(one, 't-gone', sealed)).toBe(erased);
        expect(await one.vault.getSecret('t-gone', 'token')).toBeUndefined();
        await expect(sealOne(one, 't-gone', 'anna', 'noch etwas')).rejects.toThrow('erased');
      }
    });

    it('changes the master under load with no failed call, and the old one is then needed no more (Q-10)', async () => {
      const tenants = Array.from({ length: 12 }, (_, i) => `t-master-${i}`);
      const workers = [await process(), await process(), await process()];
      const sealed = new Map<string, string>();
      for (const [i, tenantId] of tenants.entries()) sealed.set(tenantId, await sealOne(workers[i % 3] ?? await process(), tenantId, 'anna', `Anna von ${tenantId}`));
      let turning = true;
      let calls = 0;
      const load = workers.map(async (worker, w) => {
        for (let i = 0; turning; i += 1) {
          const tenantId = tenants[(i + w) % tenants.length] ?? '';
          expect(await openOne(worker, tenantId, sealed.get(tenantId) ?? '')).toBe(`Anna von ${tenantId}`);
          await openOne(worker, tenantId, await sealOne(worker, tenantId, `p${i}`, 'neu'));
          // A fresh process has nothing in its memory, so it needs the master itself.
          if (i % 10 === 0) expect(await openOne(await process(), tenantId, sealed.get(tenantId) ?? '')).toBe(`Anna von ${tenantId}`);
          calls += 1;
          await sleep(1);
        }
      });
      const [old] = masters;
      masters = [randomBytes(32), ...masters];
      const { master, shelf } = await process();
      while (calls < 12) await sleep(5);
      expect(await rotateMaster({ master, shelf })).toBeGreaterThanOrEqual(tenants.length + 2);
      turning = false;
      await Promise.all(load);
      while (await rotateMaster({ master, shelf }) > 0) { /* what was wrapped with the old one meanwhile */ }
      masters = masters.filter((key) => key !== old);
      const fresh = await process();
      for (const tenantId of tenants) expect(await openOne(fresh, tenantId, sealed.get(tenantId) ?? '')).toBe(`Anna von ${tenantId}`);
    });

    it('changes a tenant\'s key under load with no failed call (Q-10)', async () => {
      const workers = [await process(), await process()];
      const [first] = workers;
      if (!first) throw new Error('no worker');
      const kept = await sealOne(first, 't-turn', 'anna', 'Anna');
      await first.vault.putSecret('t-turn', 'token', 'geheim');
      let turning = true;
      let calls = 0;
      const load = workers.map(async (worker, w) => {
        for (let i = 0; turning; i += 1) {
          const value = await sealOne(worker, 't-turn', `p${w}-${i}`, `v${i}`);
          const reader = i % 5 === 0 ? await process() : worker;
          expect(await openOne(reader, 't-turn', value)).toBe(`v${i}`);
          expect(await openOne(worker, 't-turn', kept)).toBe('Anna');
          expect(await worker.vault.getSecret('t-turn', 'token')).toBe('geheim');
          await worker.vault.putSecret('t-turn', `other-${w}`, String(i));
          calls += 1;
          await sleep(1);
        }
      });
      const { master, shelf } = await process();
      for (let round = 1; round <= 4; round += 1) {
        while (calls < round * 4) await sleep(5);
        expect(await rotateTenant({ master, shelf }, 't-turn')).toBeGreaterThan(0);
      }
      turning = false;
      await Promise.all(load);
      expect((await shelf.tenantKeys(['t-turn'])).map((row) => row.version)).toEqual([5]);
    });

    it('goes on with what it has while the master can not be asked (VS-8)', async () => {
      let sealed = false;
      const inner = localMaster(() => masters);
      const guard = <T>(work: () => Promise<T>) => (sealed ? Promise.reject(new MasterUnavailable('sealed')) : work());
      const master: MasterKey = { wrap: (...a) => guard(() => inner.wrap(...a)), unwrap: (...a) => guard(() => inner.unwrap(...a)), rewrap: (...a) => guard(() => inner.rewrap(...a)) };
      let ms = 0;
      const a = await process({ master, now: () => ms });
      const before = await sealOne(a, 't-sealed', 'anna', 'Anna');
      sealed = true;
      for (; ms < 600_000; ms += 10_000) {
        await a.vault.look();
        expect(await openOne(a, 't-sealed', before)).toBe('Anna');
      }
      expect(await openOne(a, 't-sealed', await sealOne(a, 't-sealed', 'neu', 'Neu', '2026-11-16'))).toBe('Neu');
      await expect(sealOne(a, 't-never-seen', 'x', 'y')).rejects.toThrow(MasterUnavailable);
    });

    it('keeps fingerprints and signatures when the master changes', async () => {
      const a = await process();
      const print = a.vault.fingerprint('email', 'anna@beispiel.example');
      masters = [randomBytes(32), ...masters];
      await rotateMaster(a);
      masters = masters.slice(0, 1);
      const b = await process();
      expect([b.vault.fingerprint('email', 'anna@beispiel.example'), b.vault.publicKey]).toEqual([print, a.vault.publicKey]);
    });
  });
}
