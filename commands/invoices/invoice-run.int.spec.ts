import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventTypes } from '../../domain/catalogue.ts';
import { InvoiceIssued } from '../../domain/invoices/events.ts';
import { figuresOf, invoiceRunFolding } from '../../domain/invoices/invoice-run.ts';
import type { DomainEvent } from '../../domain/kernel/event.ts';
import { OPERATOR } from '../../domain/kernel/metadata.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { defaultPriceList } from '../../domain/pricing/default-price-list.ts';
import { PackageBooked, TenantActivated, TenantRegistered } from '../../domain/tenants/events.ts';
import { TokensConsumed } from '../../domain/usage/events.ts';
import { testDatabase } from '../../ops/testing/postgres.ts';
import { postgresStore } from '../event-store/postgres.ts';
import { system } from '../kernel/caller.ts';
import { noStream, type EventStore } from '../kernel/event-store.ts';
import { createHandle } from '../kernel/handle.ts';
import { sealEvents } from '../kernel/sealing.ts';
import { uuid5 } from '../kernel/uuid.ts';
import { publishPriceList } from '../pricing/publish-price-list.ts';
import { memoryVault } from '../vault/memory.ts';
import { memoryArchive, plainDocuments } from './documents.examples.ts';
import { runInvoices } from './invoice-run.ts';
import { createInvoicing } from './invoicing.ts';
import { startInvoiceRun } from './start-invoice-run.ts';

const tenantIds = Array.from({ length: 200 }, (_, i) => `tenant-${String(i).padStart(3, '0')}`);
const clock = () => new Date('2026-11-02T08:00:00.000Z');
const vault = memoryVault(clock);

let database: Awaited<ReturnType<typeof testDatabase>>;
let store: EventStore;
const anotherProcess = (over: EventStore = store) => createHandle({ store: over, vault, types: eventTypes, clock });
const runOf = (over: EventStore = store) => {
  const handle = anotherProcess(over);
  return {
    handle,
    invoicing: createInvoicing({ handle, store: over, vault, types: eventTypes, clock, documents: plainDocuments(), archive: memoryArchive() }),
  };
};
const operator = (commandId: string) => ({ commandId, caller: system(OPERATOR, 'spec') });

async function past(streamId: string, tenantId: string, events: readonly DomainEvent[]): Promise<void> {
  const meta = {
    tenantId,
    actor: { kind: 'system', id: 'spec' } as const,
    commandId: `past-${streamId}`,
    $correlationId: 'spec',
    $causationId: 'spec',
    at: streamId.startsWith('tenant-') ? '2026-09-10T08:00:00.000Z' : '2026-10-10T08:00:00.000Z',
  };
  await store.append(
    streamId,
    noStream,
    await sealEvents(
      eventTypes,
      vault,
      events.map((event, i) => ({ id: uuid5('past', streamId, i), event, meta })),
    ),
  );
}

beforeAll(async () => {
  database = await testDatabase();
  store = postgresStore(database.url);
  await anotherProcess()(publishPriceList, defaultPriceList, operator('prices'));
  await Promise.all(
    tenantIds.flatMap((tenantId, i) => [
      past(stream.tenant(tenantId), tenantId, [
        TenantRegistered({
          companyName: `Firma ${i}`,
          adminEmail: 'a@firma.example',
          adminUserId: 'u',
          address: { street: 'Weg 1', postalCode: '70173', city: 'Stuttgart', country: 'DE' },
          demo: false,
        }),
        PackageBooked({ package: 'professional', validFrom: '2026-10-01' }),
        TenantActivated({}),
      ]),
      past(
        stream.usage(tenantId, '2026-10'),
        tenantId,
        Array.from({ length: 20 }, (_unused, call) =>
          TokensConsumed({
            replyId: `r${call}`,
            purpose: 'reply',
            channelId: 'c',
            channelType: 'webchat',
            userId: 'u',
            provider: 'p',
            model: 'demo',
            region: 'eu',
            inputTokens: 600_000,
            outputTokens: 1_000,
            cacheReadTokens: 0,
            cost: '2.404',
            currency: 'EUR',
            priceVersion: 1,
          }),
        ),
      ),
    ]),
  );
});
afterAll(async () => {
  await store.close();
  await database.drop();
});

describe('an invoice run over 200 tenants on the Postgres log', () => {
  it('killed half way and taken up by two processes at once, leaves no gap and no double (J6.1)', async () => {
    const started = await anotherProcess()(startInvoiceRun, { period: '2026-10', tenantIds }, operator('run'));
    if (!started.ok) throw new Error(started.rejection.rejected);
    const runId = started.streamId.replace('invoice-run-', '');

    let writes = 0;
    const dying: EventStore = {
      ...store,
      append: async (...args) => {
        if ((writes += 1) > 205) throw new Error('killed');
        return store.append(...args);
      },
    };
    await expect(runInvoices(runOf(dying), runId)).rejects.toThrow('killed');
    await Promise.all([runInvoices(runOf(), runId), runInvoices(runOf(), runId)]);

    const run = await anotherProcess().state(invoiceRunFolding, stream.invoiceRun(runId));
    // 12.02 million tokens each: 1,250.00 + 2.02 × 4.00 = 1,258.08 net, 239.04 tax.
    expect(run.status === 'completed' && figuresOf(run)).toEqual({ issued: 200, skipped: 0, refused: 0, gross: '299424.00' });
    const invoices = (await store.readStream(stream.invoiceRegister('RE2026'))).map(({ data }) => InvoiceIssued.schema.parse(data));
    expect(invoices.map(({ number }) => number)).toEqual(tenantIds.map((_, i) => `RE2026-${String(i + 1).padStart(6, '0')}`));
    expect(new Set(invoices.map(({ customerId }) => customerId)).size).toBe(200);
    expect(new Set(invoices.map(({ debtorAccount }) => debtorAccount)).size).toBe(200);
  });
});
