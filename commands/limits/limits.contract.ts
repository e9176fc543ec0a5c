import { describe, expect, it } from 'vitest';
import type { Clock } from '../kernel/clock.ts';
import { perDay, type Limits } from './limits.ts';

/** What every limiter keeps to, wherever it counts. */
export function limitsContract(name: string, open: (clock: Clock) => Promise<Limits>): void {
  describe(`limits in ${name}`, () => {
    let nowMs = Date.UTC(2026, 10, 16);
    const limits = () => open(() => new Date(nowMs));

    it('allow a burst, then the steady rate, and say when to come back (Q-12)', async () => {
      const { take, peek } = await limits();
      const rule = { name: 'burst', burst: 3, perSecond: 0.5 };
      for (let i = 0; i < 3; i += 1) expect(await take(rule, 'a')).toEqual({ ok: true });
      expect(await take(rule, 'a')).toEqual({ ok: false, retryAfterSeconds: 2 });
      expect(await peek(rule, 'a')).toEqual({ ok: false, retryAfterSeconds: 2 });
      nowMs += 2_000;
      expect(await peek(rule, 'a')).toEqual({ ok: true });
      expect([await take(rule, 'a'), await take(rule, 'a')]).toEqual([{ ok: true }, { ok: false, retryAfterSeconds: 2 }]);
    });

    it("do not let one key or one rule use another's share (Q-12)", async () => {
      const { take } = await limits();
      const [one, other] = [perDay('one', 1), perDay('other', 1)];
      expect((await take(one, 'a')).ok).toBe(true);
      expect((await take(one, 'a')).ok).toBe(false);
      expect((await take(one, 'b')).ok).toBe(true);
      expect((await take(other, 'a')).ok).toBe(true);
    });

    it('take the whole weight or nothing', async () => {
      const { take } = await limits();
      const rule = { name: 'weighty', burst: 10, perSecond: 1 };
      expect(await take(rule, 'a', 8)).toEqual({ ok: true });
      expect(await take(rule, 'a', 5)).toEqual({ ok: false, retryAfterSeconds: 3 });
      expect(await take(rule, 'a', 2)).toEqual({ ok: true });
      // More than there ever is: the answer is finite all the same.
      expect(await take(rule, 'a', 11)).toEqual({ ok: false, retryAfterSeconds: 10 });
    });

    it('take back what turned out right, and never more than was there', async () => {
      const { take, giveBack } = await limits();
      const rule = { name: 'back', burst: 2, perSecond: 0.001 };
      expect([await take(rule, 'a'), await take(rule, 'a')]).toEqual([{ ok: true }, { ok: true }]);
      await giveBack(rule, 'a');
      expect((await take(rule, 'a')).ok).toBe(true);
      await giveBack(rule, 'a', 5);
      expect([(await take(rule, 'a')).ok, (await take(rule, 'a')).ok, (await take(rule, 'a')).ok]).toEqual([true, true, false]);
    });

    it('give nothing back when the clock is set back', async () => {
      const { take } = await limits();
      const rule = { name: 'clock', burst: 1, perSecond: 1 };
      expect((await take(rule, 'a')).ok).toBe(true);
      nowMs -= 60_000;
      expect((await take(rule, 'a')).ok).toBe(false);
    });
  });
}
