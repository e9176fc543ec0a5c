import { Decimal } from 'decimal.js';
import type { Kysely } from 'kysely';
import { OPERATOR } from '../../domain/kernel/metadata.ts';
import { cents, type Amount } from '../../domain/kernel/money.ts';
import { daysOf, type BusinessDate, type Month } from '../../domain/kernel/time.ts';
import { accountName } from '../../domain/ledger/chart-of-accounts.ts';
import type { ReadTables } from '../kernel/read-db.ts';
import { chartInUse } from './books.ts';

export interface SheetLine {
  readonly entryId: string;
  readonly bookedOn: BusinessDate;
  readonly document: string;
  readonly text: string;
  readonly debit: Amount;
  readonly credit: Amount;
  readonly balance: Amount;
}
export interface AccountSheet {
  readonly account: string;
  readonly accountName: string;
  readonly period: Month;
  readonly opening: Amount;
  readonly closing: Amount;
  readonly lines: readonly SheetLine[];
}

/** A month of an account, or of a customer's personal account, with the balance after each line. */
export async function accountSheet(db: Kysely<ReadTables>, account: string, period: Month): Promise<AccountSheet> {
  const column = account.length >= 5 ? 'debtor' : 'account';
  const { from, to } = daysOf(period);
  const of = db.selectFrom('journal_lines').where('tenant_id', '=', OPERATOR).where(column, '=', account);
  const before = await of
    .select(({ fn }) => [fn.sum<string | null>('debit').as('debit'), fn.sum<string | null>('credit').as('credit')])
    .where('booked_on', '<', from)
    .executeTakeFirst();
  const rows = await of
    .selectAll()
    .where('booked_on', '>=', from)
    .where('booked_on', '<=', to)
    .orderBy('booked_on')
    .orderBy('entry_id')
    .orderBy('line')
    .execute();
  const opening = new Decimal(before?.debit ?? 0).minus(before?.credit ?? 0);
  let balance = opening;
  const lines = rows.map((row) => {
    balance = balance.plus(row.debit).minus(row.credit);
    return {
      entryId: row.entry_id,
      bookedOn: row.booked_on,
      document: row.document,
      text: row.text,
      debit: cents(row.debit),
      credit: cents(row.credit),
      balance: cents(balance),
    };
  });
  return { account, accountName: accountName(await chartInUse(db), account), period, opening: cents(opening), closing: cents(balance), lines };
}
