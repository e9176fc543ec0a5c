import { z } from 'zod';
import { Amount } from '../kernel/money.ts';
import { BusinessDate } from '../kernel/time.ts';

/** One rated position. It says by itself how it came about: the rule, the price version, the days and the metered calls behind it. */
export const InvoiceLine = z.object({
  /** Included usage costs nothing; it stands on the invoice so that the lines add up to the month's tokens. A credit's quantity is below zero. */
  kind: z.enum(['base-fee', 'included-usage', 'overage', 'credit']),
  text: z.string(),
  quantity: Amount,
  unit: z.enum(['month', 'million-tokens', 'piece']),
  unitPrice: Amount,
  net: Amount,
  model: z.string().optional(),
  /** The model the customer chose, when another one answered and the cheaper price of the two counts (D-66). */
  bookedModel: z.string().optional(),
  priceVersion: z.number().int().positive(),
  /** Tokens behind a line of usage, so that a later run bills only what is new; on a credit, the tokens taken back. */
  tokens: z.number().int().nonnegative().optional(),
  /** The rating rule, e.g. `base-fee.prorated`. */
  rule: z.string().optional(),
  /** Proration: the days paid for, and the days of the whole month (or year). */
  days: z.object({ billed: z.number().int().positive(), of: z.number().int().positive() }).optional(),
  /** Where the metered calls stand: first and last revision of the usage stream, and how many calls count. */
  events: z
    .object({
      stream: z.string(),
      from: z.number().int().nonnegative(),
      to: z.number().int().nonnegative(),
      count: z.number().int().positive(),
    })
    .optional(),
  period: z.object({ from: BusinessDate, to: BusinessDate }).optional(),
  /** On a credit note: the position, from 1, of the invoice's line that this one takes back. */
  corrects: z.number().int().positive().optional(),
  /** On a credit note: what of the line had been billed too much, at the position it was billed under (see settled.ts). */
  settled: z.object({ net: Amount, rule: z.string(), tokens: z.number().int().nonnegative().optional(), bookedModel: z.string().optional() }).optional(),
  /** The granted credit that this line uses up. */
  creditId: z.string().optional(),
});
export type InvoiceLine = z.infer<typeof InvoiceLine>;
