import type { Kysely } from 'kysely';
import { InvoiceRunCompleted, InvoiceRunStarted, TenantBilled } from '../../domain/invoices/events.ts';
import { OPERATOR } from '../../domain/kernel/metadata.ts';
import { cents, type Amount } from '../../domain/kernel/money.ts';
import type { BusinessDate, Instant, Month } from '../../domain/kernel/time.ts';
import { actorRef } from '../access/actors.ts';
import { decodeCursor, encodeCursor, type Page, type Paged } from '../kernel/page.ts';
import { add, integer, numeric, on, optional, patch, projection, put, table, text, type RowOf } from '../kernel/projection.ts';
import type { ReadTables } from '../kernel/read-db.ts';

export const invoiceRuns = table({
  name: 'invoice_runs',
  columns: {
    tenant_id: text,
    run_id: text,
    period: text,
    as_of: text,
    status: text,
    started_at: text,
    started_by: text,
    completed_at: optional(text),
    total: integer,
    done: integer,
    issued: integer,
    skipped: integer,
    refused: integer,
    gross: numeric,
  },
  key: ['tenant_id', 'run_id'],
  indexes: [['started_at desc', 'run_id desc']],
});

/** Each tenant of a run with what became of it. */
export const invoiceRunOutcomes = table({
  name: 'invoice_run_outcomes',
  columns: {
    tenant_id: text,
    run_id: text,
    customer_id: text,
    customer_name: text,
    outcome: text,
    code: optional(text),
    number: optional(text),
    gross: optional(numeric),
  },
  key: ['tenant_id', 'run_id', 'customer_id'],
});

const counted = { issued: { issued: 1 }, 'nothing-to-bill': { skipped: 1 }, refused: { refused: 1 } } as const;

export const invoiceRunsProjection = projection({
  name: 'invoice-runs',
  version: 1,
  answers: 'How far is an invoice run, and whom could it not bill?',
  tables: [invoiceRuns, invoiceRunOutcomes],
  handlers: [
    on(InvoiceRunStarted, ({ runId, period, asOf, tenantIds }, { meta }) =>
      put(invoiceRuns, {
        tenant_id: OPERATOR,
        run_id: runId,
        period,
        as_of: asOf,
        status: 'running',
        started_at: meta.at,
        started_by: actorRef(meta.actor),
        completed_at: null,
        total: tenantIds.length,
        done: 0,
        issued: 0,
        skipped: 0,
        refused: 0,
        gross: '0.00',
      }),
    ),
    on(TenantBilled, ({ runId, tenantId, customerName, outcome, code, number, gross }) => [
      add(invoiceRuns, { tenant_id: OPERATOR, run_id: runId }, { done: 1, ...counted[outcome], gross: gross ?? '0.00' }),
      put(invoiceRunOutcomes, {
        tenant_id: OPERATOR,
        run_id: runId,
        customer_id: tenantId,
        customer_name: customerName,
        outcome,
        code: code ?? null,
        number: number ?? null,
        gross: gross ?? null,
      }),
    ]),
    on(InvoiceRunCompleted, ({ runId }, { meta }) =>
      patch(invoiceRuns, { tenant_id: OPERATOR, run_id: runId }, { status: 'completed', completed_at: meta.at }),
    ),
  ],
});

export interface InvoiceRunSummary {
  readonly id: string;
  readonly period: Month;
  readonly asOf: BusinessDate;
  readonly status: 'running' | 'completed';
  readonly startedAt: Instant;
  /** An actor reference, see `nameActors`. */
  readonly startedBy: string;
  readonly completedAt: Instant | null;
  readonly total: number;
  readonly done: number;
  readonly issued: number;
  readonly skipped: number;
  readonly refused: number;
  readonly gross: Amount;
  readonly currency: 'EUR';
}

/** Newest first, in the operator's scope. */
export async function listInvoiceRuns(db: Kysely<ReadTables>, page: Page): Promise<Paged<InvoiceRunSummary>> {
  const base = db.selectFrom('invoice_runs').where('tenant_id', '=', OPERATOR);
  const after = decodeCursor(page.after, 2);
  const rows = await base
    .selectAll()
    .$if(after !== undefined, (q) => q.where(({ eb, refTuple, tuple }) => eb(refTuple('started_at', 'run_id'), '<', tuple(after?.[0] ?? '', after?.[1] ?? ''))))
    .orderBy('started_at', 'desc')
    .orderBy('run_id', 'desc')
    .limit(page.first + 1)
    .execute();
  const { count } = await base.select(({ fn }) => fn.countAll<string>().as('count')).executeTakeFirstOrThrow();
  const shown = rows.slice(0, page.first);
  const last = shown.at(-1);
  return {
    nodes: shown.map(summary),
    hasNextPage: rows.length > page.first,
    endCursor: last ? encodeCursor(last.started_at, last.run_id) : null,
    totalCount: Number(count),
  };
}

export async function findInvoiceRun(db: Kysely<ReadTables>, runId: string): Promise<InvoiceRunSummary | undefined> {
  const row = await db.selectFrom('invoice_runs').selectAll().where('tenant_id', '=', OPERATOR).where('run_id', '=', runId).executeTakeFirst();
  return row && summary(row);
}

export interface InvoiceRunRefusal {
  readonly tenantId: string;
  readonly customerName: string;
  readonly code: string;
}

export async function listInvoiceRunRefusals(db: Kysely<ReadTables>, runId: string): Promise<readonly InvoiceRunRefusal[]> {
  const rows = await db
    .selectFrom('invoice_run_outcomes')
    .select(['customer_id', 'customer_name', 'code'])
    .where('tenant_id', '=', OPERATOR)
    .where('run_id', '=', runId)
    .where('outcome', '=', 'refused')
    .orderBy('customer_name')
    .orderBy('customer_id')
    .execute();
  return rows.map((row) => ({ tenantId: row.customer_id, customerName: row.customer_name, code: row.code ?? '' }));
}

function summary(row: RowOf<typeof invoiceRuns>): InvoiceRunSummary {
  return {
    id: row.run_id,
    period: row.period,
    asOf: row.as_of,
    status: row.status === 'completed' ? 'completed' : 'running',
    startedAt: row.started_at,
    startedBy: row.started_by,
    completedAt: row.completed_at,
    total: row.total,
    done: row.done,
    issued: row.issued,
    skipped: row.skipped,
    refused: row.refused,
    gross: cents(row.gross),
    currency: 'EUR',
  };
}
