import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { memoryArchive, plainDocuments } from '../../commands/invoices/documents.examples.ts';
import { createInvoicing } from '../../commands/invoices/invoicing.ts';
import { recordInvoiceBounced } from '../../commands/invoices/record-invoice-bounced.ts';
import { recordInvoiceSent } from '../../commands/invoices/record-invoice-sent.ts';
import { system } from '../../commands/kernel/caller.ts';
import { createHandle } from '../../commands/kernel/handle.ts';
import { allotDebtor } from '../../commands/ledger/allot-debtor.ts';
import { BankEntryMatched, BankEntryUnmatched, type Match } from '../../domain/banking/events.ts';
import { eventTypes } from '../../domain/catalogue.ts';
import { OPERATOR } from '../../domain/kernel/metadata.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { defaultPriceList } from '../../domain/pricing/default-price-list.ts';
import { PriceListPublished } from '../../domain/pricing/events.ts';
import { PackageBooked, TenantActivated, TenantRegistered } from '../../domain/tenants/events.ts';
import { TokensConsumed } from '../../domain/usage/events.ts';
import { readSide, type ReadSide } from '../../ops/testing/read-side.ts';
import { findCallsBehindLine } from './calls-behind-line.ts';
import { listInvoiceSteps } from './invoice-story.ts';
import { findKeptInvoice, listCorrections, listInvoices } from './invoices.ts';

const call = (replyId: string, model: string, inputTokens: number, outputTokens = 0, cacheReadTokens = 0) =>
  TokensConsumed({
    replyId,
    purpose: 'reply',
    channelId: 'c',
    channelType: 'webchat',
    userId: 'u',
    provider: 'p',
    model,
    region: 'eu',
    inputTokens,
    outputTokens,
    cacheReadTokens,
    cost: '0.00',
    currency: 'EUR',
    priceVersion: 1,
  });
const register = (name: string) =>
  TenantRegistered({
    companyName: name,
    adminEmail: 'a@firma.example',
    adminUserId: 'u',
    address: { street: 'Weg 1', postalCode: '70173', city: 'Stuttgart', country: 'DE' },
    demo: false,
  });
const operator = (commandId: string) => ({ commandId, caller: system(OPERATOR, 'spec') });

let side: ReadSide;
let invoicing: ReturnType<typeof createInvoicing>;
beforeAll(async () => {
  side = await readSide();
  await side.write(OPERATOR, stream.pricing(), '2026-01-01T08:00:00.000Z', [PriceListPublished(defaultPriceList)]);
  for (const tenantId of ['tenant-a', 'tenant-b'])
    await side.write(tenantId, stream.tenant(tenantId), '2026-09-01T08:00:00.000Z', [
      register(`Firma ${tenantId}`),
      PackageBooked({ package: 'professional', validFrom: '2026-09-01' }),
      TenantActivated({}),
    ]);
  // Ten million are included: the third call crosses them, and cached tokens count by their weight.
  await side.write('tenant-a', stream.usage('tenant-a', '2026-10'), '2026-10-10T08:00:00.000Z', [
    call('r1', 'claude-sonnet-4-6', 4_000_000, 1_234),
    call('r2', 'demo', 5_000_000, 0, 3_333_333),
    call('r3', 'claude-sonnet-4-6', 3_000_000, 77_777, 11_111),
    call('r4', 'demo', 123_456, 789, 13),
    call('r5', 'claude-sonnet-4-6', 999_999, 1, 7),
  ]);
  const clock = () => new Date('2026-11-02T08:00:00.000Z');
  const handle = createHandle({ store: side.store, vault: side.vault, types: eventTypes, clock });
  invoicing = createInvoicing({
    handle,
    store: side.store,
    vault: side.vault,
    types: eventTypes,
    clock,
    documents: plainDocuments(),
    archive: memoryArchive(),
  });
  for (const customerId of ['tenant-a', 'tenant-b']) {
    await handle(allotDebtor, { customerId }, operator(`debtor ${customerId}`));
    await invoicing.issue({ customerId, period: '2026-10' }, operator(`issue ${customerId}`));
  }
  const of = { number: 'RE2026-000001', customerId: 'tenant-a', mail: 1 };
  await handle(recordInvoiceSent, { ...of, to: 're…@firma.example', messageId: 'm', files: ['RE2026-000001.pdf'] }, operator('sent'));
  await handle(recordInvoiceBounced, { ...of, reportedBy: 'report', smtpCode: '5.1.1' }, operator('bounced'));
  await invoicing.credit({ number: 'RE2026-000001', reason: 'Ausfall am 3. Oktober', lines: [{ position: 1, net: '100.00' }] }, operator('credit'));
  await invoicing.cancel({ number: 'RE2026-000002', reason: 'Anschrift falsch', reissue: true }, operator('cancel'));
  await invoicing.reissue('RE2026-000002', operator('reissue'));
  const match = (amount: string): Match => ({
    round: 1,
    how: 'by-hand',
    document: 'B1',
    text: 'Zahlung',
    bookedOn: '2026-11-12',
    direction: 'in',
    amount,
    allocations: [{ side: 'credit', amount, item: 'RE2026-000001', debtor: '10001', customerId: 'tenant-a' }],
  });
  await side.write(OPERATOR, 'bank-spec', '2026-11-12T08:00:00.000Z', [
    BankEntryMatched({ bankEntryId: 'b1', ...match('1000.00') }),
    BankEntryMatched({ bankEntryId: 'b2', ...match('50.00') }),
    BankEntryUnmatched({ bankEntryId: 'b2', matched: match('50.00') }),
  ]);
  await side.drain();
});
afterAll(() => side.close());

