import { z } from 'zod';
import { accessFolding } from '../../domain/access/access.ts';
import { ApiKeyIssued } from '../../domain/access/events.ts';
import { reject } from '../../domain/kernel/rejection.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { command } from '../kernel/command.ts';

/** Enough for every system of a company, and a bound for the state that each request looks at. */
export const liveKeysMax = 50;

/** The decision; the key itself is made and shown by `handOutApiKey`. */
export const issueApiKey = command({
  name: 'IssueApiKey',
  says: 'Issue a key for the REST API.',
  permission: 'access:manage',
  input: z.object({
    name: z.string().trim().min(1).max(80),
    prefix: z.string().regex(/^[a-z0-9]{12}$/),
    argon2id: z.string().startsWith('$argon2id$'),
  }),
  stream: (_, { tenantId }) => stream.access(tenantId),
  folding: accessFolding,
  rejections: ['TooManyApiKeys'],
  // The key itself is made anew by who comes again.
  sameInput: ({ name }) => ({ name }),
  decide(access, { name, prefix, argon2id }, { id }) {
    const live = [...access.keys.values()].filter((key) => !key.revoked).length;
    if (live >= liveKeysMax) return reject('TooManyApiKeys', { limit: liveKeysMax });
    return [ApiKeyIssued({ keyId: id('api-key'), name, prefix, argon2id })];
  },
});
