import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stream } from '../../domain/kernel/streams.ts';
import { defaultPriceList } from '../../domain/pricing/default-price-list.ts';
import { TenantSuspended } from '../../domain/tenants/events.ts';
import { writeTenant } from '../../ops/testing/happenings.ts';
import { writeHistory } from '../../ops/testing/history.ts';
import { readSide, type ReadSide } from '../../ops/testing/read-side.ts';
import { readOperatorBoard } from './operator-board.ts';
import { findTenant, findTenants, listTenantIds } from './tenants.ts';

const today = '2026-11-16';

describe('the list of tenants', () => {
  let side: ReadSide;
  beforeAll(async () => {
    side = await readSide();
    await writeHistory(side);
    // Several at the very same instant: their order must still be one.
    for (let n = 1; n <= 12; n += 1)
      await writeTenant(
        side,
        `t${n}`,
        n === 7 ? '100 % Sauber_Gebäude GmbH' : `Betrieb ${n} GmbH`,
        n < 9 ? '2026-09-01T08:00:00.000Z' : '2026-09-02T08:00:00.000Z',
        'enterprise',
      );
    await side.write('t3', stream.tenant('t3'), '2026-09-03T08:00:00.000Z', [TenantSuspended({ reason: 'Zahlungsverzug' })], {
      actor: { kind: 'operator', id: 'op-1' },
    });
    await side.drain();
  });
  afterAll(() => side.close());

  it('shows one tenant as it stands, with the sealed address of its administrator', async () => {
    const tenant = await side.asTenant('alpha', (db) => findTenant(db, 'alpha', today));
    expect(tenant).toMatchObject({
      id: 'alpha',
      companyName: 'Alpha Heizungsbau GmbH',
      status: 'active',
      statusReason: null,
      package: 'professional',
      country: 'DE',
      vatId: 'DE136695976',
      address: { street: 'Werkstraße 3', postalCode: '70173', city: 'Stuttgart', country: 'DE' },
      demo: false,
      registeredAt: '2026-10-01T08:00:00.000Z',
      activatedAt: '2026-11-16T09:00:00.000Z',
      eraseOn: '2026-12-16',
    });
    expect(tenant?.adminEmail.value).toMatch(/^enc:/);
    expect(tenant && (await side.open('alpha', tenant.adminEmail))).toBe('chef@alpha.example');
  });
  it('names the package in force on the day, and before any is, the first one booked', async () => {
    const on = async (day: string) => (await side.asOperator((db) => findTenant(db, 'alpha', day)))?.package;
    expect([await on('2026-09-01'), await on('2026-10-31'), await on('2026-11-01')]).toEqual(['starter', 'starter', 'professional']);
  });
  it('finds by a part of the name, the VAT id or the id, and takes wildcards literally', async () => {
    const found = async (search: string) => (await side.asOperator((db) => findTenants(db, { search }, { first: 50 }, today))).nodes.map((t) => t.id);
    expect(await found('heizungs')).toEqual(['alpha']);
    expect(await found('t3')).toEqual(['t3']);
    expect(await found('100 % sauber_')).toEqual(['t7']);
    expect(await found('_')).toEqual(['t7']);
    expect((await found('DE1366')).length).toBe(13);
    expect(await found('\\')).toEqual([]);
    expect(await found('HEIZUNGS')).toEqual(['alpha']);
    expect(await found('Älpha')).toEqual(['alpha']);
    expect(await found('heizungs  bau gmbh')).toEqual(['alpha']);
  });
  it('filters by status and says why one is suspended', async () => {
    const suspended = await side.asOperator((db) => findTenants(db, { status: 'suspended' }, { first: 5 }, today));
    expect(suspended.totalCount).toBe(1);
    expect(suspended.nodes[0]).toMatchObject({ id: 't3', statusReason: 'Zahlungsverzug' });
  });
  it('pages without a gap or a double where sort keys are equal', async () => {
    const all = (await side.asOperator((db) => findTenants(db, {}, { first: 200 }, today))).nodes.map((t) => t.id);
    expect(all).toHaveLength(13);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 14 }), async (first) => {
        const seen: string[] = [];
        for (let after: string | undefined, more = true; more;) {
          const page = await side.asOperator((db) => findTenants(db, {}, { first, after }, today));
          expect(page.totalCount).toBe(13);
          seen.push(...page.nodes.map((t) => t.id));
          more = page.hasNextPage;
          after = page.endCursor ?? undefined;
        }
        expect(seen).toEqual(all);
      }),
      { numRuns: 14 },
    );
  });
  it('gives a tenant itself and nobody else (row-level security)', async () => {
    expect((await side.asTenant('alpha', (db) => findTenants(db, {}, { first: 50 }, today))).nodes.map((t) => t.id)).toEqual(['alpha']);
    expect(await side.asTenant('alpha', (db) => findTenant(db, 't1', today))).toBeUndefined();
    expect(await side.asOperator(listTenantIds)).toHaveLength(13);
  });
  it("sums up the fleet on the operator's board", async () => {
    const board = await side.asOperator((db) => readOperatorBoard(db, today, defaultPriceList));
    expect(board).toMatchObject({
      tenants: 13,
      activeTenants: 12,
      messagesToday: 1,
      tokensToday: 15,
      tokensThisMonth: 1335,
      mrr: '39750.00',
      currency: 'EUR',
      channelsInError: 0,
    });
    expect(board.messagesByDay).toHaveLength(30);
    expect(board.messagesByDay.slice(-3)).toEqual([
      { day: '2026-11-14', count: 0 },
      { day: '2026-11-15', count: 4 },
      { day: '2026-11-16', count: 1 },
    ]);
  });
});
