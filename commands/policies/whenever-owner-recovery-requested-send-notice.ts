import { accessFolding } from '../../domain/access/access.ts';
import { OwnerRecoveryRequested } from '../../domain/access/events.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { policy } from '../kernel/policy.ts';

export const wheneverOwnerRecoveryRequestedSendNotice = policy({
  name: 'whenever-owner-recovery-requested-send-notice',
  says: "A tenant's owners and admins are told by mail that the operator asked for a new owner, so that they can say no.",
  on: OwnerRecoveryRequested,
  react: async ({ payload, meta: { tenantId, demo }, eventId }, { handle, jobs }) => {
    if (demo) return;
    const { users } = await handle.state(accessFolding, stream.access(tenantId));
    for (const { userId, role, status } of users.values()) {
      if (status === 'revoked' || (role !== 'owner' && role !== 'admin')) continue;
      await jobs.add({
        name: 'send-mail',
        id: `owner-recovery-${eventId}-${userId}`,
        tenantId,
        data: { kind: 'owner-recovery', userId, recoveryId: payload.recoveryId },
      });
    }
  },
});
