import { acceptInvitation } from '../../commands/access/accept-invitation.ts';
import { inviteUser } from '../../commands/access/invite-user.ts';
import { recordSignIn } from '../../commands/access/record-sign-in.ts';
import { openConnection } from '../../commands/channels/open-connection.ts';
import { verifyChannel } from '../../commands/channels/verify-channel.ts';
import type { Clock } from '../../commands/kernel/clock.ts';
import { uuid5 } from '../../commands/kernel/uuid.ts';
import { onboardTenant, tenantIdOf } from '../../commands/tenants/onboard-tenant.ts';
import type { Registration } from '../../commands/tenants/register-tenant.ts';
import type { Role } from '../../domain/access/events.ts';
import type { Instant } from '../../domain/kernel/time.ts';
import { channelIdOf } from '../../commands/channels/connect-channel.ts';
import { colleague, type Desk, idOf, must, operator } from './desk.ts';

/** Ids of a tenant of the demo, all derived from its key. */
export function namesOf(key: string) {
  const onboarding = idOf('onboard', key);
  const tenantId = tenantIdOf(onboarding);
  return {
    onboarding,
    tenantId,
    owner: uuid5(uuid5(onboarding, 'register'), 'admin'),
    webchat: channelIdOf(uuid5(onboarding, 'webchat')),
    channel: (name: string) => channelIdOf(idOf('channel', key, name)),
    user: (name: string) => uuid5(idOf('invite', key, name), 'user'),
  };
}

export async function onboard(desk: Desk, clock: Clock, key: string, input: Registration, at: Instant): Promise<void> {
  const { onboarding, owner, tenantId } = namesOf(key);
  must(
    await onboardTenant(
      { handle: desk.handle, vault: desk.vault, clock },
      { ...input, demo: true },
      desk.envelope('', at, operator, { commandId: onboarding }),
    ),
    'onboarding',
  );
  await comeIn(desk, tenantId, owner, new Date(Date.parse(at) + 2_400_000).toISOString());
}

export async function invite(
  desk: Desk,
  key: string,
  person: { readonly key: string; readonly name: string; readonly email: string; readonly role: Role; readonly came: boolean },
  at: Instant,
): Promise<void> {
  const { tenantId, owner, user } = namesOf(key);
  const envelope = desk.envelope('', at, colleague(tenantId, owner), { commandId: idOf('invite', key, person.key) });
  await desk.act(inviteUser, { email: person.email, name: person.name, role: person.role, language: 'de' }, envelope);
  if (person.came) await comeIn(desk, tenantId, user(person.key), new Date(Date.parse(at) + 5_400_000).toISOString());
}

async function comeIn(desk: Desk, tenantId: string, userId: string, at: Instant): Promise<void> {
  await desk.act(acceptInvitation, { userId }, desk.envelope(`accept ${userId}`, at, colleague(tenantId, userId)));
  await signIn(desk, tenantId, userId, at);
}

export async function signIn(desk: Desk, tenantId: string, userId: string, at: Instant): Promise<void> {
  await desk.act(recordSignIn, { userId, method: 'magic-link' }, desk.envelope(`sign-in ${userId} ${at}`, at, colleague(tenantId, userId)));
}

/** A WhatsApp connection whose secrets open nothing: nobody at Meta knows them. */
export async function connectWhatsapp(
  desk: Desk,
  key: string,
  channel: { readonly name: string; readonly title: string; readonly phoneNumberId: string },
  at: Instant,
): Promise<void> {
  const { tenantId, owner } = namesOf(key);
  const secret = (what: string) => idOf('demo-secret', key, channel.name, what);
  const credentials = {
    phoneNumberId: channel.phoneNumberId,
    businessAccountId: '200000000000001',
    accessToken: secret('token'),
    appSecret: secret('app'),
    verifyToken: secret('verify'),
  };
  const commandId = idOf('channel', key, channel.name);
  must(
    await openConnection(
      { handle: desk.handle, vault: desk.vault },
      {
        type: 'whatsapp',
        name: channel.title,
        accountId: credentials.phoneNumberId,
        businessAccountId: credentials.businessAccountId,
        verifyToken: credentials.verifyToken,
        credentials,
      },
      desk.envelope('', at, colleague(tenantId, owner), { commandId }),
    ),
    'WhatsApp connection',
  );
  const verified = new Date(Date.parse(at) + 600_000).toISOString();
  await desk.act(
    verifyChannel,
    { channelId: channelIdOf(commandId) },
    desk.envelope(`verify ${commandId}`, verified, { ...operator, tenantId, actor: { kind: 'system', id: 'webhook' } }, { tenantId }),
  );
}
