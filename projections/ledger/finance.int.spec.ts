import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { InvoiceIssued, InvoiceRunCompleted, InvoiceRunStarted, TenantBilled, type Invoice } from '../../domain/invoices/events.ts';
import { sampleInvoice } from '../../domain/invoices/sample-invoice.ts';
import { OPERATOR } from '../../domain/kernel/metadata.ts';
import { isRejection } from '../../domain/kernel/rejection.ts';
import { skr03 } from '../../domain/ledger/chart-of-accounts.ts';
import { batchBytes } from '../../domain/ledger/datev/batch.ts';
import { defaultDatevSettings as settings } from '../../domain/ledger/datev/settings.ts';
import { DatevBatchExported, DebtorAllotted, JournalEntryPosted } from '../../domain/ledger/events.ts';
import { invoicePosting } from '../../domain/ledger/invoice-posting.ts';
import { defaultPriceList } from '../../domain/pricing/default-price-list.ts';
import { PriceListPublished } from '../../domain/pricing/events.ts';
import { readSide, type ReadSide } from '../../ops/testing/read-side.ts';
import { datevBatchFile } from '../datev/batch-file.ts';
import { findInvoiceRun, listInvoiceRunRefusals, listInvoiceRuns } from '../invoices/invoice-runs.ts';
import { findInvoice, listInvoices } from '../invoices/invoices.ts';
import { findPriceListOn } from '../pricing/price-lists.ts';
import { findDatevBatch, listDatevBatches } from './datev-batches.ts';
import { findDebtorAccount } from './debtors.ts';
import { listJournalEntries } from './journal.ts';
import { trialBalance } from './trial-balance.ts';

const at = '2026-11-02T08:00:00.000Z';
const number = (n: number) => `RE2026-${String(n).padStart(6, '0')}`;
const invoices: Invoice[] = [1, 2, 3].map((n) =>
  sampleInvoice({ number: number(n), customerId: n === 2 ? 'tenant-b' : 'tenant-a', debtorAccount: n === 2 ? '10002' : '10001' }),
);
const entries = invoices.map((invoice) => invoicePosting(skr03, invoice));
const bytes = batchBytes({ period: '2026-10', createdAt: at, settings, entries });
if (isRejection(bytes)) throw new Error(bytes.rejected);
const batch = DatevBatchExported({
  batchId: 'batch-1',
  period: '2026-10',
  fileName: 'EXTF_Buchungsstapel_2026-10_01.csv',
  rows: 3,
  sha256: createHash('sha256').update(bytes).digest('hex'),
  createdAt: at,
  settings,
  entryIds: entries.map(({ entryId }) => entryId),
});

let side: ReadSide;
beforeAll(async () => {
  side = await readSide();
  await side.write(OPERATOR, 'pricing', at, [
    PriceListPublished(defaultPriceList),
    PriceListPublished({ ...defaultPriceList, version: 2, validFrom: '2026-12-01' }),
  ]);
  await side.write(OPERATOR, 'debtors-nextgen', at, [
    DebtorAllotted({ customerId: 'tenant-a', account: '10001' }),
    DebtorAllotted({ customerId: 'tenant-b', account: '10002' }),
  ]);
  await side.write(OPERATOR, 'invoice-run-run-1', at, [
    InvoiceRunStarted({ runId: 'run-1', period: '2026-10', asOf: '2026-11-02', tenantIds: ['tenant-a', 'tenant-b', 'tenant-c', 'tenant-d'] }),
  ]);
  await side.write(OPERATOR, 'invoice-register-RE2026', at, invoices.map(InvoiceIssued));
  await side.write(OPERATOR, 'invoice-run-run-1', at, [
    TenantBilled({ runId: 'run-1', tenantId: 'tenant-a', customerName: 'A', outcome: 'issued', number: number(1), gross: '1528.64' }),
    TenantBilled({ runId: 'run-1', tenantId: 'tenant-b', customerName: 'B', outcome: 'issued', number: number(2), gross: '1528.64' }),
    TenantBilled({ runId: 'run-1', tenantId: 'tenant-c', customerName: 'C', outcome: 'refused', code: 'TaxCaseUnsupported' }),
    TenantBilled({ runId: 'run-1', tenantId: 'tenant-d', customerName: 'D', outcome: 'nothing-to-bill', code: 'NothingToBill' }),
  ]);
  await side.write(OPERATOR, 'journal-nextgen.2026-10', at, [...entries.map(JournalEntryPosted), batch]);
  await side.drain();
});
afterAll(() => side.close());

