import type { Kysely } from 'kysely';
import type { Role } from '../../domain/access/events.ts';
import { AccessRevoked, InvitationAccepted, RoleGranted, SignInSucceeded, UserInvited } from '../../domain/access/events.ts';
import type { Instant } from '../../domain/kernel/time.ts';
import { on, optional, patch, projection, put, table, text, type RowOf } from '../kernel/projection.ts';
import type { ReadTables } from '../kernel/read-db.ts';
import { sealed, sealedIfAny, type Sealed } from '../kernel/sealed.ts';

export const users = table({
  name: 'users',
  columns: {
    tenant_id: text,
    user_id: text,
    email: text,
    name: optional(text),
    event_id: text,
    email_fingerprint: optional(text),
    role: text,
    status: text,
    invited_at: text,
    last_sign_in_at: optional(text),
  },
  key: ['tenant_id', 'user_id'],
  indexes: [['email_fingerprint']],
});

export const usersProjection = projection({
  name: 'users',
  version: 1,
  answers: 'Who may sign in to a tenant, and as what?',
  tables: [users],
  handlers: [
    on(UserInvited, (e, { eventId, meta }) =>
      put(users, {
        tenant_id: meta.tenantId,
        user_id: e.userId,
        email: e.email,
        name: e.name ?? null,
        event_id: eventId,
        email_fingerprint: e.emailFingerprint ?? null,
        role: e.role,
        status: 'invited',
        invited_at: meta.at,
        last_sign_in_at: null,
      }),
    ),
    on(InvitationAccepted, (e, { meta }) => patch(users, { tenant_id: meta.tenantId, user_id: e.userId }, { status: 'active' })),
    on(RoleGranted, (e, { meta }) => patch(users, { tenant_id: meta.tenantId, user_id: e.userId }, { role: e.role })),
    on(AccessRevoked, (e, { meta }) => patch(users, { tenant_id: meta.tenantId, user_id: e.userId }, { status: 'revoked' })),
    on(SignInSucceeded, (e, { meta }) => patch(users, { tenant_id: meta.tenantId, user_id: e.userId }, { last_sign_in_at: meta.at })),
  ],
});

export interface UserSummary {
  readonly id: string;
  readonly tenantId: string;
  readonly email: Sealed;
  readonly name: Sealed | null;
  readonly role: Role;
  readonly status: 'invited' | 'active' | 'revoked';
  readonly invitedAt: Instant;
  readonly lastSignInAt: Instant | null;
}

/** In the order of their invitation. */
export async function listUsers(db: Kysely<ReadTables>, tenantId: string): Promise<readonly UserSummary[]> {
  const rows = await db.selectFrom('users').selectAll().where('tenant_id', '=', tenantId).orderBy('invited_at').orderBy('user_id').execute();
  return rows.map(summary);
}

export async function findUser(db: Kysely<ReadTables>, tenantId: string, userId: string): Promise<UserSummary | undefined> {
  const row = await db.selectFrom('users').selectAll().where('tenant_id', '=', tenantId).where('user_id', '=', userId).executeTakeFirst();
  return row && summary(row);
}

/** For sign-in, in the operator's scope: everybody under this address (by its fingerprint) who may still come in, oldest first. */
export async function findUsersByEmail(db: Kysely<ReadTables>, emailFingerprint: string): Promise<readonly UserSummary[]> {
  const rows = await db
    .selectFrom('users')
    .selectAll()
    .where('email_fingerprint', '=', emailFingerprint)
    .where('status', '<>', 'revoked')
    .orderBy('invited_at')
    .orderBy('tenant_id')
    .execute();
  return rows.map(summary);
}

function summary(row: RowOf<typeof users>): UserSummary {
  return {
    id: row.user_id,
    tenantId: row.tenant_id,
    email: sealed(row.email, row.event_id, 'email'),
    name: sealedIfAny(row.name, row.event_id, 'name'),
    role: row.role as Role,
    status: row.status as UserSummary['status'],
    invitedAt: row.invited_at,
    lastSignInAt: row.last_sign_in_at,
  };
}
