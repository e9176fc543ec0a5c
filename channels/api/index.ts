import { z } from 'zod';
import type { Channel } from '../../commands/channels/channel.ts';

/** The tenant's own programs. They ask over REST with their key and read the answer off the response, so nothing is ever sent after them. */
export const api: Channel = {
  type: 'api',
  credentials: z.object({}),
  verify: () => false,
  accounts: () => undefined,
  parse: () => undefined,
  send: async () => ({ ok: false, failure: 'drop', cause: 'an answer over the API goes out with the request', sent: 'no' }),
  probe: async () => ({ ok: true, displayName: 'API' }),
};
