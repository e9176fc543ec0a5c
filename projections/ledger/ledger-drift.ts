import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import { OPERATOR } from '../../domain/kernel/metadata.ts';
import { cents, type Amount } from '../../domain/kernel/money.ts';
import type { Month } from '../../domain/kernel/time.ts';
import type { ReadTables } from '../kernel/read-db.ts';

export interface LedgerDrift {
  readonly code: 'RowsNotBalanced' | 'TotalsDiffer' | 'BooksDifferFromLog';
  /** Empty where it is about all months. */
  readonly period: Month;
  /** The entry, the account, or the sums that the rows make. */
  readonly subject: string;
}

/**
 * Where the rows that finance looks at are not what the log says: somebody wrote into them, or a disk did. A rebuild mends it. `log`: the
 * sums of the journal, added up from its events.
 */
export async function findLedgerDrift(db: Kysely<ReadTables>, log: { readonly debit: Amount; readonly credit: Amount }): Promise<readonly LedgerDrift[]> {
  const lopsided = await db
    .selectFrom('journal_lines')
    .select(['period', 'entry_id'])
    .where('tenant_id', '=', OPERATOR)
    .groupBy(['period', 'entry_id'])
    .having(({ fn }) => sql<boolean>`${fn.sum('debit')} <> ${fn.sum('credit')}`)
    .orderBy('period')
    .orderBy('entry_id')
    .execute();
  const rows = await db
    .selectFrom('journal_lines')
    .select(({ fn }) => ['period', 'account', fn.sum<string>('debit').as('debit'), fn.sum<string>('credit').as('credit')])
    .where('tenant_id', '=', OPERATOR)
    .groupBy(['period', 'account'])
    .execute();
  const totals = await db.selectFrom('account_totals').select(['period', 'account', 'debit', 'credit']).where('tenant_id', '=', OPERATOR).execute();
  const all = await db
    .selectFrom('journal_lines')
    .select(({ fn }) => [fn.sum<string | null>('debit').as('debit'), fn.sum<string | null>('credit').as('credit')])
    .where('tenant_id', '=', OPERATOR)
    .executeTakeFirst();
  const sums = { debit: cents(all?.debit ?? '0'), credit: cents(all?.credit ?? '0') };
  return [
    ...lopsided.map(({ period, entry_id: subject }) => ({ code: 'RowsNotBalanced', period, subject }) as const),
    ...differing(rows, totals).map(({ period, account: subject }) => ({ code: 'TotalsDiffer', period, subject }) as const),
    ...(sums.debit === cents(log.debit) && sums.credit === cents(log.credit)
      ? []
      : [{ code: 'BooksDifferFromLog', period: '', subject: `${sums.debit} ${sums.credit}` } as const]),
  ];
}

interface Total {
  readonly period: Month;
  readonly account: string;
  readonly debit: Amount;
  readonly credit: Amount;
}

/** Accounts of a month whose sums are not those of their rows, on whichever side one of them is missing. */
function differing(rows: readonly Total[], totals: readonly Total[]): readonly Pick<Total, 'period' | 'account'>[] {
  const key = ({ period, account }: Total) => `${period} ${account}`;
  const spelled = ({ debit, credit }: Total) => `${cents(debit)} ${cents(credit)}`;
  const made = new Map(rows.map((row) => [key(row), spelled(row)]));
  const kept = new Set(totals.map(key));
  return [...totals.filter((total) => made.get(key(total)) !== spelled(total)), ...rows.filter((row) => !kept.has(key(row)))];
}
