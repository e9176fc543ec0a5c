import { describe, it } from 'vitest';
import { accessFolding } from '../../domain/access/access.ts';
import { ApiKeyIssued, ApiKeyRevoked } from '../../domain/access/events.ts';
import { given } from '../kernel/spec.ts';
import { revokeApiKey } from './revoke-api-key.ts';

const issued = ApiKeyIssued({ keyId: 'k1', name: 'ERP', prefix: 'abcdefabcdef', argon2id: '$argon2id$v=19$x' });

describe('revoking an API key', () => {
  it('refuses an unknown key', () => given(accessFolding).when(revokeApiKey, { keyId: 'k1' }).thenRejected('ApiKeyNotFound'));
  it('revokes a key', () =>
    given(accessFolding, issued)
      .when(revokeApiKey, { keyId: 'k1' })
      .thenEvents(ApiKeyRevoked({ keyId: 'k1' })));
  it('does nothing the second time', () =>
    given(accessFolding, issued, ApiKeyRevoked({ keyId: 'k1' }))
      .when(revokeApiKey, { keyId: 'k1' })
      .thenNothing());
});
