import { describe, expect, it } from 'vitest';
import { ChannelConnected, ChannelSecretRotated, TestMessageRequested } from '../../domain/channels/events.ts';
import { ConversationStarted } from '../../domain/conversations/events.ts';
import type { DomainEvent } from '../../domain/kernel/event.ts';
import type { Job, Policy, Reaction } from '../kernel/policy.ts';
import { wheneverChannelConnectedProbeChannel } from './whenever-channel-connected-probe-channel.ts';
import { wheneverChannelSecretRotatedProbeChannel } from './whenever-channel-secret-rotated-probe-channel.ts';
import { wheneverConversationStartedVerifyChannel } from './whenever-conversation-started-verify-channel.ts';
import { wheneverTestMessageRequestedSendTestMessage } from './whenever-test-message-requested-send-test-message.ts';

const meta = {
  tenantId: 'tenant-a',
  actor: { kind: 'user' as const, id: 'u' },
  commandId: 'c',
  $correlationId: 'c',
  $causationId: 'c',
  at: '2026-11-16T09:30:00.000Z',
};

/** What a policy does about an event: the jobs it adds and the commands it gives. */
async function reactions(policy: Policy, event: DomainEvent, demo = false) {
  const jobs: Job[] = [];
  const commands: { readonly name: string; readonly input: unknown; readonly tenantId: unknown }[] = [];
  const reaction = {
    jobs: {
      add: async (job: Job) => {
        jobs.push(job);
      },
    },
    envelope: (name: string, options?: { tenantId?: string }) => ({ name, ...options }),
    handle: async (command: { name: string }, input: unknown, envelope: { tenantId?: string }) => {
      commands.push({ name: command.name, input, tenantId: envelope.tenantId });
    },
  } as unknown as Reaction;
  expect(policy.on).toBe(event.type);
  await policy.react({ payload: event.payload as never, meta: { ...meta, ...(demo && { demo }) }, eventId: 'event-1', streamId: 's', position: 1n }, reaction);
  return { jobs: jobs.map(({ name, id, data }) => ({ name, id, data })), commands };
}

const connected = (type: 'whatsapp' | 'webchat') => ChannelConnected({ channelId: 'c1', type, name: 'n', accountId: 'a' });
const started = (channelType: 'whatsapp' | 'webchat') => ConversationStarted({ channelId: 'c1', channelType, contactId: 'k', contactAddress: 'x' });
const probe = { jobs: [{ name: 'probe-channel', id: 'event-1', data: { channelId: 'c1' } }], commands: [] };
const nothing = { jobs: [], commands: [] };

describe('the policies of channels', () => {
  it('ask the vendor about a new connection, keyed by the event', async () =>
    expect(await reactions(wheneverChannelConnectedProbeChannel, connected('whatsapp'))).toEqual(probe));
  it('ask nobody about a web chat', async () => expect(await reactions(wheneverChannelConnectedProbeChannel, connected('webchat'))).toEqual(nothing));
  it("ask nobody about the demo's history", async () =>
    expect(await reactions(wheneverChannelConnectedProbeChannel, connected('whatsapp'), true)).toEqual(nothing));
  it('ask the vendor about new secrets', async () =>
    expect(await reactions(wheneverChannelSecretRotatedProbeChannel, ChannelSecretRotated({ channelId: 'c1' }))).toEqual(probe));
  it('take a signed message as proof that the vendor reaches us', async () =>
    expect(await reactions(wheneverConversationStartedVerifyChannel, started('whatsapp'))).toEqual({
      jobs: [],
      commands: [{ name: 'VerifyChannel', input: { channelId: 'c1' }, tenantId: 'tenant-a' }],
    }));
  it('need no proof of a web chat', async () => expect(await reactions(wheneverConversationStartedVerifyChannel, started('webchat'))).toEqual(nothing));
  it('send a test message by a job that carries neither number nor text', async () =>
    expect(
      await reactions(wheneverTestMessageRequestedSendTestMessage, TestMessageRequested({ channelId: 'c1', testId: 't1', to: 'enc:…', text: 'geheim' })),
    ).toEqual({ jobs: [{ name: 'send-test-message', id: 'event-1', data: { channelId: 'c1', testId: 't1' } }], commands: [] }));
});
