import type { Session, SessionStore, SignInLink } from './session-store.ts';

/** For specs: the same rules as the table. */
export function memorySessions(): SessionStore {
  const sessions = new Map<string, Session>();
  const links = new Map<string, SignInLink & { sent: boolean; used: boolean }>();
  return {
    open: async (session) => {
      sessions.set(session.tokenSha256, session);
    },
    find: async (token) => sessions.get(token),
    touch: async (token, at) => {
      const session = sessions.get(token);
      if (session && session.lastSeenAt < at) sessions.set(token, { ...session, lastSeenAt: at });
    },
    end: async (token) => {
      sessions.delete(token);
    },
    endAll: async (tenantId, userId) => {
      for (const session of sessions.values()) if (session.tenantId === tenantId && session.userId === userId) sessions.delete(session.tokenSha256);
      for (const link of links.values()) if (link.kind === 'sign-in' && link.tenantId === tenantId && link.userId === userId) link.used = true;
    },
    keepLink: async (link) => {
      const known = links.get(link.linkId);
      if (known && (known.sent || known.used)) return;
      for (const other of links.values())
        if (other.linkId !== link.linkId && other.kind === link.kind && other.tenantId === link.tenantId && other.userId === link.userId) other.used = true;
      links.set(link.linkId, { ...link, sent: false, used: false });
    },
    linkState: async (linkId) => {
      const link = links.get(linkId);
      return link && { sent: link.sent };
    },
    markSent: async (linkId) => {
      const link = links.get(linkId);
      if (link) link.sent = true;
    },
    peekLink: async (token, now) => {
      const link = [...links.values()].find((l) => l.tokenSha256 === token);
      if (!link || link.used || link.expiresAt <= now) return undefined;
      const { sent: _sent, used: _used, ...plain } = link;
      return plain;
    },
    takeLink: async (token, now) => {
      const link = [...links.values()].find((l) => l.tokenSha256 === token);
      if (!link || link.used || link.expiresAt <= now) return undefined;
      link.used = true;
      const { sent: _sent, used: _used, ...plain } = link;
      return plain;
    },
    countLinks: async (fingerprint, since) => [...links.values()].filter((l) => l.emailFingerprint === fingerprint && l.createdAt >= since).length,
    sweep: async ({ linksExpired, sessionsBegun }) => {
      for (const link of links.values()) if (link.expiresAt < linksExpired) links.delete(link.linkId);
      for (const session of sessions.values()) if (session.createdAt < sessionsBegun) sessions.delete(session.tokenSha256);
    },
    close: async () => undefined,
  };
}
