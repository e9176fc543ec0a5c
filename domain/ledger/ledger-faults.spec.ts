import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleInvoice } from '../invoices/sample-invoice.ts';
import { apply } from '../kernel/decider.ts';
import { skr03 } from './chart-of-accounts.ts';
import { defaultDatevSettings as settings } from './datev/settings.ts';
import { DatevBatchExported, JournalEntryPosted, PeriodClosed, type JournalEvent } from './events.ts';
import { invoicePosting } from './invoice-posting.ts';
import { journalFolding } from './journal.ts';
import { ledgerFindings } from './ledger-faults.ts';
import { paymentPosting, reversal } from './payment-posting.ts';

const entry = invoicePosting(skr03, sampleInvoice());
const posted = JournalEntryPosted(entry);
const other = JournalEntryPosted({ ...entry, entryId: 'invoice-2', reference: 'r' });
const closed = (debit = '1528.64') => PeriodClosed({ month: '2026-10', entries: 1, debit, credit: '1528.64', checks: [] });
const batch = (batchId: string, from: number, to: number) =>
  DatevBatchExported({
    batchId,
    period: '2026-10',
    fileName: 'EXTF_x.csv',
    rows: 1,
    sha256: 'x',
    createdAt: '2026-11-02T08:00:00.000Z',
    settings,
    revisions: { from, to },
  });
const faults = (...events: readonly JournalEvent[]) => ledgerFindings([{ month: '2026-10', events }]).faults.map(({ code, subject }) => `${code} ${subject}`);

describe('the check of the books', () => {
  it('adds up what is sound', () =>
    expect(ledgerFindings([{ month: '2026-10', events: [posted, batch('b', 0, 0), closed()] }])).toEqual({
      months: 1,
      entries: 1,
      debit: '1528.64',
      credit: '1528.64',
      faults: [],
    }));
  it.each<[string, readonly JournalEvent[]]>([
    ['EntryNotBalanced invoice-RE2026-000001', [JournalEntryPosted({ ...entry, lines: entry.lines.slice(0, 2) })]],
    [
      'AmountNotPositive invoice-RE2026-000001',
      [JournalEntryPosted({ ...entry, lines: [...entry.lines, { account: '1200', side: 'debit', amount: '0.00' }] })],
    ],
    ['WrongMonth invoice-RE2026-000001', [JournalEntryPosted({ ...entry, bookedOn: '2026-11-01' })]],
    ['PostedTwice invoice-RE2026-000001', [posted, posted]],
    ['ReferenceBookedTwice invoice-3', [other, JournalEntryPosted({ ...entry, entryId: 'invoice-3', reference: 'r' })]],
    ['BookedAfterClose invoice-2', [posted, closed(), other]],
    ['ExportedTwice c', [posted, other, batch('b', 0, 1), batch('c', 1, 1)]],
    ['CloseTotalsDiffer 2026-10', [posted, closed('1.00')]],
  ])('finds %s', (fault, events) => expect(faults(...events)).toEqual([fault]));
  it('finds an entry that stands in two months', () =>
    expect(
      ledgerFindings([
        { month: '2026-10', events: [posted] },
        { month: '2026-10', events: [posted] },
      ]).faults,
    ).toHaveLength(1));
});

describe('the journal', () => {
  it('has equal debits and credits at every position, whatever is booked (Q-5)', () => {
    const amount = fc.integer({ min: 1, max: 100_000_000 }).map((n) => new Decimal(n).dividedBy(100).toFixed(2));
    const paid = fc.record({ amount, back: fc.boolean() }).map(({ amount: paidAmount, back }) => {
      const payment = paymentPosting(skr03, {
        reference: 'p',
        document: 'B-1',
        bookedOn: '2026-10-20',
        text: 'Zahlung',
        direction: 'in',
        amount: paidAmount,
        allocations: [{ side: 'credit', amount: paidAmount, item: 'RE2026-000001', debtor: '10001' }],
      });
      return back ? reversal(payment, '2026-10-21', 'p') : payment;
    });
    const billed = fc
      .record({ net: amount, vat: amount, kind: fc.constantFrom('invoice' as const, 'cancellation' as const, 'credit-note' as const) })
      .map(({ net, vat, kind }) =>
        invoicePosting(skr03, sampleInvoice({ kind, issuedOn: '2026-10-31', net, vat, gross: new Decimal(net).plus(vat).toFixed(2) })),
      );
    fc.assert(
      fc.property(fc.array(fc.oneof(paid, billed), { maxLength: 30 }), (entries) => {
        let state = journalFolding.initial;
        entries.forEach((one, i) => {
          state = apply(journalFolding, state, JournalEntryPosted({ ...one, entryId: `e-${i}`, reference: `r-${i}` }), {} as never);
          expect(state.debit).toBe(state.credit);
        });
      }),
    );
  });
});
