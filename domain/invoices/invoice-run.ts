import type { Folding } from '../kernel/decider.ts';
import type { Instant, BusinessDate, Month } from '../kernel/time.ts';
import { sum, cents, type Amount, type Currency } from '../kernel/money.ts';
import type { InvoiceRunEvent } from './events.ts';

export type InvoiceRun =
  | { readonly status: 'absent' }
  | { readonly status: 'prepared'; readonly period: Month; readonly tenantIds: readonly string[] }
  | {
      readonly status: 'running' | 'completed';
      readonly runId: string;
      readonly period: Month;
      readonly asOf: BusinessDate;
      readonly startedAt: Instant;
      readonly demo: boolean;
      readonly tenantIds: readonly string[];
      readonly dealtWith: ReadonlyMap<string, Dealt>;
    };

interface Dealt {
  readonly outcome: 'issued' | 'nothing-to-bill' | 'refused';
  readonly gross: Amount;
  readonly currency: Currency;
}

export const invoiceRunFolding: Folding<InvoiceRun, InvoiceRunEvent> = {
  name: 'invoice-run',
  initial: { status: 'absent' },
  evolve: {
    InvoiceRunPrepared: (_, { period, tenantIds }) => ({ status: 'prepared', period, tenantIds }),
    InvoiceRunStarted: (_, { runId, period, asOf, tenantIds }, { at, demo }) => ({
      status: 'running',
      runId,
      period,
      asOf,
      startedAt: at,
      demo: demo === true,
      tenantIds,
      dealtWith: new Map(),
    }),
    TenantBilled: (run, { tenantId, outcome, gross = '0.00', currency = 'EUR' }) =>
      isStarted(run) ? { ...run, dealtWith: new Map(run.dealtWith).set(tenantId, { outcome, gross, currency }) } : run,
    InvoiceRunCompleted: (run) => (isStarted(run) ? { ...run, status: 'completed' } : run),
  },
};

/** A run that finance released. */
export type StartedRun = Exclude<InvoiceRun, { status: 'absent' | 'prepared' }>;

export function isStarted(run: InvoiceRun): run is StartedRun {
  return run.status === 'running' || run.status === 'completed';
}

export interface RunFigures {
  readonly issued: number;
  readonly skipped: number;
  readonly refused: number;
  /** Of the invoices in euros. */
  readonly gross: Amount;
  readonly grossInFrancs?: Amount;
}

export function figuresOf(run: StartedRun): RunFigures {
  const outcomes = [...run.dealtWith.values()];
  const count = (outcome: string) => outcomes.filter((o) => o.outcome === outcome).length;
  const gross = (of: Currency) => outcomes.filter(({ currency }) => currency === of).map((dealt) => dealt.gross);
  const francs = gross('CHF');
  return {
    issued: count('issued'),
    skipped: count('nothing-to-bill'),
    refused: count('refused'),
    gross: cents(sum(gross('EUR'))),
    ...(francs.length > 0 && { grossInFrancs: cents(sum(francs)) }),
  };
}
