import { describe, expect, it } from 'vitest';
import { InvoiceIssued, type Invoice } from '../../domain/invoices/events.ts';
import { invoiceRegisterFolding } from '../../domain/invoices/invoice-register.ts';
import { defaultSeller as seller } from '../../domain/invoices/seller.ts';
import type { DomainEvent } from '../../domain/kernel/event.ts';
import { isRejection } from '../../domain/kernel/rejection.ts';
import { DebtorAllotted } from '../../domain/ledger/events.ts';
import { defaultPriceList } from '../../domain/pricing/default-price-list.ts';
import { PriceListPublished } from '../../domain/pricing/events.ts';
import { PackageBooked, TenantActivated, TenantRegistered, TerminationRequested, type Country } from '../../domain/tenants/events.ts';
import { TokensConsumed } from '../../domain/usage/events.ts';
import { given } from '../kernel/spec.ts';
import { issueInvoice } from './issue-invoice.ts';

const customerId = 'tenant-a';
// A spec's history happened on 16 November 2026, and so did its usage.
const input = { customerId, period: '2026-11', asOf: '2026-11-16', seller };

const registered = (country: Country, vatId?: string) =>
  TenantRegistered({
    companyName: 'Kessler Wärme GmbH',
    adminEmail: 'a@kessler.example',
    adminUserId: 'u1',
    demo: false,
    ...(vatId !== undefined && { vatId }),
    address: { street: 'Werkstraße 12', postalCode: '70565', city: 'Stuttgart', country },
  });
const professional = PackageBooked({ package: 'professional', validFrom: '2026-11-01' });
const live = TenantActivated({});
const usage = (model: string, inputTokens: number) =>
  TokensConsumed({
    replyId: `r-${model}-${inputTokens}`,
    purpose: 'reply',
    channelId: 'c',
    channelType: 'whatsapp',
    userId: 'u',
    provider: 'p',
    model,
    region: 'eu',
    inputTokens,
    outputTokens: 0,
    cacheReadTokens: 0,
    cost: '0.00',
    currency: 'EUR',
    priceVersion: 1,
  });

function world(
  changes: {
    tenant?: readonly DomainEvent[];
    usage?: readonly DomainEvent[];
    pricing?: readonly DomainEvent[];
    debtors?: readonly DomainEvent[];
    more?: Readonly<Record<string, readonly DomainEvent[]>>;
  } = {},
) {
  return {
    other: {
      [`tenant-${customerId}`]: changes.tenant ?? [registered('DE'), professional, live],
      [`usage-${customerId}.2026-11`]: changes.usage ?? [],
      pricing: changes.pricing ?? [PriceListPublished(defaultPriceList)],
      'debtors-nextgen': changes.debtors ?? [DebtorAllotted({ customerId, account: '10001' })],
      ...changes.more,
    },
  };
}
const when = (
  facts: ReturnType<typeof world> & { now?: string },
  history: readonly ReturnType<typeof InvoiceIssued>[] = [],
  changes: Partial<typeof input> = {},
) => given(invoiceRegisterFolding, ...history).when(issueInvoice, { ...input, ...changes }, facts);
async function issued(
  facts: ReturnType<typeof world> & { now?: string },
  history: readonly ReturnType<typeof InvoiceIssued>[] = [],
  changes: Partial<typeof input> = {},
): Promise<Invoice> {
  const outcome = await when(facts, history, changes).run();
  if (isRejection(outcome) || !outcome[0]) throw new Error(JSON.stringify(outcome));
  return outcome[0].payload;
}

