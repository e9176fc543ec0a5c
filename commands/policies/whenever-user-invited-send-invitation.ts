import { UserInvited } from '../../domain/access/events.ts';
import { policy } from '../kernel/policy.ts';

export const wheneverUserInvitedSendInvitation = policy({
  name: 'whenever-user-invited-send-invitation',
  says: 'An invited person gets the link by mail.',
  on: UserInvited,
  react: async ({ payload, meta, eventId }, { jobs }) => {
    // The people of a demo's history are invented; nobody writes to them.
    if (meta.demo) return;
    await jobs.add({ name: 'send-mail', id: `invitation-${eventId}`, tenantId: meta.tenantId, data: { kind: 'invitation', userId: payload.userId } });
  },
});
