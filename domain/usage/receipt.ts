import { z } from 'zod';
import { canonicalJson } from '../kernel/canonical-json.ts';
import { Instant, Month } from '../kernel/time.ts';
import { Purpose } from './events.ts';

const count = z.number().int().nonnegative();

/** Every kind of meter, also those that stand at nothing: a receipt leaves no room to read a figure into it. */
export const ReceiptTokens = z.strictObject({ input: count, output: count, cacheRead: count, cacheWrite: count, embedding: count, images: count });
export type ReceiptTokens = z.infer<typeof ReceiptTokens>;

/** What one answer was charged for. Whom it was for is nobody's business: no person, no conversation, no words. */
export const Receipt = z.strictObject({
  tenantId: z.string(),
  replyId: z.string(),
  at: Instant,
  purpose: Purpose,
  provider: z.string(),
  model: z.string(),
  /** The model that was chosen, where another one answered (D-66). */
  bookedModel: z.string().optional(),
  region: z.string(),
  tokens: ReceiptTokens,
  priceVersion: z.number().int().positive(),
  providerRequestId: z.string().optional(),
});
export type Receipt = z.infer<typeof Receipt>;

/** The receipts of one model at one price version. */
export const ReceiptSumOfModel = z.strictObject({
  model: z.string(),
  bookedModel: z.string().optional(),
  priceVersion: z.number().int().positive(),
  receipts: count,
  tokens: ReceiptTokens,
});
export type ReceiptSumOfModel = z.infer<typeof ReceiptSumOfModel>;

/** What a month's receipts come to, and the hash of all their lines: none can be left out or put in. */
export const ReceiptSum = z.strictObject({
  tenantId: z.string(),
  month: Month,
  receipts: count,
  tokens: ReceiptTokens,
  models: z.array(ReceiptSumOfModel),
  linesSha256: z.string().regex(/^[0-9a-f]{64}$/),
});
export type ReceiptSum = z.infer<typeof ReceiptSum>;

/** One line of a file of receipts. */
export const ReceiptLine = z.union([z.strictObject({ receipt: Receipt, signature: z.base64() }), z.strictObject({ sum: ReceiptSum, signature: z.base64() })]);

/** What is signed: a line that says what it is, so that the signature fits nothing else, and the canonical JSON (RFC 8785). */
export function receiptText(receipt: Receipt): string {
  return `openclaw-enterprise/usage-receipt/v1\n${canonicalJson(receipt)}\n`;
}

export function receiptSumText(sum: ReceiptSum): string {
  return `openclaw-enterprise/usage-receipt-sum/v1\n${canonicalJson(sum)}\n`;
}

export const noTokens: ReceiptTokens = { input: 0, output: 0, cacheRead: 0, cacheWrite: 0, embedding: 0, images: 0 };

export function plusTokens(a: ReceiptTokens, b: ReceiptTokens): ReceiptTokens {
  return {
    input: a.input + b.input,
    output: a.output + b.output,
    cacheRead: a.cacheRead + b.cacheRead,
    cacheWrite: a.cacheWrite + b.cacheWrite,
    embedding: a.embedding + b.embedding,
    images: a.images + b.images,
  };
}

/** Adds a receipt to the sums by model, which stay in the order of their first receipt. */
export function addReceipt(sums: Map<string, ReceiptSumOfModel>, { model, bookedModel, priceVersion, tokens }: Receipt): void {
  const key = canonicalJson([model, bookedModel ?? null, priceVersion]);
  const before = sums.get(key);
  sums.set(key, {
    model,
    ...(bookedModel !== undefined && { bookedModel }),
    priceVersion,
    receipts: (before?.receipts ?? 0) + 1,
    tokens: plusTokens(before?.tokens ?? noTokens, tokens),
  });
}