describe('invoices', () => {
  it('are listed newest first, by page, for everybody or for one customer', async () => {
    const first = await side.asOperator((db) => listInvoices(db, {}, { first: 2 }));
    expect([first.nodes.map(({ invoice }) => invoice.number), first.hasNextPage, first.totalCount]).toEqual([[number(3), number(2)], true, 3]);
    const second = await side.asOperator((db) => listInvoices(db, {}, { first: 2, after: first.endCursor ?? undefined }));
    expect([second.nodes.map(({ invoice }) => invoice.number), second.hasNextPage]).toEqual([[number(1)], false]);
    const ofB = await side.asOperator((db) => listInvoices(db, { tenantId: 'tenant-b', period: '2026-10' }, { first: 10 }));
    expect(ofB.nodes.map(({ invoice }) => invoice)).toEqual([invoices[1]]);
  });

  it('of other customers are not found (US-3.5)', async () => {
    expect((await side.asTenant('tenant-b', (db) => listInvoices(db, {}, { first: 10 }))).nodes.map(({ invoice }) => invoice.number)).toEqual([number(2)]);
    expect(await side.asTenant('tenant-b', (db) => findInvoice(db, number(1)))).toBeUndefined();
    expect(await side.asTenant('tenant-b', (db) => findInvoice(db, number(2)))).toEqual(invoices[1]);
  });
});

describe('an invoice run', () => {
  it('shows how far it is, and whom it could not bill', async () => {
    expect(await side.asOperator((db) => findInvoiceRun(db, 'run-1'))).toMatchObject({
      status: 'running',
      total: 4,
      done: 4,
      issued: 2,
      skipped: 1,
      refused: 1,
      sums: [{ gross: '3057.28', currency: 'EUR' }],
      completedAt: null,
      startedBy: 'system:spec',
    });
    expect(await side.asOperator((db) => listInvoiceRunRefusals(db, 'run-1'))).toEqual([
      { tenantId: 'tenant-c', customerName: 'C', code: 'TaxCaseUnsupported', rule: null },
    ]);
    await side.write(OPERATOR, 'invoice-run-run-1', '2026-11-02T08:00:05.000Z', [
      InvoiceRunCompleted({ runId: 'run-1', issued: 2, skipped: 1, refused: 1, gross: '3057.28' }),
    ]);
    await side.drain();
    const { nodes, totalCount } = await side.asOperator((db) => listInvoiceRuns(db, { first: 5 }));
    expect([nodes[0]?.status, nodes[0]?.completedAt, totalCount]).toEqual(['completed', '2026-11-02T08:00:05.000Z', 1]);
    expect((await side.asTenant('tenant-a', (db) => listInvoiceRuns(db, { first: 5 }))).nodes).toEqual([]);
  });
});

describe('the journal', () => {
  it('lists entries and adds up its accounts', async () => {
    const { nodes, totalCount } = await side.asOperator((db) => listJournalEntries(db, '2026-10', { first: 2 }));
    expect([nodes, totalCount]).toEqual([[entries[2], entries[1]].map((entry) => ({ ...entry, reversed: false })), 3]);
    expect(await side.asOperator((db) => trialBalance(db, '2026-10'))).toEqual({
      period: '2026-10',
      debit: '4585.92',
      credit: '4585.92',
      balanced: true,
      currency: 'EUR',
      accounts: [
        { account: '1400', accountName: 'Forderungen aus Lieferungen und Leistungen', opening: '0.00', debit: '4585.92', credit: '0.00', closing: '4585.92' },
        { account: '1776', accountName: 'Umsatzsteuer 19 %', opening: '0.00', debit: '0.00', credit: '732.21', closing: '-732.21' },
        { account: '8400', accountName: 'Erlöse 19 % USt', opening: '0.00', debit: '0.00', credit: '3853.71', closing: '-3853.71' },
      ],
    });
    expect(await side.asOperator((db) => trialBalance(db, '2026-09'))).toMatchObject({ debit: '0.00', credit: '0.00', balanced: true, accounts: [] });
  });

  it('knows the debtor account of a customer', async () => {
    expect(await side.asTenant('tenant-b', (db) => findDebtorAccount(db, 'tenant-b'))).toBe('10002');
    expect(await side.asTenant('tenant-b', (db) => findDebtorAccount(db, 'tenant-a'))).toBeUndefined();
  });
});

describe('a DATEV batch', () => {
  it('is listed with its hash and made again byte for byte (E8-4)', async () => {
    const { nodes } = await side.asOperator((db) => listDatevBatches(db, { first: 5 }));
    expect(nodes).toEqual([await side.asOperator((db) => findDatevBatch(db, 'batch-1'))]);
    const file = await side.asOperator((db) => datevBatchFile(db, 'batch-1'));
    expect(file?.fileName).toBe('EXTF_Buchungsstapel_2026-10_01.csv');
    expect(file && Buffer.from(file.bytes).equals(bytes)).toBe(true);
    expect(await side.asOperator((db) => datevBatchFile(db, 'unknown'))).toBeUndefined();
    expect(await side.asTenant('tenant-a', (db) => datevBatchFile(db, 'batch-1'))).toBeUndefined();
  });
});

describe('the price list', () => {
  it('is the version in force on the day (E8-2)', async () => {
    expect(await side.asOperator((db) => findPriceListOn(db, '2026-11-30'))).toEqual(defaultPriceList);
    expect((await side.asOperator((db) => findPriceListOn(db, '2026-12-01')))?.version).toBe(2);
    expect(await side.asOperator((db) => findPriceListOn(db, '2024-12-31'))).toBeUndefined();
  });
});
