import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { InvoiceCancelled, InvoiceIssued } from '../../domain/invoices/events.ts';
import { sampleInvoice } from '../../domain/invoices/sample-invoice.ts';
import { OPERATOR } from '../../domain/kernel/metadata.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { defaultPriceList, defaultSwissPriceList } from '../../domain/pricing/default-price-list.ts';
import { CreditGranted, PriceListProposed, PriceListPublished, PriceListWithdrawn } from '../../domain/pricing/events.ts';
import { BillingDetailsStated, PackageBooked, TerminationRequested, VatIdChecked } from '../../domain/tenants/events.ts';
import { writeTenant } from '../../ops/testing/happenings.ts';
import { readSide, type ReadSide } from '../../ops/testing/read-side.ts';
import { findBillingDetails, listVatIdsToCheck } from '../tenants/billing-details.ts';
import { findTenant } from '../tenants/tenants.ts';
import { listCredits } from './credits.ts';
import { findPriceListOn, listPriceLists, listPriceProposals } from './price-lists.ts';
import { reportRecurringRevenue } from './recurring-revenue.ts';

const { version: _, ...listed } = defaultPriceList;
const prices = { ...listed, validFrom: '2026-12-01' };
const at = '2026-11-02T08:00:00.000Z';
const by = (id: string) => ({ actor: { kind: 'operator' as const, id } });

