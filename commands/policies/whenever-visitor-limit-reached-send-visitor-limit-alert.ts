import { accessFolding } from '../../domain/access/access.ts';
import { VisitorLimitReached } from '../../domain/channels/events.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { sendVisitorLimitAlertQueue } from '../channels/send-visitor-limit-alert.ts';
import { grants } from '../kernel/permission.ts';
import { policy } from '../kernel/policy.ts';

export const wheneverVisitorLimitReachedSendVisitorLimitAlert = policy({
  name: 'whenever-visitor-limit-reached-send-visitor-limit-alert',
  says: 'Those who look after the channels are told by mail that a web chat sent visitors away, once a day.',
  on: VisitorLimitReached,
  react: async ({ payload, meta: { tenantId, demo }, eventId }, { handle, jobs }) => {
    // The people of a demo's history are invented; nobody writes to them.
    if (demo) return;
    const { users } = await handle.state(accessFolding, stream.access(tenantId));
    for (const { userId, role, status } of users.values()) {
      if (status === 'revoked' || !grants[role].includes('channels:write')) continue;
      await jobs.add({ name: sendVisitorLimitAlertQueue, id: `visitor-limit-${eventId}-${userId}`, tenantId, data: { userId, ...payload } });
    }
  },
});
