import { describe, it } from 'vitest';
import { InvoiceRunPrepared, InvoiceRunStarted } from '../../domain/invoices/events.ts';
import { invoiceRunFolding } from '../../domain/invoices/invoice-run.ts';
import { given } from '../kernel/spec.ts';
import { releaseInvoiceRun } from './release-invoice-run.ts';

const prepared = InvoiceRunPrepared({ runId: 'run-1', period: '2026-10', tenantIds: ['tenant-a', 'tenant-b'] });
const started = InvoiceRunStarted({ runId: 'run-1', period: '2026-10', asOf: '2026-11-16', tenantIds: ['tenant-a', 'tenant-b', 'tenant-c'] });
const order = { runId: 'run-1', tenantIds: ['tenant-a', 'tenant-c'] };

describe('releasing an invoice run (D-69)', () => {
  it('refuses a run that nobody prepared', () => given(invoiceRunFolding).when(releaseInvoiceRun, order).thenRejected('InvoiceRunNotFound'));
  it('starts it for everybody who was there then or is there now', () => given(invoiceRunFolding, prepared).when(releaseInvoiceRun, order).thenEvents(started));
  it('starts it once', () => given(invoiceRunFolding, prepared, started).when(releaseInvoiceRun, order).thenNothing());
});
