import type { Kysely } from 'kysely';
import { ApiKeyIssued, ApiKeyRevoked } from '../../domain/access/events.ts';
import type { Instant } from '../../domain/kernel/time.ts';
import { on, onAny, optional, patch, projection, put, table, text, type RowOf } from '../kernel/projection.ts';
import type { ReadTables } from '../kernel/read-db.ts';
import { actorRef } from './actors.ts';

export const apiKeys = table({
  name: 'api_keys',
  columns: {
    tenant_id: text,
    key_id: text,
    name: text,
    prefix: text,
    argon2id: text,
    issued_at: text,
    issued_by: text,
    revoked_at: optional(text),
    last_used_at: optional(text),
  },
  key: ['tenant_id', 'key_id'],
  indexes: [['prefix']],
});

export const apiKeysProjection = projection({
  name: 'api-keys',
  version: 1,
  answers: 'Which keys open the REST API for a tenant?',
  tables: [apiKeys],
  handlers: [
    on(ApiKeyIssued, (e, { meta }) =>
      put(apiKeys, {
        tenant_id: meta.tenantId,
        key_id: e.keyId,
        name: e.name,
        prefix: e.prefix,
        argon2id: e.argon2id,
        issued_at: meta.at,
        issued_by: actorRef(meta.actor),
        revoked_at: null,
        last_used_at: null,
      }),
    ),
    on(ApiKeyRevoked, (e, { meta }) => patch(apiKeys, { tenant_id: meta.tenantId, key_id: e.keyId }, { revoked_at: meta.at })),
    // A key leaves a trace whenever it changes something; pure reading is not an event.
    onAny((_, { meta }) =>
      meta.actor.kind === 'api-key' ? patch(apiKeys, { tenant_id: meta.tenantId, key_id: meta.actor.id }, { last_used_at: meta.at }) : [],
    ),
  ],
});

export interface ApiKeySummary {
  readonly id: string;
  readonly name: string;
  readonly prefix: string;
  readonly issuedAt: Instant;
  /** An actor reference, see `nameActors`. */
  readonly issuedBy: string;
  readonly revokedAt: Instant | null;
  readonly lastUsedAt: Instant | null;
}
/** What checking a key needs. */
export interface ApiKeyRecord {
  readonly tenantId: string;
  readonly keyId: string;
  readonly argon2id: string;
  readonly revokedAt: Instant | null;
}

/** Newest first, revoked ones included. */
export async function listApiKeys(db: Kysely<ReadTables>, tenantId: string): Promise<readonly ApiKeySummary[]> {
  const rows = await db.selectFrom('api_keys').selectAll().where('tenant_id', '=', tenantId).orderBy('issued_at', 'desc').orderBy('key_id').execute();
  return rows.map(summary);
}

export async function findApiKey(db: Kysely<ReadTables>, tenantId: string, keyId: string): Promise<ApiKeySummary | undefined> {
  const row = await db.selectFrom('api_keys').selectAll().where('tenant_id', '=', tenantId).where('key_id', '=', keyId).executeTakeFirst();
  return row && summary(row);
}

/** In the operator's scope: the keys with this prefix, whatever their tenant. */
export async function findApiKeysByPrefix(db: Kysely<ReadTables>, prefix: string): Promise<readonly ApiKeyRecord[]> {
  const rows = await db.selectFrom('api_keys').select(['tenant_id', 'key_id', 'argon2id', 'revoked_at']).where('prefix', '=', prefix).execute();
  return rows.map((row) => ({ tenantId: row.tenant_id, keyId: row.key_id, argon2id: row.argon2id, revokedAt: row.revoked_at }));
}

function summary(row: RowOf<typeof apiKeys>): ApiKeySummary {
  return {
    id: row.key_id,
    name: row.name,
    prefix: row.prefix,
    issuedAt: row.issued_at,
    issuedBy: row.issued_by,
    revokedAt: row.revoked_at,
    lastUsedAt: row.last_used_at,
  };
}
