import type { Kysely } from 'kysely';
import { OPERATOR } from '../../domain/kernel/metadata.ts';
import { cents } from '../../domain/kernel/money.ts';
import type { Instant, Month } from '../../domain/kernel/time.ts';
import { charts, type ChartOfAccounts } from '../../domain/ledger/chart-of-accounts.ts';
import { defaultDatevSettings, type DatevSettings } from '../../domain/ledger/datev/settings.ts';
import { entity } from '../../domain/ledger/entity.ts';
import { DatevSettingsChosen, ExchangeRateRecorded, LedgerChecked, PeriodClosed } from '../../domain/ledger/events.ts';
import { actorRef } from '../access/actors.ts';
import { integer, json, numeric, on, projection, put, table, text } from '../kernel/projection.ts';
import type { ReadTables } from '../kernel/read-db.ts';

export const bookSettings = table({
  name: 'book_settings',
  columns: { tenant_id: text, entity: text, settings: json, chosen_at: text, chosen_by: text },
  key: ['tenant_id', 'entity'],
});
export const closedPeriods = table({
  name: 'closed_periods',
  columns: { tenant_id: text, period: text, closed_at: text, closed_by: text, entries: integer, debit: numeric, credit: numeric },
  key: ['tenant_id', 'period'],
});
export const exchangeRates = table({
  name: 'exchange_rates',
  columns: { tenant_id: text, currency: text, period: text, rate: numeric, source: text },
  key: ['tenant_id', 'currency', 'period'],
});
export const ledgerChecks = table({
  name: 'ledger_checks',
  columns: { tenant_id: text, entity: text, checked_at: text, entries: integer, debit: numeric, credit: numeric, faults: integer },
  key: ['tenant_id', 'entity'],
});

export const booksProjection = projection({
  name: 'books',
  version: 1,
  answers: 'How are the books kept, which months are closed, and what did the last check find?',
  tables: [bookSettings, closedPeriods, exchangeRates, ledgerChecks],
  handlers: [
    on(DatevSettingsChosen, ({ settings }, { meta }) =>
      put(bookSettings, { tenant_id: OPERATOR, entity, settings, chosen_at: meta.at, chosen_by: actorRef(meta.actor) }),
    ),
    on(PeriodClosed, ({ month, entries, debit, credit }, { meta }) =>
      put(closedPeriods, { tenant_id: OPERATOR, period: month, closed_at: meta.at, closed_by: actorRef(meta.actor), entries, debit, credit }),
    ),
    on(ExchangeRateRecorded, ({ currency, month, rate, source }) => put(exchangeRates, { tenant_id: OPERATOR, currency, period: month, rate, source })),
    on(LedgerChecked, ({ entries, debit, credit, faults }, { meta }) =>
      put(ledgerChecks, { tenant_id: OPERATOR, entity, checked_at: meta.at, entries, debit, credit, faults }),
    ),
  ],
});

export async function findDatevSettings(db: Kysely<ReadTables>): Promise<DatevSettings | undefined> {
  const row = await db.selectFrom('book_settings').select('settings').where('tenant_id', '=', OPERATOR).where('entity', '=', entity).executeTakeFirst();
  return row && (row.settings as DatevSettings);
}

export async function chartInUse(db: Kysely<ReadTables>): Promise<ChartOfAccounts> {
  return charts[((await findDatevSettings(db)) ?? defaultDatevSettings).chart];
}

export interface ClosedPeriod {
  readonly period: Month;
  readonly closedAt: Instant;
  /** An actor reference, see `nameActors`. */
  readonly closedBy: string;
}

export async function findClosedPeriod(db: Kysely<ReadTables>, period: Month): Promise<ClosedPeriod | undefined> {
  const row = await db.selectFrom('closed_periods').selectAll().where('tenant_id', '=', OPERATOR).where('period', '=', period).executeTakeFirst();
  return row && { period: row.period, closedAt: row.closed_at, closedBy: row.closed_by };
}

export interface LedgerCheck {
  readonly checkedAt: Instant;
  readonly entries: number;
  readonly debit: string;
  readonly credit: string;
  readonly faults: number;
}

export async function findLedgerCheck(db: Kysely<ReadTables>): Promise<LedgerCheck | undefined> {
  const row = await db.selectFrom('ledger_checks').selectAll().where('tenant_id', '=', OPERATOR).executeTakeFirst();
  return row && { checkedAt: row.checked_at, entries: row.entries, debit: cents(row.debit), credit: cents(row.credit), faults: row.faults };
}

export interface ExchangeRate {
  readonly currency: string;
  readonly month: Month;
  readonly rate: string;
  readonly source: string;
}

export async function listExchangeRates(db: Kysely<ReadTables>): Promise<readonly ExchangeRate[]> {
  const rows = await db.selectFrom('exchange_rates').selectAll().where('tenant_id', '=', OPERATOR).orderBy('period', 'desc').limit(36).execute();
  return rows.map(({ currency, period, rate, source }) => ({ currency, month: period, rate, source }));
}
