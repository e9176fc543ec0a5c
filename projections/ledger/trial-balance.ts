import { Decimal } from 'decimal.js';
import type { Kysely } from 'kysely';
import { OPERATOR } from '../../domain/kernel/metadata.ts';
import { cents, sum, type Amount } from '../../domain/kernel/money.ts';
import type { Month } from '../../domain/kernel/time.ts';
import { accountName } from '../../domain/ledger/chart-of-accounts.ts';
import type { ReadTables } from '../kernel/read-db.ts';
import { chartInUse } from './books.ts';

export interface AccountTotal {
  readonly account: string;
  readonly accountName: string;
  /** The balance before the month, debits less credits; below zero stands on the credit side. */
  readonly opening: Amount;
  readonly debit: Amount;
  readonly credit: Amount;
  readonly closing: Amount;
}
export interface TrialBalance {
  readonly period: Month;
  readonly debit: Amount;
  readonly credit: Amount;
  readonly balanced: boolean;
  readonly currency: 'EUR';
  readonly accounts: readonly AccountTotal[];
}

/** Every account with its balance before the month, what moved it, and its balance after. */
export async function trialBalance(db: Kysely<ReadTables>, period: Month): Promise<TrialBalance> {
  const chart = await chartInUse(db);
  const rows = await db
    .selectFrom('account_totals')
    .select(({ fn, eb }) => [
      'account',
      fn.sum<string>(eb.case().when('period', '=', period).then(eb.ref('debit')).else('0').end()).as('debit'),
      fn.sum<string>(eb.case().when('period', '=', period).then(eb.ref('credit')).else('0').end()).as('credit'),
      fn.sum<string>('debit').as('all_debit'),
      fn.sum<string>('credit').as('all_credit'),
    ])
    .where('tenant_id', '=', OPERATOR)
    .where('period', '<=', period)
    .groupBy('account')
    .orderBy('account')
    .execute();
  const accounts = rows.map(({ account, debit, credit, all_debit, all_credit }) => {
    const closing = new Decimal(all_debit).minus(all_credit);
    return {
      account,
      accountName: accountName(chart, account),
      opening: cents(closing.minus(debit).plus(credit)),
      debit: cents(debit),
      credit: cents(credit),
      closing: cents(closing),
    };
  });
  const debit = cents(sum(accounts.map((account) => account.debit)));
  const credit = cents(sum(accounts.map((account) => account.credit)));
  const closing = sum(accounts.map((account) => account.closing));
  return { period, debit, credit, balanced: debit === credit && closing.isZero(), currency: 'EUR', accounts };
}
