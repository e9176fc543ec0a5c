import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ApiKeyIssued, UserInvited } from '../../domain/access/events.ts';
import { OPERATOR } from '../../domain/kernel/metadata.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { PersonaNamed } from '../../domain/assistants/events.ts';
import { contacts } from '../../ops/testing/happenings.ts';
import { writeHistory } from '../../ops/testing/history.ts';
import { readSide, type ReadSide } from '../../ops/testing/read-side.ts';
import { nameActors } from './actors.ts';
import { findApiKey, findApiKeysByPrefix, listApiKeys } from './api-keys.ts';
import { findUser, findUsersByEmail, listUsers } from './users.ts';

describe('users and keys', () => {
  let side: ReadSide;
  beforeAll(async () => {
    side = await readSide();
    await writeHistory(side);
    await side.write('beta', stream.access('beta'), '2026-10-05T08:00:00.000Z', [
      UserInvited({ userId: 'u-anna-b', email: 'anna@alpha.example', role: 'viewer', emailFingerprint: 'fp-anna' }),
      ApiKeyIssued({ keyId: 'k2', name: 'Shop', prefix: 'abc123', argon2id: '$argon2id$v=19$other' }),
    ]);
    await side.write(OPERATOR, stream.access(OPERATOR), '2026-09-01T08:00:00.000Z', [
      UserInvited({ userId: 'op-1', email: 'ops@nextgen.example', name: 'Olga Ops', role: 'operator-admin' }),
    ]);
    await side.write('beta', stream.assistant('beta'), '2026-10-06T08:00:00.000Z', [PersonaNamed({ name: 'Max' })], { actor: { kind: 'api-key', id: 'k2' } });
    await side.drain();
  });
  afterAll(() => side.close());

  it('lists who was invited, with role, status and last sign-in', async () => {
    const found = await side.asTenant('alpha', (db) => listUsers(db, 'alpha'));
    expect(found.map(({ id, role, status, lastSignInAt }) => [id, role, status, lastSignInAt])).toEqual([
      ['u-anna', 'owner', 'active', '2026-10-01T09:00:00.000Z'],
      ['u-ben', 'editor', 'revoked', null],
    ]);
    const anna = found[0];
    expect(anna?.email.value).toMatch(/^enc:/);
    expect(anna && (await side.open('alpha', anna.email))).toBe('anna@alpha.example');
    expect(anna?.name && (await side.open('alpha', anna.name))).toBe('Anna Muster');
  });
  it('finds everybody of one address who may still sign in, in whatever tenant', async () => {
    expect((await side.asOperator((db) => findUsersByEmail(db, 'fp-anna'))).map((u) => [u.tenantId, u.id])).toEqual([
      ['alpha', 'u-anna'],
      ['beta', 'u-anna-b'],
    ]);
    expect(await side.asOperator((db) => findUsersByEmail(db, 'fp-ben'))).toEqual([]);
    expect((await side.asTenant('beta', (db) => findUsersByEmail(db, 'fp-anna'))).map((u) => u.id)).toEqual(['u-anna-b']);
  });
  it('does not give a tenant the user of another', async () => {
    expect(await side.asTenant('beta', (db) => findUser(db, 'alpha', 'u-anna'))).toBeUndefined();
    expect(await side.asOperator((db) => findUser(db, 'beta', 'u-anna'))).toBeUndefined();
  });
  it('lists keys without their hash, and finds the hashes by prefix (D-6)', async () => {
    const [key] = await side.asTenant('alpha', (db) => listApiKeys(db, 'alpha'));
    expect(key).toEqual({
      id: 'k1',
      name: 'ERP',
      prefix: 'abc123',
      issuedAt: '2026-10-01T08:01:00.000Z',
      issuedBy: 'system:spec',
      revokedAt: '2026-10-03T09:00:00.000Z',
      lastUsedAt: null,
    });
    const records = await side.asOperator((db) => findApiKeysByPrefix(db, 'abc123'));
    expect(records.toSorted((a, b) => a.keyId.localeCompare(b.keyId))).toEqual([
      { tenantId: 'alpha', keyId: 'k1', argon2id: '$argon2id$v=19$secret', revokedAt: '2026-10-03T09:00:00.000Z' },
      { tenantId: 'beta', keyId: 'k2', argon2id: '$argon2id$v=19$other', revokedAt: null },
    ]);
  });
  it('remembers when a key last changed something', async () => {
    expect((await side.asTenant('beta', (db) => findApiKey(db, 'beta', 'k2')))?.lastUsedAt).toBe('2026-10-06T08:00:00.000Z');
  });
  it('names actors: people sealed, keys by name, contacts by pseudonym, staff only for the operator', async () => {
    const refs = ['user:u-anna', 'user:u-ben', 'user:gone', 'api-key:k1', `contact:${contacts.anna}`, 'system:turn', 'operator:op-1'];
    const names = await side.asTenant('alpha', (db) => nameActors(db, 'alpha', refs));
    const shown = async (ref: string) => {
      const name = names.get(ref);
      if (!name) return undefined;
      return 'text' in name ? name.text : side.open(name.tenantId, name.sealed);
    };
    expect(await Promise.all(refs.map(shown))).toEqual(['Anna Muster', 'ben@alpha.example', 'Benutzer', 'ERP', 'Kontakt 7F3A01', 'System', 'NextGen']);
    const staff = (await side.asOperator((db) => nameActors(db, 'alpha', ['operator:op-1']))).get('operator:op-1');
    expect(staff && 'sealed' in staff && (await side.open(OPERATOR, staff.sealed))).toBe('Olga Ops');
  });
});
