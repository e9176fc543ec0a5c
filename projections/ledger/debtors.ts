import type { Kysely } from 'kysely';
import { DebtorAllotted } from '../../domain/ledger/events.ts';
import { on, projection, put, table, text } from '../kernel/projection.ts';
import type { ReadTables } from '../kernel/read-db.ts';

export const debtors = table({
  name: 'debtors',
  columns: { tenant_id: text, account: text },
  key: ['tenant_id'],
});

export const debtorsProjection = projection({
  name: 'debtors',
  version: 1,
  answers: 'Which debtor account does a customer have?',
  tables: [debtors],
  handlers: [on(DebtorAllotted, ({ customerId, account }) => put(debtors, { tenant_id: customerId, account }))],
});

export async function findDebtorAccount(db: Kysely<ReadTables>, tenantId: string): Promise<string | undefined> {
  return (await db.selectFrom('debtors').select('account').where('tenant_id', '=', tenantId).executeTakeFirst())?.account;
}
