import { accessFolding } from '../../domain/access/access.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { BudgetThresholdReached } from '../../domain/usage/events.ts';
import { grants } from '../kernel/permission.ts';
import { policy } from '../kernel/policy.ts';
import { sendBudgetAlertQueue } from '../usage/send-budget-alert.ts';

/** Whoever may change the budget is told. One job for each, so that one unreachable mailbox repeats no other's mail. */
export const wheneverBudgetThresholdReachedSendBudgetAlert = policy({
  name: 'whenever-budget-threshold-reached-send-budget-alert',
  says: 'Those who look after the budget are told by mail, once per threshold.',
  on: BudgetThresholdReached,
  react: async ({ payload, meta: { tenantId, demo }, eventId }, { handle, jobs }) => {
    // The people of a demo's history are invented; nobody writes to them.
    if (demo) return;
    const { users } = await handle.state(accessFolding, stream.access(tenantId));
    for (const { userId, role, status } of users.values()) {
      if (status === 'revoked' || !grants[role].includes('usage:budget')) continue;
      await jobs.add({ name: sendBudgetAlertQueue, id: `budget-${eventId}-${userId}`, tenantId, data: { userId, ...payload } });
    }
  },
});
