import type { Evolve, Folding } from '../kernel/decider.ts';
import type { Instant } from '../kernel/time.ts';
import type { AccessEvent, Role } from './events.ts';

export type UserStatus = 'invited' | 'active' | 'revoked';

export interface User {
  readonly userId: string;
  /** `[erased]` once the person's key is destroyed. */
  readonly email: string;
  readonly emailFingerprint: string | undefined;
  readonly name: string | undefined;
  readonly language: 'de' | 'en';
  readonly role: Role;
  readonly status: UserStatus;
  /** The actor who invited them. */
  readonly invitedBy: string;
}

/** A new owner that the operator asked for. */
export interface OwnerRecovery {
  readonly recoveryId: string;
  readonly userId: string;
  readonly email: string;
  readonly emailFingerprint: string;
  readonly reason: string;
  readonly by: string;
  readonly at: Instant;
  readonly status: 'open' | 'confirmed' | 'declined';
}

/** The tenant's people have this long to say no. */
export const objectionMs = 72 * 3_600_000;

export interface ApiKey {
  readonly keyId: string;
  readonly prefix: string;
  readonly argon2id: string;
  readonly revoked: boolean;
  /** The actor who issued it; a key is as good as the person behind it. */
  readonly issuedBy: string;
}

/** Who may get in: the people and the keys of one tenant, or of the operator. */
export interface Access {
  readonly users: ReadonlyMap<string, User>;
  readonly keys: ReadonlyMap<string, ApiKey>;
  readonly recoveries: ReadonlyMap<string, OwnerRecovery>;
  /** When people were invited within the last day; each is a mail to somebody who did not ask for it. */
  readonly invitations: readonly Instant[];
}

export const invitationWindowMs = 86_400_000;

/** The user who signs in under an address; a revoked one can't. */
export function userByFingerprint(access: Access, emailFingerprint: string): User | undefined {
  for (const user of access.users.values()) if (user.emailFingerprint === emailFingerprint && user.status !== 'revoked') return user;
  return undefined;
}

export function keyByPrefix(access: Access, prefix: string): ApiKey | undefined {
  for (const key of access.keys.values()) if (key.prefix === prefix && isGood(access, key)) return key;
  return undefined;
}

/** A key whose issuer was shut out is dead, also where that happened before keys were revoked along with their person. */
function isGood(access: Access, key: ApiKey): boolean {
  return !key.revoked && access.users.get(key.issuedBy)?.status !== 'revoked';
}

/** The keys that end with a person: what somebody issued who may no longer. */
export function keysOf(access: Access, userId: string): readonly ApiKey[] {
  return [...access.keys.values()].filter((key) => !key.revoked && key.issuedBy === userId);
}

/** Without an owner nobody could end the contract or hand it on. */
export function isLastOwner(access: Access, userId: string): boolean {
  const owners = [...access.users.values()].filter((user) => user.role === 'owner' && user.status !== 'revoked');
  return owners.length === 1 && owners[0]?.userId === userId;
}

const changeUser = (access: Access, userId: string, change: Partial<User>): Access => {
  const user = access.users.get(userId);
  return user ? { ...access, users: new Map(access.users).set(userId, { ...user, ...change }) } : access;
};

const changeRecovery = (access: Access, recoveryId: string, status: OwnerRecovery['status']): Access => {
  const recovery = access.recoveries.get(recoveryId);
  return recovery ? { ...access, recoveries: new Map(access.recoveries).set(recoveryId, { ...recovery, status }) } : access;
};

const evolve: Evolve<Access, AccessEvent> = {
  UserInvited: (access, { userId, email, emailFingerprint, name, language, role }, { actor, at }) => ({
    ...access,
    users: new Map(access.users).set(userId, {
      userId,
      email,
      emailFingerprint,
      name,
      language: language ?? 'de',
      role,
      status: 'invited',
      invitedBy: actor.id,
    }),
    invitations: [...access.invitations.filter((one) => Date.parse(at) - Date.parse(one) < invitationWindowMs), at],
  }),
  OwnerRecoveryRequested: (access, { recoveryId, userId, email, emailFingerprint, reason }, { actor, at }) => ({
    ...access,
    recoveries: new Map(access.recoveries).set(recoveryId, { recoveryId, userId, email, emailFingerprint, reason, by: actor.id, at, status: 'open' }),
  }),
  OwnerRecoveryConfirmed: (access, { recoveryId }) => changeRecovery(access, recoveryId, 'confirmed'),
  OwnerRecoveryDeclined: (access, { recoveryId }) => changeRecovery(access, recoveryId, 'declined'),
  InvitationAccepted: (access, { userId }) => changeUser(access, userId, { status: 'active' }),
  RoleGranted: (access, { userId, role }) => changeUser(access, userId, { role }),
  AccessRevoked: (access, { userId }) => changeUser(access, userId, { status: 'revoked' }),
  // Comings and goings stand on the access log; the oldest ones stand here, and change nothing.
  SignInSucceeded: (access) => access,
  SignedOut: (access) => access,
  SessionsEnded: (access) => access,
  ApiKeyIssued: (access, { keyId, prefix, argon2id }, { actor }) => ({
    ...access,
    keys: new Map(access.keys).set(keyId, { keyId, prefix, argon2id, revoked: false, issuedBy: actor.id }),
  }),
  ApiKeyRevoked: (access, { keyId }) => {
    const key = access.keys.get(keyId);
    return key ? { ...access, keys: new Map(access.keys).set(keyId, { ...key, revoked: true }) } : access;
  },
  DataViewed: (access) => access,
};

export const accessFolding: Folding<Access, AccessEvent> = {
  name: 'access',
  initial: { users: new Map(), keys: new Map(), recoveries: new Map(), invitations: [] },
  evolve,
};
