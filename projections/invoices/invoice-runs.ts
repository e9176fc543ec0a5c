import type { Kysely } from 'kysely';
import { InvoiceRunCompleted, InvoiceRunPrepared, InvoiceRunStarted, TenantBilled } from '../../domain/invoices/events.ts';
import { OPERATOR, type Metadata } from '../../domain/kernel/metadata.ts';
import { cents, sum, type Amount, type Currency } from '../../domain/kernel/money.ts';
import { daysOf, type BusinessDate, type Instant, type Month } from '../../domain/kernel/time.ts';
import { actorRef } from '../access/actors.ts';
import { newestFirst } from '../kernel/keyset.ts';
import type { Page, Paged } from '../kernel/page.ts';
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
    /** Per currency; euros and francs are never added up. */
    gross: numeric,
    gross_in_francs: numeric,
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
    rule: optional(text),
    number: optional(text),
    gross: optional(numeric),
  },
  key: ['tenant_id', 'run_id', 'customer_id'],
});

const counted = { issued: { issued: 1 }, 'nothing-to-bill': { skipped: 1 }, refused: { refused: 1 } } as const;

export const invoiceRunsProjection = projection({
  name: 'invoice-runs',
  version: 3,
  answers: 'How far is an invoice run, and whom could it not bill?',
  tables: [invoiceRuns, invoiceRunOutcomes],
  handlers: [
    // Released runs of the first releases were never prepared; those that were get the instant of their release.
    on(InvoiceRunPrepared, ({ runId, period, tenantIds }, { meta }) =>
      put(invoiceRuns, begun(runId, period, daysOf(period).to, 'prepared', tenantIds.length, meta)),
    ),
    on(InvoiceRunStarted, ({ runId, period, asOf, tenantIds }, { meta }) => put(invoiceRuns, begun(runId, period, asOf, 'running', tenantIds.length, meta))),
    on(TenantBilled, ({ runId, tenantId, customerName, outcome, code, rule, number, gross = '0.00', currency }) => [
      add(invoiceRuns, { tenant_id: OPERATOR, run_id: runId }, { done: 1, ...counted[outcome], [currency === 'CHF' ? 'gross_in_francs' : 'gross']: gross }),
      put(invoiceRunOutcomes, {
        tenant_id: OPERATOR,
        run_id: runId,
        customer_id: tenantId,
        customer_name: customerName,
        outcome,
        code: code ?? null,
        rule: rule ?? null,
        number: number ?? null,
        gross: outcome === 'issued' ? gross : null,
      }),
    ]),
    on(InvoiceRunCompleted, ({ runId }, { meta }) =>
      patch(invoiceRuns, { tenant_id: OPERATOR, run_id: runId }, { status: 'completed', completed_at: meta.at }),
    ),
  ],
});

function begun(runId: string, period: Month, asOf: string, status: string, total: number, { at, actor }: Metadata): RowOf<typeof invoiceRuns> {
  return {
    tenant_id: OPERATOR,
    run_id: runId,
    period,
    as_of: asOf,
    status,
    started_at: at,
    started_by: actorRef(actor),
    completed_at: null,
    total,
    done: 0,
    issued: 0,
    skipped: 0,
    refused: 0,
    gross: '0.00',
    gross_in_francs: '0.00',
  };
}

export interface InvoiceRunSummary {
  readonly id: string;
  readonly period: Month;
  readonly asOf: BusinessDate;
  readonly status: 'prepared' | 'running' | 'completed';
  readonly startedAt: Instant;
  /** An actor reference, see `nameActors`. */
  readonly startedBy: string;
  readonly completedAt: Instant | null;
  readonly total: number;
  readonly done: number;
  readonly issued: number;
  readonly skipped: number;
  readonly refused: number;
  /** One sum per currency that was invoiced in; euros where nothing was. */
  readonly sums: readonly { readonly gross: Amount; readonly currency: Currency }[];
}

/** Newest first, in the operator's scope. */
export async function listInvoiceRuns(db: Kysely<ReadTables>, page: Page): Promise<Paged<InvoiceRunSummary>> {
  const matching = db.selectFrom('invoice_runs').where('tenant_id', '=', OPERATOR);
  return newestFirst(matching, { select: (q) => q.selectAll(), by: ['started_at', 'run_id'], page, node: summary });
}

/** Somebody prepared or started a run of the month. */
export async function hasInvoiceRun(db: Kysely<ReadTables>, period: Month): Promise<boolean> {
  const row = await db.selectFrom('invoice_runs').select('run_id').where('tenant_id', '=', OPERATOR).where('period', '=', period).limit(1).executeTakeFirst();
  return row !== undefined;
}

export async function findInvoiceRun(db: Kysely<ReadTables>, runId: string): Promise<InvoiceRunSummary | undefined> {
  const row = await db.selectFrom('invoice_runs').selectAll().where('tenant_id', '=', OPERATOR).where('run_id', '=', runId).executeTakeFirst();
  return row && summary(row);
}

export interface InvoiceRunRefusal {
  readonly tenantId: string;
  readonly customerName: string;
  readonly code: string;
  /** The rule of EN 16931 or XRechnung that the invoice would have broken. */
  readonly rule: string | null;
}

export async function listInvoiceRunRefusals(db: Kysely<ReadTables>, runId: string): Promise<readonly InvoiceRunRefusal[]> {
  const rows = await db
    .selectFrom('invoice_run_outcomes')
    .select(['customer_id', 'customer_name', 'code', 'rule'])
    .where('tenant_id', '=', OPERATOR)
    .where('run_id', '=', runId)
    .where('outcome', '=', 'refused')
    .orderBy('customer_name')
    .orderBy('customer_id')
    .execute();
  return rows.map((row) => ({ tenantId: row.customer_id, customerName: row.customer_name, code: row.code ?? '', rule: row.rule }));
}

function summary(row: RowOf<typeof invoiceRuns>): InvoiceRunSummary {
  return {
    id: row.run_id,
    period: row.period,
    asOf: row.as_of,
    status: row.status === 'completed' || row.status === 'prepared' ? row.status : 'running',
    startedAt: row.started_at,
    startedBy: row.started_by,
    completedAt: row.completed_at,
    total: row.total,
    done: row.done,
    issued: row.issued,
    skipped: row.skipped,
    refused: row.refused,
    sums: sumsOf(row),
  };
}

function sumsOf({ gross, gross_in_francs }: RowOf<typeof invoiceRuns>): InvoiceRunSummary['sums'] {
  const all = [
    { gross: cents(gross), currency: 'EUR' },
    { gross: cents(gross_in_francs), currency: 'CHF' },
  ] as const;
  const some = all.filter((one) => !sum([one.gross]).isZero());
  return some.length > 0 ? some : all.slice(0, 1);
}
