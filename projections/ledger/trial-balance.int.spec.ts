import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleInvoice } from '../../domain/invoices/sample-invoice.ts';
import { OPERATOR } from '../../domain/kernel/metadata.ts';
import { cents } from '../../domain/kernel/money.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { monthOf } from '../../domain/kernel/time.ts';
import { accrualPosting } from '../../domain/ledger/accrual-posting.ts';
import { skr03 } from '../../domain/ledger/chart-of-accounts.ts';
import { entity } from '../../domain/ledger/entity.ts';
import { JournalEntryPosted } from '../../domain/ledger/events.ts';
import { invoicePosting } from '../../domain/ledger/invoice-posting.ts';
import type { JournalEntry } from '../../domain/ledger/journal.ts';
import { paymentPosting, reversal } from '../../domain/ledger/payment-posting.ts';
import { readSide, type ReadSide } from '../../ops/testing/read-side.ts';
import { booksProjection } from './books.ts';
import { journalProjection } from './journal.ts';
import { findLedgerDrift } from './ledger-drift.ts';
import { trialBalance } from './trial-balance.ts';

const months = ['2026-09', '2026-10', '2026-11'];
const amount = fc.integer({ min: 1, max: 1_000_000_000 }).map((n) => new Decimal(n).dividedBy(100).toFixed(2));
const happening = fc.record({
  what: fc.constantFrom('invoice', 'cancellation', 'credit-note', 'payment', 'paid-back', 'accrual'),
  month: fc.constantFrom(...months),
  amount,
  costCentres: fc.boolean(),
});
type Happening = typeof happening extends fc.Arbitrary<infer T> ? T : never;

let place = 0;
/** What happened, as it is booked; every entry is one of its own. */
function booked({ what, month, amount: net, costCentres }: Happening): readonly JournalEntry[] {
  place += 1;
  const number = `RE2026-${String(place).padStart(6, '0')}`;
  const reference = `p${place}`;
  if (what === 'accrual') return [accrualPosting(skr03, { provider: 'Mistral', month, cost: net, reference, direction: 'accrue' })];
  if (what === 'payment' || what === 'paid-back') {
    const allocations = [{ side: 'credit' as const, amount: net, item: number, debtor: '10001' }];
    const movement = { reference, document: 'B-1', bookedOn: `${month}-20`, text: 'Zahlung', direction: 'in', amount: net, allocations } as const;
    const payment = paymentPosting(skr03, movement);
    return what === 'payment' ? [payment] : [payment, reversal(payment, `${month}-21`, reference)];
  }
  const vat = cents(new Decimal(net).times('0.19'));
  const [fee, , usage] = sampleInvoice().lines;
  const share = cents(new Decimal(net).times('0.3'));
  const lines = [fee, usage].flatMap((line, i) => (line ? [{ ...line, net: i === 0 ? cents(new Decimal(net).minus(share)) : share }] : []));
  const gross = cents(new Decimal(net).plus(vat));
  const invoice = sampleInvoice({ number, kind: what, period: month, issuedOn: `${month}-25`, lines, net, vat, gross });
  return [invoicePosting(skr03, invoice, costCentres ? { costCentres: { baseFee: '100', usage: '200' } } : {})];
}

describe('the trial balance', () => {
  let side: ReadSide;
  beforeAll(async () => {
    side = await readSide([journalProjection, booksProjection]);
  });
  afterAll(() => side.close());
  const write = (entry: JournalEntry) =>
    side.write(OPERATOR, stream.journal(entity, monthOf(entry.bookedOn)), '2026-11-25T08:00:00.000Z', [JournalEntryPosted(entry)]);

  it('has equal debits and credits in every month at every position of the log, whatever is booked (Q-5)', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(happening, { minLength: 1, maxLength: 12 }), async (happenings) => {
        for (const entry of happenings.flatMap(booked)) {
          await write(entry);
          await side.drain();
          for (const month of months) {
            const { debit, credit, balanced, accounts } = await side.asOperator((db) => trialBalance(db, month));
            expect([debit, balanced]).toEqual([credit, true]);
            for (const { opening, debit: moved, credit: back, closing } of accounts)
              expect(new Decimal(opening).plus(moved).minus(back).toFixed(2)).toBe(closing);
          }
        }
      }),
      { numRuns: 8 },
    );
  });

  it('is told apart from a forged one: rows that no entry made, sums that no row makes, and books that are not the log’s', async () => {
    const [entry] = booked({ what: 'invoice', month: '2026-10', amount: '100.00', costCentres: false });
    if (!entry) throw new Error('an invoice is booked');
    await write(entry);
    await side.drain();
    const sums = async () => {
      const balances = await Promise.all(months.map((month) => side.asOperator((db) => trialBalance(db, month))));
      const total = (key: 'debit' | 'credit') => balances.reduce((all, balance) => all.plus(balance[key]), new Decimal(0)).toFixed(2);
      return { debit: total('debit'), credit: total('credit') };
    };
    const log = await sums();
    const drift = async (of = log) => (await side.asOperator((db) => findLedgerDrift(db, of))).map(({ code, period, subject }) => [code, period, subject]);
    expect(await drift()).toEqual([]);
    const lessThanLog = { ...log, debit: new Decimal(log.debit).plus('0.01').toFixed(2) };
    expect(await drift(lessThanLog)).toEqual([['BooksDifferFromLog', '', `${log.debit} ${log.credit}`]]);

    // Only who owns the database gets past the constraint on the rows.
    const client = new pg.Client({ connectionString: side.url });
    await client.connect();
    try {
      await client.query(`update read.account_totals set debit = debit + 0.01 where period = '2026-10' and account = '1400'`);
      expect(await drift()).toEqual([['TotalsDiffer', '2026-10', '1400']]);
      expect((await side.asOperator((db) => trialBalance(db, '2026-10'))).balanced).toBe(false);
      await client.query(`alter table read.journal_lines disable trigger user`);
      await client.query(`update read.journal_lines set debit = debit + 0.01 where entry_id = $1 and line = 0`, [entry.entryId]);
      await client.query(`update read.account_totals set debit = debit where period = '2026-10'`);
      const found = await drift();
      expect(found).toContainEqual(['RowsNotBalanced', '2026-10', entry.entryId]);
      expect(found).toContainEqual(['BooksDifferFromLog', '', `${new Decimal(log.debit).plus('0.01').toFixed(2)} ${log.credit}`]);
    } finally {
      await client.end();
    }
  });
});
