import { sql, type Kysely } from 'kysely';
import { OPERATOR } from '../../domain/kernel/metadata.ts';
import { monthOf, type Month } from '../../domain/kernel/time.ts';
import { JournalEntryPosted } from '../../domain/ledger/events.ts';
import type { JournalEntry } from '../../domain/ledger/journal.ts';
import { newestFirst } from '../kernel/keyset.ts';
import type { Page, Paged } from '../kernel/page.ts';
import { add, integer, json, numeric, on, optional, projection, put, table, text } from '../kernel/projection.ts';
import type { ReadTables } from '../kernel/read-db.ts';
import { balancedEntries } from './balanced-entries.ts';

export const journalEntries = table({
  name: 'journal_entries',
  columns: { tenant_id: text, period: text, entry_id: text, booked_on: text, revision: integer, entry: json },
  key: ['tenant_id', 'period', 'entry_id'],
  indexes: [
    ['period', 'booked_on desc', 'entry_id desc'],
    ['period', 'revision'],
  ],
});
export const journalLines = table({
  name: 'journal_lines',
  columns: {
    tenant_id: text,
    period: text,
    entry_id: text,
    line: integer,
    booked_on: text,
    account: text,
    /** The personal account, where the line is a customer's. */
    debtor: optional(text),
    debit: numeric,
    credit: numeric,
    document: text,
    text,
    cost_centre: optional(text),
  },
  key: ['tenant_id', 'period', 'entry_id', 'line'],
  indexes: [
    ['account', 'booked_on', 'entry_id', 'line'],
    ['debtor', 'booked_on', 'entry_id', 'line'],
  ],
  extras: balancedEntries,
});
export const accountTotals = table({
  name: 'account_totals',
  columns: { tenant_id: text, period: text, account: text, debit: numeric, credit: numeric },
  key: ['tenant_id', 'period', 'account'],
});

export const journalProjection = projection({
  name: 'journal',
  version: 2,
  answers: 'What was booked in a month, line by line, and what do the accounts add up to?',
  tables: [journalEntries, journalLines, accountTotals],
  handlers: [
    on(JournalEntryPosted, (entry, { revision }) => {
      const { entryId, bookedOn, document, lines } = entry;
      const period = monthOf(bookedOn);
      return [
        put(journalEntries, { tenant_id: OPERATOR, period, entry_id: entryId, booked_on: bookedOn, revision, entry }),
        ...lines.flatMap(({ account, side, amount, debtor, item, costCentre }, line) => {
          const amounts = { debit: side === 'debit' ? amount : '0.00', credit: side === 'credit' ? amount : '0.00' };
          return [
            put(journalLines, {
              tenant_id: OPERATOR,
              period,
              entry_id: entryId,
              line,
              booked_on: bookedOn,
              account,
              debtor: debtor ?? null,
              ...amounts,
              document: item ?? document,
              text: entry.text,
              cost_centre: costCentre ?? null,
            }),
            add(accountTotals, { tenant_id: OPERATOR, period, account }, amounts),
          ];
        }),
      ];
    }),
  ],
});

export type ListedEntry = JournalEntry & { /** Whether another entry took it back. */ readonly reversed: boolean };

/** Newest first, in the operator's scope. */
export async function listJournalEntries(db: Kysely<ReadTables>, period: Month, page: Page): Promise<Paged<ListedEntry>> {
  const matching = db.selectFrom('journal_entries').where('tenant_id', '=', OPERATOR).where('period', '=', period);
  return newestFirst(matching, {
    select: (q) =>
      q.select(({ exists, selectFrom }) => [
        'entry',
        'booked_on',
        'entry_id',
        // What takes an entry back is called after it, in whichever month it was booked.
        exists(
          selectFrom('journal_entries as back')
            .select('back.entry_id')
            .whereRef('back.tenant_id', '=', 'journal_entries.tenant_id')
            .whereRef('back.period', '>=', 'journal_entries.period')
            .where('back.entry_id', '=', sql<string>`'reversal-' || journal_entries.entry_id`),
        ).as('reversed'),
      ]),
    by: ['booked_on', 'entry_id'],
    page,
    node: ({ entry, reversed }) => ({ ...(entry as JournalEntry), reversed: reversed === true }),
  });
}

/** A whole month in the order it was booked, for a file. */
export async function allJournalEntries(db: Kysely<ReadTables>, period: Month): Promise<readonly JournalEntry[]> {
  const rows = await db
    .selectFrom('journal_entries')
    .select('entry')
    .where('tenant_id', '=', OPERATOR)
    .where('period', '=', period)
    .orderBy('revision')
    .execute();
  return rows.map(({ entry }) => entry as JournalEntry);
}
