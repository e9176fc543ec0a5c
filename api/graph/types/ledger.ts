import { builder } from '../builder.ts';
import { LedgerSide } from '../enums.ts';
import { connection } from './page.ts';

export interface JournalLineView {
  readonly account: string;
  readonly accountName: string;
  readonly side: 'debit' | 'credit';
  readonly amount: string;
  readonly currency: string;
}
export interface JournalEntryView {
  readonly id: string;
  readonly bookedOn: string;
  readonly document: string;
  readonly text: string;
  readonly lines: readonly JournalLineView[];
}
export interface AccountTotalView {
  readonly account: string;
  readonly accountName: string;
  readonly debit: string;
  readonly credit: string;
}
export interface JournalTotalsView {
  readonly period: string;
  readonly debit: string;
  readonly credit: string;
  readonly balanced: boolean;
  readonly currency: string;
  readonly accounts: readonly AccountTotalView[];
}
export interface DatevBatchView {
  readonly id: string;
  readonly period: string;
  readonly fileName: string;
  readonly rows: number;
  readonly sha256: string;
  readonly exportedAt: string;
  readonly exportedBy: string;
}

const JournalLine = builder.objectRef<JournalLineView>('JournalLine').implement({
  fields: (t) => ({
    account: t.exposeString('account'),
    accountName: t.exposeString('accountName'),
    side: t.expose('side', { type: LedgerSide }),
    amount: t.expose('amount', { type: 'Decimal' }),
    currency: t.exposeString('currency'),
  }),
});

export const JournalEntry = builder.objectRef<JournalEntryView>('JournalEntry').implement({
  fields: (t) => ({
    id: t.exposeID('id'),
    bookedOn: t.expose('bookedOn', { type: 'Date' }),
    document: t.exposeString('document'),
    text: t.exposeString('text'),
    lines: t.field({ type: [JournalLine], resolve: ({ lines }) => [...lines] }),
  }),
});
export const JournalEntryConnection = connection('JournalEntryConnection', JournalEntry);

const AccountTotal = builder.objectRef<AccountTotalView>('AccountTotal').implement({
  fields: (t) => ({
    account: t.exposeString('account'),
    accountName: t.exposeString('accountName'),
    debit: t.expose('debit', { type: 'Decimal' }),
    credit: t.expose('credit', { type: 'Decimal' }),
  }),
});

export const JournalTotals = builder.objectRef<JournalTotalsView>('JournalTotals').implement({
  fields: (t) => ({
    period: t.expose('period', { type: 'Month' }),
    debit: t.expose('debit', { type: 'Decimal' }),
    credit: t.expose('credit', { type: 'Decimal' }),
    balanced: t.exposeBoolean('balanced'),
    currency: t.exposeString('currency'),
    accounts: t.field({ type: [AccountTotal], resolve: ({ accounts }) => [...accounts] }),
  }),
});

export const DatevBatch = builder.objectRef<DatevBatchView>('DatevBatch').implement({
  fields: (t) => ({
    id: t.exposeID('id'),
    period: t.expose('period', { type: 'Month' }),
    fileName: t.exposeString('fileName'),
    rows: t.exposeInt('rows'),
    sha256: t.exposeString('sha256'),
    exportedAt: t.expose('exportedAt', { type: 'Instant' }),
    exportedBy: t.exposeString('exportedBy'),
    downloadPath: t.string({ resolve: ({ id }) => `/documents/datev/${encodeURIComponent(id)}.csv` }),
  }),
});
export const DatevBatchConnection = connection('DatevBatchConnection', DatevBatch);
