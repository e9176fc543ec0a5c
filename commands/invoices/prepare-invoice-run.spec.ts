import { describe, it } from 'vitest';
import { InvoiceRunPrepared } from '../../domain/invoices/events.ts';
import { invoiceRunFolding } from '../../domain/invoices/invoice-run.ts';
import { given } from '../kernel/spec.ts';
import { uuid5 } from '../kernel/uuid.ts';
import { prepareInvoiceRun } from './prepare-invoice-run.ts';

const runId = uuid5('spec-command', 'run');
const prepared = InvoiceRunPrepared({ runId, period: '2026-10', tenantIds: ['tenant-a'] });

describe('preparing an invoice run', () => {
  it('refuses a month that has not begun', () =>
    given(invoiceRunFolding).when(prepareInvoiceRun, { period: '2026-12', tenantIds: [] }).thenRejected('PeriodNotBegun'));
  it('refuses a month that is not over', () =>
    given(invoiceRunFolding).when(prepareInvoiceRun, { period: '2026-11', tenantIds: [] }).thenRejected('PeriodNotOver'));
  it('names each tenant once', () =>
    given(invoiceRunFolding)
      .when(prepareInvoiceRun, { period: '2026-10', tenantIds: ['tenant-a', 'tenant-a'] })
      .thenEvents(prepared));
  it('does nothing for one that was prepared before', () =>
    given(invoiceRunFolding, prepared)
      .when(prepareInvoiceRun, { period: '2026-10', tenantIds: ['tenant-a'] })
      .thenNothing());
});
