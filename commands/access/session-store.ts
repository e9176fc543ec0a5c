import type { Instant } from '../../domain/kernel/time.ts';

/** A signed-in browser. The token itself is only in its cookie. */
export interface Session {
  readonly tokenSha256: string;
  readonly tenantId: string;
  readonly userId: string;
  readonly createdAt: Instant;
  readonly lastSeenAt: Instant;
}

/** A one-time link that was mailed, or is about to be. */
export interface SignInLink {
  readonly linkId: string;
  readonly tokenSha256: string;
  readonly kind: 'sign-in' | 'invitation';
  readonly tenantId: string;
  readonly userId: string;
  /** The address it was sent to; the link dies when the user has another one. */
  readonly emailFingerprint: string;
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
}

/**
 * Sessions and links are credentials that live for minutes or hours, so they are rows that are deleted and not events;
 * what happened with them (SignInSucceeded, SignedOut) is on the log. Only hashes of tokens are kept.
 */
export interface SessionStore {
  open(session: Session): Promise<void>;
  find(tokenSha256: string): Promise<Session | undefined>;
  touch(tokenSha256: string, at: Instant): Promise<void>;
  end(tokenSha256: string): Promise<void>;
  /** Ends every session of a user, and voids the sign-in links that are under way. */
  endAll(tenantId: string, userId: string): Promise<void>;

  /**
   * Keeps a link and voids every earlier one of its kind for the same user. The same id again takes the new token as long as
   * the link was neither sent nor used: the mail of the repeated job is the one that counts.
   */
  keepLink(link: SignInLink): Promise<void>;
  linkState(linkId: string): Promise<{ readonly sent: boolean } | undefined>;
  markSent(linkId: string): Promise<void>;
  /** Shows whose a good link is without spending it. */
  peekLink(tokenSha256: string, now: Instant): Promise<SignInLink | undefined>;
  /** Gives a good link out once, and never again. */
  takeLink(tokenSha256: string, now: Instant): Promise<SignInLink | undefined>;
  /** How many links an address got since an instant. */
  countLinks(emailFingerprint: string, since: Instant): Promise<number>;

  /** Deletes links that expired and sessions that began before the given instants. */
  sweep(before: { readonly linksExpired: Instant; readonly sessionsBegun: Instant }): Promise<void>;
  close(): Promise<void>;
}
