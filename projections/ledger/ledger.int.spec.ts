import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BankEntryRecorded, BankStatementImported } from '../../domain/banking/events.ts';
import { InvoiceRunCompleted, InvoiceRunStarted } from '../../domain/invoices/events.ts';
import { sampleInvoice } from '../../domain/invoices/sample-invoice.ts';
import { OPERATOR } from '../../domain/kernel/metadata.ts';
import { skr03 } from '../../domain/ledger/chart-of-accounts.ts';
import { defaultDatevSettings as settings } from '../../domain/ledger/datev/settings.ts';
import { DatevBatchExported, JournalEntryPosted, LedgerChecked, PeriodClosed } from '../../domain/ledger/events.ts';
import { invoicePosting } from '../../domain/ledger/invoice-posting.ts';
import { paymentPosting } from '../../domain/ledger/payment-posting.ts';
import { readSide, type ReadSide } from '../../ops/testing/read-side.ts';
import { accountSheet } from './account-sheet.ts';
import { findLedgerCheck } from './books.ts';
import { monthBoard } from './month-board.ts';
import { agesOf, allOpenItems, listOpenItems } from './open-items.ts';
import { trialBalance } from './trial-balance.ts';

const at = '2026-11-20T08:00:00.000Z';
const numbered = (n: number) => sampleInvoice({ number: `RE2026-00000${n}`, customerId: `tenant-${n}`, debtorAccount: `1000${n}` });
const entries = [1, 2, 3].map((n) => invoicePosting(skr03, numbered(n)));
const paid = (n: number, amount: string, reference: string) =>
  paymentPosting(skr03, {
    reference,
    document: `B2026-11-${reference}`,
    bookedOn: '2026-11-16',
    text: `Zahlung ${n}`,
    direction: 'in',
    amount,
    allocations: [{ side: 'credit', amount, item: `RE2026-00000${n}`, debtor: `1000${n}` }],
  });
const payments = [paid(1, '1528.64', 'a'), paid(2, '500.00', 'b'), paid(3, '1600.00', 'c')];

let side: ReadSide;
beforeAll(async () => {
  side = await readSide();
  await side.write(OPERATOR, 'journal-nextgen.2026-10', at, entries.map(JournalEntryPosted));
  await side.write(OPERATOR, 'journal-nextgen.2026-11', at, payments.map(JournalEntryPosted));
  await side.drain();
});
afterAll(() => side.close());

describe('the trial balance', () => {
  it('carries what stood before the month', async () => {
    const { accounts, balanced } = await side.asOperator((db) => trialBalance(db, '2026-11'));
    expect(accounts.map(({ account, opening, debit, credit, closing }) => [account, opening, debit, credit, closing])).toEqual([
      ['1200', '0.00', '3628.64', '0.00', '3628.64'],
      ['1400', '4585.92', '0.00', '3628.64', '957.28'],
      ['1776', '-732.21', '0.00', '0.00', '-732.21'],
      ['8400', '-3853.71', '0.00', '0.00', '-3853.71'],
    ]);
    expect(balanced).toBe(true);
  });
});

describe('open items', () => {
  it('are what is left of each invoice, part paid and paid too much', async () => {
    const { nodes } = await side.asOperator((db) => listOpenItems(db, {}, '2026-12-01', { first: 10 }));
    expect(nodes.map(({ document, billed, open, overdueDays }) => [document, billed, open, overdueDays])).toEqual([
      ['RE2026-000002', '1528.64', '1028.64', 15],
      ['RE2026-000003', '1528.64', '-71.36', 15],
    ]);
  });
  it('are listed by page, and by customer', async () => {
    const first = await side.asOperator((db) => listOpenItems(db, {}, '2026-12-01', { first: 1 }));
    const second = await side.asOperator((db) => listOpenItems(db, {}, '2026-12-01', { first: 1, after: first.endCursor ?? undefined }));
    expect([first.totalCount, first.hasNextPage, second.nodes[0]?.document, second.hasNextPage]).toEqual([2, true, 'RE2026-000003', false]);
    const ofTwo = await side.asOperator((db) => listOpenItems(db, { customerId: 'tenant-2' }, '2026-12-01', { first: 10 }));
    expect(ofTwo.nodes.map(({ document }) => document)).toEqual(['RE2026-000002']);
  });
  it('have an age', async () => {
    const ages = async (today: string) => agesOf(await side.asOperator((db) => allOpenItems(db, today)));
    expect(await ages('2026-11-16')).toMatchObject({ notDue: '957.28', total: '957.28' });
    expect(await ages('2026-12-01')).toMatchObject({ notDue: '0.00', upTo30: '957.28' });
    expect(await ages('2027-03-01')).toMatchObject({ upTo30: '0.00', older: '957.28' });
  });
});

describe('an account sheet', () => {
  it('shows the balance after each line', async () => {
    const sheet = await side.asOperator((db) => accountSheet(db, '1400', '2026-11'));
    expect([sheet.opening, sheet.lines.map(({ document, credit, balance }) => [document, credit, balance]), sheet.closing]).toEqual([
      '4585.92',
      [
        ['RE2026-000001', '1528.64', '3057.28'],
        ['RE2026-000002', '500.00', '2557.28'],
        ['RE2026-000003', '1600.00', '957.28'],
      ],
      '957.28',
    ]);
  });
  it("of a customer's personal account is that customer's", async () => {
    const sheet = await side.asOperator((db) => accountSheet(db, '10002', '2026-11'));
    expect([sheet.opening, sheet.closing, sheet.lines.length]).toEqual(['1528.64', '1028.64', 1]);
  });
});

