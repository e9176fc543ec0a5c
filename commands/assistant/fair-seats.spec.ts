import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fairSeats, type Share } from './fair-seats.ts';

const settle = () => new Promise<void>((resolve) => setImmediate(resolve));

function room(seats: number) {
  const all = fairSeats(seats);
  const sitting: (Share & { readonly leave: () => void })[] = [];
  const ask = async (tenantId: string, vendor = 'v') => {
    const leave = await all.take({ tenantId, vendor });
    sitting.push({ tenantId, vendor, leave });
  };
  const leave = async (tenantId: string) => {
    const at = sitting.findIndex((one) => one.tenantId === tenantId);
    sitting.splice(at, 1)[0]?.leave();
    await settle();
  };
  const count = (match: Partial<Share>) => sitting.filter((one) => Object.entries(match).every(([key, value]) => one[key as keyof Share] === value)).length;
  return { ask, leave, sitting, count };
}

describe('fair seats', () => {
  it('give one tenant a third, and the next one a seat at once', async () => {
    const { ask, count } = room(96);
    for (let i = 0; i < 500; i += 1) void ask('loud');
    await settle();
    expect(count({ tenantId: 'loud' })).toBe(32);
    void ask('quiet');
    await settle();
    expect(count({ tenantId: 'quiet' })).toBe(1);
  });

  it('leave a seat for another vendor, however many tenants wait for a slow one', async () => {
    const { ask, count } = room(96);
    for (let tenant = 0; tenant < 50; tenant += 1) for (let i = 0; i < 20; i += 1) void ask(`t${tenant}`, 'slow');
    await settle();
    expect(count({ vendor: 'slow' })).toBe(72);
    void ask('other', 'quick');
    await settle();
    expect(count({ vendor: 'quick' })).toBe(1);
  });

  it('go on with who holds least, in the order they came', async () => {
    const { ask, leave, count } = room(6);
    for (let i = 0; i < 10; i += 1) void ask('a');
    for (let i = 0; i < 10; i += 1) void ask('b');
    await settle();
    const before = { a: count({ tenantId: 'a' }), b: count({ tenantId: 'b' }) };
    expect(before.b).toBeGreaterThan(0);
    await leave('a');
    expect(count({ tenantId: 'a' })).toBe(before.a);
  });

  it('seat everybody in the end and never more than there are, whoever comes and goes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 12 }),
        fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('v', 'w')), { maxLength: 40 }),
        async (seats, comers) => {
          const all = fairSeats(seats);
          let sitting = 0;
          let most = 0;
          await Promise.all(
            comers.map(async ([tenantId, vendor]) => {
              const leave = await all.take({ tenantId, vendor });
              sitting += 1;
              most = Math.max(most, sitting);
              await settle();
              sitting -= 1;
              leave();
              leave();
            }),
          );
          expect(most).toBeLessThanOrEqual(seats);
          expect(sitting).toBe(0);
        },
      ),
      { numRuns: 60 },
    );
  });
});
