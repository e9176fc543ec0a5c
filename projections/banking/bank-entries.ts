import type { Kysely } from 'kysely';
import type { Allocation, Match } from '../../domain/banking/events.ts';
import { BankEntryMatched, BankEntryRecorded, BankEntryUnmatched, BankStatementImported } from '../../domain/banking/events.ts';
import { OPERATOR } from '../../domain/kernel/metadata.ts';
import { cents, type Amount } from '../../domain/kernel/money.ts';
import { monthOf, type BusinessDate, type Month } from '../../domain/kernel/time.ts';
import { decodeCursor, paged, rowsToRead, type Page, type Paged } from '../kernel/page.ts';
import { boolean, json, numeric, on, optional, patch, projection, put, table, text, type RowOf } from '../kernel/projection.ts';
import type { ReadTables } from '../kernel/read-db.ts';
import { sealedIfAny, type Sealed } from '../kernel/sealed.ts';

export const bankEntries = table({
  name: 'bank_entries',
  columns: {
    tenant_id: text,
    bank_entry_id: text,
    event_id: text,
    period: text,
    booked_on: text,
    direction: text,
    amount: numeric,
    fee: boolean,
    /** Sealed; opened when somebody looks. */
    counterparty: optional(text),
    counterparty_iban: optional(text),
    remittance: optional(text),
    iban_fingerprint: optional(text),
    matched: boolean,
    match: optional(json),
  },
  key: ['tenant_id', 'bank_entry_id'],
  indexes: [['matched', 'booked_on', 'bank_entry_id'], ['period']],
});
/** Whose account it was, by earlier matches. */
export const bankPayers = table({
  name: 'bank_payers',
  columns: { tenant_id: text, iban_fingerprint: text, customer_id: text },
  key: ['tenant_id', 'iban_fingerprint', 'customer_id'],
});
export const bankStatements = table({
  name: 'bank_statements',
  columns: { tenant_id: text, iban: text, statement_id: text, from_day: text, to_day: text, opening: numeric, closing: numeric, imported_at: text },
  key: ['tenant_id', 'iban', 'statement_id'],
});

export const bankEntriesProjection = projection({
  name: 'bank-entries',
  version: 1,
  answers: 'What did the bank book, and what is not matched yet?',
  tables: [bankEntries, bankPayers, bankStatements],
  handlers: [
    on(BankStatementImported, ({ iban, statementId, from, to, opening, closing }, { meta }) =>
      put(bankStatements, { tenant_id: OPERATOR, iban, statement_id: statementId, from_day: from, to_day: to, opening, closing, imported_at: meta.at }),
    ),
    on(BankEntryRecorded, (entry, { eventId }) =>
      put(bankEntries, {
        tenant_id: OPERATOR,
        bank_entry_id: entry.bankEntryId,
        event_id: eventId,
        period: monthOf(entry.bookedOn),
        booked_on: entry.bookedOn,
        direction: entry.direction,
        amount: entry.amount,
        fee: entry.fee,
        counterparty: entry.counterparty ?? null,
        counterparty_iban: entry.counterpartyIban ?? null,
        remittance: entry.remittance ?? null,
        iban_fingerprint: entry.ibanFingerprint ?? null,
        matched: false,
        match: null,
      }),
    ),
    on(BankEntryMatched, ({ bankEntryId, ibanFingerprint, ...match }) => [
      patch(bankEntries, { tenant_id: OPERATOR, bank_entry_id: bankEntryId }, { matched: true, match }),
      ...customersOf(match.allocations).flatMap((customerId) =>
        ibanFingerprint === undefined ? [] : [put(bankPayers, { tenant_id: OPERATOR, iban_fingerprint: ibanFingerprint, customer_id: customerId })],
      ),
    ]),
    on(BankEntryUnmatched, ({ bankEntryId }) => patch(bankEntries, { tenant_id: OPERATOR, bank_entry_id: bankEntryId }, { matched: false, match: null })),
  ],
});

function customersOf(allocations: readonly Allocation[]): readonly string[] {
  return [...new Set(allocations.flatMap((allocation) => ('customerId' in allocation ? [allocation.customerId] : [])))];
}

