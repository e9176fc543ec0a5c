import type { Access } from './access.ts';

/**
 * Who stands behind an account: the mailbox, so that two accounts of one person count as one. Case and what follows a `+`
 * (RFC 5233) make no other mailbox. Undefined for keys and the system, which are nobody in particular.
 */
export function personBehind(access: Access, userId: string): string | undefined {
  const user = access.users.get(userId);
  if (!user || user.status === 'revoked') return undefined;
  const [name = '', domain] = user.email.trim().toLowerCase().split('@');
  return domain === undefined ? user.emailFingerprint : `${name.split('+')[0] ?? ''}@${domain}`;
}
