import { Decimal } from 'decimal.js';
import { sum, type Amount } from '../kernel/money.ts';
import { monthOf, type Month } from '../kernel/time.ts';
import { isBalanced, totalOf } from './balance.ts';
import type { JournalEvent } from './events.ts';

export type LedgerFaultCode =
  | 'EntryNotBalanced'
  | 'AmountNotPositive'
  | 'WrongMonth'
  | 'PostedTwice'
  | 'ReferenceBookedTwice'
  | 'BookedAfterClose'
  | 'ExportedTwice'
  | 'CloseTotalsDiffer';

export interface LedgerFault {
  readonly code: LedgerFaultCode;
  readonly month: Month;
  /** The entry or batch at fault. */
  readonly subject: string;
}

export interface LedgerFindings {
  readonly months: number;
  readonly entries: number;
  readonly debit: Amount;
  readonly credit: Amount;
  readonly faults: readonly LedgerFault[];
}

/** Adds the journal up again, event by event, with nothing taken over from any state: what must hold whatever code wrote it. */
export function ledgerFindings(journals: Iterable<{ readonly month: Month; readonly events: readonly JournalEvent[] }>): LedgerFindings {
  const entryIds = new Set<string>();
  const references = new Set<string>();
  const faults: LedgerFault[] = [];
  let months = 0;
  let entries = 0;
  let debit = new Decimal(0);
  let credit = new Decimal(0);
  for (const { month, events } of journals) {
    months += 1;
    const fault = (code: LedgerFaultCode, subject: string) => faults.push({ code, month, subject });
    let closed = false;
    let exportedTo = -1;
    const exported = new Set<string>();
    const own = { debit: new Decimal(0), credit: new Decimal(0) };
    for (const { type, payload } of events) {
      if (type === 'JournalEntryPosted') {
        const { entryId, reference, lines, bookedOn } = payload;
        entries += 1;
        own.debit = sum([own.debit, totalOf(lines, 'debit')]);
        own.credit = sum([own.credit, totalOf(lines, 'credit')]);
        if (!isBalanced(lines)) fault('EntryNotBalanced', entryId);
        if (lines.some(({ amount }) => !new Decimal(amount).greaterThan(0))) fault('AmountNotPositive', entryId);
        if (monthOf(bookedOn) !== month) fault('WrongMonth', entryId);
        if (entryIds.has(entryId)) fault('PostedTwice', entryId);
        if (reference !== undefined && references.has(reference)) fault('ReferenceBookedTwice', entryId);
        if (closed) fault('BookedAfterClose', entryId);
        entryIds.add(entryId);
        if (reference !== undefined) references.add(reference);
      } else if (type === 'DatevBatchExported') {
        const { revisions, batchId } = payload;
        if (revisions) {
          if (revisions.from <= exportedTo) fault('ExportedTwice', batchId);
          exportedTo = revisions.to;
        }
        for (const entryId of [...(payload.entryIds ?? []), ...(payload.caughtUp ?? [])]) {
          if (exported.has(entryId)) fault('ExportedTwice', batchId);
          exported.add(entryId);
        }
      } else {
        closed = true;
        if (!own.debit.equals(payload.debit) || !own.credit.equals(payload.credit)) fault('CloseTotalsDiffer', month);
      }
    }
    debit = debit.plus(own.debit);
    credit = credit.plus(own.credit);
  }
  return { months, entries, debit: debit.toFixed(2), credit: credit.toFixed(2), faults };
}