export interface BankEntryRow {
  readonly id: string;
  readonly bookedOn: BusinessDate;
  readonly direction: 'in' | 'out';
  readonly amount: Amount;
  readonly fee: boolean;
  readonly counterparty: Sealed | null;
  readonly counterpartyIban: Sealed | null;
  readonly remittance: Sealed | null;
  readonly ibanFingerprint: string | null;
  readonly match: Match | null;
}

/** The oldest first: what waits longest is dealt with first. */
export async function listBankEntries(
  db: Kysely<ReadTables>,
  filter: { readonly matched?: boolean | undefined; readonly period?: Month | undefined },
  page: Page,
): Promise<Paged<BankEntryRow>> {
  const base = db
    .selectFrom('bank_entries')
    .where('tenant_id', '=', OPERATOR)
    .$if(filter.matched !== undefined, (q) => q.where('matched', '=', filter.matched ?? false))
    .$if(filter.period !== undefined, (q) => q.where('period', '=', filter.period ?? ''));
  const after = decodeCursor(page.after, 2);
  const rows = await base
    .selectAll()
    .$if(after !== undefined, (q) =>
      q.where(({ eb, refTuple, tuple }) => eb(refTuple('booked_on', 'bank_entry_id'), '>', tuple(after?.[0] ?? '', after?.[1] ?? ''))),
    )
    .orderBy('booked_on')
    .orderBy('bank_entry_id')
    .limit(rowsToRead(page))
    .execute();
  const { count } = await base.select(({ fn }) => fn.countAll<string>().as('count')).executeTakeFirstOrThrow();
  return paged(page, rows, Number(count), (row) => [row.booked_on, row.bank_entry_id], toEntry);
}

export async function findBankEntry(db: Kysely<ReadTables>, id: string): Promise<BankEntryRow | undefined> {
  const row = await db.selectFrom('bank_entries').selectAll().where('tenant_id', '=', OPERATOR).where('bank_entry_id', '=', id).executeTakeFirst();
  return row && toEntry(row);
}

/** The customers that paid from an account before, by its fingerprint. */
export async function findPayers(db: Kysely<ReadTables>, fingerprints: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
  if (fingerprints.length === 0) return new Map();
  const rows = await db
    .selectFrom('bank_payers')
    .selectAll()
    .where('tenant_id', '=', OPERATOR)
    .where('iban_fingerprint', 'in', [...fingerprints])
    .execute();
  return new Map([...new Set(fingerprints)].map((of) => [of, rows.filter((row) => row.iban_fingerprint === of).map((row) => row.customer_id)]));
}

/** How many movements of a month wait, and whether any statement reaches its end. */
export async function bankMonth(
  db: Kysely<ReadTables>,
  period: Month,
  lastDay: BusinessDate,
): Promise<{ readonly waiting: number; readonly complete: boolean }> {
  const { waiting } = await db
    .selectFrom('bank_entries')
    .select(({ fn }) => fn.countAll<string>().as('waiting'))
    .where('tenant_id', '=', OPERATOR)
    .where('period', '=', period)
    .where('matched', '=', false)
    .executeTakeFirstOrThrow();
  const statement = await db
    .selectFrom('bank_statements')
    .select('to_day')
    .where('tenant_id', '=', OPERATOR)
    .where('to_day', '>=', lastDay)
    .limit(1)
    .executeTakeFirst();
  return { waiting: Number(waiting), complete: statement !== undefined };
}

function toEntry(row: RowOf<typeof bankEntries>): BankEntryRow {
  return {
    id: row.bank_entry_id,
    bookedOn: row.booked_on,
    direction: row.direction as BankEntryRow['direction'],
    amount: cents(row.amount),
    fee: row.fee,
    counterparty: sealedIfAny(row.counterparty, row.event_id, 'counterparty'),
    counterpartyIban: sealedIfAny(row.counterparty_iban, row.event_id, 'counterpartyIban'),
    remittance: sealedIfAny(row.remittance, row.event_id, 'remittance'),
    ibanFingerprint: row.iban_fingerprint,
    match: row.match as Match | null,
  };
}
