import { z } from 'zod';
import type { ChannelType } from '../../domain/channels/events.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { defaultPriceList } from '../../domain/pricing/default-price-list.ts';
import { TokensConsumed } from '../../domain/usage/events.ts';
import type { Package } from '../../domain/tenants/events.ts';
import type { Channel, Channels, Outbound, SendResult } from '../channels/channel.ts';
import { accountOf, channelIdOf, connectChannel } from '../channels/connect-channel.ts';
import { claimAccount } from '../channels/claim-account.ts';
import { keepCredentials } from '../channels/credentials.ts';
import { contactIdOf, conversationIdOf, receiveCommandId } from '../conversations/ids.ts';
import { receiveMessage } from '../conversations/receive-message.ts';
import { system } from '../kernel/caller.ts';
import type { Clock } from '../kernel/clock.ts';
import type { EventStore } from '../kernel/event-store.ts';
import type { Handle } from '../kernel/handle.ts';
import type { Vault } from '../kernel/vault.ts';
import { publishPriceList } from '../pricing/publish-price-list.ts';
import { activateTenant } from '../tenants/activate-tenant.ts';
import { registerTenant } from '../tenants/register-tenant.ts';

interface WriteSide {
  readonly handle: Handle;
  readonly vault: Vault;
  readonly store: EventStore;
  readonly clock: Clock;
}

/** What happens when the vendor is asked: a result, or a process that dies at that moment. */
export type Vendor = (outbound: Outbound, nth: number) => Promise<SendResult>;

/** A vendor that keeps what it was handed. */
export function recordingChannel(type: ChannelType, vendor: Vendor = async (_, nth) => ({ ok: true, externalId: `wamid.${nth}` })) {
  const sent: Outbound[] = [];
  let answer = vendor;
  const channel: Channel = {
    type,
    credentials: z.object({ accessToken: z.string() }),
    verify: () => true,
    accounts: () => [],
    parse: () => undefined,
    send: async (outbound) => {
      sent.push(outbound);
      return answer(outbound, sent.length);
    },
    probe: async () => ({ ok: true, displayName: 'spec' }),
  };
  return {
    sent,
    channel,
    answerWith: (next: Vendor) => {
      answer = next;
    },
  };
}

export function channelsOf(...channels: readonly Channel[]): Channels {
  return new Map(channels.map((channel) => [channel.type, channel]));
}

/** A tenant that is active, with a connection; prices are published. */
export async function openTenant(
  { handle, vault }: WriteSide,
  { tenantId = 'tenant-a', booked = 'professional', type = 'whatsapp' }: { tenantId?: string; booked?: Package; type?: ChannelType } = {},
) {
  const by = (commandId: string, tenant = tenantId) => ({ commandId: `${tenantId}-${commandId}`, caller: system(tenant, 'spec') });
  const commandId = `${tenantId}-connect-${type}`;
  const channelId = channelIdOf(commandId);
  await expectOk(handle(publishPriceList, defaultPriceList, { commandId: 'prices', caller: system('operator', 'spec') }));
  await expectOk(
    handle(registerTenant, { companyName: 'Heizungsbau Lindner GmbH', package: booked, adminEmail: 'chef@lindner.example', country: 'DE' }, by('register')),
  );
  await expectOk(handle(activateTenant, {}, by('activate')));
  if (type === 'whatsapp') {
    await keepCredentials(vault, tenantId, channelId, { accessToken: 'token' });
    await expectOk(handle(claimAccount, { type, accountId: `account-${tenantId}`, channelId }, by(`claim-${type}`)));
    await expectOk(handle(connectChannel, { type, name: 'WhatsApp', accountId: `account-${tenantId}` }, { commandId, caller: system(tenantId, 'spec') }));
  } else {
    const caller = system(tenantId, 'spec');
    await expectOk(handle(claimAccount, { type, accountId: accountOf(type, undefined, commandId) ?? '', channelId }, by(`claim-${type}`)));
    await expectOk(handle(connectChannel, { type, name: type }, { commandId, caller }));
  }
  const receive = async (address: string, externalId: string, text: string, kind: 'text' | 'unsupported' = 'text') =>
    expectOk(
      handle(
        receiveMessage,
        {
          channelId,
          channelType: type,
          externalId,
          contactAddress: address,
          kind,
          text,
          sentAt: '2026-11-16T09:29:58.000Z',
        },
        {
          commandId: receiveCommandId(channelId, externalId),
          caller: { actor: { kind: 'contact', id: contactIdOf(channelId, address) }, tenantId, permissions: new Set(['conversations:receive'] as const) },
        },
      ),
    );
  return { tenantId, channelId, receive, by, conversationId: (address: string) => conversationIdOf(channelId, address) };
}

/** Types and opened payloads of a conversation, in order. */
export async function eventsOf({ store }: WriteSide, streamId: string): Promise<readonly { readonly type: string; readonly data: unknown }[]> {
  return (await store.readStream(streamId)).map(({ type, data }) => ({ type, data }));
}

export async function typesOf(world: WriteSide, tenantId: string, conversationId: string): Promise<readonly string[]> {
  return (await eventsOf(world, stream.conversation(tenantId, conversationId))).map(({ type }) => type);
}

export async function meteredOf(world: WriteSide, tenantId: string, month: `${number}-${number}` = '2026-11'): Promise<readonly unknown[]> {
  return (await eventsOf(world, stream.usage(tenantId, month))).flatMap(({ type, data }) => (type === TokensConsumed.type ? [data] : []));
}

async function expectOk<T extends { readonly ok: boolean }>(outcome: Promise<T>): Promise<T> {
  const done = await outcome;
  if (!done.ok) throw new Error(`the example can't be set up: ${JSON.stringify(done)}`);
  return done;
}
