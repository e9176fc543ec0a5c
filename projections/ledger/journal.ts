import type { Kysely } from 'kysely';
import { OPERATOR } from '../../domain/kernel/metadata.ts';
import { cents, sum, type Amount } from '../../domain/kernel/money.ts';
import { monthOf, type Month } from '../../domain/kernel/time.ts';
import { accountName, skr03 } from '../../domain/ledger/chart-of-accounts.ts';
import { JournalEntryPosted } from '../../domain/ledger/events.ts';
import type { JournalEntry } from '../../domain/ledger/invoice-posting.ts';
import { decodeCursor, encodeCursor, type Page, type Paged } from '../kernel/page.ts';
import { add, json, numeric, on, projection, put, table, text } from '../kernel/projection.ts';
import type { ReadTables } from '../kernel/read-db.ts';

export const journalEntries = table({
  name: 'journal_entries',
  columns: { tenant_id: text, period: text, entry_id: text, booked_on: text, entry: json },
  key: ['tenant_id', 'period', 'entry_id'],
  indexes: [['period', 'booked_on desc', 'entry_id desc']],
});
export const accountTotals = table({
  name: 'account_totals',
  columns: { tenant_id: text, period: text, account: text, debit: numeric, credit: numeric },
  key: ['tenant_id', 'period', 'account'],
});

export const journalProjection = projection({
  name: 'journal',
  version: 1,
  answers: 'What was booked in a month, and what do the accounts add up to?',
  tables: [journalEntries, accountTotals],
  handlers: [
    on(JournalEntryPosted, (entry) => [
      put(journalEntries, { tenant_id: OPERATOR, period: monthOf(entry.bookedOn), entry_id: entry.entryId, booked_on: entry.bookedOn, entry }),
      ...entry.lines.map(({ account, side, amount }) =>
        add(
          accountTotals,
          { tenant_id: OPERATOR, period: monthOf(entry.bookedOn), account },
          {
            debit: side === 'debit' ? amount : '0.00',
            credit: side === 'credit' ? amount : '0.00',
          },
        ),
      ),
    ]),
  ],
});

/** Newest first, in the operator's scope. */
export async function listJournalEntries(db: Kysely<ReadTables>, period: Month, page: Page): Promise<Paged<JournalEntry>> {
  const base = db.selectFrom('journal_entries').where('tenant_id', '=', OPERATOR).where('period', '=', period);
  const after = decodeCursor(page.after, 2);
  const rows = await base
    .select(['entry', 'booked_on', 'entry_id'])
    .$if(after !== undefined, (q) =>
      q.where(({ eb, refTuple, tuple }) => eb(refTuple('booked_on', 'entry_id'), '<', tuple(after?.[0] ?? '', after?.[1] ?? ''))),
    )
    .orderBy('booked_on', 'desc')
    .orderBy('entry_id', 'desc')
    .limit(page.first + 1)
    .execute();
  const { count } = await base.select(({ fn }) => fn.countAll<string>().as('count')).executeTakeFirstOrThrow();
  const shown = rows.slice(0, page.first);
  const last = shown.at(-1);
  return {
    nodes: shown.map(({ entry }) => entry as JournalEntry),
    hasNextPage: rows.length > page.first,
    endCursor: last ? encodeCursor(last.booked_on, last.entry_id) : null,
    totalCount: Number(count),
  };
}

/** The entries of a batch, in the batch's order. */
export async function entriesById(db: Kysely<ReadTables>, period: Month, entryIds: readonly string[]): Promise<readonly JournalEntry[]> {
  if (entryIds.length === 0) return [];
  const rows = await db.selectFrom('journal_entries').select(['entry_id', 'entry']).where('tenant_id', '=', OPERATOR).where('period', '=', period).execute();
  const byId = new Map(rows.map(({ entry_id, entry }) => [entry_id, entry as JournalEntry]));
  return entryIds.map((entryId) => {
    const entry = byId.get(entryId);
    if (!entry) throw new Error(`journal entry ${entryId} of ${period} is not in the read model`);
    return entry;
  });
}

export interface AccountTotal {
  readonly account: string;
  readonly accountName: string;
  readonly debit: Amount;
  readonly credit: Amount;
}
export interface JournalTotals {
  readonly period: Month;
  readonly debit: Amount;
  readonly credit: Amount;
  readonly balanced: boolean;
  readonly currency: 'EUR';
  readonly accounts: readonly AccountTotal[];
}

export async function journalTotals(db: Kysely<ReadTables>, period: Month): Promise<JournalTotals> {
  const rows = await db.selectFrom('account_totals').selectAll().where('tenant_id', '=', OPERATOR).where('period', '=', period).orderBy('account').execute();
  const debit = cents(sum(rows.map((row) => row.debit)));
  const credit = cents(sum(rows.map((row) => row.credit)));
  return {
    period,
    debit,
    credit,
    balanced: debit === credit,
    currency: 'EUR',
    accounts: rows.map((row) => ({ account: row.account, accountName: accountName(skr03, row.account), debit: cents(row.debit), credit: cents(row.credit) })),
  };
}
