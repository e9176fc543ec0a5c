import { describe, expect, it, vi } from 'vitest';
import { createWorld, type World } from '../../ops/testing/world.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { system, type Caller } from '../kernel/caller.ts';
import { verifyArgon2id } from './argon2id.ts';
import { callerOfUser } from './callers.ts';
import { handOutApiKey } from './hand-out-api-key.ts';
import { createIdentities } from './identities.ts';
import { inviteUser } from './invite-user.ts';
import { grantRole } from './grant-role.ts';
import { revokeAccess } from './revoke-access.ts';
import { revokeApiKey } from './revoke-api-key.ts';
import { memorySessions } from './session-store-memory.ts';
import { signIn } from './sign-in.ts';
import { makeSignInLink } from './sign-in-link.ts';
import { sweepSessions } from './sweep-sessions.ts';
import { tokenSha256 } from './token.ts';

const operatorKey = 'operator-key-of-the-spec';

function house(world: World = createWorld()) {
  const sessions = memorySessions();
  const verify = vi.fn(verifyArgon2id);
  const owners = new Map<string, string>();
  const identities = createIdentities({
    ...world,
    sessions,
    operatorKey,
    verify,
    findKeyOwner: async (prefix) => {
      const tenantId = owners.get(prefix);
      return tenantId === undefined ? undefined : { tenantId };
    },
  });
  return {
    world,
    sessions,
    verify,
    identities,
    key: async (commandId: string, tenantId = 'tenant-a', by: { readonly caller?: Caller } = {}) => {
      const handed = await handOutApiKey(world, 'ERP', { ...world.envelope(commandId, tenantId), ...by });
      if (!handed.ok || !handed.key) throw new Error('no key');
      owners.set(handed.key.slice(4, 16), tenantId);
      return { key: handed.key, keyId: handed.keyId };
    },
    session: async (userId: string, role: 'owner' | 'admin' | 'viewer' | 'operator-support', tenantId = 'tenant-a') => {
      await world.handle(inviteUser, { email: `${userId}@firma.example`, role, userId }, { commandId: `invite-${userId}`, caller: system(tenantId, 'spec') });
      const url = await makeSignInLink(
        { ...world, sessions, publicUrl: 'http://localhost' },
        { linkId: `link-${userId}`, kind: 'sign-in', tenantId, userId, language: 'de' },
      );
      const signed = await signIn({ ...world, sessions }, new URL(url ?? '').searchParams.get('token') ?? '');
      if (!signed.ok) throw new Error('not signed in');
      return signed.sessionToken;
    },
  };
}

describe('the caller behind a key', () => {
  it("is the operator for the operator's key", async () => {
    const { identities } = house();
    expect(await identities.byKey(operatorKey)).toMatchObject({ tenantId: 'operator', actor: { kind: 'operator', id: 'operator-key' } });
    expect(await identities.byKey(`${operatorKey}x`)).toBeUndefined();
  });
  it('is the tenant of an API key, with no right to give access or change the contract', async () => {
    const { identities, key } = house();
    const { key: written, keyId } = await key('c1');
    const caller = await identities.byKey(written);
    expect(caller).toMatchObject({ tenantId: 'tenant-a', actor: { kind: 'api-key', id: keyId } });
    expect(caller?.permissions.has('channels:write')).toBe(true);
    expect(['access:manage', 'tenants:manage', 'tenants:register'].some((p) => caller?.permissions.has(p as 'access:manage'))).toBe(false);
  });
  it('is nobody when one character of the secret is wrong (SEC-2)', async () => {
    const { identities, key } = house();
    const { key: written } = await key('c1');
    const wrong = `${written.slice(0, -2)}${written.at(-2) === 'A' ? 'B' : 'A'}${written.at(-1)}`;
    expect(await identities.byKey(wrong)).toBeUndefined();
    expect(await identities.byKey('')).toBeUndefined();
  });
  it('is nobody from the moment the key is revoked, whatever is remembered', async () => {
    const { world, identities, key } = house();
    const { key: written, keyId } = await key('c1');
    expect(await identities.byKey(written)).toBeDefined();
    await world.handle(revokeApiKey, { keyId }, world.envelope('revoke'));
    expect(await identities.byKey(written)).toBeUndefined();
  });
  it('is nobody once its issuer is shut out or may no longer issue keys', async () => {
    const { world, identities, key, session } = house();
    await session('chef', 'owner');
    await session('anna', 'admin');
    await session('bert', 'admin');
    const by = (userId: string) => ({ caller: callerOfUser('tenant-a', userId, 'admin'), tenantId: 'tenant-a' });
    const annas = await key('c1', 'tenant-a', by('anna'));
    const berts = await key('c2', 'tenant-a', by('bert'));
    const systems = await key('c3');
    await world.handle(revokeAccess, { userId: 'anna' }, world.envelope('revoke'));
    expect(await identities.byKey(annas.key)).toBeUndefined();
    await world.handle(grantRole, { userId: 'bert', role: 'viewer' }, world.envelope('lower'));
    expect(await identities.byKey(berts.key)).toBeUndefined();
    expect(await identities.byKey(systems.key)).toBeDefined();
  });
  it('runs the slow hash once a minute, and once for callers at the same moment', async () => {
    const { world, verify, identities, key } = house();
    const { key: written } = await key('c1');
    await Promise.all(Array.from({ length: 5 }, () => identities.byKey(written)));
    expect(verify).toHaveBeenCalledTimes(1);
    world.advance(60_001);
    await identities.byKey(written);
    expect(verify).toHaveBeenCalledTimes(2);
  });
  it('does not run the slow hash for an unknown prefix', async () => {
    const { verify, identities } = house();
    expect(await identities.byKey(`oce_abcdefabcdef_${'a'.repeat(43)}`)).toBeUndefined();
    expect(verify).not.toHaveBeenCalled();
  });
});

