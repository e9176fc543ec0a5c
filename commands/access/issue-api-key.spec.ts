import { describe, expect, it } from 'vitest';
import { accessFolding } from '../../domain/access/access.ts';
import { ApiKeyIssued, ApiKeyRevoked } from '../../domain/access/events.ts';
import { given } from '../kernel/spec.ts';
import { uuid5 } from '../kernel/uuid.ts';
import { newApiKey, readApiKey, writeApiKey } from './api-key.ts';
import { issueApiKey, liveKeysMax } from './issue-api-key.ts';
import { revokeApiKey } from './revoke-api-key.ts';

const input = { name: 'ERP', prefix: 'abcdefabcdef', argon2id: '$argon2id$v=19$x' };
const issued = (n: number) => ApiKeyIssued({ ...input, keyId: `k${n}` });
const many = Array.from({ length: liveKeysMax }, (_, n) => issued(n));

describe('issuing an API key', () => {
  it('refuses one key too many', () => given(accessFolding, ...many).when(issueApiKey, input).thenRejected('TooManyApiKeys', { limit: liveKeysMax }));
  it('issues a key', () => given(accessFolding).when(issueApiKey, input).thenEvents(ApiKeyIssued({ ...input, keyId: uuid5('spec-command', 'api-key') })));
  it('counts live keys only', () => given(accessFolding, ...many, ApiKeyRevoked({ keyId: 'k3' })).when(issueApiKey, input).thenEvents(ApiKeyIssued({ ...input, keyId: uuid5('spec-command', 'api-key') })));
});

describe('revoking an API key', () => {
  it('refuses an unknown key', () => given(accessFolding).when(revokeApiKey, { keyId: 'k1' }).thenRejected('ApiKeyNotFound'));
  it('revokes a key', () => given(accessFolding, issued(1)).when(revokeApiKey, { keyId: 'k1' }).thenEvents(ApiKeyRevoked({ keyId: 'k1' })));
  it('does nothing the second time', () => given(accessFolding, issued(1), ApiKeyRevoked({ keyId: 'k1' })).when(revokeApiKey, { keyId: 'k1' }).thenNothing());
});

describe('a written API key', () => {
  it('reads back, whatever the secret holds', () => {
    for (let i = 0; i < 200; i += 1) {
      const key = newApiKey();
      expect(readApiKey(writeApiKey(key))).toEqual(key);
    }
  });
  it.each(['', 'oce_', 'oce_abcdefabcdef_short', `oce_ABCDEFABCDEF_${'a'.repeat(43)}`, ` ${writeApiKey(newApiKey())}`])('is not %j', (other) => expect(readApiKey(other)).toBeUndefined());
});
