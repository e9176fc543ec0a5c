import { TestMessageRequested } from '../../domain/channels/events.ts';
import { policy } from '../kernel/policy.ts';

export const wheneverTestMessageRequestedSendTestMessage = policy({
  name: 'whenever-test-message-requested-send-test-message',
  says: 'A requested test message is sent by a job.',
  on: TestMessageRequested,
  react: async ({ payload: { channelId, testId }, meta: { tenantId }, eventId }, { jobs }) => {
    await jobs.add({ name: 'send-test-message', id: eventId, tenantId, data: { channelId, testId }, attempts: 4 });
  },
});
