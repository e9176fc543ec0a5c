import { z } from 'zod';
import { accessFolding } from '../../domain/access/access.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { tenantFolding } from '../../domain/tenants/tenant.ts';
import type { Handle } from '../kernel/handle.ts';
import type { Mailer } from '../kernel/mail.ts';
import type { Worker } from '../kernel/policy.ts';
import { erased } from '../kernel/vault.ts';
import { budgetMail } from './budget-mail.ts';

export const sendBudgetAlertQueue = 'send-budget-alert';

const jobData = z.object({
  userId: z.string(),
  percent: z.number(),
  usedTokens: z.number(),
  limitTokens: z.number(),
  basis: z.enum(['quota', 'limit']),
  stopped: z.boolean(),
});

/** One mail to one person. The job's id is the mail's, so that a mailbox recognises a second try. */
export function sendBudgetAlertWorker(deps: { readonly handle: Handle; readonly mailer: Mailer; readonly publicUrl: string }): Worker {
  return {
    name: sendBudgetAlertQueue,
    concurrency: 4,
    async work({ id, tenantId, data }) {
      const { userId, ...threshold } = jobData.parse(data);
      const user = (await deps.handle.state(accessFolding, stream.access(tenantId))).users.get(userId);
      if (!user || user.status === 'revoked' || user.email === erased) return;
      const { companyName } = await deps.handle.state(tenantFolding, stream.tenant(tenantId));
      const { language, name, email } = user;
      const url = new URL(`/${language}/tenants/${tenantId}/settings/budget`, deps.publicUrl).href;
      await deps.mailer.send({ ...budgetMail({ ...threshold, language, companyName, name, url }), tenantId, to: email, id });
    },
  };
}
