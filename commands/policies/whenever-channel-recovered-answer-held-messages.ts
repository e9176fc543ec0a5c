import { ChannelRecovered } from '../../domain/channels/events.ts';
import { answerHeldMessagesQueue } from '../assistant/answer-held-messages.ts';
import { policy } from '../kernel/policy.ts';

export const wheneverChannelRecoveredAnswerHeldMessages = policy({
  name: 'whenever-channel-recovered-answer-held-messages',
  says: 'What came in while the vendor refused us is answered now.',
  on: ChannelRecovered,
  react: ({ payload: { channelId }, meta: { tenantId }, eventId, position }, { jobs }) =>
    jobs.add({
      name: answerHeldMessagesQueue,
      id: eventId,
      tenantId,
      data: { channelId, position: String(position) },
    }),
});
