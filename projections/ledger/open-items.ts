import type { Kysely } from 'kysely';
import { OPERATOR } from '../../domain/kernel/metadata.ts';
import { cents, sum, type Amount } from '../../domain/kernel/money.ts';
import type { BusinessDate } from '../../domain/kernel/time.ts';
import { skr03, skr04 } from '../../domain/ledger/chart-of-accounts.ts';
import { JournalEntryPosted } from '../../domain/ledger/events.ts';
import { decodeCursor, paged, rowsToRead, type Page, type Paged } from '../kernel/page.ts';
import { add, numeric, on, optional, patch, projection, table, text, type Change } from '../kernel/projection.ts';
import type { ReadTables } from '../kernel/read-db.ts';

export const openItems = table({
  name: 'open_items',
  columns: {
    tenant_id: text,
    document: text,
    debtor: text,
    customer_id: optional(text),
    booked_on: text,
    due_on: optional(text),
    /** What was billed, and what of it is still open; below zero we owe it. */
    billed: numeric,
    open: numeric,
  },
  key: ['tenant_id', 'document'],
  indexes: [['due_on', 'document'], ['customer_id']],
});

const receivables = new Set([skr03.number('receivables'), skr04.number('receivables')]);

export const openItemsProjection = projection({
  name: 'open-items',
  version: 1,
  answers: 'Which invoices are not settled, and how much of them is open?',
  tables: [openItems],
  handlers: [
    on(JournalEntryPosted, (entry) => {
      const { lines, debtorAccount, document, bookedOn, dueOn, customerId } = entry;
      const opens = entry.kind === undefined || entry.kind === 'invoice';
      return lines.flatMap((line): Change[] => {
        const debtor = line.debtor ?? (receivables.has(line.account) ? debtorAccount : undefined);
        if (debtor === undefined) return [];
        const key = { tenant_id: OPERATOR, document: line.item ?? document };
        const amount = line.side === 'debit' ? line.amount : `-${line.amount}`;
        const facts = { debtor, customer_id: customerId ?? null, booked_on: bookedOn, due_on: opens ? (dueOn ?? null) : null };
        return [
          add(openItems, key, { billed: opens ? amount : '0.00', open: amount }, facts),
          // A payment may be booked before its invoice; who owes it and until when, the invoice says.
          ...(opens ? [patch(openItems, key, facts)] : []),
        ];
      });
    }),
  ],
});

export interface OpenItemRow {
  readonly document: string;
  readonly debtor: string;
  readonly customerId: string | null;
  readonly bookedOn: BusinessDate;
  readonly dueOn: BusinessDate | null;
  readonly billed: Amount;
  readonly open: Amount;
  /** Days past the due day; 0 until then. */
  readonly overdueDays: number;
}

const toItem =
  (today: BusinessDate) =>
  (row: {
    document: string;
    debtor: string;
    customer_id: string | null;
    booked_on: string;
    due_on: string | null;
    billed: string;
    open: string;
  }): OpenItemRow => ({
    document: row.document,
    debtor: row.debtor,
    customerId: row.customer_id,
    bookedOn: row.booked_on,
    dueOn: row.due_on,
    billed: cents(row.billed),
    open: cents(row.open),
    overdueDays: row.due_on === null ? 0 : Math.max(0, Math.round((Date.parse(today) - Date.parse(row.due_on)) / 86_400_000)),
  });

/** The longest overdue first, in the operator's scope. */
export async function listOpenItems(
  db: Kysely<ReadTables>,
  filter: { readonly customerId?: string | undefined },
  today: BusinessDate,
  page: Page,
): Promise<Paged<OpenItemRow>> {
  const base = db
    .selectFrom('open_items')
    .where('tenant_id', '=', OPERATOR)
    .where('open', '!=', '0')
    .$if(filter.customerId !== undefined, (q) => q.where('customer_id', '=', filter.customerId ?? ''));
  const after = decodeCursor(page.after, 2);
  const rows = await base
    .selectAll()
    .select(({ fn, val }) => fn.coalesce('due_on', val('9999-12-31')).as('sort'))
    .$if(after !== undefined, (q) =>
      q.where(({ eb, fn, val, tuple }) =>
        eb(tuple(fn.coalesce('due_on', val('9999-12-31')), eb.ref('document')), '>', tuple(val(after?.[0] ?? ''), val(after?.[1] ?? ''))),
      ),
    )
    .orderBy('sort')
    .orderBy('document')
    .limit(rowsToRead(page))
    .execute();
  const { count } = await base.select(({ fn }) => fn.countAll<string>().as('count')).executeTakeFirstOrThrow();
  return paged(page, rows, Number(count), (row) => [row.sort, row.document], toItem(today));
}

/** All of them, for matching and for a file. */
export async function allOpenItems(db: Kysely<ReadTables>, today: BusinessDate): Promise<readonly OpenItemRow[]> {
  const rows = await db.selectFrom('open_items').selectAll().where('tenant_id', '=', OPERATOR).where('open', '!=', '0').orderBy('document').execute();
  return rows.map(toItem(today));
}

export interface OpenItemAges {
  readonly notDue: Amount;
  readonly upTo30: Amount;
  readonly upTo60: Amount;
  readonly upTo90: Amount;
  readonly older: Amount;
  readonly total: Amount;
}

/** What is open by age: the picture a credit controller looks at first. */
export function agesOf(items: readonly OpenItemRow[]): OpenItemAges {
  const of = (from: number, to: number) => cents(sum(items.filter(({ overdueDays }) => overdueDays >= from && overdueDays <= to).map(({ open }) => open)));
  return {
    notDue: of(0, 0),
    upTo30: of(1, 30),
    upTo60: of(31, 60),
    upTo90: of(61, 90),
    older: of(91, Number.MAX_SAFE_INTEGER),
    total: cents(sum(items.map(({ open }) => open))),
  };
}
