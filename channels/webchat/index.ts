import { z } from 'zod';
import type { Channel } from '../../commands/channels/channel.ts';

/**
 * Our own widget. What visitors write comes in by `post-message.ts` with a visitor token, not by a webhook; what goes out is
 * read from the reply stream and, later, from the conversation. So handing a reply over has no effect of its own.
 */
export const webchat: Channel = {
  type: 'webchat',
  credentials: z.object({}),
  verify: () => false,
  accounts: () => undefined,
  parse: () => undefined,
  send: async ({ replyId }) => ({ ok: true, externalId: replyId }),
  probe: async () => ({ ok: true, displayName: 'Web-Chat' }),
};