describe('the caller behind a session', () => {
  it('has the role of the stream, also when it changes meanwhile', async () => {
    const { world, identities, session } = house();
    const token = await session('anna', 'viewer');
    expect((await identities.bySession(token))?.permissions.has('assistants:write')).toBe(false);
    await world.handle(grantRole, { userId: 'anna', role: 'editor' }, world.envelope('grant'));
    expect(await identities.bySession(token)).toMatchObject({ tenantId: 'tenant-a', actor: { kind: 'user', id: 'anna' } });
    expect((await identities.bySession(token))?.permissions.has('assistants:write')).toBe(true);
  });
  it('is nobody from the moment access is revoked (US-3.4)', async () => {
    const { world, identities, session } = house();
    await session('chef', 'owner');
    const token = await session('anna', 'viewer');
    await world.handle(revokeAccess, { userId: 'anna' }, world.envelope('revoke'));
    expect(await identities.bySession(token)).toBeUndefined();
  });
  it("is an operator for the operator's staff", async () => {
    const { identities, session } = house();
    expect(await identities.bySession(await session('otto', 'operator-support', 'operator'))).toMatchObject({
      tenantId: 'operator',
      actor: { kind: 'operator', id: 'otto' },
    });
  });
  it('is over after an hour without a request, and lives on with one (D-67)', async () => {
    const { world, identities, session } = house();
    const token = await session('anna', 'viewer');
    world.advance(59 * 60_000);
    expect(await identities.bySession(token)).toBeDefined();
    world.advance(59 * 60_000);
    expect(await identities.bySession(token)).toBeDefined();
    world.advance(60 * 60_000);
    expect(await identities.bySession(token)).toBeUndefined();
  });
  it('is kept awake by no open page (D-67)', async () => {
    const { world, identities, session } = house();
    const token = await session('anna', 'viewer');
    for (let minute = 1; minute < 60; minute += 1) {
      world.advance(60_000);
      expect(await identities.bySession(token, { quiet: true })).toBeDefined();
    }
    world.advance(60_000);
    expect(await identities.bySession(token, { quiet: true })).toBeUndefined();
  });
  it('is over after twelve hours however busy it was (D-67)', async () => {
    const { world, identities, session } = house();
    const token = await session('anna', 'viewer');
    for (let hour = 0; hour < 23; hour += 1) {
      world.advance(30 * 60_000);
      expect(await identities.bySession(token)).toBeDefined();
    }
    world.advance(30 * 60_000);
    expect(await identities.bySession(token)).toBeUndefined();
  });
  it('leaves nothing behind when it is over', async () => {
    const { world, sessions, session } = house();
    const token = await session('anna', 'viewer');
    world.advance(12 * 3_600_000);
    await sweepSessions({ ...world, sessions });
    expect(await sessions.find(tokenSha256(token))).toBeDefined();
    world.advance(1);
    await sweepSessions({ ...world, sessions });
    expect(await sessions.find(tokenSha256(token))).toBeUndefined();
  });
  it('is never found by what the log or the table holds (SEC-1)', async () => {
    const { world, identities, session } = house();
    const token = await session('anna', 'viewer');
    const log = JSON.stringify(await world.store.readStream(stream.access('tenant-a')), (_, v: unknown) => (typeof v === 'bigint' ? String(v) : v));
    expect(log).not.toContain(token);
    expect(log).not.toContain('anna@firma.example');
    expect(await identities.bySession('anna')).toBeUndefined();
  });
});
