import { describe, it } from 'vitest';
import { InvoiceRunPrepared, InvoiceRunStarted, TenantBilled } from '../../domain/invoices/events.ts';
import { invoiceRunFolding } from '../../domain/invoices/invoice-run.ts';
import { given } from '../kernel/spec.ts';
import { recordTenantsBilled } from './record-tenants-billed.ts';

const tenantIds = ['tenant-a', 'tenant-b'];
const prepared = InvoiceRunPrepared({ runId: 'run-1', period: '2026-10', tenantIds });
const started = InvoiceRunStarted({ runId: 'run-1', period: '2026-10', asOf: '2026-11-01', tenantIds });
const ofA = { runId: 'run-1', tenantId: 'tenant-a', customerName: 'Kessler Wärme GmbH', outcome: 'issued', number: 'RE2026-000001', gross: '1487.50' } as const;
const ofB = { runId: 'run-1', tenantId: 'tenant-b', customerName: 'Alpenbau AG', outcome: 'refused', code: 'TaxCaseUnsupported' } as const;

describe('noting billed tenants', () => {
  it('refuses a run that nobody released', () =>
    given(invoiceRunFolding, prepared)
      .when(recordTenantsBilled, { runId: 'run-1', billed: [ofA] })
      .thenRejected('InvoiceRunNotFound'));
  it('refuses a tenant that is not in the run', () =>
    given(invoiceRunFolding, started)
      .when(recordTenantsBilled, { runId: 'run-1', billed: [ofA, { ...ofB, tenantId: 'tenant-z' }] })
      .thenRejected('TenantNotInRun'));
  it('notes each outcome', () =>
    given(invoiceRunFolding, started)
      .when(recordTenantsBilled, { runId: 'run-1', billed: [ofA, ofB] })
      .thenEvents(TenantBilled(ofA), TenantBilled(ofB)));
  it('notes what is new only', () =>
    given(invoiceRunFolding, started, TenantBilled(ofA))
      .when(recordTenantsBilled, { runId: 'run-1', billed: [{ ...ofA, outcome: 'refused' }, ofB] })
      .thenEvents(TenantBilled(ofB)));
});
