import type { Kysely } from 'kysely';
import { BankEntryMatched, BankEntryUnmatched, type Allocation } from '../../domain/banking/events.ts';
import {
  CreditNoteIssued,
  InvoiceBounced,
  InvoiceCancelled,
  InvoiceIssued,
  InvoiceResendRequested,
  InvoiceSendingFailed,
  InvoiceSent,
} from '../../domain/invoices/events.ts';
import { cents, type Amount } from '../../domain/kernel/money.ts';
import type { Instant } from '../../domain/kernel/time.ts';
import { actorRef } from '../access/actors.ts';
import { integer, numeric, on, optional, projection, put, table, text, type Source } from '../kernel/projection.ts';
import type { ReadTables } from '../kernel/read-db.ts';

export const invoiceStory = table({
  name: 'invoice_story',
  columns: {
    tenant_id: text,
    number: text,
    event_id: text,
    /** An event may pay several items, and an item in several parts. */
    part: integer,
    at: text,
    what: text,
    by: text,
    other_number: optional(text),
    amount: optional(numeric),
    detail: optional(text),
  },
  key: ['tenant_id', 'number', 'event_id', 'part'],
  indexes: [['number', 'at']],
});

const steps = ['issued', 'replaced', 'cancelled', 'credited', 'sent', 'bounced', 'sending-failed', 'resend-requested', 'paid', 'payment-taken-back'] as const;
type Step = (typeof steps)[number];
interface More {
  readonly part?: number;
  readonly other?: string | undefined;
  readonly amount?: Amount;
  readonly detail?: string | undefined;
}

function step(customerId: string, number: string, what: Step, { eventId, meta }: Source, { part = 0, other, amount, detail }: More = {}) {
  return put(invoiceStory, {
    tenant_id: customerId,
    number,
    event_id: eventId,
    part,
    at: meta.at,
    what,
    by: actorRef(meta.actor),
    other_number: other ?? null,
    amount: amount ?? null,
    detail: detail ?? null,
  });
}

function payments(allocations: readonly Allocation[], what: Step, source: Source) {
  return allocations.flatMap((allocation, part) =>
    'item' in allocation ? [step(allocation.customerId, allocation.item, what, source, { part, amount: allocation.amount })] : [],
  );
}

export const invoiceStoryProjection = projection({
  name: 'invoice-story',
  version: 1,
  answers: 'What happened to an invoice, from its number to its payment?',
  tables: [invoiceStory],
  handlers: [
    on(InvoiceIssued, ({ customerId, number, gross, preceding }, source) => [
      step(customerId, number, 'issued', source, { amount: gross, other: preceding?.number }),
      ...(preceding ? [step(customerId, preceding.number, 'replaced', source, { other: number })] : []),
    ]),
    on(InvoiceCancelled, ({ customerId, number, gross, preceding, reason }, source) => [
      step(customerId, number, 'issued', source, { amount: gross, other: preceding?.number, detail: reason }),
      step(customerId, preceding?.number ?? '', 'cancelled', source, { other: number, detail: reason }),
    ]),
    on(CreditNoteIssued, ({ customerId, number, gross, preceding, reason }, source) => [
      step(customerId, number, 'issued', source, { amount: gross, other: preceding?.number, detail: reason }),
      step(customerId, preceding?.number ?? '', 'credited', source, { other: number, amount: gross, detail: reason }),
    ]),
    on(InvoiceSent, ({ customerId, number, to }, source) => step(customerId, number, 'sent', source, { detail: to })),
    on(InvoiceBounced, ({ customerId, number, smtpCode }, source) => step(customerId, number, 'bounced', source, { detail: smtpCode })),
    on(InvoiceSendingFailed, ({ customerId, number, cause }, source) => step(customerId, number, 'sending-failed', source, { detail: cause })),
    on(InvoiceResendRequested, ({ customerId, number }, source) => step(customerId, number, 'resend-requested', source)),
    on(BankEntryMatched, ({ allocations }, source) => payments(allocations, 'paid', source)),
    on(BankEntryUnmatched, ({ matched }, source) => payments(matched.allocations, 'payment-taken-back', source)),
  ],
});

export interface InvoiceStep {
  readonly at: Instant;
  readonly what: Step;
  /** An actor reference, see `nameActors`. */
  readonly by: string;
  /** The document that did it, or that it was done to. */
  readonly otherNumber: string | null;
  readonly amount: Amount | null;
  /** The reason, the masked address, the code of a bounce, or the cause of a failure. */
  readonly detail: string | null;
}

/** Oldest first. */
export async function listInvoiceSteps(db: Kysely<ReadTables>, customerId: string, number: string): Promise<readonly InvoiceStep[]> {
  const rows = await db
    .selectFrom('invoice_story')
    .selectAll()
    .where('tenant_id', '=', customerId)
    .where('number', '=', number)
    .orderBy('at')
    .orderBy('event_id')
    .orderBy('part')
    .execute();
  return rows.flatMap(({ at, what, by, other_number: otherNumber, amount, detail }) => {
    const known = steps.find((one) => one === what);
    return known ? [{ at, what: known, by, otherNumber, amount: amount === null ? null : cents(amount), detail }] : [];
  });
}
