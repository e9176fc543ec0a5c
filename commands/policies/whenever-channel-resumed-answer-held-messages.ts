import { ChannelResumed } from '../../domain/channels/events.ts';
import { answerHeldMessagesQueue } from '../assistant/answer-held-messages.ts';
import { policy } from '../kernel/policy.ts';

export const wheneverChannelResumedAnswerHeldMessages = policy({
  name: 'whenever-channel-resumed-answer-held-messages',
  says: 'What came in while the channel was paused is answered now.',
  on: ChannelResumed,
  react: ({ payload: { channelId }, meta: { tenantId }, eventId, position }, { jobs }) =>
    jobs.add({
      name: answerHeldMessagesQueue,
      id: eventId,
      tenantId,
      data: { channelId, position: String(position) },
    }),
});
