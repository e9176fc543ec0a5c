import { describe, expect, it } from 'vitest';
import type { BudgetThresholdReached } from '../../domain/usage/events.ts';
import { createWorld } from '../../ops/testing/world.ts';
import { inviteUser } from '../access/invite-user.ts';
import { revokeAccess } from '../access/revoke-access.ts';
import type { Mail } from '../kernel/mail.ts';
import type { Job } from '../kernel/policy.ts';
import { wheneverBudgetThresholdReachedSendBudgetAlert as policy } from '../policies/whenever-budget-threshold-reached-send-budget-alert.ts';
import { registerTenant } from '../tenants/register-tenant.ts';
import { sendBudgetAlertWorker } from './send-budget-alert.ts';

const reached = { percent: 80, usedTokens: 1_600_000, limitTokens: 2_000_000, basis: 'quota', stopped: false } as const;

async function setUp() {
  const world = createWorld();
  const { handle, envelope } = world;
  await handle(registerTenant, { companyName: 'Lindner GmbH', package: 'starter', adminEmail: 'chef@lindner.example', country: 'DE' }, envelope('register'));
  const users: string[] = [];
  for (const [n, role] of (['owner', 'billing', 'viewer', 'admin'] as const).entries()) {
    const invited = await handle(
      inviteUser,
      { email: `${role}@lindner.example`, role, ...(n % 2 === 1 && { language: 'en' as const }) },
      envelope(`invite-${role}`),
    );
    if (!invited.ok) throw new Error(invited.rejection.rejected);
    const { userId } = (invited.events[0]?.payload as { readonly userId: string } | undefined) ?? { userId: '' };
    users.push(userId);
  }
  await handle(revokeAccess, { userId: users[3] ?? '' }, envelope('revoke'));
  const jobs = new Map<string, Job>();
  const react = async (payload: Parameters<typeof BudgetThresholdReached>[0], demo = false) =>
    policy.react(
      {
        payload,
        meta: {
          tenantId: 'tenant-a',
          actor: { kind: 'system', id: 's' },
          commandId: 'c',
          $correlationId: 'c',
          $causationId: 'c',
          at: world.clock().toISOString(),
          demo,
        },
        eventId: 'e1',
        streamId: 's',
        position: 1n,
      } as never,
      { handle, envelope: () => envelope('x'), jobs: { add: async (job) => void jobs.set(job.id, job) } },
    );
  const mails: Mail[] = [];
  const worker = sendBudgetAlertWorker({
    handle,
    publicUrl: 'https://portal.example',
    mailer: { send: async (mail) => void mails.push(mail), close: async () => undefined },
  });
  const run = async () => {
    for (const job of jobs.values()) await worker.work({ ...job, attempt: 1, lastAttempt: false });
  };
  return { react, jobs, mails, run };
}

describe('a budget alert', () => {
  it('goes once to each who may change the budget, in their language, though its event comes three times (US-3.2.c)', async () => {
    const { react, jobs, mails, run } = await setUp();
    for (let i = 0; i < 3; i += 1) await react(reached);
    expect(jobs.size).toBe(2);
    await run();
    expect(mails.map(({ to, subject }) => [to, subject])).toEqual([
      ['owner@lindner.example', '80 % des Token-Budgets von Lindner GmbH erreicht'],
      ['billing@lindner.example', '80 % of the token budget of Lindner GmbH reached'],
    ]);
    expect(mails[0]?.text).toContain('1.600.000 von 2.000.000 Tokens');
    expect(mails[0]?.text).toContain('https://portal.example/de/tenants/tenant-a/settings/budget');
    expect(new Set(mails.map(({ id }) => id)).size).toBe(2);
  });
  it('says that the assistant pauses when the budget is used up', async () => {
    const { react, mails, run } = await setUp();
    await react({ ...reached, percent: 100, stopped: true });
    await run();
    expect(mails[0]?.subject).toBe('Budget aufgebraucht: Der Assistent von Lindner GmbH pausiert');
  });
  it('is not sent to the invented people of a demo', async () => {
    const { react, jobs } = await setUp();
    await react(reached, true);
    expect(jobs.size).toBe(0);
  });
});
