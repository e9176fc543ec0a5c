import { builder } from '../builder.ts';
import { ConversationStatus, DeliveryStatus, MessageAuthor } from '../enums.ts';
import { Channel, type ChannelView } from './channels.ts';
import { connection } from './page.ts';

export interface MessageView {
  readonly id: string;
  readonly author: 'contact' | 'assistant' | 'notice';
  readonly text: string;
  readonly at: string;
  readonly delivery: 'received' | 'pending' | 'sent' | 'delivered' | 'read' | 'failed' | 'unconfirmed';
  readonly deliveryReason: string | null;
  readonly model: string | null;
  readonly promptVersion: number | null;
  readonly inputTokens: number | null;
  readonly outputTokens: number | null;
  readonly cost: string | null;
  readonly currency: string | null;
}
export interface ConversationRowView {
  readonly id: string;
  readonly channel: ChannelView;
  readonly contactLabel: string;
  readonly startedAt: string;
  readonly lastMessageAt: string;
  readonly lastMessagePreview: string;
  readonly messageCount: number;
  readonly status: 'waiting' | 'answered' | 'failed' | 'closed';
  readonly test: boolean;
}
export interface ConversationView {
  readonly id: string;
  readonly channel: ChannelView;
  readonly contactId: string;
  readonly contactLabel: string;
  readonly startedAt: string;
  readonly status: ConversationRowView['status'];
  readonly messages: readonly MessageView[];
}

const Message = builder.objectRef<MessageView>('Message').implement({
  description: 'Text is [erased] once its key is destroyed.',
  fields: (t) => ({
    id: t.exposeID('id'),
    author: t.expose('author', { type: MessageAuthor }),
    text: t.exposeString('text'),
    at: t.expose('at', { type: 'Instant' }),
    delivery: t.expose('delivery', { type: DeliveryStatus }),
    deliveryReason: t.exposeString('deliveryReason', { nullable: true }),
    model: t.exposeString('model', { nullable: true }),
    promptVersion: t.exposeInt('promptVersion', { nullable: true }),
    inputTokens: t.exposeInt('inputTokens', { nullable: true }),
    outputTokens: t.exposeInt('outputTokens', { nullable: true }),
    cost: t.expose('cost', { type: 'Decimal', nullable: true }),
    currency: t.exposeString('currency', { nullable: true }),
  }),
});

export const ConversationRow = builder.objectRef<ConversationRowView>('ConversationRow').implement({
  fields: (t) => ({
    id: t.exposeID('id'),
    channel: t.field({ type: Channel, resolve: ({ channel }) => channel }),
    contactLabel: t.exposeString('contactLabel'),
    startedAt: t.expose('startedAt', { type: 'Instant' }),
    lastMessageAt: t.expose('lastMessageAt', { type: 'Instant' }),
    lastMessagePreview: t.exposeString('lastMessagePreview'),
    messageCount: t.exposeInt('messageCount'),
    status: t.expose('status', { type: ConversationStatus }),
    test: t.exposeBoolean('test'),
  }),
});
export const ConversationConnection = connection('ConversationConnection', ConversationRow);

export const Conversation = builder.objectRef<ConversationView>('Conversation').implement({
  fields: (t) => ({
    id: t.exposeID('id'),
    channel: t.field({ type: Channel, resolve: ({ channel }) => channel }),
    contactId: t.exposeID('contactId', { description: 'The pseudonym under which the person can be forgotten.' }),
    contactLabel: t.exposeString('contactLabel'),
    startedAt: t.expose('startedAt', { type: 'Instant' }),
    status: t.expose('status', { type: ConversationStatus }),
    messages: t.field({ type: [Message], resolve: ({ messages }) => [...messages] }),
  }),
});
