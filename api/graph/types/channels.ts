import { channelFolding } from '../../../domain/channels/channel.ts';
import type { VisitorLimits } from '../../../domain/channels/visitor-limits.ts';
import { stream } from '../../../domain/kernel/streams.ts';
import type { BusinessDate } from '../../../domain/kernel/time.ts';
import type { ChannelFigures } from '../../../projections/channels/channels.ts';
import { builder } from '../builder.ts';
import { channelLogOf, type ChannelLogEntryView } from '../channel-log.ts';
import { ChannelStatus, ChannelType } from '../enums.ts';
import { today } from '../now.ts';

export interface ChannelView {
  readonly id: string;
  readonly tenantId: string;
  readonly type: 'whatsapp' | 'webchat' | 'api';
  readonly name: string;
  readonly status: 'live' | 'paused' | 'error' | 'pending';
  readonly statusReason: string | null;
  readonly connectedAt: string;
  /** Counted when one of them is asked for. */
  readonly figures: () => Promise<ChannelFigures>;
  readonly publicKey: string | null;
  readonly snippet: string | null;
  readonly phoneNumberId: string | null;
  readonly webhookUrl: string | null;
}

const ChannelLogEntry = builder.objectRef<ChannelLogEntryView>('ChannelLogEntry').implement({
  fields: (t) => ({
    at: t.expose('at', { type: 'Instant' }),
    actor: t.exposeString('actor'),
    action: t.exposeString('action'),
    reason: t.exposeString('reason', { nullable: true }),
    before: t.exposeString('before', { nullable: true }),
    after: t.exposeString('after', { nullable: true }),
  }),
});

const VisitorLimitsType = builder.objectRef<VisitorLimits & { readonly reachedOn: BusinessDate | null }>('VisitorLimits').implement({
  description: 'How many messages of visitors a web chat takes.',
  fields: (t) => ({
    visitorPerMinute: t.exposeInt('visitorPerMinute'),
    visitorPerDay: t.exposeInt('visitorPerDay'),
    channelPerMinute: t.exposeInt('channelPerMinute'),
    channelPerDay: t.exposeInt('channelPerDay'),
    reachedToday: t.boolean({ resolve: ({ reachedOn }, _, context) => reachedOn === today(context) }),
  }),
});

export const Channel = builder.objectRef<ChannelView>('Channel').implement({
  fields: (t) => ({
    id: t.exposeID('id'),
    type: t.expose('type', { type: ChannelType }),
    name: t.exposeString('name'),
    status: t.expose('status', { type: ChannelStatus }),
    statusReason: t.exposeString('statusReason', { nullable: true }),
    connectedAt: t.expose('connectedAt', { type: 'Instant' }),
    lastMessageAt: t.field({ type: 'Instant', nullable: true, resolve: async ({ figures }) => (await figures()).lastMessageAt }),
    messagesToday: t.int({ resolve: async ({ figures }) => (await figures()).messagesToday }),
    publicKey: t.exposeString('publicKey', { nullable: true, description: 'WebChat only: the public key and the snippet to embed.' }),
    snippet: t.exposeString('snippet', { nullable: true }),
    phoneNumberId: t.exposeString('phoneNumberId', {
      nullable: true,
      description: 'WhatsApp only: the phone number id, and where Meta must send its webhooks.',
    }),
    webhookUrl: t.exposeString('webhookUrl', { nullable: true }),
    heldMessages: t.int({ resolve: async ({ figures }) => (await figures()).heldMessages }),
    visitorLimits: t.field({
      type: VisitorLimitsType,
      nullable: true,
      description: 'WebChat only.',
      resolve: async ({ type, tenantId, id }, _, { deps }) => {
        if (type !== 'webchat') return null;
        const channel = await deps.handle.state(channelFolding, stream.channel(tenantId, id));
        return channel.status === 'absent' ? null : { ...channel.visitorLimits, reachedOn: channel.limitReachedOn ?? null };
      },
    }),
    log: t.field({ type: [ChannelLogEntry], resolve: (channel, _, context) => channelLogOf(context, channel) }),
  }),
});
