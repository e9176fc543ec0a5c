import { describe, expect, it } from 'vitest';
import { InvoiceIssued, type Invoice } from '../../domain/invoices/events.ts';
import { invoiceRegisterFolding } from '../../domain/invoices/invoice-register.ts';
import { sampleInvoice } from '../../domain/invoices/sample-invoice.ts';
import type { DomainEvent } from '../../domain/kernel/event.ts';
import { OPERATOR } from '../../domain/kernel/metadata.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { DebtorAllotted } from '../../domain/ledger/events.ts';
import { defaultPriceList } from '../../domain/pricing/default-price-list.ts';
import { PriceListPublished } from '../../domain/pricing/events.ts';
import {
  PackageBooked,
  TenantActivated,
  TenantRegistered,
  TerminationRequested,
  VatIdChecked,
  type Country,
  type CustomerType,
} from '../../domain/tenants/events.ts';
import { given } from '../kernel/spec.ts';
import { allotDebtor } from '../ledger/allot-debtor.ts';
import { invoicingIn } from './documents.examples.ts';
import { consumed, happen, house, issuedIn } from '../../ops/testing/billed-house.ts';
import { issueInvoice } from './issue-invoice.ts';

const customerId = 'tenant-a';
// A spec's history happened on 16 November 2026.
const november = { customerId, period: '2026-11', asOf: '2026-11-16', rendered: [] };

const registered = (country: Country, vatId?: string, customerType: CustomerType = 'business') =>
  TenantRegistered({
    companyName: 'Kessler Wärme GmbH',
    adminEmail: 'a@kessler.example',
    adminUserId: 'u1',
    demo: false,
    customerType,
    ...(vatId !== undefined && { vatId }),
    address: { street: 'Werkstraße 12', postalCode: '70565', city: 'Stuttgart', country },
  });
const professional = PackageBooked({ package: 'professional', validFrom: '2026-11-01' });
const live = TenantActivated({});
const vatId = 'ATU12345675';
const checked = (outcome: 'invalid' | 'unavailable') =>
  VatIdChecked({ checkId: 'check-1', vatId, service: 'VIES', outcome, request: '{}', reply: '{}', checkedAt: '2026-11-16T09:00:00.000Z' });

function facts(tenant: readonly DomainEvent[] = [registered('DE'), professional, live], changes: Readonly<Record<string, readonly DomainEvent[]>> = {}) {
  return {
    other: {
      [`tenant-${customerId}`]: tenant,
      pricing: [PriceListPublished(defaultPriceList)],
      'debtors-nextgen': [DebtorAllotted({ customerId, account: '10001' })],
      ...changes,
    },
  };
}
const when = (
  known: ReturnType<typeof facts> & { now?: string },
  changes: Partial<typeof november> = {},
  history: readonly ReturnType<typeof InvoiceIssued>[] = [],
) => given(invoiceRegisterFolding, ...history).when(issueInvoice, { ...november, ...changes }, known);
const billed = (net: string): Invoice =>
  sampleInvoice({ customerId, period: '2026-11', supplyFrom: '2026-11-16', lines: [{ ...firstLine, unitPrice: net, net, rule: 'base-fee.prorated' }] });
const firstLine = { kind: 'base-fee', text: 'Grundgebühr', quantity: '1', unit: 'month', priceVersion: 1 } as const;

