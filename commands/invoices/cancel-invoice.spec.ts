import { describe, expect, it } from 'vitest';
import { correctionRegisterFolding } from '../../domain/invoices/correction-register.ts';
import { CreditNoteIssued, InvoiceCancelled } from '../../domain/invoices/events.ts';
import { sampleInvoice } from '../../domain/invoices/sample-invoice.ts';
import { OPERATOR } from '../../domain/kernel/metadata.ts';
import { given } from '../kernel/spec.ts';
import { cancelInvoice } from './cancel-invoice.ts';
import { invoicingIn } from './documents.examples.ts';
import { house, issuedIn } from '../../ops/testing/billed-house.ts';
import { runInvoices } from './invoice-run.ts';
import { startInvoiceRun } from './start-invoice-run.ts';
import type { World } from '../../ops/testing/world.ts';

const invoice = sampleInvoice();
const preceding = { number: invoice.number, issuedOn: invoice.issuedOn };
const order = { invoice, reason: 'Doppelt berechnet', reissue: false, rendered: [] };
const cancelled = InvoiceCancelled({ ...sampleInvoice({ number: 'RK2026-000001', kind: 'cancellation', preceding }), reissue: false });
const credited = CreditNoteIssued(
  sampleInvoice({ number: 'RK2026-000001', kind: 'credit-note', preceding, lines: [{ ...(invoice.lines[0] ?? expect.fail()), corrects: 1 }] }),
);

async function billed(world: World, tenantIds: string[], run: string): Promise<void> {
  const started = await world.handle(startInvoiceRun, { period: '2026-10', tenantIds }, world.envelope(run, OPERATOR));
  if (!started.ok) throw new Error(started.rejection.rejected);
  await runInvoices({ handle: world.handle, invoicing: invoicingIn(world) }, started.streamId.replace('invoice-run-', ''));
}

describe('cancelling an invoice', () => {
  it('refuses a number that nobody issued, and another correction', async () => {
    await given(correctionRegisterFolding)
      .when(cancelInvoice, { ...order, invoice: undefined })
      .thenRejected('InvoiceNotFound');
    await given(correctionRegisterFolding)
      .when(cancelInvoice, { ...order, invoice: sampleInvoice({ kind: 'credit-note' }) })
      .thenRejected('InvoiceNotFound');
  });
  it('refuses a second cancellation', () =>
    given(correctionRegisterFolding, cancelled).when(cancelInvoice, order).thenRejected('InvoiceAlreadyCancelled', { by: 'RK2026-000001' }));
  it('refuses one of which a part was credited, in an earlier year too', () =>
    given(correctionRegisterFolding)
      .when(cancelInvoice, order, { now: '2027-01-04T09:00:00.000Z', other: { 'invoice-register-RK2026': [credited] } })
      .thenRejected('InvoiceAlreadyCredited'));
  it('refuses a document that breaks a rule', async () => {
    const { world, tenantIds } = await house();
    await billed(world, tenantIds, 'run');
    const documents = { render: async () => [], check: async () => [{ rule: 'BR-55', field: 'preceding', message: 'The number is missing.' }] };
    const refused = await invoicingIn(world, documents).cancel(
      { number: 'RE2026-000001', reason: 'Falsch', reissue: false },
      world.envelope('cancel', OPERATOR),
    );
    expect(refused).toMatchObject({ ok: false, rejection: { rejected: 'InvoiceRejectedByRule', info: { rule: 'BR-55' } } });
  });
  it('refuses files that were made of another document', () =>
    given(correctionRegisterFolding).when(cancelInvoice, order).thenRejected('DocumentsOutdated', { number: 'RK2026-000001' }));

  it('issues a document with a number of its own that names the invoice and the reason, with all its figures (US-8.2)', async () => {
    const { world, tenantIds } = await house();
    await billed(world, tenantIds, 'run');
    const [first] = await issuedIn(world);
    await invoicingIn(world).cancel({ number: 'RE2026-000001', reason: 'Doppelt berechnet', reissue: false }, world.envelope('cancel', OPERATOR));
    const [cancellation] = await issuedIn(world, 'RK2026');
    expect(cancellation).toMatchObject({
      number: 'RK2026-000001',
      kind: 'cancellation',
      preceding: { number: 'RE2026-000001', issuedOn: '2026-11-02' },
      reason: 'Doppelt berechnet',
      net: first?.net,
      vat: first?.vat,
      gross: first?.gross,
      lines: first?.lines,
    });
    expect(cancellation?.documents?.[0]?.sha256).not.toBe(first?.documents?.[0]?.sha256);
  });

  it('opens the month again: the next run bills it, and only it', async () => {
    const { world, tenantIds } = await house();
    await billed(world, tenantIds, 'run');
    await invoicingIn(world).cancel({ number: 'RE2026-000001', reason: 'Falsch', reissue: false }, world.envelope('cancel', OPERATOR));
    await billed(world, tenantIds, 'second run');
    await billed(world, tenantIds, 'third run');
    expect((await issuedIn(world)).map(({ number, customerId, gross }) => [number, customerId, gross])).toEqual([
      ['RE2026-000001', 'tenant-a', '1497.02'],
      ['RE2026-000002', 'tenant-c', '1487.50'],
      ['RE2026-000003', 'tenant-a', '1497.02'],
    ]);
  });
});
