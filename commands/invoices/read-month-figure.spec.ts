import { describe, expect, it } from 'vitest';
import { isRejection } from '../../domain/kernel/rejection.ts';
import { sum } from '../../domain/kernel/money.ts';
import { OPERATOR } from '../../domain/kernel/metadata.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { TenantRegistered } from '../../domain/tenants/events.ts';
import { consumed, happen, house, street } from '../../ops/testing/billed-house.ts';
import { runInvoices } from './invoice-run.ts';
import { invoicingIn, plainDocuments } from './documents.examples.ts';
import { previewInvoices } from './preview-invoices.ts';
import { readMonthFigure } from './read-month-figure.ts';
import { startInvoiceRun } from './start-invoice-run.ts';

const period = '2026-11';

describe("the running month's figure", () => {
  it('is what the draft says, after each reply (US-3.2)', async () => {
    const { world } = await house();
    const { state } = world.handle;
    const replies = [1_000, 347_759, 9_999_999, 1, 0, 2_500_000].map((input, i) => ({
      ...consumed(input).payload,
      outputTokens: 7 * i,
      cacheReadTokens: i * 1_003,
    }));
    for (const [i, payload] of replies.entries()) {
      await happen(world, stream.usage('tenant-a', period), 'tenant-a', [{ ...consumed(0), payload }]);
      const figure = await readMonthFigure(state, { customerId: 'tenant-a', period, asOf: '2026-11-02' });
      const [preview] = await previewInvoices(state, { period, asOf: '2026-11-02', tenantIds: ['tenant-a'], today: '2026-11-02' });
      if (!preview || isRejection(preview.draft)) throw new Error(JSON.stringify(preview));
      const { lines, net } = preview.draft;
      expect([i, figure?.net, figure?.tokens]).toEqual([i, net, lines.reduce((all, { tokens = 0 }) => all + tokens, 0)]);
      expect(figure?.overage).toBe(sum(lines.flatMap((line) => (line.rule === 'usage.overage' ? [line.net] : []))).toFixed(2));
    }
  });

  it('stays whole when a part of the month was billed early', async () => {
    const { world, tenantIds } = await house();
    const figure = () => readMonthFigure(world.handle.state, { customerId: 'tenant-a', period, asOf: '2026-11-02' });
    await happen(world, stream.usage('tenant-a', period), 'tenant-a', [consumed(12_000_000)]);
    const before = await figure();
    const started = await world.handle(startInvoiceRun, { period, tenantIds, asOf: '2026-11-02' }, world.envelope('early', OPERATOR));
    if (!started.ok) throw new Error(started.rejection.rejected);
    await runInvoices({ handle: world.handle, invoicing: invoicingIn(world, plainDocuments(), world.handle) }, started.streamId.replace('invoice-run-', ''));
    expect(await figure()).toEqual(before);
  });

  it('is none before a tenant goes live, and none for nobody', async () => {
    const { world } = await house();
    await happen(world, stream.tenant('tenant-t'), 'tenant-t', [
      TenantRegistered({ companyName: 'Probe', adminEmail: 'a@probe.example', adminUserId: 'u', address: street, demo: false }),
    ]);
    for (const customerId of ['tenant-t', 'tenant-nobody']) expect(await readMonthFigure(world.handle.state, { customerId, period })).toBeUndefined();
  });
});
