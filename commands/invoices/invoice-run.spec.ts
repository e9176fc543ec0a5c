import { describe, expect, it } from 'vitest';
import { TenantBilled } from '../../domain/invoices/events.ts';
import { figuresOf, invoiceRunFolding } from '../../domain/invoices/invoice-run.ts';
import { OPERATOR } from '../../domain/kernel/metadata.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { defaultPriceList } from '../../domain/pricing/default-price-list.ts';
import { createWorld, type World } from '../../ops/testing/world.ts';
import { createHandle, type Handle } from '../kernel/handle.ts';
import { allotDebtor } from '../ledger/allot-debtor.ts';
import { publishPriceList } from '../pricing/publish-price-list.ts';
import { invoicingIn, plainDocuments } from './documents.examples.ts';
import { consumed, customer, happen, house, issuedIn } from '../../ops/testing/billed-house.ts';
import { runInvoices, runInvoicesWorker } from './invoice-run.ts';
import { previewInvoices } from './preview-invoices.ts';
import { startInvoiceRun } from './start-invoice-run.ts';

const runIn = (world: World, handle: Handle = world.handle) => ({ handle, invoicing: invoicingIn(world, plainDocuments(), handle) });
async function start(world: World, tenantIds: string[], commandId = 'run', asOf?: string, period = '2026-10'): Promise<string> {
  const outcome = await world.handle(startInvoiceRun, { period, tenantIds, ...(asOf !== undefined && { asOf }) }, world.envelope(commandId, OPERATOR));
  if (!outcome.ok) throw new Error(outcome.rejection.rejected);
  return outcome.streamId.replace('invoice-run-', '');
}
describe('an invoice run', () => {
  it('issues to each tenant what it owes, and says of every other why not', async () => {
    const { world, tenantIds } = await house();
    const runId = await start(world, tenantIds);
    await runInvoicesWorker(runIn(world)).work({ id: 'job', tenantId: OPERATOR, data: { runId }, attempt: 1, lastAttempt: false });
    const run = await world.handle.state(invoiceRunFolding, stream.invoiceRun(runId));
    expect(run.status === 'completed' && figuresOf(run)).toEqual({ issued: 2, skipped: 0, refused: 2, gross: '2984.52' });
    expect((await issuedIn(world)).map(({ number, customerId, debtorAccount, gross }) => [number, customerId, debtorAccount, gross])).toEqual([
      ['RE2026-000001', 'tenant-a', '10001', '1497.02'],
      ['RE2026-000002', 'tenant-c', '10002', '1487.50'],
    ]);
    const outcomes = (await world.store.readStream(stream.invoiceRun(runId)))
      .filter(({ type }) => type === TenantBilled.type)
      .map(({ data }) => TenantBilled.schema.parse(data));
    expect(outcomes.map(({ tenantId, outcome, code, number }) => [tenantId, outcome, code ?? number])).toEqual([
      ['tenant-a', 'issued', 'RE2026-000001'],
      ['tenant-b', 'refused', 'VatIdUnchecked'],
      ['tenant-c', 'issued', 'RE2026-000002'],
      ['tenant-unknown', 'refused', 'TenantUnknown'],
    ]);
  });

  it('issues nothing when it is repeated, as the same run or as another (US-8.2)', async () => {
    const { world, tenantIds } = await house();
    const runId = await start(world, tenantIds);
    await runInvoices(runIn(world), runId);
    await runInvoices(runIn(world), runId);
    const again = await runInvoices(runIn(world), await start(world, tenantIds, 'another run'));
    expect(again.status === 'completed' && figuresOf(again)).toMatchObject({ issued: 0, skipped: 2 });
    expect(await issuedIn(world)).toHaveLength(2);
  });

  it('killed after any of its writes and started again, leaves no gap and no double (J6.1, US-8.2)', async () => {
    for (let survives = 0; ; survives += 1) {
      const { world, tenantIds } = await house();
      const runId = await start(world, tenantIds);
      let writes = 0;
      const dying = {
        ...world.store,
        append: async (...args: Parameters<typeof world.store.append>) => {
          if (writes >= survives) throw new Error('killed');
          writes += 1;
          return world.store.append(...args);
        },
      };
      const first = createHandle({ store: dying, vault: world.vault, types: world.types, clock: world.clock });
      const died = await runInvoices(runIn(world, first), runId).then(
        () => false,
        () => true,
      );
      // The year turns between the crash and the restart: the run stays in its series.
      world.setClock('2027-01-01T08:00:00.000Z');
      const restarted = createHandle({ store: world.store, vault: world.vault, types: world.types, clock: world.clock });
      const run = await runInvoices(runIn(world, restarted), runId);
      expect(run.status === 'completed' && figuresOf(run)).toEqual({ issued: 2, skipped: 0, refused: 2, gross: '2984.52' });
      expect((await issuedIn(world)).map(({ number }) => number)).toEqual(['RE2026-000001', 'RE2026-000002']);
      expect(await issuedIn(world, 'RE2027')).toEqual([]);
      if (!died) {
        // Two debtor accounts, the invoices, the outcomes, the end.
        expect(survives).toBe(5);
        break;
      }
    }
  });

  it('comes early on the day it is given, and the next one bills the rest of the month', async () => {
    const { world } = await house();
    world.setClock('2026-11-20T08:00:00.000Z');
    await happen(world, stream.usage('tenant-a', '2026-11'), 'tenant-a', [consumed(11_000_000)]);
    await runInvoices(runIn(world), await start(world, ['tenant-a'], 'early', '2026-11-20', '2026-11'));
    world.setClock('2026-11-28T08:00:00.000Z');
    await happen(world, stream.usage('tenant-a', '2026-11'), 'tenant-a', [consumed(2_000_000)]);
    world.setClock('2026-12-01T08:00:00.000Z');
    await runInvoices(runIn(world), await start(world, ['tenant-a'], 'late', undefined, '2026-11'));
    expect((await issuedIn(world)).map(({ lines }) => lines.map(({ kind, tokens }) => [kind, tokens]))).toEqual([
      [
        ['base-fee', undefined],
        ['included-usage', 10_000_000],
        ['overage', 1_000_000],
      ],
      [['overage', 2_000_000]],
    ]);
  });

  it('leaves out whose invoice would break a rule, names the rule, and bills the others without a gap', async () => {
    const { world, tenantIds } = await house();
    const documents = plainDocuments((customerId) =>
      customerId === 'tenant-a' ? [{ rule: 'BR-DE-8', field: 'customer.address.city', message: 'The city is missing.' }] : [],
    );
    const runId = await start(world, tenantIds);
    await runInvoices({ handle: world.handle, invoicing: invoicingIn(world, documents) }, runId);
    const outcomes = (await world.store.readStream(stream.invoiceRun(runId)))
      .filter(({ type }) => type === TenantBilled.type)
      .map(({ data }) => TenantBilled.schema.parse(data));
    expect(outcomes.map(({ tenantId, code, rule, number }) => [tenantId, rule ?? code ?? number])).toEqual([
      ['tenant-a', 'BR-DE-8'],
      ['tenant-b', 'VatIdUnchecked'],
      ['tenant-c', 'RE2026-000001'],
      ['tenant-unknown', 'TenantUnknown'],
    ]);
  });

  it("of a demo's past stays in the past", async () => {
    const { world } = await house();
    const past = new Date('2026-11-01T06:00:00.000Z');
    const outcome = await world.handle(
      startInvoiceRun,
      { period: '2026-10', tenantIds: ['tenant-c'] },
      { ...world.envelope('demo', OPERATOR), at: past, demo: true },
    );
    if (!outcome.ok) throw new Error(outcome.rejection.rejected);
    await runInvoices(runIn(world), outcome.streamId.replace('invoice-run-', ''));
    const register = await world.store.readStream(stream.invoiceRegister('RE2026'));
    expect(register.map(({ meta }) => [meta.at, meta.demo])).toEqual([['2026-11-01T06:00:00.000Z', true]]);
    expect((await issuedIn(world))[0]?.issuedOn).toBe('2026-11-01');
  });
});

