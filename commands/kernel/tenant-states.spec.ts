import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { OPERATOR } from '../../domain/kernel/metadata.ts';
import { callerOfUser } from '../access/callers.ts';
import { grantRole } from '../access/grant-role.ts';
import { inviteUser } from '../access/invite-user.ts';
import { issueApiKey } from '../access/issue-api-key.ts';
import { revokeAccess } from '../access/revoke-access.ts';
import { revokeApiKey } from '../access/revoke-api-key.ts';
import { writeSystemPrompt } from '../assistants/write-system-prompt.ts';
import { connectChannel } from '../channels/connect-channel.ts';
import { pauseChannel } from '../channels/pause-channel.ts';
import { requestExport } from '../privacy/request-export.ts';
import { activateTenant } from '../tenants/activate-tenant.ts';
import { registerTenant } from '../tenants/register-tenant.ts';
import { stateBillingDetails } from '../tenants/state-billing-details.ts';
import { suspendTenant } from '../tenants/suspend-tenant.ts';
import { createWorld } from '../../ops/testing/world.ts';
import { system } from './caller.ts';
import { closedIn } from './tenant-states.ts';

const page = readFileSync(new URL('../../docs/tenant-states.md', import.meta.url), 'utf8');
/** Which columns of the page say no. */
const saysNo = (what: string): readonly string[] => {
  const cells =
    page
      .split('\n')
      .find((line) => line.startsWith(`| ${what}`))
      ?.split('|')
      .map((cell) => cell.trim()) ?? [];
  return ['suspended', 'terminating', 'erased'].filter((_, i) => cells[i + 3] === 'no');
};

describe('what each state of a tenant allows', () => {
  it('is the same on the page and in the table', () => {
    for (const [what, ...commands] of [
      ['assistant: prompt', writeSystemPrompt],
      ['channels: pause', pauseChannel],
      ['channels: connect', connectChannel],
      ['people: invite', inviteUser, grantRole],
      ['API keys: issue', issueApiKey],
      ['API keys: revoke', revokeApiKey],
      ['reading, signing', revokeAccess],
      ['billing details', stateBillingDetails],
      ['export of', requestExport],
    ] as const)
      for (const command of commands) expect(closedIn(command), command.name).toEqual(saysNo(what));
  });
  it('is asked before each command, of everybody but the system', async () => {
    const world = createWorld();
    const operator = system(OPERATOR, 'spec');
    const envelope = (commandId: string) => ({ commandId, caller: operator, tenantId: 'tenant-a' });
    await world.handle(registerTenant, { companyName: 'Huber', package: 'starter', adminEmail: 'a@b.example', country: 'DE' }, envelope('register'));
    await world.handle(activateTenant, {}, envelope('activate'));
    await world.handle(suspendTenant, { reason: 'Zahlung' }, envelope('suspend'));
    const owner = { caller: callerOfUser('tenant-a', 'anna', 'owner'), tenantId: 'tenant-a' };
    const invitation = { email: 'neu@firma.example', role: 'viewer' } as const;
    expect(await world.handle(writeSystemPrompt, { text: 'Seien Sie freundlich.', expectedVersion: 0 }, { ...owner, commandId: 'p' })).toMatchObject({
      rejection: { rejected: 'TenantIsSuspended' },
    });
    expect(await world.handle(inviteUser, invitation, { ...owner, commandId: 'i' })).toMatchObject({ rejection: { rejected: 'TenantIsSuspended' } });
    expect(await world.handle(requestExport, {}, { ...owner, commandId: 'e' })).toMatchObject({ ok: true });
    expect(await world.handle(inviteUser, invitation, envelope('by the system'))).toMatchObject({ ok: true });
  });
});
