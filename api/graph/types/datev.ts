import { explainFault } from '../../../domain/ledger/datev/explain-fault.ts';
import { isWarning, type Fault } from '../../../domain/ledger/datev/fault.ts';
import type { LeftOut } from '../../../domain/ledger/datev/left-out.ts';
import type { DatevSettings } from '../../../domain/ledger/datev/settings.ts';
import type { ExchangeRate } from '../../../projections/ledger/books.ts';
import { sentence } from '../../errors.ts';
import { builder } from '../builder.ts';
import { connection } from './page.ts';

const DatevFault = builder.objectRef<Fault>('DatevFault').implement({
  description: 'What the checker has to say about a file, by row and column, and what to do about it.',
  fields: (t) => ({
    code: t.exposeString('code'),
    line: t.exposeInt('line'),
    column: t.exposeInt('column'),
    field: t.exposeString('field'),
    warning: t.boolean({ resolve: isWarning }),
    message: t.string({ resolve: (fault, _, { locale }) => explainFault(fault, locale) }),
  }),
});

interface CheckedFile {
  readonly faults: readonly Fault[];
}
export const DatevCheck = builder.objectRef<CheckedFile>('DatevCheck').implement({
  fields: (t) => ({
    passed: t.boolean({ resolve: ({ faults }) => faults.every(isWarning) }),
    faults: t.field({ type: [DatevFault], resolve: ({ faults }) => faults.slice(0, 100) }),
    totalCount: t.int({ resolve: ({ faults }) => faults.length }),
  }),
});

const DatevLeftOut = builder.objectRef<LeftOut>('DatevLeftOut').implement({
  description: 'A booking or debtor that no row could be made of; the next file tries again.',
  fields: (t) => ({
    record: t.exposeID('record', { description: 'The journal entry, or the customer.' }),
    name: t.exposeString('name', { description: 'The document, or the company.' }),
    code: t.exposeString('code'),
    message: t.string({
      description: 'What is wrong, and what to do about it.',
      resolve: ({ name, code, field = '', column = 0, character = '' }, _, { locale }) =>
        sentence({ rejected: code, info: { record: name, field, column, character } }, locale),
    }),
  }),
});

export interface DatevBatchView {
  readonly id: string;
  readonly period: string;
  readonly fileName: string;
  readonly rows: number;
  readonly sha256: string;
  readonly exportedAt: string;
  readonly exportedBy: string;
  readonly leftOut: readonly LeftOut[];
  readonly check: () => Promise<CheckedFile>;
}
export const DatevBatch = builder.objectRef<DatevBatchView>('DatevBatch').implement({
  fields: (t) => ({
    id: t.exposeID('id'),
    period: t.expose('period', { type: 'Month' }),
    fileName: t.exposeString('fileName'),
    rows: t.exposeInt('rows'),
    sha256: t.exposeString('sha256'),
    exportedAt: t.expose('exportedAt', { type: 'Instant' }),
    exportedBy: t.exposeString('exportedBy'),
    leftOut: t.field({ type: [DatevLeftOut], description: 'What the file goes out without.', resolve: ({ leftOut }) => [...leftOut] }),
    downloadPath: t.string({ resolve: ({ id }) => `/documents/datev/${encodeURIComponent(id)}.csv` }),
    check: t.field({ type: DatevCheck, description: 'The file made again, held against its hash, and checked.', resolve: ({ check }) => check() }),
  }),
});
export const DatevBatchConnection = connection('DatevBatchConnection', DatevBatch);

export type DatevDebtorBatchView = Omit<DatevBatchView, 'period'>;
export const DatevDebtorBatch = builder.objectRef<DatevDebtorBatchView>('DatevDebtorBatch').implement({
  description: 'Master data of debtors that were new or changed.',
  fields: (t) => ({
    id: t.exposeID('id'),
    fileName: t.exposeString('fileName'),
    rows: t.exposeInt('rows'),
    sha256: t.exposeString('sha256'),
    exportedAt: t.expose('exportedAt', { type: 'Instant' }),
    exportedBy: t.exposeString('exportedBy'),
    leftOut: t.field({ type: [DatevLeftOut], description: 'What the file goes out without.', resolve: ({ leftOut }) => [...leftOut] }),
    downloadPath: t.string({ resolve: ({ id }) => `/documents/datev/${encodeURIComponent(id)}.csv` }),
    check: t.field({ type: DatevCheck, resolve: ({ check }) => check() }),
  }),
});

const CostCentres = builder.objectRef<NonNullable<DatevSettings['costCentres']>>('DatevCostCentres').implement({
  fields: (t) => ({ baseFee: t.exposeString('baseFee'), usage: t.exposeString('usage') }),
});
export const ChartName = builder.enumType('ChartOfAccounts', { values: ['SKR03', 'SKR04'] as const });
export const DatevSettingsType = builder.objectRef<DatevSettings>('DatevSettings').implement({
  fields: (t) => ({
    consultant: t.exposeInt('consultant', { description: 'Beraternummer' }),
    client: t.exposeInt('client', { description: 'Mandantennummer' }),
    accountLength: t.exposeInt('accountLength', { description: 'Sachkontenlänge' }),
    fiscalYearStart: t.exposeString('fiscalYearStart', { description: 'MM-01' }),
    chart: t.expose('chart', { type: ChartName }),
    locked: t.exposeBoolean('locked', { description: 'Festschreibung' }),
    initials: t.exposeString('initials', { description: 'Diktatkürzel' }),
    costCentres: t.field({ type: CostCentres, nullable: true, resolve: ({ costCentres }) => costCentres ?? null }),
    documentLinks: t.boolean({ resolve: ({ documentLinks }) => documentLinks ?? false }),
  }),
});

export const ExchangeRateType = builder.objectRef<ExchangeRate>('ExchangeRate').implement({
  description: 'Units of the currency for one euro, for what is billed in it.',
  fields: (t) => ({
    currency: t.exposeString('currency'),
    month: t.expose('month', { type: 'Month' }),
    rate: t.expose('rate', { type: 'Decimal' }),
    source: t.exposeString('source'),
  }),
});