describe('numbers', () => {
  it('have no gap and no double under 50 parallel commands from separate processes (US-8.2)', async () => {
    const world = createWorld('2026-09-02T08:00:00.000Z');
    await world.handle(publishPriceList, defaultPriceList, world.envelope('prices', OPERATOR));
    const tenantIds = Array.from({ length: 50 }, (_, i) => `tenant-${i}`);
    for (const tenantId of tenantIds) {
      await customer(world, tenantId);
      await world.handle(allotDebtor, { customerId: tenantId }, world.envelope(`debtor-${tenantId}`, OPERATOR));
    }
    world.setClock('2026-11-02T08:00:00.000Z');
    const processes = Array.from({ length: 5 }, () => createHandle({ store: world.store, vault: world.vault, types: world.types, clock: world.clock }));
    const outcomes = await Promise.all(
      tenantIds.map((customerId, i) =>
        invoicingIn(world, plainDocuments(), processes[i % 5]).issue({ customerId, period: '2026-10' }, world.envelope(`issue-${customerId}`, OPERATOR)),
      ),
    );
    const refused = tenantIds.filter((_, i) => outcomes[i]?.ok === false);
    // A process that met too many others may give up; its repetition is the same command.
    for (const customerId of refused) await invoicingIn(world).issue({ customerId, period: '2026-10' }, world.envelope(`issue-${customerId}`, OPERATOR));
    const numbers = (await issuedIn(world)).map(({ number }) => number);
    expect(numbers).toEqual(Array.from({ length: 50 }, (_, i) => `RE2026-${String(i + 1).padStart(6, '0')}`));
    expect(new Set((await issuedIn(world)).map(({ customerId }) => customerId)).size).toBe(50);
  });
});

describe('the preview of a run', () => {
  it('shows what would be issued and what is missing, and issues nothing', async () => {
    const { world, tenantIds } = await house();
    const previews = await previewInvoices(world.handle.state, { period: '2026-10', tenantIds, today: '2026-11-02' });
    expect(previews.map(({ customerName, draft }) => [customerName, 'rejected' in draft ? draft.rejected : draft.gross])).toEqual([
      ['Firma tenant-a', '1497.02'],
      ['Firma tenant-b', 'VatIdUnchecked'],
      ['Firma tenant-c', '1487.50'],
      ['', 'TenantUnknown'],
    ]);
    expect(await issuedIn(world)).toEqual([]);
  });
});
