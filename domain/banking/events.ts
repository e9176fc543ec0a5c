import { z } from 'zod';
import { event, type EventOf } from '../kernel/event.ts';
import { Amount, Currency } from '../kernel/money.ts';
import { BusinessDate } from '../kernel/time.ts';

export const Direction = z.enum(['in', 'out']);
export type Direction = z.infer<typeof Direction>;

export const BankStatementImported = event(
  'BankStatementImported',
  'A statement of the bank account was read in.',
  z.object({
    statementId: z.string(),
    iban: z.string(),
    currency: Currency,
    from: BusinessDate,
    to: BusinessDate,
    opening: Amount,
    closing: Amount,
    entries: z.number().int(),
  }),
);

/** Who paid and what for is sealed with a key of the year, which goes when the retention of booking records is over. */
export const BankEntryRecorded = event(
  'BankEntryRecorded',
  'The bank booked a movement on the account.',
  z.object({
    bankEntryId: z.string(),
    statementId: z.string(),
    /** The bank's own reference, as far as it gives one. */
    reference: z.string(),
    bookedOn: BusinessDate,
    valueOn: BusinessDate,
    direction: Direction,
    amount: Amount,
    currency: Currency,
    /** What the bank itself charges; it knows no counterparty. */
    fee: z.boolean(),
    retention: z.string(),
    counterparty: z.string().optional(),
    counterpartyIban: z.string().optional(),
    remittance: z.string().optional(),
    /** Recognises the payer's account without telling it. */
    ibanFingerprint: z.string().optional(),
  }),
  {
    personal: [
      { field: 'counterparty', subject: 'retention' },
      { field: 'counterpartyIban', subject: 'retention' },
      { field: 'remittance', subject: 'retention' },
    ],
  },
);

export const MatchedItem = z.object({
  side: z.enum(['debit', 'credit']),
  amount: Amount,
  /** The number of the open item, the customer's personal account, and the customer. */
  item: z.string(),
  debtor: z.string(),
  customerId: z.string(),
});
export const MatchedAccount = z.object({ side: z.enum(['debit', 'credit']), amount: Amount, account: z.string().regex(/^\d{4}$/) });
export const Allocation = z.union([MatchedItem, MatchedAccount]);
export type Allocation = z.infer<typeof Allocation>;

const Match = z.object({
  /** 1 for the first match, one more for each after it was taken back. */
  round: z.number().int().positive(),
  how: z.enum(['exact', 'by-hand']),
  document: z.string(),
  text: z.string(),
  bookedOn: BusinessDate,
  direction: Direction,
  amount: Amount,
  allocations: z.array(Allocation).min(1),
});
export type Match = z.infer<typeof Match>;

export const BankEntryMatched = event(
  'BankEntryMatched',
  'A movement was set against open items or accounts.',
  Match.extend({ bankEntryId: z.string(), ibanFingerprint: z.string().optional() }),
);
export const BankEntryUnmatched = event(
  'BankEntryUnmatched',
  'A match was taken back; the movement waits again.',
  z.object({ bankEntryId: z.string(), matched: Match }),
);

export const bankEvents = [BankStatementImported, BankEntryRecorded, BankEntryMatched, BankEntryUnmatched] as const;
export type BankEvent = EventOf<(typeof bankEvents)[number]>;
