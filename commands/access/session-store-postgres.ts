import pg from 'pg';
import type { Session, SessionStore, SignInLink } from './session-store.ts';

interface SessionRow {
  token_sha256: string;
  tenant_id: string;
  user_id: string;
  created_at: string;
  last_seen_at: string;
}
interface LinkRow {
  link_id: string;
  token_sha256: string;
  kind: SignInLink['kind'];
  tenant_id: string;
  user_id: string;
  email_fingerprint: string;
  created_at: string;
  expires_at: string;
}

const fromSessionRow = (row: SessionRow): Session => ({
  tokenSha256: row.token_sha256,
  tenantId: row.tenant_id,
  userId: row.user_id,
  createdAt: row.created_at,
  lastSeenAt: row.last_seen_at,
});
const fromLinkRow = (row: LinkRow): SignInLink => ({
  linkId: row.link_id,
  tokenSha256: row.token_sha256,
  kind: row.kind,
  tenantId: row.tenant_id,
  userId: row.user_id,
  emailFingerprint: row.email_fingerprint,
  createdAt: row.created_at,
  expiresAt: row.expires_at,
});

export function postgresSessions(connectionString: string, options: { readonly applicationName?: string } = {}): SessionStore {
  const pool = new pg.Pool({
    connectionString,
    max: 3,
    application_name: options.applicationName ?? 'oce-access',
    options: '-c role=oce_access -c statement_timeout=30000',
  });
  pool.on('error', () => undefined);
  const run = async <R extends pg.QueryResultRow>(text: string, values: readonly unknown[]) => (await pool.query<R>(text, [...values])).rows;
  return {
    open: async (s) => {
      await run('insert into access.sessions (token_sha256, tenant_id, user_id, created_at, last_seen_at) values ($1, $2, $3, $4, $5)', [
        s.tokenSha256,
        s.tenantId,
        s.userId,
        s.createdAt,
        s.lastSeenAt,
      ]);
    },
    find: async (token) => {
      const [row] = await run<SessionRow>('select * from access.sessions where token_sha256 = $1', [token]);
      return row && fromSessionRow(row);
    },
    touch: async (token, at) => {
      await run('update access.sessions set last_seen_at = $2 where token_sha256 = $1 and last_seen_at < $2', [token, at]);
    },
    end: async (token) => {
      await run('delete from access.sessions where token_sha256 = $1', [token]);
    },
    endAll: async (tenantId, userId) => {
      await run('delete from access.sessions where tenant_id = $1 and user_id = $2', [tenantId, userId]);
      await run("update access.sign_in_links set used = true where kind = 'sign-in' and tenant_id = $1 and user_id = $2", [tenantId, userId]);
    },
    keepLink: async (l) => {
      // One statement: the new link stands and the earlier ones are void, or nothing happened.
      await run(
        `with kept as (
           insert into access.sign_in_links as mine (link_id, token_sha256, kind, tenant_id, user_id, email_fingerprint, created_at, expires_at)
           values ($1, $2, $3, $4, $5, $6, $7, $8)
           on conflict (link_id) do update set token_sha256 = excluded.token_sha256, created_at = excluded.created_at, expires_at = excluded.expires_at
             where not mine.sent and not mine.used
           returning link_id, kind, tenant_id, user_id)
         update access.sign_in_links old set used = true from kept
         where old.link_id <> kept.link_id and old.kind = kept.kind and old.tenant_id = kept.tenant_id and old.user_id = kept.user_id`,
        [l.linkId, l.tokenSha256, l.kind, l.tenantId, l.userId, l.emailFingerprint, l.createdAt, l.expiresAt],
      );
    },
    linkState: async (linkId) => (await run<{ sent: boolean }>('select sent from access.sign_in_links where link_id = $1', [linkId]))[0],
    markSent: async (linkId) => {
      await run('update access.sign_in_links set sent = true where link_id = $1', [linkId]);
    },
    peekLink: async (token, now) => {
      const [row] = await run<LinkRow>('select * from access.sign_in_links where token_sha256 = $1 and not used and expires_at > $2', [token, now]);
      return row && fromLinkRow(row);
    },
    takeLink: async (token, now) => {
      const [row] = await run<LinkRow>('update access.sign_in_links set used = true where token_sha256 = $1 and not used and expires_at > $2 returning *', [
        token,
        now,
      ]);
      return row && fromLinkRow(row);
    },
    countLinks: async (fingerprint, since) =>
      (
        await run<{ links: number }>('select count(*)::int as links from access.sign_in_links where email_fingerprint = $1 and created_at >= $2', [
          fingerprint,
          since,
        ])
      )[0]?.links ?? 0,
    sweep: async ({ linksExpired, sessionsBegun }) => {
      await run('delete from access.sign_in_links where expires_at < $1', [linksExpired]);
      await run('delete from access.sessions where created_at < $1', [sessionsBegun]);
    },
    close: () => pool.end(),
  };
}
