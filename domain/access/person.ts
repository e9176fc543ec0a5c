import type { Access, User } from './access.ts';

/**
 * Who stands behind an account: the mailbox, so that two accounts of one person count as one. Case and what follows a `+`
 * (RFC 5233) make no other mailbox. Undefined for keys and the system, which are nobody in particular.
 */
export function personBehind(access: Access, userId: string): string | undefined {
  const user = access.users.get(userId);
  return user && user.status !== 'revoked' ? mailboxOf(user) : undefined;
}

function mailboxOf(user: User): string | undefined {
  const [name = '', domain] = user.email.trim().toLowerCase().split('@');
  return domain === undefined ? user.emailFingerprint : `${name.split('+')[0] ?? ''}@${domain}`;
}

/**
 * Whether two accounts are two persons who answer for themselves. Another mailbox is made in a minute, so it is not enough:
 * nobody approves what was proposed by somebody they let in, or who let them in, or whom the same person let in. The holder
 * of the installation's key is no person of the house, and whoever they let in stands for themself.
 */
export function isIndependent(access: Access, one: string, other: string): boolean {
  const those = lineOf(access, one);
  return !lineOf(access, other).some((person) => those.includes(person));
}

/** A person, who invited them, and so on up to somebody who stands for themself. */
function lineOf(access: Access, userId: string): readonly string[] {
  const line: string[] = [];
  for (let user = access.users.get(userId); user; user = access.users.get(user.invitedBy)) {
    const person = mailboxOf(user) ?? user.userId;
    if (line.includes(person)) break;
    line.push(person);
  }
  return line;
}