describe('issuing an invoice', () => {
  it('refuses a month that has not begun', () => when(world(), [], { period: '2026-12', asOf: '2026-12-01' }).thenRejected('PeriodNotBegun'));
  it('refuses a day before the month', () => when(world(), [], { asOf: '2026-10-31' }).thenRejected('PeriodNotBegun'));
  it('refuses a month that is not over, unless a day is named', () =>
    given(invoiceRegisterFolding)
      .when(issueInvoice, { customerId, period: '2026-11', seller }, world())
      .thenRejected('PeriodNotOver', { firstDay: '2026-12-01' }));
  it('refuses an unknown tenant', () => when(world({ tenant: [] })).thenRejected('TenantUnknown'));
  it('refuses a tenant that is still trying', () => when(world({ tenant: [registered('DE'), professional] })).thenRejected('TenantNotActive'));
  it('refuses a month after the contract', () =>
    when(
      { ...world({ tenant: [registered('DE'), professional, live, TerminationRequested({ eraseOn: '2026-11-30' })] }), now: '2027-01-04T09:00:00.000Z' },
      [],
      { period: '2026-12', asOf: '2026-12-31' },
    ).thenRejected('ContractEnded'));
  it('refuses a month without a package', () => when(world({ tenant: [registered('DE'), live] })).thenRejected('PackageNotBooked'));
  it('refuses to guess a price', () => when(world({ pricing: [] })).thenRejected('PriceListMissing'));
  it('refuses an Austrian customer without a VAT id', () =>
    when(world({ tenant: [registered('AT'), professional, live] })).thenRejected('TaxCaseUnsupported', { missing: 'vatId' }));
  it('refuses a second invoice of the same, included usage or not', async () => {
    const first = await issued(world());
    await when(world({ usage: [usage('demo', 500)] }), [InvoiceIssued(first)]).thenRejected('NothingToBill');
  });
  it('refuses while the customer has no debtor account', () => when(world({ debtors: [] })).thenRejected('DebtorNotAllotted'));

  it("issues the fee and the month's tokens with the number that is its place in the register (US-8.2)", async () => {
    const facts = world({ usage: [usage('claude-sonnet-4-6', 9_000_000), usage('demo', 2_000_000)] });
    const earlier = await issued(world(), [], { customerId });
    const invoice = await issued(facts, [InvoiceIssued({ ...earlier, customerId: 'tenant-b' })]);
    expect(InvoiceIssued.schema.parse(invoice)).toEqual(invoice);
    expect(invoice).toMatchObject({
      number: 'RE2026-000002',
      customerId,
      debtorAccount: '10001',
      period: '2026-11',
      supplyFrom: '2026-11-01',
      supplyTo: '2026-11-30',
      issuedOn: '2026-11-16',
      dueOn: '2026-11-30',
      net: '1254.00',
      vat: '238.26',
      gross: '1492.26',
      tax: { category: 'S', rate: '19.00' },
    });
    expect(invoice.lines.map(({ kind, tokens, net, priceVersion }) => [kind, tokens, net, priceVersion])).toEqual([
      ['base-fee', undefined, '1250.00', 1],
      ['included-usage', 9_000_000, '0.00', 1],
      ['included-usage', 1_000_000, '0.00', 1],
      ['overage', 1_000_000, '4.00', 1],
    ]);
  });

  it('bills later usage of a billed month on an invoice of its own, without the fee', async () => {
    const first = await issued(world({ usage: [usage('demo', 11_000_000)] }));
    const second = await issued(world({ usage: [usage('demo', 11_000_000), usage('demo', 500_000)] }), [InvoiceIssued(first)]);
    expect(second.number).toBe('RE2026-000002');
    expect(second.lines.map(({ kind, tokens, net }) => [kind, tokens, net])).toEqual([['overage', 500_000, '2.00']]);
  });

  it('looks into the registers of earlier years for what is billed', async () => {
    const first = await issued(world());
    const facts = { ...world({ more: { 'invoice-register-RE2026': [InvoiceIssued(first)] } }), now: '2027-01-04T09:00:00.000Z' };
    await when(facts).thenRejected('NothingToBill');
    const other = await issued({ ...world(), now: '2027-01-04T09:00:00.000Z' });
    expect(other.number).toBe('RE2027-000001');
  });

  it('leaves usage after the day named to the next run', async () => {
    const invoice = await issued({ ...world({ usage: [usage('demo', 11_000_000)] }), now: '2026-12-01T09:00:00.000Z' }, [], { asOf: '2026-11-15' });
    expect(invoice.lines.map(({ kind }) => kind)).toEqual(['base-fee']);
  });

  it('takes a customer whose address is not known in full', async () => {
    const bare = TenantRegistered({ ...registered('DE').payload, address: { street: '', postalCode: '', city: '', country: 'DE' } });
    expect((await issued(world({ tenant: [bare, professional, live] }))).gross).toBe('1487.50');
  });

  it('charges no tax to an Austrian business and carries both VAT ids', async () => {
    const invoice = await issued(world({ tenant: [registered('AT', 'ATU12345675'), professional, live] }));
    expect(invoice).toMatchObject({ vat: '0.00', gross: '1250.00', customer: { vatId: 'ATU12345675' }, seller: { vatId: 'DE123456788' } });
    expect(invoice.tax.note).toContain('Steuerschuldnerschaft des Leistungsempfängers');
  });
});
