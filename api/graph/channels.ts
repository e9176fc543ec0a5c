import { toConnection } from '../../channels/registry.ts';
import { chooseVisitorLimits } from '../../commands/channels/choose-visitor-limits.ts';
import { connectAccount } from '../../commands/channels/connect-account.ts';
import { pauseChannel } from '../../commands/channels/pause-channel.ts';
import { requestTestMessage } from '../../commands/channels/request-test-message.ts';
import { replaceCredentials } from '../../commands/channels/replace-credentials.ts';
import { resumeChannel } from '../../commands/channels/resume-channel.ts';
import { isRejection } from '../../domain/kernel/rejection.ts';
import { type ChannelFigures, countByChannel, findChannel, listChannels, noMessages, type ChannelSummary } from '../../projections/channels/channels.ts';
import { findConnectionById } from '../../projections/channels/connections.ts';
import { builder } from './builder.ts';
import type { Context } from './context.ts';
import { dispatch, envelopeOf, settle } from './dispatch.ts';
import { today } from './now.ts';
import { rule } from './rules.ts';
import { ownerOf, tenantOf } from './tenant-of.ts';
import { Channel, type ChannelView } from './types/channels.ts';
import { payload, type Payload } from './types/payload.ts';
import { toRefusal } from './types/refusal.ts';

/** A connection as the portal shows it, with what must be copied into the vendor's console or the own web page. */
export function toChannel({ deps }: Pick<Context, 'deps'>, channel: ChannelSummary, figures: ChannelView['figures']): ChannelView {
  const { publicUrl } = deps.config;
  return {
    id: channel.id,
    tenantId: channel.tenantId,
    type: channel.type,
    name: channel.name,
    status: channel.status,
    statusReason: channel.statusReason,
    connectedAt: channel.connectedAt,
    figures,
    publicKey: channel.type === 'webchat' ? channel.accountId : null,
    snippet: channel.type === 'webchat' ? `<script async src="${publicUrl}/widget.js" data-channel="${channel.accountId}"></script>` : null,
    phoneNumberId: channel.type === 'whatsapp' ? channel.accountId : null,
    webhookUrl: channel.type === 'whatsapp' ? `${publicUrl}/webhooks/whatsapp` : null,
  };
}

export async function channelsOf(context: Pick<Context, 'deps'>, tenantId: string): Promise<readonly ChannelView[]> {
  const found = await context.deps.readDb.asTenant(tenantId, (db) => listChannels(db, tenantId));
  const counted = counting(context, tenantId);
  return found.map((channel) => toChannel(context, channel, async () => (await counted()).get(channel.id) ?? noMessages));
}

export async function channelOf(context: Pick<Context, 'deps'>, tenantId: string, id: string): Promise<ChannelView | null> {
  const found = await context.deps.readDb.asTenant(tenantId, (db) => findChannel(db, tenantId, id));
  const counted = counting(context, tenantId, id);
  return found ? toChannel(context, found, async () => (await counted()).get(id) ?? noMessages) : null;
}

/** Counts once, when the first figure is asked for: a list of names counts nothing. */
function counting(context: Pick<Context, 'deps'>, tenantId: string, channelId?: string): () => Promise<ReadonlyMap<string, ChannelFigures>> {
  let counted: Promise<ReadonlyMap<string, ChannelFigures>> | undefined;
  return () => (counted ??= context.deps.readDb.asTenant(tenantId, (db) => countByChannel(db, tenantId, today(context), channelId)));
}

function ownerOfChannel(context: Context, id: string): Promise<string> {
  return ownerOf(context, async () => (await context.deps.readDb.asOperator((db) => findConnectionById(db, id)))?.tenantId);
}

builder.queryFields((t) => ({
  channels: t.field({
    type: [Channel],
    args: { tenantId: t.arg.id() },
    extensions: rule({ permission: 'channels:read' }),
    resolve: async (_, { tenantId }, context) => [...(await channelsOf(context, await tenantOf(context, tenantId)))],
  }),
  channel: t.field({
    type: Channel,
    nullable: true,
    args: { id: t.arg.id({ required: true }) },
    extensions: rule({ permission: 'channels:read' }),
    resolve: async (_, { id }, context) => channelOf(context, await ownerOfChannel(context, id), id),
  }),
}));

const ConnectWhatsappInput = builder.inputType('ConnectWhatsappInput', {
  fields: (t) => ({
    commandId: t.id(),
    tenantId: t.id(),
    name: t.string({ required: true }),
    phoneNumberId: t.string({ required: true }),
    businessAccountId: t.string({ required: true }),
    accessToken: t.string({ required: true }),
    appSecret: t.string({ required: true }),
    verifyToken: t.string({ required: true }),
  }),
});
const ConnectWebchatInput = builder.inputType('ConnectWebchatInput', {
  fields: (t) => ({ commandId: t.id(), tenantId: t.id(), name: t.string({ required: true }), allowedOrigins: t.stringList() }),
});
const PauseChannelInput = builder.inputType('PauseChannelInput', { fields: (t) => ({ commandId: t.id(), id: t.id({ required: true }), reason: t.string() }) });
const ResumeChannelInput = builder.inputType('ResumeChannelInput', { fields: (t) => ({ commandId: t.id(), id: t.id({ required: true }) }) });
const ChooseVisitorLimitsInput = builder.inputType('ChooseVisitorLimitsInput', {
  fields: (t) => ({
    commandId: t.id(),
    id: t.id({ required: true }),
    visitorPerMinute: t.int({ required: true }),
    visitorPerDay: t.int({ required: true }),
    channelPerMinute: t.int({ required: true }),
    channelPerDay: t.int({ required: true }),
  }),
});
const SendTestMessageInput = builder.inputType('SendTestMessageInput', {
  fields: (t) => ({ commandId: t.id(), id: t.id({ required: true }), to: t.string(), text: t.string() }),
});