describe('the rows of the journal', () => {
  it('can not be left out of balance by anybody (Q-5)', async () => {
    const client = new pg.Client({ connectionString: side.url });
    await client.connect();
    try {
      const insert = (entryId: string, line: number, debit: string, credit: string) =>
        client.query(
          `insert into read.journal_lines (tenant_id, period, entry_id, line, booked_on, account, debit, credit, document, text)
           values ('operator', '2026-10', $1, $2, '2026-10-31', '1400', $3, $4, 'X', 'x')`,
          [entryId, line, debit, credit],
        );
      await client.query('begin');
      await insert('lopsided', 0, '10.00', '0');
      await insert('lopsided', 1, '0', '9.99');
      await expect(client.query('commit')).rejects.toThrow('out of balance by 0.01');
      await client.query('begin');
      await insert('even', 0, '10.00', '0');
      await insert('even', 1, '0', '10.00');
      await client.query('rollback');
    } finally {
      await client.end();
    }
  });

  it('keep their guard when they are rebuilt', async () => {
    await side.runner.rebuild('journal');
    const client = new pg.Client({ connectionString: side.url });
    await client.connect();
    try {
      await expect(client.query(`update read.journal_lines set debit = debit + 1 where entry_id = 'invoice-RE2026-000001' and line = 0`)).rejects.toThrow(
        'out of balance',
      );
    } finally {
      await client.end();
    }
  });
});

describe('the month board', () => {
  const open = async (today = '2026-11-20') => {
    const { checks, next } = await side.asOperator((db) => monthBoard(db, '2026-10', today));
    return [next, checks.filter(({ status }) => status === 'open').map(({ check, count }) => `${check} ${count}`)];
  };

  it('names what is open and one next step, until the month is closed (J6.5)', async () => {
    expect((await open('2026-10-31'))[0]).toBe('month-over');
    expect(await open()).toEqual(['run-released', ['run-released 1', 'everybody-billed 1', 'datev-exported 3']]);
    await side.write(OPERATOR, 'invoice-run-r1', at, [
      InvoiceRunStarted({ runId: 'r1', period: '2026-10', asOf: '2026-11-02', tenantIds: ['tenant-1'] }),
      InvoiceRunCompleted({ runId: 'r1', issued: 1, skipped: 0, refused: 0, gross: '1528.64' }),
    ]);
    await side.drain();
    expect(await open()).toEqual(['datev-exported', ['datev-exported 3']]);
    await side.write(OPERATOR, 'bank-nextgen.2026-10', at, [
      BankEntryRecorded({
        bankEntryId: '2026-10-0a4f6f0e-52f0-5d1b-9c2e-1111117f3a01',
        statementId: 'S',
        reference: 'B',
        bookedOn: '2026-10-30',
        valueOn: '2026-10-30',
        direction: 'in',
        amount: '5.00',
        currency: 'EUR',
        fee: false,
        retention: 'bank-2026',
      }),
      BankStatementImported({
        statementId: 'S',
        iban: 'DE02120300000000202051',
        currency: 'EUR',
        from: '2026-10-30',
        to: '2026-10-30',
        opening: '0.00',
        closing: '5.00',
        entries: 1,
      }),
    ]);
    await side.drain();
    expect(await open()).toEqual(['bank-complete', ['bank-complete 1', 'bank-matched 1', 'datev-exported 3']]);
    const batch = { batchId: 'b', period: '2026-10', fileName: 'EXTF_x.csv', rows: 2, sha256: 'x', createdAt: at, settings };
    await side.write(OPERATOR, 'journal-nextgen.2026-10', at, [DatevBatchExported({ ...batch, revisions: { from: 0, to: 1 } })]);
    await side.drain();
    expect((await open())[1]).toContain('datev-exported 1');
    await side.write(OPERATOR, 'journal-nextgen.2026-10', at, [
      DatevBatchExported({ ...batch, batchId: 'c', revisions: { from: 2, to: 2 } }),
      PeriodClosed({ month: '2026-10', entries: 3, debit: '4585.92', credit: '4585.92', checks: [] }),
    ]);
    await side.drain();
    const board = await side.asOperator((db) => monthBoard(db, '2026-10', '2026-11-20'));
    expect([board.next, board.closedAt, board.closedBy]).toEqual([null, at, 'system:spec']);
    expect(board.since).toBe('2026-10');
  });

  it('holds an earlier month against the later one', async () => {
    const { checks } = await side.asOperator((db) => monthBoard(db, '2026-12', '2027-01-02'));
    expect(checks.find(({ check }) => check === 'earlier-closed')).toEqual({ check: 'earlier-closed', status: 'open', count: 1 });
  });

  it('is not content with books in which a check found a fault', async () => {
    await side.write(OPERATOR, 'books-nextgen', at, [LedgerChecked({ months: 2, entries: 6, debit: '1.00', credit: '1.00', faults: 2 })]);
    await side.drain();
    expect(await side.asOperator(findLedgerCheck)).toMatchObject({ entries: 6, faults: 2 });
    const { checks } = await side.asOperator((db) => monthBoard(db, '2026-11', '2026-12-02'));
    expect(checks.find(({ check }) => check === 'books-balanced')).toEqual({ check: 'books-balanced', status: 'open', count: 2 });
  });
});
