import type { Folding } from '../kernel/decider.ts';
import type { Amount } from '../kernel/money.ts';
import type { BusinessDate, Month } from '../kernel/time.ts';
import type { BankEvent, Direction, Match } from './events.ts';

/** A movement as decisions need it: without who paid. */
export interface BankEntry {
  readonly bookedOn: BusinessDate;
  readonly direction: Direction;
  readonly amount: Amount;
  readonly reference: string;
  readonly ibanFingerprint: string | undefined;
  readonly match: Match | undefined;
  readonly rounds: number;
}

/** What the bank booked in a month, and what became of it. */
export interface BankMonth {
  readonly entries: ReadonlyMap<string, BankEntry>;
  readonly statements: ReadonlySet<string>;
}

export const bankMonthFolding: Folding<BankMonth, BankEvent> = {
  name: 'bank-month',
  initial: { entries: new Map(), statements: new Set() },
  evolve: {
    BankStatementImported: (month, { statementId }) => ({ ...month, statements: new Set(month.statements).add(statementId) }),
    BankEntryRecorded: (month, { bankEntryId, bookedOn, direction, amount, reference, ibanFingerprint }) =>
      withEntry(month, bankEntryId, { bookedOn, direction, amount, reference, ibanFingerprint, match: undefined, rounds: 0 }),
    BankEntryMatched: (month, { bankEntryId, round, how, document, text, bookedOn, direction, amount, allocations }) =>
      changed(month, bankEntryId, (entry) => ({ ...entry, match: { round, how, document, text, bookedOn, direction, amount, allocations }, rounds: round })),
    BankEntryUnmatched: (month, { bankEntryId }) => changed(month, bankEntryId, (entry) => ({ ...entry, match: undefined })),
  },
};

/** The id begins with the month in which the bank booked it, and so names its stream. */
export function monthOfEntry(bankEntryId: string): Month {
  return bankEntryId.slice(0, 7);
}

function withEntry(month: BankMonth, id: string, entry: BankEntry): BankMonth {
  return { ...month, entries: new Map(month.entries).set(id, entry) };
}
function changed(month: BankMonth, id: string, change: (entry: BankEntry) => BankEntry): BankMonth {
  const entry = month.entries.get(id);
  return entry ? withEntry(month, id, change(entry)) : month;
}
