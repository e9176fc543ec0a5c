import { z } from 'zod';
import { accessFolding } from '../../domain/access/access.ts';
import { ApiKeyRevoked } from '../../domain/access/events.ts';
import { reject } from '../../domain/kernel/rejection.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { command } from '../kernel/command.ts';

export const revokeApiKey = command({
  name: 'RevokeApiKey',
  says: 'Stop a key of the REST API from working.',
  permission: 'access:manage',
  input: z.object({ keyId: z.string().min(1) }),
  stream: (_, { tenantId }) => stream.access(tenantId),
  folding: accessFolding,
  rejections: ['ApiKeyNotFound'],
  decide(access, { keyId }) {
    const key = access.keys.get(keyId);
    if (!key) return reject('ApiKeyNotFound');
    return key.revoked ? [] : [ApiKeyRevoked({ keyId })];
  },
});
