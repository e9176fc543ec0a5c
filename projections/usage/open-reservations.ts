import type { Kysely } from 'kysely';
import { businessDate, monthOf, type Instant, type Month } from '../../domain/kernel/time.ts';
import { ReservationReleased, TokensConsumed, TokensReserved } from '../../domain/usage/events.ts';
import { numeric, on, projection, put, remove, table, text } from '../kernel/projection.ts';
import type { ReadTables } from '../kernel/read-db.ts';

export const openReservations = table({
  name: 'open_reservations',
  columns: { tenant_id: text, reply_id: text, month: text, tokens: numeric, expires_at: text },
  key: ['tenant_id', 'reply_id'],
  indexes: [['expires_at']],
});

export const openReservationsProjection = projection({
  name: 'open-reservations',
  version: 1,
  answers: 'Which calls are on their way, and how much of the budget do they hold?',
  tables: [openReservations],
  handlers: [
    on(TokensReserved, (e, { meta }) =>
      put(openReservations, {
        tenant_id: meta.tenantId,
        reply_id: e.replyId,
        month: monthOf(businessDate(meta.at)),
        tokens: e.tokens,
        expires_at: e.expiresAt,
      }),
    ),
    on(TokensConsumed, (e, { meta }) => remove(openReservations, { tenant_id: meta.tenantId, reply_id: e.replyId })),
    on(ReservationReleased, (e, { meta }) => remove(openReservations, { tenant_id: meta.tenantId, reply_id: e.replyId })),
  ],
});

/** What a tenant's calls on their way hold of the month's budget. */
export async function sumReserved(db: Kysely<ReadTables>, tenantId: string, month: Month, now: Instant): Promise<string> {
  const { held } = await db
    .selectFrom('open_reservations')
    .where('tenant_id', '=', tenantId)
    .where('month', '=', month)
    .where('expires_at', '>', now)
    .select((eb) => eb.fn.sum<string | null>('tokens').as('held'))
    .executeTakeFirstOrThrow();
  return held ?? '0';
}

/** Of all tenants, the oldest first: calls that never came back. */
export async function listExpiredReservations(
  db: Kysely<ReadTables>,
  now: Instant,
  limit = 500,
): Promise<readonly { readonly tenantId: string; readonly replyId: string; readonly expiresAt: Instant }[]> {
  const rows = await db
    .selectFrom('open_reservations')
    .select(['tenant_id', 'reply_id', 'expires_at'])
    .where('expires_at', '<=', now)
    .orderBy('expires_at')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ tenantId: row.tenant_id, replyId: row.reply_id, expiresAt: row.expires_at }));
}
