import { sql, type Kysely } from 'kysely';
import { OPERATOR } from '../../domain/kernel/metadata.ts';
import { addDays, daysOf, monthOf, type BusinessDate, type Instant, type Month } from '../../domain/kernel/time.ts';
import { isTooWide } from '../../domain/kernel/money.ts';
import { totalOf } from '../../domain/ledger/balance.ts';
import type { DatevBatch, JournalEntry } from '../../domain/ledger/journal.ts';
import { bankMonth } from '../banking/bank-entries.ts';
import type { ReadTables } from '../kernel/read-db.ts';
import { unexplainedShare } from '../reconciliation/reconciliation.ts';
import { findClosedPeriod } from './books.ts';
import { trialBalance } from './trial-balance.ts';

/** In the order in which a month is brought to its end; each has one next step. */
export const monthChecks = [
  'month-over',
  'run-released',
  'everybody-billed',
  'invoices-sent',
  'bank-complete',
  'bank-matched',
  'provider-bills',
  'exchange-rates',
  'books-balanced',
  'datev-exported',
  'earlier-closed',
] as const;
export type MonthCheckName = (typeof monthChecks)[number];

export interface MonthCheck {
  readonly check: MonthCheckName;
  /** `not-needed`: the month has nothing of the kind. */
  readonly status: 'done' | 'open' | 'not-needed';
  /** How many things wait. */
  readonly count: number;
}
export interface MonthBoard {
  readonly period: Month;
  /** The first month that was billed or booked; there is nothing to close before it. */
  readonly since: Month | null;
  readonly checks: readonly MonthCheck[];
  /** The first open check: what to do next. Null when the month can be closed or is. */
  readonly next: MonthCheckName | null;
  readonly closedAt: Instant | null;
  /** An actor reference, see `nameActors`. */
  readonly closedBy: string | null;
}

/** What is open until a month can be closed. */
export async function monthBoard(db: Kysely<ReadTables>, period: Month, today: BusinessDate): Promise<MonthBoard> {
  const closed = await findClosedPeriod(db, period);
  const checks = [
    monthOver(period, today),
    ...(await runChecks(db, period)),
    await invoicesSent(db, period),
    ...(await bankChecks(db, period)),
    await providerBills(db, period),
    await exchangeRates(db, period),
    await booksBalanced(db, period),
    await datevExported(db, period),
    await earlierClosed(db, period),
  ];
  return {
    period,
    since: await firstMonth(db),
    checks,
    next: closed ? null : (checks.find(({ status }) => status === 'open')?.check ?? null),
    closedAt: closed?.closedAt ?? null,
    closedBy: closed?.closedBy ?? null,
  };
}

const result = (check: MonthCheckName, waiting: number, needed = true): MonthCheck => ({
  check,
  status: needed ? (waiting === 0 ? 'done' : 'open') : 'not-needed',
  count: needed ? waiting : 0,
});

async function firstMonth(db: Kysely<ReadTables>): Promise<Month | null> {
  const first = async (table: 'journal_entries' | 'invoice_runs') =>
    (
      await db
        .selectFrom(table)
        .select(({ fn }) => fn.min<string | null>('period').as('period'))
        .where('tenant_id', '=', OPERATOR)
        .executeTakeFirstOrThrow()
    ).period;
  const [booked, billed] = [await first('journal_entries'), await first('invoice_runs')];
  return [booked, billed].filter((month) => month !== null).sort()[0] ?? null;
}

function monthOver(period: Month, today: BusinessDate): MonthCheck {
  return result('month-over', today > daysOf(period).to ? 0 : 1);
}