const ReplaceCredentialsInput = builder.inputType('ReplaceCredentialsInput', {
  fields: (t) => ({
    commandId: t.id(),
    id: t.id({ required: true }),
    accessToken: t.string({ description: 'Left out or empty: stays as it is. The same for the others.' }),
    appSecret: t.string(),
    verifyToken: t.string(),
  }),
});

const ConnectChannelPayload = payload('ConnectChannelPayload', 'channel', Channel);
const ChannelPayload = payload('ChannelPayload', 'channel', Channel);

async function connect(
  context: Context,
  request: Parameters<typeof toConnection>[0],
  intent: { readonly commandId?: string | null | undefined; readonly tenantId?: string | null | undefined },
): Promise<Payload<ChannelView>> {
  const tenantId = await tenantOf(context, intent.tenantId);
  const wanted = toConnection(request);
  if (isRejection(wanted)) return { refusal: toRefusal(wanted, context.locale) };
  const outcome = await connectAccount(context.deps, wanted, envelopeOf(context, 'ConnectChannel', { commandId: intent.commandId, tenantId }));
  return settle(context, outcome, async () => (outcome.ok ? channelOf(context, tenantId, outcome.channel.channelId) : null));
}

builder.mutationFields((t) => ({
  connectWhatsapp: t.field({
    type: ConnectChannelPayload,
    args: { input: t.arg({ type: ConnectWhatsappInput, required: true }) },
    extensions: rule({ permission: 'channels:write' }),
    resolve: async (_, { input: { commandId, tenantId, name, ...credentials } }, context) =>
      connect(context, { type: 'whatsapp', name, credentials }, { commandId, tenantId }),
  }),
  connectWebchat: t.field({
    type: ConnectChannelPayload,
    args: { input: t.arg({ type: ConnectWebchatInput, required: true }) },
    extensions: rule({ permission: 'channels:write' }),
    resolve: async (_, { input: { commandId, tenantId, name, allowedOrigins } }, context) =>
      connect(context, { type: 'webchat', name, allowedOrigins: allowedOrigins ?? [] }, { commandId, tenantId }),
  }),
  replaceCredentials: t.field({
    type: ChannelPayload,
    description: 'Puts new secrets in the place of the old ones, once the vendor has accepted them. The channel keeps its history.',
    args: { input: t.arg({ type: ReplaceCredentialsInput, required: true }) },
    extensions: rule({ permission: 'channels:write' }),
    resolve: async (_, { input: { id, commandId, accessToken, appSecret, verifyToken } }, context) => {
      const tenantId = await ownerOfChannel(context, id);
      const next = { ...(accessToken && { accessToken }), ...(appSecret && { appSecret }), ...(verifyToken && { verifyToken }) };
      const outcome = await replaceCredentials(context.deps, id, next, envelopeOf(context, 'ReplaceCredentials', { commandId, tenantId }));
      return settle(context, outcome, () => channelOf(context, tenantId, id));
    },
  }),
  pauseChannel: t.field({
    type: ChannelPayload,
    args: { input: t.arg({ type: PauseChannelInput, required: true }) },
    extensions: rule({ permission: 'channels:write' }),
    resolve: async (_, { input: { id, commandId, reason } }, context) => {
      const tenantId = await ownerOfChannel(context, id);
      return settle(context, await dispatch(context, pauseChannel, { channelId: id, ...(reason && { reason }) }, { commandId, tenantId, reason }), () =>
        channelOf(context, tenantId, id),
      );
    },
  }),
  resumeChannel: t.field({
    type: ChannelPayload,
    args: { input: t.arg({ type: ResumeChannelInput, required: true }) },
    extensions: rule({ permission: 'channels:write' }),
    resolve: async (_, { input: { id, commandId } }, context) => {
      const tenantId = await ownerOfChannel(context, id);
      return settle(context, await dispatch(context, resumeChannel, { channelId: id }, { commandId, tenantId }), () => channelOf(context, tenantId, id));
    },
  }),
  chooseVisitorLimits: t.field({
    type: ChannelPayload,
    args: { input: t.arg({ type: ChooseVisitorLimitsInput, required: true }) },
    extensions: rule({ permission: 'channels:write' }),
    resolve: async (_, { input: { id, commandId, ...limits } }, context) => {
      const tenantId = await ownerOfChannel(context, id);
      return settle(context, await dispatch(context, chooseVisitorLimits, { channelId: id, ...limits }, { commandId, tenantId }), () =>
        channelOf(context, tenantId, id),
      );
    },
  }),
  sendTestMessage: t.field({
    type: ChannelPayload,
    args: { input: t.arg({ type: SendTestMessageInput, required: true }) },
    extensions: rule({ permission: 'channels:write' }),
    resolve: async (_, { input: { id, commandId, to, text } }, context) => {
      const tenantId = await ownerOfChannel(context, id);
      return settle(
        context,
        await dispatch(context, requestTestMessage, { channelId: id, ...(to && { to }), ...(text && { text }) }, { commandId, tenantId }),
        () => channelOf(context, tenantId, id),
      );
    },
  }),
}));
