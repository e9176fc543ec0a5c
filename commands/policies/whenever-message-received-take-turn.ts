import { MessageReceived } from '../../domain/conversations/events.ts';
import { takeTurnJob } from '../assistant/take-turn.ts';
import { conversationIn } from '../conversations/ids.ts';
import { policy } from '../kernel/policy.ts';

export const wheneverMessageReceivedTakeTurn = policy({
  name: 'whenever-message-received-take-turn',
  says: 'A message that came in is answered.',
  on: MessageReceived,
  react: async ({ meta: { tenantId, demo }, eventId, streamId }, { jobs }) => {
    // The demo's history brings its own replies.
    if (!demo) await jobs.add(takeTurnJob(tenantId, conversationIn(streamId), eventId));
  },
});