describe('issuing an invoice', () => {
  it('refuses a month that has not begun', () => when(facts(), { period: '2026-12', asOf: '2026-12-01' }).thenRejected('PeriodNotBegun'));
  it('refuses a day before the month', () => when(facts(), { asOf: '2026-10-31' }).thenRejected('PeriodNotBegun'));
  it('refuses a month that is not over, unless a day is named', () =>
    given(invoiceRegisterFolding)
      .when(issueInvoice, { customerId, period: '2026-11', rendered: [] }, facts())
      .thenRejected('PeriodNotOver', { firstDay: '2026-12-01' }));
  it('refuses an unknown tenant', () => when(facts([])).thenRejected('TenantUnknown'));
  it('refuses a tenant that is still trying', () => when(facts([registered('DE'), professional])).thenRejected('TenantNotActive'));
  it('refuses a month after the contract', () =>
    when(
      { ...facts([registered('DE'), professional, live, TerminationRequested({ eraseOn: '2026-11-30' })]), now: '2027-01-04T09:00:00.000Z' },
      { period: '2026-12', asOf: '2026-12-31' },
    ).thenRejected('ContractEnded'));
  it('refuses a month without a package', () => when(facts([registered('DE'), live])).thenRejected('PackageNotBooked'));
  it('refuses to guess a price', () => when(facts(undefined, { pricing: [] })).thenRejected('PriceListMissing'));
  it('refuses a consumer in Switzerland', () => when(facts([registered('CH', undefined, 'consumer'), professional, live])).thenRejected('TaxCaseUnsupported'));
  it('refuses a Swiss business without a UID', () => when(facts([registered('CH'), professional, live])).thenRejected('VatIdMissing'));
  it('refuses a VAT id that the tax office does not know', () =>
    when(facts([registered('AT', vatId), checked('invalid'), professional, live])).thenRejected('VatIdNotConfirmed'));
  it('refuses a VAT id that nobody checked', () => when(facts([registered('AT', vatId), professional, live])).thenRejected('VatIdUnchecked'));
  it('waits while the tax office does not answer', () =>
    when(facts([registered('AT', vatId), checked('unavailable'), professional, live])).thenRejected('VatServiceUnavailable'));
  it('refuses where money is owed to the customer', () => when(facts(), {}, [InvoiceIssued(billed('2000.00'))]).thenRejected('CreditDue'));
  it('refuses a second invoice of the same', async () => {
    const { world } = await house();
    await world.handle(allotDebtor, { customerId }, world.envelope('debtor', OPERATOR));
    const invoicing = invoicingIn(world);
    const october = { customerId, period: '2026-10' };
    await invoicing.issue(october, world.envelope('first', OPERATOR));
    const again = await invoicing.issue(october, world.envelope('second', OPERATOR));
    expect(again.ok ? 'issued' : again.rejection.rejected).toBe('NothingToBill');
  });
  it('refuses while the customer has no debtor account', () => when(facts(undefined, { 'debtors-nextgen': [] })).thenRejected('DebtorNotAllotted'));
  it('refuses an invoice that breaks a rule, and names the rule', async () => {
    const { world } = await house();
    await world.handle(allotDebtor, { customerId }, world.envelope('debtor', OPERATOR));
    const documents = { render: async () => [], check: async () => [{ rule: 'BR-DE-8', field: 'customer.address.city', message: 'The city is missing.' }] };
    const refused = await invoicingIn(world, documents).issue({ customerId, period: '2026-10' }, world.envelope('issue', OPERATOR));
    expect(refused).toMatchObject({ ok: false, rejection: { rejected: 'InvoiceRejectedByRule', info: { rule: 'BR-DE-8' } } });
    expect(await issuedIn(world)).toEqual([]);
  });
  it('refuses files that were made of another invoice', () => when(facts()).thenRejected('DocumentsOutdated', { number: 'RE2026-000001' }));

  it("issues the fee and the month's tokens with the number that is its place in the register, and the hash of every file (US-8.2, US-3.5)", async () => {
    const { world } = await house();
    for (const id of ['tenant-c', customerId]) {
      await world.handle(allotDebtor, { customerId: id }, world.envelope(`debtor ${id}`, OPERATOR));
      await invoicingIn(world).issue({ customerId: id, period: '2026-10' }, world.envelope(`issue ${id}`, OPERATOR));
    }
    const [, invoice] = await issuedIn(world);
    expect(invoice).toMatchObject({
      kind: 'invoice',
      number: 'RE2026-000002',
      customerId,
      debtorAccount: '10002',
      period: '2026-10',
      supplyFrom: '2026-10-01',
      supplyTo: '2026-10-31',
      issuedOn: '2026-11-02',
      dueOn: '2026-11-16',
      net: '1258.00',
      vat: '239.02',
      gross: '1497.02',
      documents: [{ format: 'pdf', fileName: 'RE2026-000002.pdf', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) }],
    });
    expect(invoice?.lines.map(({ kind, tokens, net, priceVersion }) => [kind, tokens, net, priceVersion])).toEqual([
      ['base-fee', undefined, '1250.00', 1],
      ['included-usage', 10_000_000, '0.00', 1],
      ['overage', 2_000_000, '8.00', 1],
    ]);
  });

  it('bills later usage of a billed month on an invoice of its own, without the fee', async () => {
    const { world } = await house();
    await world.handle(allotDebtor, { customerId }, world.envelope('debtor', OPERATOR));
    await invoicingIn(world).issue({ customerId, period: '2026-10' }, world.envelope('first', OPERATOR));
    world.setClock('2026-10-31T22:30:00.000Z');
    await happen(world, stream.usage(customerId, '2026-10'), customerId, [consumed(500_000)]);
    world.setClock('2027-01-04T08:00:00.000Z');
    await invoicingIn(world).issue({ customerId, period: '2026-10' }, world.envelope('second', OPERATOR));
    const [second] = await issuedIn(world, 'RE2027');
    expect(second?.number).toBe('RE2027-000001');
    expect(second?.lines.map(({ kind, tokens, net }) => [kind, tokens, net])).toEqual([['overage', 500_000, '2.00']]);
  });
});
