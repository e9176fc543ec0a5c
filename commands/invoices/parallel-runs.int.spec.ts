import { afterAll, beforeAll, expect, it } from 'vitest';
import { eventTypes } from '../../domain/catalogue.ts';
import { InvoiceIssued, TenantBilled } from '../../domain/invoices/events.ts';
import { OPERATOR } from '../../domain/kernel/metadata.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { defaultPriceList } from '../../domain/pricing/default-price-list.ts';
import { testDatabase } from '../../ops/testing/postgres.ts';
import { postgresStore } from '../event-store/postgres.ts';
import { system } from '../kernel/caller.ts';
import type { EventStore } from '../kernel/event-store.ts';
import { createHandle } from '../kernel/handle.ts';
import { publishPriceList } from '../pricing/publish-price-list.ts';
import { activateTenant } from '../tenants/activate-tenant.ts';
import { registerTenant } from '../tenants/register-tenant.ts';
import { memoryVault } from '../vault/memory.ts';
import { memoryArchive, plainDocuments } from './documents.examples.ts';
import { runInvoices } from './invoice-run.ts';
import { createInvoicing } from './invoicing.ts';
import { startInvoiceRun } from './start-invoice-run.ts';

const runs = 50;
const now = '2026-11-30T08:00:00.000Z';
const tenantIds = Array.from({ length: runs }, (_, i) => `tenant-${String(i).padStart(2, '0')}`);
/** Each run bills three tenants, and each tenant is billed by three runs. */
const tenantsOf = (run: number) => [0, 1, 2].map((more) => tenantIds[(run + more) % runs] ?? '');

const vault = memoryVault(() => new Date(now));
const archive = memoryArchive();
let database: Awaited<ReturnType<typeof testDatabase>>;
const stores: EventStore[] = [];
/** A process has a log of its own and remembers nothing of the others'. */
const process = () => {
  const clock = () => new Date(now);
  const store = postgresStore(database.url);
  stores.push(store);
  const handle = createHandle({ store, vault, types: eventTypes, clock });
  return { store, handle, invoicing: createInvoicing({ handle, store, vault, types: eventTypes, clock, documents: plainDocuments(), archive }) };
};
const by = (commandId: string, tenantId: string = OPERATOR) => ({ commandId, caller: system(tenantId, 'spec') });

beforeAll(async () => {
  database = await testDatabase();
  const { handle } = process();
  await handle(publishPriceList, { ...defaultPriceList, validFrom: '2026-01-01' }, by('prices'));
  await Promise.all(
    tenantIds.map(async (tenantId) => {
      const input = {
        companyName: `Firma ${tenantId}`,
        package: 'professional',
        adminEmail: 'a@a.example',
        country: 'DE',
        street: 'Weg 1',
        postalCode: '70173',
        city: 'Stuttgart',
      } as const;
      await handle(registerTenant, input, by(`register-${tenantId}`, tenantId));
      await handle(activateTenant, {}, by(`activate-${tenantId}`, tenantId));
    }),
  );
});
afterAll(async () => {
  await Promise.all(stores.map((store) => store.close()));
  await database.drop();
});

it('fifty runs at once, from four processes, over tenants they share, leave no gap and bill nobody twice (US-8.2, J6.1)', async () => {
  const processes = Array.from({ length: 4 }, process);
  const at = (i: number) => processes[i % processes.length] ?? process();
  const started = await Promise.all(
    Array.from({ length: runs }, (_, i) => at(i).handle(startInvoiceRun, { period: '2026-11', asOf: '2026-11-30', tenantIds: tenantsOf(i) }, by(`run-${i}`))),
  );
  const runIds = started.map((outcome) => {
    if (!outcome.ok) throw new Error(outcome.rejection.rejected);
    return outcome.streamId.replace('invoice-run-', '');
  });
  // A run that met too many others stops and is taken up again, as its job is.
  const finish = async (i: number, tries = 0): Promise<void> => {
    await runInvoices(at(i), runIds[i] ?? '').catch(async (error: unknown) => {
      if (tries === 20) throw error;
      await finish(i, tries + 1);
    });
  };
  await Promise.all(runIds.map((_, i) => finish(i)));

  const { store } = at(0);
  const issued = (await store.readStream(stream.invoiceRegister('RE2026'), 0, 1_000)).map(({ data }) => InvoiceIssued.schema.parse(data));
  expect(issued.map(({ number }) => number)).toEqual(tenantIds.map((_, i) => `RE2026-${String(i + 1).padStart(6, '0')}`));
  expect(issued.map(({ customerId }) => customerId).toSorted((a, b) => a.localeCompare(b))).toEqual(tenantIds);
  expect(new Set(issued.map(({ debtorAccount }) => debtorAccount)).size).toBe(runs);

  // What the runs say they issued is what stands in the register, each invoice in one run.
  const told: string[] = [];
  for (const runId of runIds) {
    const events = await store.readStream(stream.invoiceRun(runId), 0, 100);
    const billed = events.flatMap(({ type, data }) => (type === TenantBilled.type ? [TenantBilled.schema.parse(data)] : []));
    expect([events.at(-1)?.type, billed.length]).toEqual(['InvoiceRunCompleted', 3]);
    told.push(...billed.flatMap(({ number }) => (number === undefined ? [] : [number])));
  }
  expect(told.toSorted((a, b) => a.localeCompare(b))).toEqual(issued.map(({ number }) => number));
}, 120_000);
