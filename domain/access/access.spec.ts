import { describe, expect, it } from 'vitest';
import { apply } from '../kernel/decider.ts';
import { accessFolding, isLastOwner, keyByPrefix, userByFingerprint } from './access.ts';
import {
  AccessRevoked,
  ApiKeyIssued,
  ApiKeyRevoked,
  DataViewed,
  InvitationAccepted,
  RoleGranted,
  SignedOut,
  SignInSucceeded,
  UserInvited,
  type AccessEvent,
} from './events.ts';
import { roleFits } from './roles.ts';

const after = (...events: readonly AccessEvent[]) =>
  events.reduce(
    (access, event) =>
      apply(accessFolding, access, event, {
        tenantId: 't',
        actor: { kind: 'system', id: 's' },
        commandId: 'c',
        $correlationId: 'c',
        $causationId: 'c',
        at: '2026-11-16T09:30:00.000Z',
      }),
    accessFolding.initial,
  );
const anna = UserInvited({ userId: 'anna', email: 'anna@firma.example', emailFingerprint: 'f-anna', role: 'owner' });
const bert = UserInvited({ userId: 'bert', email: 'bert@firma.example', emailFingerprint: 'f-bert', role: 'viewer', language: 'en' });

describe('access', () => {
  it('knows a user from the invitation to the end', () => {
    expect(after(anna).users.get('anna')).toMatchObject({ status: 'invited', role: 'owner', language: 'de' });
    expect(
      after(
        anna,
        InvitationAccepted({ userId: 'anna' }),
        SignInSucceeded({ userId: 'anna', method: 'magic-link' }),
        RoleGranted({ userId: 'anna', role: 'admin' }),
        SignedOut({ userId: 'anna' }),
      ).users.get('anna'),
    ).toMatchObject({ status: 'active', role: 'admin' });
    expect(after(anna, AccessRevoked({ userId: 'anna' }), DataViewed({ what: 'conversations', subject: 'all' })).users.get('anna')?.status).toBe('revoked');
  });
  it('finds by address only who may sign in', () => {
    expect(userByFingerprint(after(anna, bert), 'f-bert')?.userId).toBe('bert');
    expect(userByFingerprint(after(anna, bert, AccessRevoked({ userId: 'bert' })), 'f-bert')).toBeUndefined();
  });
  it('finds by prefix only a key that is good', () => {
    const key = ApiKeyIssued({ keyId: 'k', name: 'ERP', prefix: 'abc', argon2id: '$argon2id$' });
    expect(keyByPrefix(after(key), 'abc')?.keyId).toBe('k');
    expect(keyByPrefix(after(key, ApiKeyRevoked({ keyId: 'k' })), 'abc')).toBeUndefined();
  });
  it('takes no key of somebody who was shut out, however long ago', () => {
    const key = ApiKeyIssued({ keyId: 'k', name: 'ERP', prefix: 'abc', argon2id: '$argon2id$' });
    const issuer = UserInvited({ userId: 's', email: 's@firma.example', role: 'admin' });
    expect(keyByPrefix(after(issuer, key), 'abc')?.keyId).toBe('k');
    expect(keyByPrefix(after(issuer, key, AccessRevoked({ userId: 's' })), 'abc')).toBeUndefined();
  });
  it('knows the last owner', () => {
    expect(isLastOwner(after(anna, bert), 'anna')).toBe(true);
    expect(isLastOwner(after(anna, bert, RoleGranted({ userId: 'bert', role: 'owner' })), 'anna')).toBe(false);
    expect(isLastOwner(after(anna, bert), 'bert')).toBe(false);
  });
  it('keeps operator roles and tenant roles apart', () => {
    expect([
      roleFits('operator', 'operator-finance'),
      roleFits('operator', 'owner'),
      roleFits('tenant-a', 'owner'),
      roleFits('tenant-a', 'operator-admin'),
    ]).toEqual([true, false, true, false]);
  });
});
