import { describe, expect, it } from 'vitest';
import { erased } from '../kernel/vault.ts';
import { uuid5 } from '../kernel/uuid.ts';
import type { KeyShelf } from './key-shelf.ts';
import { localMaster } from './local-master.ts';
import { MasterUnavailable, type MasterKey } from './master.ts';
import { openRoots } from './roots.ts';
import { createVault } from './vault.ts';
import { benchInstant, vaultBench, type OpenShelves } from './vault-bench.contract.ts';

const key = Buffer.alloc(32, 7);
const later = '2026-11-16T10:30:00.000Z';

/** What holds of the vault on every shelf. `shelf` gives another process's view of the same one. */
export function vaultContract(name: string, open: OpenShelves) {
  describe(`the vault on ${name}`, () => {
    const { start, sealOne, openOne, order, shelf } = vaultBench(name, open);

    it('opens in one process what another sealed, each value in its own place only', async () => {
      const [a, b] = [await start(), await start()];
      const sealed = await sealOne(a, 't-share', 'anna', 'Anna Muster');
      expect(sealed).toMatch(/^enc:1:[0-9a-f-]{36}:/);
      expect(await openOne(b, 't-share', sealed)).toBe('Anna Muster');
      await expect(b.vault.open('t-share', [{ value: sealed, context: 'event/other' }])).rejects.toThrow();
      expect(await openOne(b, 't-other', sealed)).toBe(erased);
    });

    it('gives both processes one key when they make it at the same moment', async () => {
      const [a, b] = [await start(), await start()];
      const values = await Promise.all(Array.from({ length: 20 }, (_, i) => sealOne(i % 2 ? a : b, 't-race', 'anna', `v${i}`)));
      expect(new Set(values.map((v) => v.split(':')[2])).size).toBe(1);
      expect(await Promise.all(values.map((v, i) => openOne(i % 2 ? b : a, 't-race', v)))).toEqual(values.map((_, i) => `v${i}`));
    });

    it('destroys what a list kept elsewhere names, once, and answers for its order', async () => {
      const a = await start();
      const [anna, ben] = [await sealOne(a, 't-obey', 'anna', 'Anna'), await sealOne(a, 't-obey', 'ben', 'Ben')];
      const keyIds = [anna.split(':')[2] ?? ''];
      const destroyed = [{ ...order('obey', 't-obey'), kind: 'subject' as const, keyIds }];
      expect((await shelf().obeyed()).get('2026-11')).toBeUndefined();
      expect(await shelf().obey('2026-11', 120, destroyed)).toBe(1);
      expect((await shelf().obeyed()).get('2026-11')).toBe(120);
      const b = await start();
      expect(await openOne(b, 't-obey', anna)).toBe(erased);
      expect(await openOne(b, 't-obey', ben)).toBe('Ben');
      expect(await b.vault.destroyedBy(order('obey', 't-obey').orderId)).toEqual(keyIds);
      expect(await shelf().obey('2026-11', 240, destroyed)).toBe(0);
      const end = [{ ...order('obey-end', 't-obey'), kind: 'tenant' as const, keyIds: [ben.split(':')[2] ?? '', 'tenant/t-obey/1'] }];
      expect(await shelf().obey('2026-12', 120, end)).toBe(2);
      await expect(sealOne(await start(), 't-obey', 'carla', 'Carla')).rejects.toThrow();
    });

    it('erases a person in every day and leaves everybody else (E4-1)', async () => {
      const a = await start();
      const [own, today, yesterday, ben] = [
        await sealOne(a, 't-erase', 'anna', '+49170'),
        await sealOne(a, 't-erase', 'anna', 'heute', '2026-11-16'),
        await sealOne(a, 't-erase', 'anna', 'gestern', '2026-11-15'),
        await sealOne(a, 't-erase', 'ben', 'Ben'),
      ];
      const { keyIds } = await a.vault.destroy({ ...order('erase-anna', 't-erase'), kind: 'subject', subjectId: 'anna' });
      expect([...keyIds].sort()).toEqual([own, today, yesterday].map((v) => v.split(':')[2] ?? '').sort());
      expect(await Promise.all([own, today, yesterday, ben].map((v) => openOne(a, 't-erase', v)))).toEqual([erased, erased, erased, 'Ben']);
      expect([...(await a.vault.destroyedBy(uuid5(name, 'erase-anna')))].sort()).toEqual([...keyIds].sort());
    });

    it('gives somebody who comes back another key, which a repeat of the order spares', async () => {
      const a = await start({ instant: later });
      const sealed = await sealOne(a, 't-erase', 'anna', 'wieder da');
      const again = await a.vault.destroy({ ...order('erase-anna', 't-erase'), before: later, kind: 'subject', subjectId: 'anna' });
      expect(again.keyIds).toHaveLength(3);
      expect(await openOne(a, 't-erase', sealed)).toBe('wieder da');
    });

    it('has a destroyed key in no cache of any process, at the latest when it next looks (Q-10)', async () => {
      let ms = 0;
      const [a, b] = [await start(), await start({ now: () => ms })];
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
      const real = shelf();
      const failing = new Proxy(real, {
        get: (of, name: keyof KeyShelf) =>
          broken
            ? async () => {
                throw new Error('no connection');
              }
            : of[name],
      });
      const master = localMaster(() => [key]);
      const vault = createVault({ master, shelf: failing, roots: await openRoots(master, real), clock: () => new Date(benchInstant), now: () => ms });
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
      const a = await start();
      const put = (subject: string, value: string, day?: string) => sealOne(a, 't-days', subject, value, day);
      const values = [
        await put('anna', 'alt', '2026-10-01'),
        await put('anna', 'neu', '2026-11-15'),
        await put('anna', 'Anna'),
        await put('ben', 'alt', '2026-10-02'),
        await put('ben', 'Ben'),
        await put('carl', 'alt', '2026-10-01'),
        await put('carl', 'Carl'),
        await put('user', 'Ute'),
      ];
      await a.vault.destroy({ ...order('days', 't-days'), kind: 'days', upTo: '2026-10-31', except: ['carl'] });
      expect(await Promise.all(values.map((v) => openOne(a, 't-days', v)))).toEqual([erased, 'neu', 'Anna', erased, erased, 'alt', 'Carl', 'Ute']);
    });

    it('ends a tenant with its secrets, and writes nothing for it any more', async () => {
      const [a, b] = [await start(), await start()];
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

    it('goes on with what it has while the master can not be asked (VS-8)', async () => {
      let sealed = false;
      const inner = localMaster(() => [key]);
      const guard = <T>(work: () => Promise<T>) => (sealed ? Promise.reject(new MasterUnavailable('sealed')) : work());
      const master: MasterKey = {
        wrap: (...a) => guard(() => inner.wrap(...a)),
        unwrap: (...a) => guard(() => inner.unwrap(...a)),
        rewrap: (...a) => guard(() => inner.rewrap(...a)),
      };
      let ms = 0;
      const a = await start({ master, now: () => ms });
      const before = await sealOne(a, 't-sealed', 'anna', 'Anna');
      sealed = true;
      for (; ms < 600_000; ms += 10_000) {
        await a.vault.look();
        expect(await openOne(a, 't-sealed', before)).toBe('Anna');
      }
      expect(await openOne(a, 't-sealed', await sealOne(a, 't-sealed', 'neu', 'Neu', '2026-11-16'))).toBe('Neu');
      await expect(sealOne(a, 't-never-seen', 'x', 'y')).rejects.toThrow(MasterUnavailable);
    });
  });
}
