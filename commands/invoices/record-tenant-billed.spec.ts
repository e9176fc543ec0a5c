import { describe, it } from 'vitest';
import { InvoiceRunStarted, TenantBilled } from '../../domain/invoices/events.ts';
import { invoiceRunFolding } from '../../domain/invoices/invoice-run.ts';
import { given } from '../kernel/spec.ts';
import { recordTenantBilled } from './record-tenant-billed.ts';

const started = InvoiceRunStarted({ runId: 'run-1', period: '2026-10', asOf: '2026-11-01', tenantIds: ['tenant-a'] });
const billed = {
  runId: 'run-1',
  tenantId: 'tenant-a',
  customerName: 'Kessler Wärme GmbH',
  outcome: 'issued',
  number: 'RE2026-000001',
  gross: '1487.50',
} as const;

describe('noting a billed tenant', () => {
  it('refuses a run that nobody started', () => given(invoiceRunFolding).when(recordTenantBilled, billed).thenRejected('InvoiceRunNotFound'));
  it('refuses a tenant that is not in the run', () =>
    given(invoiceRunFolding, started)
      .when(recordTenantBilled, { ...billed, tenantId: 'tenant-z' })
      .thenRejected('TenantNotInRun'));
  it('notes the outcome', () => given(invoiceRunFolding, started).when(recordTenantBilled, billed).thenEvents(TenantBilled(billed)));
  it('notes it once', () =>
    given(invoiceRunFolding, started, TenantBilled(billed))
      .when(recordTenantBilled, { ...billed, outcome: 'refused' })
      .thenNothing());
});
