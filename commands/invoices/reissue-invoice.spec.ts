import { describe, expect, it } from 'vitest';
import { InvoiceCancelled, InvoiceIssued } from '../../domain/invoices/events.ts';
import { invoiceRegisterFolding } from '../../domain/invoices/invoice-register.ts';
import { sampleInvoice } from '../../domain/invoices/sample-invoice.ts';
import { OPERATOR } from '../../domain/kernel/metadata.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { BillingDetailsStated } from '../../domain/tenants/events.ts';
import { given } from '../kernel/spec.ts';
import { allotDebtor } from '../ledger/allot-debtor.ts';
import { invoicingIn, plainDocuments } from './documents.examples.ts';
import { happen, house, issuedIn } from '../../ops/testing/billed-house.ts';
import { reissueInvoice } from './reissue-invoice.ts';

const invoice = sampleInvoice();
const preceding = { number: invoice.number, issuedOn: invoice.issuedOn };
const cancelled = (reissue: boolean) => ({
  other: { 'invoice-register-RK2026': [InvoiceCancelled({ ...sampleInvoice({ number: 'RK2026-000001', kind: 'cancellation', preceding }), reissue })] },
});

async function cancelledHouse() {
  const { world } = await house();
  await world.handle(allotDebtor, { customerId: 'tenant-a' }, world.envelope('debtor', OPERATOR));
  const invoicing = invoicingIn(world);
  await invoicing.issue({ customerId: 'tenant-a', period: '2026-10' }, world.envelope('issue', OPERATOR));
  world.setClock('2026-11-05T08:00:00.000Z');
  await happen(world, stream.tenant('tenant-a'), 'tenant-a', [
    BillingDetailsStated({
      companyName: 'Firma A GmbH & Co. KG',
      address: { street: 'Neue Straße 7', postalCode: '70178', city: 'Stuttgart', country: 'DE' },
      customerType: 'business',
      billingContactId: 'b1',
    }),
  ]);
  await invoicing.cancel({ number: 'RE2026-000001', reason: 'Anschrift falsch', reissue: true }, world.envelope('cancel', OPERATOR));
  return { world, invoicing };
}

describe('issuing a cancelled invoice anew', () => {
  it('refuses a number that nobody issued', () =>
    given(invoiceRegisterFolding).when(reissueInvoice, { invoice: undefined, rendered: [] }).thenRejected('InvoiceNotFound'));
  it('refuses an invoice that was not cancelled for that', async () => {
    await given(invoiceRegisterFolding).when(reissueInvoice, { invoice, rendered: [] }).thenRejected('InvoiceNotCancelled');
    await given(invoiceRegisterFolding).when(reissueInvoice, { invoice, rendered: [] }, cancelled(false)).thenRejected('InvoiceNotCancelled');
  });
  it('refuses to do it twice', () =>
    given(invoiceRegisterFolding, InvoiceIssued(sampleInvoice({ number: 'RE2026-000002', preceding })))
      .when(reissueInvoice, { invoice, rendered: [] }, cancelled(true))
      .thenRejected('InvoiceAlreadyReissued', { by: 'RE2026-000002' }));
  it('refuses while the customer can not be billed, and says why', () =>
    given(invoiceRegisterFolding)
      .when(reissueInvoice, { invoice, rendered: [] }, cancelled(true))
      .thenRejected('CustomerNotBillable', { because: 'TenantUnknown' }));
  it('refuses an invoice that breaks a rule', async () => {
    const { world } = await cancelledHouse();
    const documents = { ...plainDocuments(), check: async () => [{ rule: 'BR-DE-8', field: 'customer.address.city', message: 'The city is missing.' }] };
    const refused = await invoicingIn(world, documents).reissue('RE2026-000001', world.envelope('reissue', OPERATOR));
    expect(refused).toMatchObject({ ok: false, rejection: { rejected: 'InvoiceRejectedByRule' } });
  });
  it('refuses files that were made of another invoice', async () => {
    const { world, invoicing } = await cancelledHouse();
    const stale = await world.handle(reissueInvoice, { invoice: await invoicing.read('RE2026-000001'), rendered: [] }, world.envelope('reissue', OPERATOR));
    expect(stale).toMatchObject({ ok: false, rejection: { rejected: 'DocumentsOutdated' } });
  });

  it('issues the same lines to the corrected address, with a reference, and no run gets in between (US-8.2)', async () => {
    const { world, invoicing } = await cancelledHouse();
    const between = await invoicing.issue({ customerId: 'tenant-a', period: '2026-10' }, world.envelope('between', OPERATOR));
    expect(between.ok ? 'issued' : between.rejection.rejected).toBe('NothingToBill');
    await invoicing.reissue('RE2026-000001', world.envelope('reissue', OPERATOR));
    const after = await invoicing.issue({ customerId: 'tenant-a', period: '2026-10' }, world.envelope('after', OPERATOR));
    expect(after.ok ? 'issued' : after.rejection.rejected).toBe('NothingToBill');
    const [first, second, ...more] = await issuedIn(world);
    expect(more).toEqual([]);
    expect(second).toMatchObject({
      number: 'RE2026-000002',
      kind: 'invoice',
      issuedOn: '2026-11-05',
      customer: { name: 'Firma A GmbH & Co. KG', address: { street: 'Neue Straße 7' } },
      preceding: { number: 'RE2026-000001', issuedOn: '2026-11-02' },
      lines: first?.lines,
      gross: first?.gross,
    });
  });

  it('bills the month again once the new invoice was cancelled too', async () => {
    const { world, invoicing } = await cancelledHouse();
    await invoicing.reissue('RE2026-000001', world.envelope('reissue', OPERATOR));
    await invoicing.cancel({ number: 'RE2026-000002', reason: 'Doch falsch', reissue: false }, world.envelope('cancel again', OPERATOR));
    await invoicing.issue({ customerId: 'tenant-a', period: '2026-10' }, world.envelope('anew', OPERATOR));
    expect((await issuedIn(world)).map(({ number, gross }) => [number, gross])).toEqual([
      ['RE2026-000001', '1497.02'],
      ['RE2026-000002', '1497.02'],
      ['RE2026-000003', '1497.02'],
    ]);
  });
});