/** The newest run of the month has gone through, and has billed everybody it could. */
async function runChecks(db: Kysely<ReadTables>, period: Month): Promise<readonly MonthCheck[]> {
  const run = await db
    .selectFrom('invoice_runs')
    .select(['status', 'refused'])
    .where('tenant_id', '=', OPERATOR)
    .where('period', '=', period)
    .orderBy('started_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  const done = run?.status === 'completed';
  return [result('run-released', done ? 0 : 1), result('everybody-billed', done ? run.refused : 1)];
}

/** Every invoice of the month lies with its customer, as far as it is mailed at all. */
async function invoicesSent(db: Kysely<ReadTables>, period: Month): Promise<MonthCheck> {
  const { count } = await db
    .selectFrom('invoices')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('period', '=', period)
    .where('mail', 'in', ['open', 'bounced', 'failed'])
    .executeTakeFirstOrThrow();
  return result('invoices-sent', Number(count));
}

/** What providers report and what we metered agree, but for what a person explained (E8-7). */
async function providerBills(db: Kysely<ReadTables>, period: Month): Promise<MonthCheck> {
  const summaries = await unexplainedShare(db, period);
  return result('provider-bills', summaries.filter(({ blocks }) => blocks).length, summaries.length > 0);
}

async function bankChecks(db: Kysely<ReadTables>, period: Month): Promise<readonly MonthCheck[]> {
  const imported = await db.selectFrom('bank_statements').select('statement_id').where('tenant_id', '=', OPERATOR).limit(1).executeTakeFirst();
  const { waiting, complete } = await bankMonth(db, period, daysOf(period).to);
  // An installation that brings its bank to the books by another way has no statements here.
  return [result('bank-complete', complete ? 0 : 1, imported !== undefined), result('bank-matched', waiting, imported !== undefined)];
}

/** What was billed in another currency stands at the month's own rate. */
async function exchangeRates(db: Kysely<ReadTables>, period: Month): Promise<MonthCheck> {
  const currencies = await db.selectFrom('invoices').select('currency').distinct().where('period', '=', period).where('currency', '!=', 'EUR').execute();
  const recorded = await db.selectFrom('exchange_rates').select('currency').where('tenant_id', '=', OPERATOR).where('period', '=', period).execute();
  const known = new Set(recorded.map(({ currency }) => currency));
  return result('exchange-rates', currencies.filter(({ currency }) => !known.has(currency)).length, currencies.length > 0);
}

async function booksBalanced(db: Kysely<ReadTables>, period: Month): Promise<MonthCheck> {
  const { balanced } = await trialBalance(db, period);
  const check = await db.selectFrom('ledger_checks').select('faults').where('tenant_id', '=', OPERATOR).executeTakeFirst();
  return result('books-balanced', (balanced ? 0 : 1) + (check?.faults ?? 0));
}

async function datevExported(db: Kysely<ReadTables>, period: Month): Promise<MonthCheck> {
  const last = await db
    .selectFrom('datev_batches')
    .select(['exported_to', 'batch'])
    .where('tenant_id', '=', OPERATOR)
    .where('period', '=', period)
    .orderBy('exported_to', 'desc')
    .limit(1)
    .executeTakeFirst();
  const to = last?.exported_to ?? -1;
  const { all, waiting } = await db
    .selectFrom('journal_entries')
    .select(({ fn, eb }) => [
      fn.countAll<string>().as('all'),
      fn
        .countAll<string>()
        .filterWhere(eb('revision', '>', to))
        .as('waiting'),
    ])
    .where('tenant_id', '=', OPERATOR)
    .where('period', '=', period)
    .executeTakeFirstOrThrow();
  const { leftOut = [] } = (last?.batch ?? {}) as Pick<DatevBatch, 'leftOut'>;
  if (Number(waiting) === 0 && leftOut.length === 0) return result('datev-exported', 0, Number(all) > 0);
  const { open, settled } = await leftOutOf(db, period, { to, leftOut: leftOut.map(({ record }) => record) });
  return result('datev-exported', Number(waiting) - settled + open, Number(all) > 0);
}

/** What the last batch left out and nobody took back; and how many waiting entries need no batch, as `journal.ts` says of the commands. */
async function leftOutOf(
  db: Kysely<ReadTables>,
  period: Month,
  { to, leftOut }: { readonly to: number; readonly leftOut: readonly string[] },
): Promise<{ readonly open: number; readonly settled: number }> {
  const reversals = await db
    .selectFrom('journal_entries as back')
    .innerJoin('journal_entries as entry', (join) =>
      join
        .onRef('entry.tenant_id', '=', 'back.tenant_id')
        .onRef('entry.period', '=', 'back.period')
        .on('entry.entry_id', '=', sql<string>`back.entry ->> 'reverses'`),
    )
    .select(['entry.entry_id', 'entry.entry', 'entry.revision as entry_revision', 'back.revision as back_revision'])
    .where('back.tenant_id', '=', OPERATOR)
    .where('back.period', '=', period)
    .where(sql<boolean>`(back.entry ->> 'reverses') is not null`)
    .execute();
  const taken = new Set(reversals.map(({ entry_id }) => entry_id));
  const settled = reversals.reduce((count, { entry_id, entry, entry_revision, back_revision }) => {
    if (back_revision <= to) return count;
    if (leftOut.includes(entry_id)) return count + 1;
    return entry_revision > to && isTooWide(totalOf((entry as JournalEntry).lines, 'debit')) ? count + 2 : count;
  }, 0);
  return { open: leftOut.filter((entryId) => !taken.has(entryId)).length, settled };
}

/** No month before this one still takes bookings. */
async function earlierClosed(db: Kysely<ReadTables>, period: Month): Promise<MonthCheck> {
  const first = monthOf(addDays(daysOf(period).from, -365));
  const open = await db
    .selectFrom('journal_entries')
    .select('period')
    .distinct()
    .where('tenant_id', '=', OPERATOR)
    .where('period', '<', period)
    .where('period', '>=', first)
    .where(({ not, exists, selectFrom, ref }) =>
      not(
        exists(
          selectFrom('closed_periods')
            .select('closed_periods.period')
            .where('closed_periods.tenant_id', '=', OPERATOR)
            .where('closed_periods.period', '=', ref('journal_entries.period')),
        ),
      ),
    )
    .execute();
  return result('earlier-closed', open.length);
}
