import { describe, it } from 'vitest';
import { accessFolding } from '../../domain/access/access.ts';
import { ApiKeyIssued, ApiKeyRevoked } from '../../domain/access/events.ts';
import { given } from '../kernel/spec.ts';
import { uuid5 } from '../kernel/uuid.ts';
import { issueApiKey, liveKeysMax } from './issue-api-key.ts';

const input = { name: 'ERP', prefix: 'abcdefabcdef', argon2id: '$argon2id$v=19$x' };
const issued = (n: number) => ApiKeyIssued({ ...input, keyId: `k${n}` });
const many = Array.from({ length: liveKeysMax }, (_, n) => issued(n));

describe('issuing an API key', () => {
  it('refuses one key too many', () =>
    given(accessFolding, ...many)
      .when(issueApiKey, input)
      .thenRejected('TooManyApiKeys', { limit: liveKeysMax }));
  it('issues a key', () =>
    given(accessFolding)
      .when(issueApiKey, input)
      .thenEvents(ApiKeyIssued({ ...input, keyId: uuid5('spec-command', 'api-key') })));
  it('counts live keys only', () =>
    given(accessFolding, ...many, ApiKeyRevoked({ keyId: 'k3' }))
      .when(issueApiKey, input)
      .thenEvents(ApiKeyIssued({ ...input, keyId: uuid5('spec-command', 'api-key') })));
});
