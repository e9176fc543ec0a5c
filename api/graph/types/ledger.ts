import type { AccountSheet, SheetLine } from '../../../projections/ledger/account-sheet.ts';
import type { LedgerCheck } from '../../../projections/ledger/books.ts';
import type { OpenItemAges, OpenItemRow } from '../../../projections/ledger/open-items.ts';
import type { AccountTotal, TrialBalance } from '../../../projections/ledger/trial-balance.ts';
import { builder } from '../builder.ts';
import { LedgerSide } from '../enums.ts';
import { connection } from './page.ts';

export interface JournalLineView {
  readonly account: string;
  readonly accountName: string;
  readonly side: 'debit' | 'credit';
  readonly amount: string;
  readonly currency: string;
  readonly debtor: string | null;
  readonly item: string | null;
  readonly costCentre: string | null;
}
export interface JournalEntryView {
  readonly id: string;
  readonly bookedOn: string;
  readonly document: string;
  readonly text: string;
  readonly reversible: boolean;
  readonly lines: readonly JournalLineView[];
}
const JournalLine = builder.objectRef<JournalLineView>('JournalLine').implement({
  fields: (t) => ({
    account: t.exposeString('account'),
    accountName: t.exposeString('accountName'),
    side: t.expose('side', { type: LedgerSide }),
    amount: t.expose('amount', { type: 'Decimal' }),
    currency: t.exposeString('currency'),
    debtor: t.exposeString('debtor', { nullable: true, description: "The customer's personal account." }),
    item: t.exposeString('item', { nullable: true, description: 'The number of the open item.' }),
    costCentre: t.exposeString('costCentre', { nullable: true }),
  }),
});

export const JournalEntry = builder.objectRef<JournalEntryView>('JournalEntry').implement({
  fields: (t) => ({
    id: t.exposeID('id'),
    bookedOn: t.expose('bookedOn', { type: 'Date' }),
    document: t.exposeString('document'),
    text: t.exposeString('text'),
    reversible: t.exposeBoolean('reversible', { description: 'Whether a person may take it back: `reverseJournalEntry`.' }),
    lines: t.field({ type: [JournalLine], resolve: ({ lines }) => [...lines] }),
  }),
});
export const JournalEntryConnection = connection('JournalEntryConnection', JournalEntry);

const AccountTotalType = builder.objectRef<AccountTotal>('AccountTotal').implement({
  fields: (t) => ({
    account: t.exposeString('account'),
    accountName: t.exposeString('accountName'),
    opening: t.expose('opening', { type: 'Decimal', description: 'Debits less credits before the month.' }),
    debit: t.expose('debit', { type: 'Decimal' }),
    credit: t.expose('credit', { type: 'Decimal' }),
    closing: t.expose('closing', { type: 'Decimal' }),
  }),
});

export const JournalTotals = builder.objectRef<TrialBalance>('JournalTotals').implement({
  description: 'The trial balance of a month.',
  fields: (t) => ({
    period: t.expose('period', { type: 'Month' }),
    debit: t.expose('debit', { type: 'Decimal' }),
    credit: t.expose('credit', { type: 'Decimal' }),
    balanced: t.exposeBoolean('balanced'),
    currency: t.exposeString('currency'),
    accounts: t.field({ type: [AccountTotalType], resolve: ({ accounts }) => [...accounts] }),
    downloadPath: t.string({ resolve: ({ period }) => `/documents/ledger/trial-balance-${period}.csv` }),
  }),
});

const AccountSheetLine = builder.objectRef<SheetLine>('AccountSheetLine').implement({
  fields: (t) => ({
    entryId: t.exposeID('entryId'),
    bookedOn: t.expose('bookedOn', { type: 'Date' }),
    document: t.exposeString('document'),
    text: t.exposeString('text'),
    debit: t.expose('debit', { type: 'Decimal' }),
    credit: t.expose('credit', { type: 'Decimal' }),
    balance: t.expose('balance', { type: 'Decimal' }),
  }),
});
export const AccountSheetType = builder.objectRef<AccountSheet>('AccountSheet').implement({
  fields: (t) => ({
    account: t.exposeString('account'),
    accountName: t.exposeString('accountName'),
    period: t.expose('period', { type: 'Month' }),
    opening: t.expose('opening', { type: 'Decimal' }),
    closing: t.expose('closing', { type: 'Decimal' }),
    lines: t.field({ type: [AccountSheetLine], resolve: ({ lines }) => [...lines] }),
    downloadPath: t.string({ resolve: ({ account, period }) => `/documents/ledger/account-${account}-${period}.csv` }),
  }),
});

export interface OpenItemView extends OpenItemRow {
  readonly customerName: string | null;
}
export const OpenItem = builder.objectRef<OpenItemView>('OpenItem').implement({
  fields: (t) => ({
    document: t.exposeString('document'),
    debtor: t.exposeString('debtor'),
    customerId: t.exposeID('customerId', { nullable: true }),
    customerName: t.exposeString('customerName', { nullable: true }),
    bookedOn: t.expose('bookedOn', { type: 'Date' }),
    dueOn: t.expose('dueOn', { type: 'Date', nullable: true }),
    billed: t.expose('billed', { type: 'Decimal' }),
    open: t.expose('open', { type: 'Decimal', description: 'Below zero the customer has paid too much.' }),
    overdueDays: t.exposeInt('overdueDays'),
  }),
});
export const OpenItemConnection = connection('OpenItemConnection', OpenItem);

export const OpenItemAgesType = builder.objectRef<OpenItemAges>('OpenItemAges').implement({
  fields: (t) => ({
    notDue: t.expose('notDue', { type: 'Decimal' }),
    upTo30: t.expose('upTo30', { type: 'Decimal' }),
    upTo60: t.expose('upTo60', { type: 'Decimal' }),
    upTo90: t.expose('upTo90', { type: 'Decimal' }),
    older: t.expose('older', { type: 'Decimal' }),
    total: t.expose('total', { type: 'Decimal' }),
    downloadPath: t.string({ resolve: () => '/documents/ledger/open-items.csv' }),
  }),
});

export const LedgerCheckType = builder.objectRef<LedgerCheck>('LedgerCheck').implement({
  description: 'The last time the whole journal was read from the log and added up again.',
  fields: (t) => ({
    checkedAt: t.expose('checkedAt', { type: 'Instant' }),
    entries: t.exposeInt('entries'),
    debit: t.expose('debit', { type: 'Decimal' }),
    credit: t.expose('credit', { type: 'Decimal' }),
    faults: t.exposeInt('faults'),
  }),
});
