import { findConversation, findConversations, type ConversationSummary } from '../../projections/conversations/conversations.ts';
import { listMessages, type ThreadMessage } from '../../projections/conversations/messages.ts';
import { builder } from './builder.ts';
import { channelsOf } from './channels.ts';
import type { Context } from './context.ts';
import { now } from './now.ts';
import { open } from './open.ts';
import { pageOf } from './page-of.ts';
import { rule } from './rules.ts';
import { tenantOf } from './tenant-of.ts';
import { look } from './look.ts';
import type { ChannelView } from './types/channels.ts';
import { Conversation, ConversationConnection, type ConversationRowView, type ConversationView, type MessageView } from './types/conversations.ts';

const previewLength = 140;

export async function toRows(context: Context, tenantId: string, found: readonly ConversationSummary[]): Promise<ConversationRowView[]> {
  const channels = new Map((await channelsOf(context, tenantId)).map((channel) => [channel.id, channel]));
  const sealed = found.map(({ lastMessage }) => lastMessage).filter((value) => value !== null);
  const opened = await open(context, tenantId, sealed);
  return found.flatMap((conversation) => {
    const channel = channels.get(conversation.channelId);
    if (!channel) return [];
    const text = conversation.lastMessage ? (opened[sealed.indexOf(conversation.lastMessage)] ?? '') : '';
    return [row(conversation, channel, text)];
  });
}

function row(conversation: ConversationSummary, channel: ChannelView, text: string): ConversationRowView {
  const { id, contactLabel, startedAt, lastMessageAt, messageCount, status, channelType } = conversation;
  return { id, channel, contactLabel, startedAt, lastMessageAt, lastMessagePreview: shortened(text), messageCount, status, test: channelType === 'api' };
}

function shortened(text: string): string {
  const characters = Array.from(text.replace(/\s+/g, ' ').trim());
  return characters.length > previewLength ? `${characters.slice(0, previewLength - 1).join('')}…` : characters.join('');
}

export async function conversationOf(context: Context, tenantId: string, id: string): Promise<ConversationView | null> {
  const { readDb } = context.deps;
  const found = await readDb.asTenant(tenantId, async (db) => {
    const conversation = await findConversation(db, tenantId, id, now(context));
    return conversation && { conversation, messages: await listMessages(db, tenantId, id) };
  });
  if (!found) return null;
  const channel = (await channelsOf(context, tenantId)).find((c) => c.id === found.conversation.channelId);
  if (!channel) return null;
  const { contactId, contactLabel, startedAt, status } = found.conversation;
  return { id, channel, contactId, contactLabel, startedAt, status, messages: await toMessages(context, tenantId, found.messages) };
}

async function toMessages(context: Context, tenantId: string, messages: readonly ThreadMessage[]): Promise<MessageView[]> {
  const sealed = messages.flatMap(({ text }) => (typeof text === 'string' ? [] : [text]));
  const opened = await open(context, tenantId, sealed);
  let next = 0;
  return messages.map((message) => ({ ...message, text: typeof message.text === 'string' ? message.text : (opened[next++] ?? '') }));
}

builder.queryFields((t) => ({
  conversations: t.field({
    type: ConversationConnection,
    extensions: rule({ permission: 'conversations:read' }),
    args: { tenantId: t.arg.id(), first: t.arg.int({ defaultValue: 25 }), after: t.arg.string(), channelId: t.arg.id(), search: t.arg.string() },
    resolve: async (_, { tenantId: named, first, after, channelId, search }, context) => {
      const tenantId = await tenantOf(context, named);
      const page = await context.deps.readDb.asTenant(tenantId, (db) =>
        findConversations(db, tenantId, { channelId: channelId ?? undefined, search: search ?? undefined }, pageOf({ first, after }, 25), now(context)),
      );
      await look(context, tenantId, 'conversations', channelId ?? 'all');
      return { ...page, nodes: await toRows(context, tenantId, page.nodes) };
    },
  }),
  conversation: t.field({
    type: Conversation,
    nullable: true,
    args: { id: t.arg.id({ required: true }) },
    extensions: rule({ permission: 'conversations:read' }),
    resolve: async (_, { id }, context) => {
      const tenantId = await tenantOf(context, undefined);
      const found = await conversationOf(context, tenantId, id);
      if (found) await look(context, tenantId, 'conversation', id);
      return found;
    },
  }),
}));
