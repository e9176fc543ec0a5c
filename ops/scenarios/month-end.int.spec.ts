import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { postgresStore } from '../../commands/event-store/postgres.ts';
import { createInvoicing } from '../../commands/invoices/invoicing.ts';
import { runInvoices } from '../../commands/invoices/invoice-run.ts';
import { sendInvoiceJob, sendInvoiceWorker } from '../../commands/invoices/send-invoice.ts';
import { startInvoiceRun } from '../../commands/invoices/start-invoice-run.ts';
import { system } from '../../commands/kernel/caller.ts';
import { noStream, type EventStore } from '../../commands/kernel/event-store.ts';
import { createHandle } from '../../commands/kernel/handle.ts';
import { sealEvents } from '../../commands/kernel/sealing.ts';
import { uuid5 } from '../../commands/kernel/uuid.ts';
import { publishPriceList } from '../../commands/pricing/publish-price-list.ts';
import { memoryVault } from '../../commands/vault/memory.ts';
import { eventTypes } from '../../domain/catalogue.ts';
import { InvoiceIssued, InvoiceSent, type Invoice } from '../../domain/invoices/events.ts';
import { figuresOf, invoiceRunFolding } from '../../domain/invoices/invoice-run.ts';
import type { DomainEvent } from '../../domain/kernel/event.ts';
import { OPERATOR } from '../../domain/kernel/metadata.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { defaultPriceList } from '../../domain/pricing/default-price-list.ts';
import { BillingDetailsStated, PackageBooked, TenantActivated, TenantRegistered } from '../../domain/tenants/events.ts';
import { TokensConsumed } from '../../domain/usage/events.ts';
import { openInvoiceDocuments } from '../invoice-documents.ts';
import { smtpMailer } from '../mail/smtp.ts';
import { testDatabase } from '../testing/postgres.ts';

const tenantIds = Array.from({ length: 200 }, (_, i) => `tenant-${String(i).padStart(3, '0')}`);
const clock = () => new Date('2026-11-02T08:00:00.000Z');
const vault = memoryVault(clock);
const documents = openInvoiceDocuments();

let database: Awaited<ReturnType<typeof testDatabase>>;
let store: EventStore;

/** A process of its own on the same log; with a limit it dies after that many writes. */
function anotherProcess(writes = Number.POSITIVE_INFINITY) {
  let left = writes;
  const over: EventStore = {
    ...store,
    append: async (...args) => {
      if ((left -= 1) < 0) throw new Error('killed');
      return store.append(...args);
    },
  };
  const handle = createHandle({ store: over, vault, types: eventTypes, clock });
  return { handle, invoicing: createInvoicing({ handle, store: over, vault, types: eventTypes, clock, documents }) };
}

async function past(at: string, streamId: string, tenantId: string, events: readonly DomainEvent[]): Promise<void> {
  const meta = { tenantId, actor: { kind: 'system', id: 'spec' } as const, commandId: `past-${streamId}`, $correlationId: 'spec', $causationId: 'spec', at };
  const past = events.map((event, i) => ({ id: uuid5('past', streamId, i), event, meta }));
  await store.append(streamId, noStream, await sealEvents(eventTypes, vault, past));
}
const models = ['demo', 'claude-sonnet-4-6', 'mistral-large-2'];

beforeAll(async () => {
  database = await testDatabase();
  store = postgresStore(database.url);
  await anotherProcess().handle(publishPriceList, defaultPriceList, { commandId: 'prices', caller: system(OPERATOR, 'spec') });
  for (const [i, tenantId] of tenantIds.entries()) {
    const address = { street: `Werkstraße ${i + 1}`, postalCode: '70565', city: 'Stuttgart', country: 'DE' } as const;
    await past('2026-09-10T08:00:00.000Z', stream.tenant(tenantId), tenantId, [
      TenantRegistered({ companyName: `Firma ${i} GmbH`, adminEmail: 'a@firma.example', adminUserId: 'u', address, demo: false }),
      BillingDetailsStated({ companyName: `Firma ${i} GmbH`, address, customerType: 'business', email: `rechnung@firma-${i}.example`, billingContactId: 'b' }),
      PackageBooked({ package: 'professional', validFrom: '2026-09-10' }),
      TenantActivated({}),
    ]);
    await past(
      '2026-10-10T08:00:00.000Z',
      stream.usage(tenantId, '2026-10'),
      tenantId,
      Array.from({ length: 30 }, (_, call) =>
        TokensConsumed({
          replyId: `r${call}`,
          purpose: 'reply',
          channelId: 'c',
          channelType: 'webchat',
          userId: 'u',
          provider: 'p',
          model: models[call % models.length] ?? 'demo',
          region: 'eu',
          inputTokens: 400_000 + 7 * i,
          outputTokens: 10_000,
          cacheReadTokens: 0,
          cost: '1.00',
          currency: 'EUR',
          priceVersion: 1,
        }),
      ),
    );
  }
}, 120_000);
afterAll(async () => {
  await documents.close();
  await store.close();
  await database.drop();
});

