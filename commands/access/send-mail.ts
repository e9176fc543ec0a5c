import { z } from 'zod';
import { accessFolding, objectionMs } from '../../domain/access/access.ts';
import { OPERATOR } from '../../domain/kernel/metadata.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { tenantFolding } from '../../domain/tenants/tenant.ts';
import type { Mailer } from '../kernel/mail.ts';
import type { Worker } from '../kernel/policy.ts';
import { uuid5 } from '../kernel/uuid.ts';
import { erased } from '../kernel/vault.ts';
import { invitationMail } from './invitation-mail.ts';
import { ownerRecoveryMail } from './owner-recovery-mail.ts';
import { signInMail } from './sign-in-mail.ts';
import { linkMinutes, makeSignInLink, type LinkDeps } from './sign-in-link.ts';
import { tokenSha256 } from './token.ts';

/** Links an address may be sent within a quarter of an hour; what is above it is dropped without a word. */
export const linksPerQuarterHour = 5;

const jobData = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('sign-in'), emailFingerprint: z.string(), language: z.enum(['de', 'en']), askedAt: z.string().optional() }),
  z.object({ kind: z.literal('invitation'), userId: z.string() }),
  z.object({ kind: z.literal('owner-recovery'), userId: z.string(), recoveryId: z.string() }),
]);

export type MailDeps = LinkDeps & {
  readonly mailer: Mailer;
  /** Every user, of every tenant and of the operator, whose address has this fingerprint; from the read model. */
  readonly findUsers: (emailFingerprint: string) => Promise<readonly { readonly tenantId: string; readonly userId: string }[]>;
};

/** Sends invitations and sign-in links. A repeated job finds its link marked as sent and stays quiet. */
export function sendMailWorker(deps: MailDeps): Worker {
  return {
    name: 'send-mail',
    concurrency: 4,
    work: async (job) => {
      const data = jobData.parse(job.data);
      if (data.kind === 'invitation') return send(deps, { jobId: job.id, kind: 'invitation', tenantId: job.tenantId, userId: data.userId });
      if (data.kind === 'owner-recovery') return tell(deps, job.id, job.tenantId, data.userId);
      // Asked for too long ago, as after a night without mail: a link now would surprise its reader.
      if (data.askedAt !== undefined && deps.clock().getTime() - Date.parse(data.askedAt) >= linkMinutes['sign-in'] * 60_000) return undefined;
      const since = new Date(deps.clock().getTime() - 15 * 60_000).toISOString();
      const users = await deps.findUsers(data.emailFingerprint);
      for (const { tenantId, userId } of users) {
        const linkId = linkIdOf(job.id, tenantId, userId);
        const begun = await deps.sessions.linkState(linkId);
        if (!begun && (await deps.sessions.countLinks(data.emailFingerprint, since)) >= linksPerQuarterHour * users.length) return undefined;
        await send(deps, { jobId: job.id, kind: 'sign-in', tenantId, userId, language: data.language });
      }
      return undefined;
    },
  };
}

const linkIdOf = (jobId: string, tenantId: string, userId: string) => uuid5('sign-in-link', jobId, tenantId, userId);

async function send(
  deps: MailDeps,
  to: { jobId: string; kind: 'sign-in' | 'invitation'; tenantId: string; userId: string; language?: 'de' | 'en' },
): Promise<void> {
  const { jobId, kind, tenantId, userId } = to;
  const linkId = linkIdOf(jobId, tenantId, userId);
  if ((await deps.sessions.linkState(linkId))?.sent) return;
  const user = (await deps.handle.state(accessFolding, stream.access(tenantId))).users.get(userId);
  if (!user || user.email === erased) return;
  const language = to.language ?? user.language;
  const url = await makeSignInLink(deps, { linkId, kind, tenantId, userId, language });
  if (url === undefined) return;
  const companyName = tenantId === OPERATOR ? 'NextGen IT Solutions GmbH' : (await deps.handle.state(tenantFolding, stream.tenant(tenantId))).companyName;
  const mail =
    kind === 'invitation'
      ? invitationMail({ language, companyName, name: user.name, url, hours: linkMinutes.invitation / 60 })
      : signInMail({ language, companyName, url, minutes: linkMinutes['sign-in'] });
  // A repeated mail carries another link, so it is another mail: a server that drops doubles must not drop the one that works.
  await deps.mailer.send({ ...mail, tenantId, to: user.email, id: uuid5(linkId, tokenSha256(url)) });
  await deps.sessions.markSent(linkId);
}

/** Tells one of a tenant's people that the operator asked for a new owner. The job's id is the mail's. */
async function tell(deps: MailDeps, id: string, tenantId: string, userId: string): Promise<void> {
  const user = (await deps.handle.state(accessFolding, stream.access(tenantId))).users.get(userId);
  if (!user || user.status === 'revoked' || user.email === erased) return;
  const { companyName } = await deps.handle.state(tenantFolding, stream.tenant(tenantId));
  const url = new URL(`/${user.language}/tenants/${tenantId}/settings/users`, deps.publicUrl).href;
  await deps.mailer.send({ ...ownerRecoveryMail({ language: user.language, companyName, url, hours: objectionMs / 3_600_000 }), tenantId, to: user.email, id });
}
