import { TenantActivated } from '../../domain/tenants/events.ts';
import { answerHeldMessagesQueue } from '../assistant/answer-held-messages.ts';
import { policy } from '../kernel/policy.ts';

export const wheneverTenantActivatedAnswerHeldMessages = policy({
  name: 'whenever-tenant-activated-answer-held-messages',
  says: 'What came in before a tenant was activated, or while it was suspended, is answered now.',
  on: TenantActivated,
  react: ({ meta: { tenantId }, eventId, position }, { jobs }) =>
    jobs.add({
      name: answerHeldMessagesQueue,
      id: eventId,
      tenantId,
      data: { position: String(position) },
    }),
});
