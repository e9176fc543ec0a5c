import { z } from 'zod';
import { event, type EventOf } from '../kernel/event.ts';
import { Amount, Currency } from '../kernel/money.ts';
import { BusinessDate, Month } from '../kernel/time.ts';
import { DebtorRecord } from './datev/debtor-record.ts';
import { LeftOut } from './datev/left-out.ts';
import { DatevSettings } from './datev/settings.ts';
import { expecting } from '../kernel/invalid-input.ts';

/** DATEV's KOST1 and KOST2 hold letters, digits, `_` and blanks. */
export const CostCentre = z.string().regex(/^[A-Za-z0-9_ ]{1,36}$/, expecting('costCentre'));

export const JournalLine = z.object({
  account: z.string().regex(/^\d{4,9}$/),
  side: z.enum(['debit', 'credit']),
  amount: Amount,
  /** The customer's personal account: the line belongs to an open item, which `item` names. */
  debtor: z.string().optional(),
  item: z.string().optional(),
  costCentre: CostCentre.optional(),
  costCentre2: CostCentre.optional(),
  /** The amount in the document's own currency, where that is not the books'. */
  foreignAmount: Amount.optional(),
});
export type JournalLine = z.infer<typeof JournalLine>;

export const JournalEntryPosted = event(
  'JournalEntryPosted',
  'A booking with all its lines was posted; debits equal credits.',
  z.object({
    entryId: z.string(),
    bookedOn: BusinessDate,
    /** The document booked, e.g. an invoice number. */
    document: z.string(),
    text: z.string(),
    currency: Currency,
    lines: z.array(JournalLine).min(2),
    /** What a DATEV row needs besides: the customer, and when payment is due. */
    debtorAccount: z.string().optional(),
    dueOn: BusinessDate.optional(),
    revenueAccount: z.string().optional(),
    customerVatId: z.string().optional(),
    customerCountry: z.string().optional(),
    kind: z.enum(['invoice', 'cancellation', 'credit-note', 'payment', 'payment-reversal', 'accrual', 'manual']).optional(),
    customerId: z.string().optional(),
    /** What the booking answers to outside the books, e.g. the bank's entry; booked once. */
    reference: z.string().optional(),
    /** The entry that this one takes back: DATEV's Generalumkehr keeps the turnover of both sides clean. */
    reverses: z.string().optional(),
    /** The tax rate of another country, where its tax is owed (OSS). */
    destinationRate: Amount.optional(),
    /** When the service was rendered, where its month was closed and the booking came later. */
    serviceOn: BusinessDate.optional(),
    /** The GUID under which the document lies at DATEV. */
    documentGuid: z.string().optional(),
    /** Units of the document's currency for one euro. */
    foreign: z.object({ currency: z.string(), rate: Amount }).optional(),
  }),
);
export const PeriodClosed = event(
  'PeriodClosed',
  'The books of a month were closed; nothing is booked into it any more.',
  z.object({ month: Month, entries: z.number().int(), debit: Amount, credit: Amount, checks: z.array(z.string()) }),
);
export const DebtorAllotted = event('DebtorAllotted', 'A tenant got its debtor account.', z.object({ customerId: z.string(), account: z.string() }));
export const DatevDebtorsExported = event(
  'DatevDebtorsExported',
  'New and changed debtors were exported as DATEV master data.',
  z.object({
    batchId: z.string(),
    fileName: z.string(),
    rows: z.number().int(),
    sha256: z.string(),
    createdAt: z.string(),
    settings: DatevSettings,
    debtors: z.array(DebtorRecord),
    leftOut: z.array(LeftOut).optional(),
  }),
);
export const DatevBatchExported = event(
  'DatevBatchExported',
  'A DATEV booking batch of a month was exported.',
  z.object({
    batchId: z.string(),
    period: Month,
    fileName: z.string(),
    rows: z.number().int(),
    sha256: z.string(),
    /** When the file says it was made, and for which DATEV client; with the entries they fix every byte, so the file can be made again. */
    createdAt: z.string(),
    settings: DatevSettings,
    /** Batches of the first releases name their entries; later ones their place in the journal. */
    entryIds: z.array(z.string()).optional(),
    /** The first and last event of the journal whose entries are in the file. */
    revisions: z.object({ from: z.number().int(), to: z.number().int() }).optional(),
    /** Entries between these two that are not in the file: left out, or taken back before they ever went out. */
    skipped: z.array(z.string()).optional(),
    /** Entries that an earlier batch left out and this one holds, before the others. */
    caughtUp: z.array(z.string()).optional(),
    /** All that no batch up to this one could hold. */
    leftOut: z.array(LeftOut).optional(),
  }),
);
export const DatevSettingsChosen = event(
  'DatevSettingsChosen',
  "Finance set the figures of the tax adviser's DATEV client.",
  z.object({ settings: DatevSettings }),
);
export const ExchangeRateRecorded = event(
  'ExchangeRateRecorded',
  'The rate at which a month is converted was recorded (§ 16 (6) UStG).',
  z.object({ currency: Currency, month: Month, rate: Amount, source: z.string() }),
);
export const LedgerChecked = event(
  'LedgerChecked',
  'The journal was read from its first entry on and added up again.',
  z.object({ months: z.number().int(), entries: z.number().int(), debit: Amount, credit: Amount, faults: z.number().int() }),
);

export const journalEvents = [JournalEntryPosted, DatevBatchExported, PeriodClosed] as const;
export type JournalEvent = EventOf<(typeof journalEvents)[number]>;
export const debtorEvents = [DebtorAllotted, DatevDebtorsExported] as const;
export type DebtorEvent = EventOf<(typeof debtorEvents)[number]>;
export const booksEvents = [DatevSettingsChosen, ExchangeRateRecorded, LedgerChecked] as const;
export type BooksEvent = EventOf<(typeof booksEvents)[number]>;
