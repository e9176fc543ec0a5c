import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import { canonicalJson } from '../../domain/kernel/canonical-json.ts';
import type { Month } from '../../domain/kernel/time.ts';
import { Purpose } from '../../domain/usage/events.ts';
import {
  addReceipt,
  noTokens,
  plusTokens,
  receiptSumText,
  receiptText,
  type Receipt,
  type ReceiptSum,
  type ReceiptSumOfModel,
} from '../../domain/usage/receipt.ts';
import type { ReadTables } from '../kernel/read-db.ts';
import { findMeteredCall, readMeteredCalls, type MeteredCall } from './metered-calls.ts';

/** Ed25519 over a text, base64: what the installation certifies. */
export type Sign = (text: string) => string;

function receiptOf(call: MeteredCall): Receipt {
  return {
    tenantId: call.tenant_id,
    replyId: call.reply_id,
    at: call.metered_at,
    purpose: Purpose.parse(call.purpose),
    provider: call.provider,
    model: call.model,
    ...(call.booked_model !== null && { bookedModel: call.booked_model }),
    region: call.region,
    tokens: {
      input: call.input_tokens,
      output: call.output_tokens,
      cacheRead: call.cache_read_tokens,
      cacheWrite: call.cache_write_tokens,
      embedding: call.embedding_tokens,
      images: call.images,
    },
    priceVersion: call.price_version,
    ...(call.request_id !== null && { providerRequestId: call.request_id }),
  };
}

const lineOf = (receipt: Receipt, sign: Sign) => `${canonicalJson({ receipt, signature: sign(receiptText(receipt)) })}\n`;

/** The signed receipt of one reply, as one line of JSON; the same bytes whenever it is asked for. */
export async function findReceipt(db: Kysely<ReadTables>, tenantId: string, replyId: string, sign: Sign): Promise<string | undefined> {
  const call = await findMeteredCall(db, tenantId, replyId);
  return call && lineOf(receiptOf(call), sign);
}

/** All receipts of a month, one a line, and at the end their signed sum. */
export async function* monthOfReceipts(db: Kysely<ReadTables>, tenantId: string, month: Month, sign: Sign): AsyncGenerator<string> {
  const models = new Map<string, ReceiptSumOfModel>();
  const hash = createHash('sha256');
  let receipts = 0;
  let tokens = noTokens;
  for await (const call of readMeteredCalls(db, tenantId, month)) {
    const receipt = receiptOf(call);
    const line = lineOf(receipt, sign);
    hash.update(line);
    addReceipt(models, receipt);
    tokens = plusTokens(tokens, receipt.tokens);
    receipts += 1;
    yield line;
  }
  const sum: ReceiptSum = { tenantId, month, receipts, tokens, models: [...models.values()], linesSha256: hash.digest('hex') };
  yield `${canonicalJson({ sum, signature: sign(receiptSumText(sum)) })}\n`;
}
