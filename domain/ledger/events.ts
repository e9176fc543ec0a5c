import { z } from 'zod';
import { event, type EventOf } from '../kernel/event.ts';
import { Amount, Currency } from '../kernel/money.ts';
import { BusinessDate, Month } from '../kernel/time.ts';
import { DatevSettings } from './datev/settings.ts';

export const JournalLine = z.object({ account: z.string().regex(/^\d{4,9}$/), side: z.enum(['debit', 'credit']), amount: Amount });
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
  }),
);
export const DebtorAllotted = event('DebtorAllotted', 'A tenant got its debtor account.', z.object({ customerId: z.string(), account: z.string() }));
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
    entryIds: z.array(z.string()),
  }),
);

export const journalEvents = [JournalEntryPosted, DatevBatchExported] as const;
export type JournalEvent = EventOf<(typeof journalEvents)[number]>;
export const debtorEvents = [DebtorAllotted] as const;
export type DebtorEvent = EventOf<(typeof debtorEvents)[number]>;
