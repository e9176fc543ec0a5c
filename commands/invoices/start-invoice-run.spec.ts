import { describe, expect, it } from 'vitest';
import { InvoiceRunStarted } from '../../domain/invoices/events.ts';
import { invoiceRunFolding } from '../../domain/invoices/invoice-run.ts';
import { createWorld } from '../../ops/testing/world.ts';
import { given } from '../kernel/spec.ts';
import { uuid5 } from '../kernel/uuid.ts';
import { startInvoiceRun } from './start-invoice-run.ts';

const runId = uuid5('spec-command', 'run');
const started = InvoiceRunStarted({ runId, period: '2026-10', asOf: '2026-11-16', tenantIds: ['tenant-a', 'tenant-b'] });

describe('starting an invoice run', () => {
  it('refuses a month that has not begun', () =>
    given(invoiceRunFolding).when(startInvoiceRun, { period: '2026-12', asOf: '2026-12-01', tenantIds: [] }).thenRejected('PeriodNotBegun'));
  it('refuses a month that is not over and names the first possible day', () =>
    given(invoiceRunFolding).when(startInvoiceRun, { period: '2026-11', tenantIds: [] }).thenRejected('PeriodNotOver', { firstDay: '2026-12-01' }));
  it('starts early on the day that is named', () =>
    given(invoiceRunFolding)
      .when(startInvoiceRun, { period: '2026-11', asOf: '2026-11-16', tenantIds: ['tenant-a'] })
      .thenEvents(InvoiceRunStarted({ runId, period: '2026-11', asOf: '2026-11-16', tenantIds: ['tenant-a'] })));
  it('starts for each tenant once', () =>
    given(invoiceRunFolding)
      .when(startInvoiceRun, { period: '2026-10', tenantIds: ['tenant-a', 'tenant-b', 'tenant-a'] })
      .thenEvents(started));
  it('does nothing for a run that was started before', () =>
    given(invoiceRunFolding, started)
      .when(startInvoiceRun, { period: '2026-10', tenantIds: ['tenant-a'] })
      .thenNothing());

  it('is the same click when another tenant has joined meanwhile, and another one for another month', async () => {
    const world = createWorld();
    const clicked = { commandId: 'click', caller: { ...world.envelope('c').caller, actor: { kind: 'user' as const, id: 'u' } } };
    const start = (period: string, tenantIds: string[]) => world.handle(startInvoiceRun, { period, tenantIds }, clicked);
    expect(await start('2026-10', ['tenant-a'])).toMatchObject({ ok: true, repeated: false });
    expect(await start('2026-10', ['tenant-a', 'tenant-b'])).toMatchObject({ ok: true, repeated: true, events: [{ payload: { tenantIds: ['tenant-a'] } }] });
    expect(await start('2026-09', ['tenant-a'])).toMatchObject({ ok: false, rejection: { rejected: 'CommandIdReused' } });
  });
});
