import { z } from 'zod';
import { event, type EventOf } from '../kernel/event.ts';
import { BusinessDate, Month } from '../kernel/time.ts';

const tokens = z.number().int().nonnegative();

/** Tokens that a provider bills, by the kinds we meter. Cache writes are a kind of their own on bills. */
export const BilledTokens = z.object({ inputTokens: tokens, outputTokens: tokens, cacheReadTokens: tokens, cacheWriteTokens: tokens });
export type BilledTokens = z.infer<typeof BilledTokens>;

/** What a provider billed for one request, or for a day of one model where its report knows no requests. */
export const BillLine = z.object({
  /** A day of UTC, as providers bill. */
  day: BusinessDate,
  /** The catalogue's id where the name is known, else the provider's own. */
  model: z.string().max(200),
  requestId: z.string().max(200).optional(),
  ...BilledTokens.shape,
});
export type BillLine = z.infer<typeof BillLine>;

export const BillFormat = z.enum(['aws-cur', 'azure-usage', 'mistral-usage', 'columns']);
export type BillFormat = z.infer<typeof BillFormat>;

export const BillPartRead = event(
  'BillPartRead',
  "A part of a provider's usage report was read.",
  z.object({ billId: z.string(), part: z.number().int().nonnegative(), lines: z.array(BillLine).min(1).max(1_000) }),
);
export const ProviderBillImported = event(
  'ProviderBillImported',
  "A provider's usage report of a month is complete; an earlier one of the month no longer counts.",
  z.object({
    billId: z.string(),
    /** As our meters name it. */
    provider: z.string(),
    month: Month,
    format: BillFormat,
    fileSha256: z.string(),
    parts: z.number().int().positive(),
    lines: z.number().int().positive(),
    /** Rows of the file that are no model usage of the month. */
    skipped: z.number().int().nonnegative(),
    ...BilledTokens.shape,
  }),
);
export const DifferenceExplained = event(
  'DifferenceExplained',
  "A person gave the reason for a difference between a provider's bill and our meters.",
  z.object({
    provider: z.string(),
    month: Month,
    /** `request/<id>` or `day/<day>/<model>`. */
    difference: z.string(),
    /** The explanation holds for these figures; other ones want another. */
    billedTokens: tokens,
    meteredTokens: tokens,
    reason: z.string(),
  }),
);

export const reconciliationEvents = [BillPartRead, ProviderBillImported, DifferenceExplained] as const;
export type ReconciliationEvent = EventOf<(typeof reconciliationEvents)[number]>;
