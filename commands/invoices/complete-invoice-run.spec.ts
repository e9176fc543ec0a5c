import { describe, it } from 'vitest';
import { InvoiceRunCompleted, InvoiceRunStarted, TenantBilled } from '../../domain/invoices/events.ts';
import { invoiceRunFolding } from '../../domain/invoices/invoice-run.ts';
import { given } from '../kernel/spec.ts';
import { completeInvoiceRun } from './complete-invoice-run.ts';

const started = InvoiceRunStarted({ runId: 'run-1', period: '2026-10', asOf: '2026-11-01', tenantIds: ['a', 'b', 'c'] });
const billed = [
  TenantBilled({ runId: 'run-1', tenantId: 'a', customerName: 'A', outcome: 'issued', number: 'RE2026-000001', gross: '1487.50' }),
  TenantBilled({ runId: 'run-1', tenantId: 'b', customerName: 'B', outcome: 'nothing-to-bill', code: 'NothingToBill' }),
  TenantBilled({ runId: 'run-1', tenantId: 'c', customerName: 'C', outcome: 'refused', code: 'TaxCaseUnsupported' }),
];
const inFrancs = TenantBilled({
  runId: 'run-1',
  tenantId: 'a',
  customerName: 'A',
  outcome: 'issued',
  number: 'RE2026-000001',
  gross: '1250.00',
  currency: 'CHF',
});
const completed = InvoiceRunCompleted({ runId: 'run-1', issued: 1, skipped: 1, refused: 1, gross: '1487.50' });

describe('completing an invoice run', () => {
  it('refuses a run that nobody started', () => given(invoiceRunFolding).when(completeInvoiceRun, { runId: 'run-1' }).thenRejected('InvoiceRunNotFound'));
  it('refuses while tenants are open', () =>
    given(invoiceRunFolding, started, ...billed.slice(1))
      .when(completeInvoiceRun, { runId: 'run-1' })
      .thenRejected('TenantsStillOpen', { open: 1 }));
  it('completes with its figures', () =>
    given(invoiceRunFolding, started, ...billed)
      .when(completeInvoiceRun, { runId: 'run-1' })
      .thenEvents(completed));
  it('never adds francs to euros', () =>
    given(
      invoiceRunFolding,
      started,
      inFrancs,
      TenantBilled({ ...billed[0]?.payload, runId: 'run-1', tenantId: 'b', customerName: 'B', outcome: 'issued' }),
      ...billed.slice(2),
    )
      .when(completeInvoiceRun, { runId: 'run-1' })
      .thenEvents(InvoiceRunCompleted({ runId: 'run-1', issued: 2, skipped: 0, refused: 1, gross: '1487.50', grossInFrancs: '1250.00' })));
  it('completes once', () =>
    given(invoiceRunFolding, started, ...billed, completed)
      .when(completeInvoiceRun, { runId: 'run-1' })
      .thenNothing());
});
