import { reject } from '../../domain/kernel/rejection.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { PackageBooked, TenantRegistered } from '../../domain/tenants/events.ts';
import { tenantFolding, type TenantStatus } from '../../domain/tenants/tenant.ts';
import { plainVatId } from '../../domain/tenants/vat-id.ts';
import { handOutApiKey } from '../access/hand-out-api-key.ts';
import { inviteUser } from '../access/invite-user.ts';
import type { issueApiKey } from '../access/issue-api-key.ts';
import type { claimAccount } from '../channels/claim-account.ts';
import type { connectChannel } from '../channels/connect-channel.ts';
import { openConnection } from '../channels/open-connection.ts';
import type { Clock } from '../kernel/clock.ts';
import type { Done, Envelope, Handle, Refused } from '../kernel/handle.ts';
import { uuid5 } from '../kernel/uuid.ts';
import type { Vault } from '../kernel/vault.ts';
import { activateTenant } from './activate-tenant.ts';
import { registerTenant, type Registration } from './register-tenant.ts';

export interface Onboarded {
  readonly ok: true;
  readonly tenantId: string;
  readonly status: TenantStatus;
  /** For a day; undefined when the same onboarding is repeated later. */
  readonly apiKey: string | undefined;
  readonly webchat: { readonly channelId: string; readonly publicKey: string };
  readonly position: bigint;
  readonly repeated: boolean;
}

export const onboardingRejections = ['IdempotencyKeyReused'] as const;
type Code =
  | (typeof onboardingRejections)[number]
  | (
      | typeof registerTenant
      | typeof inviteUser
      | typeof issueApiKey
      | typeof claimAccount
      | typeof connectChannel
      | typeof activateTenant
    )['rejections'][number];

/** The tenant's id derives from the onboarding's. */
export const tenantIdOf = (commandId: string) => uuid5(commandId, 'tenant');

/**
 * Everything between "a company signed" and "its assistant answers". Every step is a command whose id derives from the
 * envelope's, so after a crash at any point the same call goes on where it stopped and gives the same tenant.
 */
export async function onboardTenant(
  deps: { readonly handle: Handle; readonly vault: Vault; readonly clock: Clock },
  input: Registration,
  envelope: Envelope,
): Promise<Onboarded | Refused<Code>> {
  const { handle } = deps;
  const tenantId = tenantIdOf(envelope.commandId);
  const step = (name: string): Envelope => ({
    ...envelope,
    tenantId,
    commandId: uuid5(envelope.commandId, name),
    correlationId: envelope.correlationId ?? envelope.commandId,
  });

  const registered = await handle(registerTenant, input, step('register'));
  if (!registered.ok) return registered.rejection.rejected === 'CommandIdReused' ? { ok: false, rejection: reject('IdempotencyKeyReused') } : registered;
  if (registered.repeated && !isSame(registered, input)) return { ok: false, rejection: reject('IdempotencyKeyReused') };

  const invited = await handle(inviteUser, { email: input.adminEmail, role: 'owner', userId: adminOf(registered) }, step('invite-owner'));
  if (!invited.ok) return invited;
  const key = await handOutApiKey(deps, 'REST API', step('api-key'));
  if (!key.ok) return key;
  const webchat = await openConnection(deps, { type: 'webchat', name: 'WebChat', allowedOrigins: [] }, step('webchat'));
  if (!webchat.ok) return webchat;
  // Messages that come in over the REST API stand on a channel like all others.
  const api = await openConnection(deps, { type: 'api', name: 'REST API' }, step('api'));
  if (!api.ok) return api;
  const activated = await handle(activateTenant, {}, step('activate'));
  if (!activated.ok) return activated;

  const { status } = await handle.state(tenantFolding, stream.tenant(tenantId));
  const { channelId, accountId } = webchat.channel;
  return {
    ok: true,
    tenantId,
    status,
    apiKey: key.key,
    webchat: { channelId, publicKey: accountId },
    position: activated.position,
    repeated: activated.repeated,
  };
}

/** Whether the stored registration is what this input asks for. */
function isSame(done: Done, input: Registration): boolean {
  return (
    done.events.some((event) => {
      if (event.type !== TenantRegistered.type) return false;
      const stored = TenantRegistered.schema.parse(event.payload);
      return (
        stored.companyName === input.companyName.trim() &&
        stored.adminEmail === input.adminEmail &&
        stored.demo === (input.demo ?? false) &&
        stored.vatId === (input.vatId ? plainVatId(input.country, input.vatId) : undefined) &&
        stored.address.country === input.country &&
        stored.address.street === (input.street ?? '').trim() &&
        stored.address.postalCode === (input.postalCode ?? '').trim() &&
        stored.address.city === (input.city ?? '').trim()
      );
    }) && done.events.some((event) => event.type === PackageBooked.type && PackageBooked.schema.parse(event.payload).package === input.package)
  );
}

function adminOf(done: Done): string {
  const event = done.events.find((e) => e.type === TenantRegistered.type);
  return TenantRegistered.schema.parse(event?.payload).adminUserId;
}
