import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { InvoiceIssued } from '../../domain/invoices/events.ts';
import { defaultSeller } from '../../domain/invoices/seller.ts';
import { OPERATOR } from '../../domain/kernel/metadata.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { defaultPriceList } from '../../domain/pricing/default-price-list.ts';
import { PriceListPublished } from '../../domain/pricing/events.ts';
import { writeHistory } from '../../ops/testing/history.ts';
import { readSide, type ReadSide } from '../../ops/testing/read-side.ts';
import { findTrail, type TrailEntry, type TrailFilter } from './trail.ts';

describe('the trail', () => {
  let side: ReadSide;
  beforeAll(async () => {
    side = await readSide();
    await writeHistory(side);
    await side.write(
      OPERATOR,
      stream.pricing(),
      '2026-11-10T08:00:00.000Z',
      [PriceListPublished({ ...defaultPriceList, version: 2, validFrom: '2027-01-01' })],
      { reason: 'Preisrunde 2027' },
    );
    await side.write(OPERATOR, stream.invoiceRegister('RE2026'), '2026-11-11T08:00:00.000Z', [
      InvoiceIssued({
        number: 'RE2026-000001',
        customerId: 'alpha',
        debtorAccount: '10000',
        period: '2026-10',
        supplyFrom: '2026-10-01',
        supplyTo: '2026-10-31',
        issuedOn: '2026-11-11',
        dueOn: '2026-11-25',
        seller: defaultSeller,
        demo: false,
        customer: { name: 'Alpha', address: { street: 'S', postalCode: '1', city: 'S', country: 'DE' } },
        currency: 'EUR',
        lines: [{ kind: 'base-fee', text: 'Starter', quantity: '1', unit: 'month', unitPrice: '299.00', net: '299.00', priceVersion: 1 }],
        tax: { category: 'S', rate: '19' },
        net: '299.00',
        vat: '56.81',
        gross: '355.81',
      }),
    ]);
    await side.drain();
  });
  afterAll(() => side.close());
  const ask = (filter: TrailFilter = {}, first = 200) => side.asTenant('alpha', (db) => findTrail(db, 'alpha', filter, { first }));
  const last = async (event: string): Promise<TrailEntry | undefined> => (await ask()).nodes.find((e) => e.event === event);

  it('lists every event of a tenant, newest first, each with who, when, what and the sentence of the catalogue', async () => {
    const stored = await side.store.readAll(0n, 1_000);
    const page = await ask();
    expect(page.totalCount).toBe(stored.filter((e) => e.meta.tenantId === 'alpha').length + 1);
    expect(page.nodes.map((e) => BigInt(e.position))).toEqual(page.nodes.map((e) => BigInt(e.position)).toSorted((a, b) => (a < b ? 1 : -1)));
    expect(await last('SystemPromptRestored')).toMatchObject({
      tenantId: 'alpha',
      at: '2026-10-04T10:00:00.000Z',
      actor: 'user:u-anna',
      area: 'assistant',
      says: 'An older system prompt was put in force again, as a version of its own.',
    });
    expect(await last('TenantSuspended')).toMatchObject({ actor: 'operator:op-1', reason: 'Rechnung offen', subject: 'Alpha Heizungsbau GmbH' });
  });
  it('shows what was before, also across a filter or a page boundary', async () => {
    const restored = (await ask({ area: 'assistant', from: '2026-10-04' })).nodes.find((e) => e.event === 'SystemPromptRestored');
    expect(JSON.parse(restored?.before ?? 'null')).toMatchObject({ version: 2, text: 'Seien Sie knapp.' });
    expect(JSON.parse(restored?.after ?? 'null')).toMatchObject({ version: 3, text: 'Seien Sie freundlich.' });
    expect(JSON.parse((await last('RoleGranted'))?.before ?? 'null')).toEqual({ role: 'viewer', status: 'invited' });
    expect((await last('ModelChosen'))?.before).toBeNull();
    expect((await last('MessageReceived'))?.before).toBeNull();
    const [booked] = (await ask()).nodes.filter((e) => e.event === 'PackageBooked');
    expect(JSON.parse(booked?.before ?? 'null')).toMatchObject({ package: 'starter' });
  });
  it('holds no secret, no address and no text of a message', async () => {
    const all = JSON.stringify((await ask()).nodes);
    for (const secret of ['enc:', '$argon2id', 'vt-1', 'vt-2', 'fp-anna', 'anna@', '+4917', 'Frage m', 'Antwort m', 'Anna Muster'])
      expect(all).not.toContain(secret);
    expect(all).toContain('[verschlüsselt]');
  });
  it('filters by Berlin days, area, actor and subject', async () => {
    expect((await ask({ from: '2026-11-15', to: '2026-11-15', area: 'conversation' })).nodes.map((e) => e.event)).toContain('MessageReceived');
    // 23:30 UTC on the 14th is the 15th in Berlin.
    expect((await ask({ from: '2026-11-14', to: '2026-11-14', area: 'conversation' })).totalCount).toBe(0);
    expect((await ask({ actor: 'operator' })).nodes.every((e) => e.actor === 'operator:op-1')).toBe(true);
    expect((await ask({ actor: 'u-anna' })).totalCount).toBe((await ask({ actor: 'user:u-anna' })).totalCount);
    expect((await ask({ actor: 'nobody' })).nodes).toEqual([]);
    expect((await ask({ subject: { kind: 'user', id: 'u-ben' } })).nodes.map((e) => e.event)).toEqual(['AccessRevoked', 'RoleGranted', 'UserInvited']);
  });
  it("shows a customer its invoices, though they stand on the operator's stream", async () => {
    expect(await last('InvoiceIssued')).toMatchObject({ area: 'invoice', subject: 'RE2026-000001', tenantId: 'alpha' });
    const own = await side.asOperator((db) => findTrail(db, OPERATOR, {}, { first: 10 }));
    expect(own.nodes.map((e) => e.event)).toEqual(['InvoiceIssued', 'PriceListPublished', 'PriceListPublished']);
    expect(own.nodes[1]).toMatchObject({ reason: 'Preisrunde 2027' });
    expect(JSON.parse(own.nodes[1]?.before ?? 'null')).toMatchObject({ version: 1 });
  });
  it('gives the operator every event of the log exactly once', async () => {
    const all = await side.asOperator((db) => findTrail(db, undefined, {}, { first: 200 }));
    expect(all.nodes.map((e) => BigInt(e.position)).toReversed()).toEqual((await side.store.readAll(0n, 1_000)).map((e) => e.position));
  });
  it('pages without a gap or a double, whatever the size of a page', async () => {
    const all = (await ask()).nodes.map((e) => e.id);
    for (const first of [1, 7, 50]) {
      const seen: string[] = [];
      for (let after: string | undefined, more = true; more;) {
        const page = await side.asTenant('alpha', (db) => findTrail(db, 'alpha', {}, { first, after }));
        seen.push(...page.nodes.map((e) => e.id));
        more = page.hasNextPage;
        after = page.endCursor ?? undefined;
      }
      expect(seen).toEqual(all);
    }
  });
  it("hides one tenant's trail from another", async () => {
    expect((await side.asTenant('beta', (db) => findTrail(db, 'alpha', {}, { first: 10 }))).nodes).toEqual([]);
    expect((await side.asTenant('beta', (db) => findTrail(db, undefined, {}, { first: 10 }))).nodes).toEqual([]);
  });
});