describe('prices and what comes of them', () => {
  let side: ReadSide;
  beforeAll(async () => {
    side = await readSide();
    const price = (events: Parameters<ReadSide['write']>[3], id: string) => side.write(OPERATOR, stream.pricing(), at, events, by(id));
    await price([PriceListPublished(defaultPriceList), PriceListPublished(defaultSwissPriceList)], 'first-start');
    await price([PriceListProposed({ proposalId: 'p1', prices }), PriceListProposed({ proposalId: 'p2', prices })], 'fee');
    await price([PriceListWithdrawn({ proposalId: 'p2' })], 'fee');
    await price([PriceListPublished({ ...prices, version: 3, proposalId: 'p1' })], 'otto');
    await writeTenant(side, 'alpha', 'Alpha GmbH', '2026-09-10T08:00:00.000Z', 'starter');
    await writeTenant(side, 'beta', 'Beta OG', '2026-09-10T08:00:00.000Z', 'professional');
    await side.write('alpha', stream.tenant('alpha'), at, [PackageBooked({ package: 'professional', validFrom: '2026-10-05' })]);
    await side.write('beta', stream.tenant('beta'), at, [TerminationRequested({ eraseOn: '2026-11-20' })]);
    await side.drain();
  });
  afterAll(() => side.close());

  it('names the list of a currency on a day (D-61)', async () => {
    const on = (day: string, currency: 'EUR' | 'CHF') => side.asOperator((db) => findPriceListOn(db, day, currency));
    expect([(await on('2026-11-30', 'EUR'))?.version, (await on('2026-12-01', 'EUR'))?.version, (await on('2026-12-01', 'CHF'))?.version]).toEqual([1, 3, 2]);
  });

  it('tells who proposed and who published', async () => {
    const [lists, proposals] = await side.asOperator(async (db) => [await listPriceLists(db), await listPriceProposals(db)] as const);
    expect(lists.map(({ list, publishedBy, proposalId }) => [list.version, publishedBy, proposalId])).toEqual([
      [3, 'operator:otto', 'p1'],
      [2, 'operator:first-start', null],
      [1, 'operator:first-start', null],
    ]);
    expect(
      Object.fromEntries(proposals.map(({ proposalId, status, proposedBy, closedBy, version }) => [proposalId, [status, proposedBy, closedBy, version]])),
    ).toEqual({
      p1: ['approved', 'operator:fee', 'operator:otto', 3],
      p2: ['withdrawn', 'operator:fee', 'operator:fee', null],
    });
  });

  it("adds up the month's recurring revenue from bookings and ends of contracts", async () => {
    const report = await side.asOperator((db) => reportRecurringRevenue(db, ['2026-08', '2026-09', '2026-10', '2026-11', '2026-12'], 'EUR'));
    expect(report.map(({ mrr, newBusiness, expansion, churn, customers }) => [mrr, newBusiness, expansion, churn, customers])).toEqual([
      ['0.00', '0.00', '0.00', '0.00', 0],
      ['1549.00', '1549.00', '0.00', '0.00', 2],
      ['2500.00', '0.00', '951.00', '0.00', 2],
      ['1250.00', '0.00', '0.00', '1250.00', 1],
      ['1250.00', '0.00', '0.00', '0.00', 1],
    ]);
  });

  it('knows what is left of a credit, also after the invoice that used it was cancelled', async () => {
    await side.write('alpha', stream.credits('alpha'), at, [CreditGranted({ creditId: 'c1', amount: '100.00', currency: 'EUR', reason: 'Störung' })]);
    const credit = {
      kind: 'credit',
      text: 'Guthaben: Störung',
      quantity: '-1',
      unit: 'piece',
      unitPrice: '40.00',
      net: '-40.00',
      priceVersion: 1,
      rule: 'credit.granted',
      creditId: 'c1',
    } as const;
    const plain = sampleInvoice({ customerId: 'alpha' });
    const invoice = { ...plain, lines: [...plain.lines, credit] };
    await side.write(OPERATOR, stream.invoiceRegister('RE2026'), at, [InvoiceIssued(invoice)]);
    await side.drain();
    const left = () => side.asTenant('alpha', (db) => listCredits(db, 'alpha'));
    expect(await left()).toMatchObject([{ creditId: 'c1', amount: '100.00', used: '40.00' }]);
    await side.write(OPERATOR, stream.invoiceRegister('ST2026'), at, [InvoiceCancelled({ ...invoice, reissue: false })]);
    await side.drain();
    expect(await left()).toMatchObject([{ creditId: 'c1', used: '0.00' }]);
    expect(await side.asTenant('beta', (db) => listCredits(db, 'alpha'))).toEqual([]);
  });

  it('shows to whom invoices go and what the tax office said, a silence taking nothing away (E8-5)', async () => {
    const check = { vatId: 'ATU12345675', service: 'VIES', request: '{}', reply: '{}' } as const;
    const stated = BillingDetailsStated({
      companyName: 'Beta Haustechnik OG',
      address: { street: 'Linzer Gasse 14', postalCode: '5020', city: 'Salzburg', country: 'AT' },
      vatId: 'ATU12345675',
      customerType: 'business',
      email: 'rechnung@beta.example',
      billingContactId: 'b1',
    });
    const find = () => side.asTenant('beta', (db) => findBillingDetails(db, 'beta'));
    await side.write('beta', stream.tenant('beta'), at, [stated]);
    await side.drain();
    expect(await find()).toMatchObject({ vatIdState: 'unchecked', lastCheck: null });
    expect(await side.asOperator((db) => listVatIdsToCheck(db, '2026-10-20'))).toEqual(['beta']);
    const checked = (checkId: string, outcome: 'valid' | 'invalid' | 'unavailable', minute: string) =>
      side.write('beta', stream.tenant('beta'), at, [VatIdChecked({ ...check, checkId, outcome, checkedAt: `2026-11-02T08:${minute}:00.000Z` })]);
    await checked('v1', 'valid', '01');
    await checked('v2', 'unavailable', '02');
    await side.drain();
    const details = await find();
    expect(details).toMatchObject({
      companyName: 'Beta Haustechnik OG',
      vatIdState: 'valid',
      lastCheck: { outcome: 'unavailable' },
      confirmedAt: '2026-11-02T08:01:00.000Z',
    });
    expect(details?.email?.value).toMatch(/^enc:/);
    expect(details?.email && (await side.open('beta', details.email))).toBe('rechnung@beta.example');
    expect(await side.asOperator((db) => listVatIdsToCheck(db, '2026-10-20'))).toEqual([]);
    expect(await side.asOperator((db) => listVatIdsToCheck(db, '2026-11-03'))).toEqual(['beta']);
    await checked('v3', 'invalid', '03');
    await side.drain();
    expect(await find()).toMatchObject({ vatIdState: 'invalid', confirmedAt: null });
    expect((await side.asOperator((db) => findTenant(db, 'beta', '2026-11-02')))?.companyName).toBe('Beta Haustechnik OG');
  });
});
