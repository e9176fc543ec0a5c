import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { localMaster } from './local-master.ts';
import { rotateMaster, rotateTenant } from './rotate.ts';
import { vaultBench, type OpenShelves } from './vault-bench.contract.ts';

/** What holds of keys that change while the product runs, on every shelf. */
export function rotationContract(name: string, open: OpenShelves) {
  describe(`keys that change on ${name}`, () => {
    let masters = [randomBytes(32)];
    const bench = vaultBench(name, open);
    const { sealOne, openOne } = bench;
    const start = () => bench.start({ master: localMaster(() => masters) });

    it('changes the master under load with no failed call, and the old one is then needed no more (Q-10)', async () => {
      const tenants = Array.from({ length: 12 }, (_, i) => `t-master-${i}`);
      const workers = [await start(), await start(), await start()];
      const sealed = new Map<string, string>();
      for (const [i, tenantId] of tenants.entries())
        sealed.set(tenantId, await sealOne(workers[i % 3] ?? (await start()), tenantId, 'anna', `Anna von ${tenantId}`));
      let turning = true;
      let calls = 0;
      const load = workers.map(async (worker, w) => {
        for (let i = 0; turning; i += 1) {
          const tenantId = tenants[(i + w) % tenants.length] ?? '';
          expect(await openOne(worker, tenantId, sealed.get(tenantId) ?? '')).toBe(`Anna von ${tenantId}`);
          await openOne(worker, tenantId, await sealOne(worker, tenantId, `p${i}`, 'neu'));
          // A fresh process has nothing in its memory, so it needs the master itself.
          if (i % 10 === 0) expect(await openOne(await start(), tenantId, sealed.get(tenantId) ?? '')).toBe(`Anna von ${tenantId}`);
          calls += 1;
          await sleep(1);
        }
      });
      const [old] = masters;
      masters = [randomBytes(32), ...masters];
      const { master, shelf } = await start();
      while (calls < 12) await sleep(5);
      expect(await rotateMaster({ master, shelf })).toBeGreaterThanOrEqual(tenants.length + 2);
      turning = false;
      await Promise.all(load);
      while ((await rotateMaster({ master, shelf })) > 0) {
        /* what was wrapped with the old one meanwhile */
      }
      masters = masters.filter((key) => key !== old);
      const fresh = await start();
      for (const tenantId of tenants) expect(await openOne(fresh, tenantId, sealed.get(tenantId) ?? '')).toBe(`Anna von ${tenantId}`);
    });

    it("changes a tenant's key under load with no failed call (Q-10)", async () => {
      const workers = [await start(), await start()];
      const [first] = workers;
      if (!first) throw new Error('no worker');
      const kept = await sealOne(first, 't-turn', 'anna', 'Anna');
      await first.vault.putSecret('t-turn', 'token', 'geheim');
      let turning = true;
      let calls = 0;
      const load = workers.map(async (worker, w) => {
        for (let i = 0; turning; i += 1) {
          const value = await sealOne(worker, 't-turn', `p${w}-${i}`, `v${i}`);
          const reader = i % 5 === 0 ? await start() : worker;
          expect(await openOne(reader, 't-turn', value)).toBe(`v${i}`);
          expect(await openOne(worker, 't-turn', kept)).toBe('Anna');
          expect(await worker.vault.getSecret('t-turn', 'token')).toBe('geheim');
          await worker.vault.putSecret('t-turn', `other-${w}`, String(i));
          calls += 1;
          await sleep(1);
        }
      });
      const { master, shelf } = await start();
      for (let round = 1; round <= 4; round += 1) {
        while (calls < round * 4) await sleep(5);
        expect(await rotateTenant({ master, shelf }, 't-turn')).toBeGreaterThan(0);
      }
      turning = false;
      await Promise.all(load);
      expect((await shelf.tenantKeys(['t-turn'])).map((row) => row.version)).toEqual([5]);
    });

    it('keeps fingerprints and signatures when the master changes', async () => {
      const a = await start();
      const print = a.vault.fingerprint('email', 'anna@beispiel.example');
      masters = [randomBytes(32), ...masters];
      await rotateMaster(a);
      masters = masters.slice(0, 1);
      const b = await start();
      expect([b.vault.fingerprint('email', 'anna@beispiel.example'), b.vault.publicKey]).toEqual([print, a.vault.publicKey]);
    });
  });
}