describe('an invoice', () => {
  it('says what was credited and paid of it, and what is still owed', async () => {
    const found = await side.asTenant('tenant-a', (db) => findKeptInvoice(db, 'RE2026-000001'));
    expect(found).toMatchObject({ status: 'issued', mail: 'bounced', credited: '119.00', paid: '1000.00' });
    const owed = Number(found?.invoice.gross.replace('.', '')) - 11_900 - 100_000;
    expect(Number(found?.open.replace('.', ''))).toBe(owed);
    const notes = await side.asTenant('tenant-a', (db) => listCorrections(db, { customerId: 'tenant-a', number: 'RE2026-000001' }));
    expect(notes.map(({ invoice, open }) => [invoice.number, invoice.gross, open])).toEqual([['RK2026-000001', '119.00', '0.00']]);
  });

  it('that was cancelled owes nothing and names what took its place', async () => {
    expect(await side.asTenant('tenant-b', (db) => findKeptInvoice(db, 'RE2026-000002'))).toMatchObject({
      status: 'cancelled',
      open: '0.00',
      cancelledBy: 'RK2026-000002',
      replacedBy: 'RE2026-000003',
    });
  });

  it('tells its story, oldest first', async () => {
    const steps = await side.asTenant('tenant-a', (db) => listInvoiceSteps(db, 'tenant-a', 'RE2026-000001'));
    expect(
      steps.map(({ what, detail, amount, otherNumber }) => [what, otherNumber ?? detail ?? amount]).toSorted((a, b) => String(a).localeCompare(String(b))),
    ).toEqual([
      ['bounced', '5.1.1'],
      ['credited', 'RK2026-000001'],
      ['issued', steps.find(({ what }) => what === 'issued')?.amount],
      ['paid', '1000.00'],
      ['paid', '50.00'],
      ['payment-taken-back', '50.00'],
      ['sent', 're…@firma.example'],
    ]);
    expect(steps.map(({ at }) => at)).toEqual(steps.map(({ at }) => at).toSorted());
  });

  it('is not there for another tenant, and neither is its story', async () => {
    expect(await side.asTenant('tenant-b', (db) => findKeptInvoice(db, 'RE2026-000001'))).toBeUndefined();
    expect(await side.asTenant('tenant-b', (db) => listInvoiceSteps(db, 'tenant-a', 'RE2026-000001'))).toEqual([]);
  });

  it('is found by what became of its mail', async () => {
    const bounced = await side.asOperator((db) => listInvoices(db, { mail: 'bounced' }, { first: 10 }));
    expect(bounced.nodes.map(({ invoice }) => invoice.number)).toEqual(['RE2026-000001']);
  });
});

describe('the calls behind a line', () => {
  it('add up to its tokens and its cents again, for every line of usage (J6.3)', async () => {
    const invoice = (await side.asTenant('tenant-a', (db) => findKeptInvoice(db, 'RE2026-000001')))?.invoice;
    if (!invoice) throw new Error('no invoice');
    const usage = invoice.lines.filter(({ tokens }) => tokens !== undefined);
    expect(usage.map(({ rule, model }) => `${rule} ${model}`)).toEqual([
      'usage.included claude-sonnet-4-6',
      'usage.included demo',
      'usage.overage claude-sonnet-4-6',
      'usage.overage demo',
    ]);
    const behind = await Promise.all(usage.map((line) => side.asTenant('tenant-a', (db) => findCallsBehindLine(db, invoice, line, [defaultPriceList]))));
    expect(behind.map((one) => one?.agrees)).toEqual([true, true, true, true]);
    expect(behind.map((one) => one?.net)).toEqual(usage.map(({ net }) => net));
    // The call that crossed the quota stands on two lines, each with its part.
    const parts = behind.flatMap((one) => one?.calls ?? []).filter(({ replyId }) => replyId === 'r3');
    expect(parts).toHaveLength(2);
    expect(parts.every(({ counted, onLine }) => counted !== onLine)).toBe(true);
  });

  it('do not agree when a call is missing', async () => {
    const invoice = (await side.asTenant('tenant-a', (db) => findKeptInvoice(db, 'RE2026-000001')))?.invoice;
    const line = invoice?.lines.find(({ rule, model }) => rule === 'usage.overage' && model === 'demo');
    if (!invoice || !line?.events) throw new Error('no line');
    const cut = { ...line, events: { ...line.events, to: line.events.from - 1 } };
    expect(await side.asTenant('tenant-a', (db) => findCallsBehindLine(db, invoice, cut, [defaultPriceList]))).toMatchObject({ agrees: false });
  });

  it('are those of the tenant alone', async () => {
    const invoice = (await side.asTenant('tenant-a', (db) => findKeptInvoice(db, 'RE2026-000001')))?.invoice;
    const line = invoice?.lines.find(({ rule }) => rule === 'usage.overage');
    if (!invoice || !line) throw new Error('no line');
    expect((await side.asTenant('tenant-b', (db) => findCallsBehindLine(db, invoice, line, [defaultPriceList])))?.calls).toEqual([]);
  });
});
