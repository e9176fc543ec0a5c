import { z } from 'zod';
import { accessFolding } from '../../domain/access/access.ts';
import { channelFolding } from '../../domain/channels/channel.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { tenantFolding } from '../../domain/tenants/tenant.ts';
import type { Handle } from '../kernel/handle.ts';
import type { Mailer } from '../kernel/mail.ts';
import type { Worker } from '../kernel/policy.ts';
import { erased } from '../kernel/vault.ts';
import { visitorLimitMail } from './visitor-limit-mail.ts';

export const sendVisitorLimitAlertQueue = 'send-visitor-limit-alert';

const jobData = z.object({ userId: z.string(), channelId: z.string(), limit: z.enum(['channelPerMinute', 'channelPerDay']), messages: z.number() });

/** One mail to one person. The job's id is the mail's, so that a mailbox recognises a second try. */
export function sendVisitorLimitAlertWorker(deps: { readonly handle: Handle; readonly mailer: Mailer; readonly publicUrl: string }): Worker {
  return {
    name: sendVisitorLimitAlertQueue,
    concurrency: 4,
    async work({ id, tenantId, data }) {
      const { userId, channelId, limit, messages } = jobData.parse(data);
      const user = (await deps.handle.state(accessFolding, stream.access(tenantId))).users.get(userId);
      if (!user || user.status === 'revoked' || user.email === erased) return;
      const { companyName } = await deps.handle.state(tenantFolding, stream.tenant(tenantId));
      const channel = await deps.handle.state(channelFolding, stream.channel(tenantId, channelId));
      if (channel.status === 'absent') return;
      const { language, name, email } = user;
      const url = new URL(`/${language}/tenants/${tenantId}/channels/${channelId}`, deps.publicUrl).href;
      await deps.mailer.send({
        ...visitorLimitMail({ language, companyName, name, channelName: channel.name, limit, messages, url }),
        tenantId,
        to: email,
        id,
      });
    },
  };
}
