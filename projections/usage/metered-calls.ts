import type { Kysely } from 'kysely';
import { businessDate, monthOf, type Month } from '../../domain/kernel/time.ts';
import { TokensConsumed } from '../../domain/usage/events.ts';
import { boolean, integer, numeric, on, optional, projection, put, table, text, type RowOf } from '../kernel/projection.ts';
import type { ReadTables } from '../kernel/read-db.ts';

export const meteredCalls = table({
  name: 'metered_calls',
  columns: {
    tenant_id: text,
    reply_id: text,
    metered_at: text,
    month: text,
    day: text,
    /** Providers bill by days of UTC. */
    utc_day: text,
    purpose: text,
    conversation_id: optional(text),
    channel_id: text,
    user_id: text,
    provider: text,
    model: text,
    booked_model: optional(text),
    region: text,
    input_tokens: integer,
    output_tokens: integer,
    cache_read_tokens: integer,
    cache_write_tokens: integer,
    images: integer,
    embedding_tokens: integer,
    price_version: integer,
    cost: numeric,
    currency: text,
    request_id: optional(text),
    /** Told by the demo's story: no provider was asked, so none bills it. */
    demo: boolean,
    /** Where the event stands in the month's usage stream. */
    revision: integer,
  },
  key: ['tenant_id', 'reply_id'],
  indexes: [['month', 'revision'], ['utc_day'], ['request_id']],
});

export const meteredCallsProjection = projection({
  name: 'metered-calls',
  version: 1,
  answers: 'Which model calls were metered, each with its figures and the id its provider knows it by?',
  tables: [meteredCalls],
  handlers: [
    on(TokensConsumed, (e, { meta, revision }) => {
      const day = businessDate(meta.at);
      return put(meteredCalls, {
        tenant_id: meta.tenantId,
        reply_id: e.replyId,
        metered_at: meta.at,
        month: monthOf(day),
        day,
        utc_day: meta.at.slice(0, 10),
        purpose: e.purpose,
        conversation_id: e.conversationId ?? null,
        channel_id: e.channelId,
        user_id: e.userId,
        provider: e.provider,
        model: e.model,
        booked_model: e.bookedModel ?? null,
        region: e.region,
        input_tokens: e.inputTokens,
        output_tokens: e.outputTokens,
        cache_read_tokens: e.cacheReadTokens,
        cache_write_tokens: e.cacheWriteTokens ?? 0,
        images: e.images ?? 0,
        embedding_tokens: e.embeddingTokens ?? 0,
        price_version: e.priceVersion,
        cost: e.cost,
        currency: e.currency,
        request_id: e.providerRequestId ?? null,
        demo: meta.demo ?? false,
        revision,
      });
    }),
  ],
});

export type MeteredCall = RowOf<typeof meteredCalls>;

export async function findMeteredCall(db: Kysely<ReadTables>, tenantId: string, replyId: string): Promise<MeteredCall | undefined> {
  return db.selectFrom('metered_calls').selectAll().where('tenant_id', '=', tenantId).where('reply_id', '=', replyId).executeTakeFirst();
}

/** A month's calls in the order they were metered, in portions, so that no month is too large. */
export async function* readMeteredCalls(db: Kysely<ReadTables>, tenantId: string, month: Month, portion = 2_000): AsyncGenerator<MeteredCall> {
  for (let after = -1; ;) {
    const rows = await db
      .selectFrom('metered_calls')
      .selectAll()
      .where('tenant_id', '=', tenantId)
      .where('month', '=', month)
      .where('revision', '>', after)
      .orderBy('revision')
      .limit(portion)
      .execute();
    yield* rows;
    const last = rows.at(-1);
    if (!last || rows.length < portion) return;
    after = last.revision;
  }
}