async function start(period: string, ids: readonly string[], asOf?: string): Promise<string> {
  const order = { period, tenantIds: [...ids], ...(asOf !== undefined && { asOf }) };
  const started = await anotherProcess().handle(startInvoiceRun, order, { commandId: `run-${period}`, caller: system(OPERATOR, 'spec') });
  if (!started.ok) throw new Error(started.rejection.rejected);
  return started.streamId.replace('invoice-run-', '');
}

async function issued(): Promise<Invoice[]> {
  const events: Invoice[] = [];
  for (let from = 0; ; from += 100) {
    const page = await store.readStream(stream.invoiceRegister('RE2026'), from, 100);
    events.push(...page.map(({ data }) => InvoiceIssued.schema.parse(data)));
    if (page.length < 100) return events;
  }
}

describe("200 tenants' month end, with every file of every invoice", () => {
  it('takes less than 30 s (J6.1)', { timeout: 120_000 }, async () => {
    const runId = await start('2026-10', tenantIds);
    const begun = performance.now();
    const run = await runInvoices(anotherProcess(), runId);
    expect((performance.now() - begun) / 1_000).toBeLessThan(30);
    expect(run.status === 'completed' && figuresOf(run)).toMatchObject({ issued: 200, skipped: 0, refused: 0 });
    const invoices = await issued();
    expect(invoices.map(({ number }) => number)).toEqual(tenantIds.map((_, i) => `RE2026-${String(i + 1).padStart(6, '0')}`));
    for (const { documents: files = [] } of invoices) expect(files.map(({ format }) => format)).toEqual(['pdf', 'cii', 'ubl']);
    // What is made again years later is what was issued (US-3.5); a sample is enough, each costs a moment.
    for (const invoice of invoices.filter((_, i) => i % 50 === 0)) expect(await anotherProcess().invoicing.files(invoice)).toHaveLength(3);
  });

  it('killed again and again and taken up by two processes at once, leaves no gap and no double (J6.1, US-8.2)', { timeout: 120_000 }, async () => {
    const some = tenantIds.slice(0, 75);
    const runId = await start('2026-11', some, '2026-11-02');
    for (const writes of [0, 1, 2, 1, 0]) await expect(runInvoices(anotherProcess(writes), runId)).rejects.toThrow('killed');
    await Promise.all([runInvoices(anotherProcess(), runId), runInvoices(anotherProcess(), runId)]);
    const run = await anotherProcess().handle.state(invoiceRunFolding, stream.invoiceRun(runId));
    expect(run.status === 'completed' && figuresOf(run)).toMatchObject({ issued: 75, skipped: 0, refused: 0 });
    const invoices = await issued();
    expect(invoices.map(({ number }) => number)).toEqual(invoices.map((_, i) => `RE2026-${String(i + 1).padStart(6, '0')}`));
    expect(invoices.filter(({ period }) => period === '2026-11').map(({ customerId }) => customerId)).toEqual(some);
  });

  it('mails each invoice once, over a server that is busy at first and past processes that die', { timeout: 120_000 }, async () => {
    const received: string[] = [];
    const refusedOnce = new Set<string>();
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onRcptTo: ({ address }, _session, done) => {
        const busy = Number(/firma-(\d+)/.exec(address)?.[1]) % 4 === 0 && !refusedOnce.has(address);
        refusedOnce.add(address);
        done(busy ? Object.assign(new Error('greylisted'), { responseCode: 451 }) : undefined);
      },
      onData: (message, _session, done) => {
        const chunks: Buffer[] = [];
        message.on('data', (chunk: Buffer) => chunks.push(chunk));
        message.on('end', () => {
          received.push(/^Message-ID: <([^@]+)@/im.exec(Buffer.concat(chunks).toString('latin1'))?.[1] ?? '');
          done();
        });
      },
    });
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    const mailer = smtpMailer({ url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`, from: 'Portal <portal@nextgen.example>' });
    const invoices = (await issued()).slice(0, 40);
    const send = async ({ number }: Invoice, { handle, invoicing }: ReturnType<typeof anotherProcess>, attempt: number) =>
      sendInvoiceWorker({ handle, invoicing, mailer, publicUrl: 'https://portal.example' }).work({
        id: 'job',
        tenantId: OPERATOR,
        data: sendInvoiceJob({ number }, 1).data,
        attempt,
        lastAttempt: false,
      });
    for (const [i, invoice] of invoices.entries()) {
      // Every tenth process dies between the server's answer and the log.
      for (let attempt = 1; ; attempt += 1) {
        const done = await send(invoice, anotherProcess(i % 10 === 1 && attempt === 1 ? 0 : undefined), attempt).then(
          () => true,
          () => false,
        );
        if (done) break;
      }
      // The queue may hand out a job twice.
      await send(invoice, anotherProcess(), 9);
    }
    await mailer.close();
    await new Promise<void>((resolve) => {
      server.close(() => resolve());
    });
    const expected = invoices.map(({ number }) => `invoice-${number}-1`);
    expect([...new Set(received)].toSorted()).toEqual(expected);
    // Only who died in that moment sent a second time, and under the same Message-ID.
    expect(received).toHaveLength(44);
    for (const { number } of invoices) expect((await store.readStream(stream.invoice(number))).map(({ type }) => type)).toEqual([InvoiceSent.type]);
  });
});
