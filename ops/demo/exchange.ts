import { confirmDelivery } from '../../commands/conversations/confirm-delivery.ts';
import { contactIdOf, conversationIdOf, messageIdOf, receiveCommandId, replyIdOf } from '../../commands/conversations/ids.ts';
import { receiveMessage } from '../../commands/conversations/receive-message.ts';
import { recordDelivery } from '../../commands/conversations/record-delivery.ts';
import { recordDeliveryFailure } from '../../commands/conversations/record-delivery-failure.ts';
import { recordReply } from '../../commands/conversations/record-reply.ts';
import { startDelivery } from '../../commands/conversations/start-delivery.ts';
import { uuid5 } from '../../commands/kernel/uuid.ts';
import { meterTokens } from '../../commands/usage/meter-tokens.ts';
import { findModel } from '../../domain/assistants/models.ts';
import type { Usage } from '../../domain/conversations/events.ts';
import type { Instant } from '../../domain/kernel/time.ts';
import type { DemoContact } from './contacts.ts';
import { customer, type Desk, machine } from './desk.ts';

export interface DemoChannel {
  readonly tenantId: string;
  readonly channelId: string;
  readonly type: 'whatsapp' | 'webchat';
}

export interface Exchange {
  readonly channel: DemoChannel;
  readonly contact: DemoContact;
  readonly externalId: string;
  readonly at: Instant;
  readonly question: string;
  readonly answer: string;
  readonly model: string;
  readonly prompt: { readonly version: number; readonly sha256: string };
  readonly usage: Usage;
  readonly latencyMs: number;
  /** How far the reply came; `lost` is one that WhatsApp gave back. */
  readonly fate: 'delivered' | 'read' | 'lost';
}

const later = (at: Instant, ms: number): Instant => new Date(Date.parse(at) + ms).toISOString();

/** One message and its answer through the same commands as a live one. */
export async function exchange(desk: Desk, told: Exchange): Promise<void> {
  const {
    channel: { tenantId, channelId, type },
    contact,
    externalId,
    at,
    model: modelId,
  } = told;
  const contactId = contactIdOf(channelId, contact.address);
  const conversationId = conversationIdOf(channelId, contact.address);
  const messageId = messageIdOf(channelId, externalId);
  const replyId = replyIdOf(messageId);
  const model = findModel(modelId);
  const call = { provider: modelId === 'demo' ? 'demo' : (model?.provider ?? ''), model: modelId, region: model?.region ?? '' };
  const answered = later(at, told.latencyMs + 120);
  const step = (name: string, when: Instant) => desk.envelope('', when, machine(tenantId), { commandId: uuid5(replyId, name) });

  await desk.act(
    receiveMessage,
    {
      channelId,
      channelType: type,
      externalId,
      contactAddress: contact.address,
      ...(type === 'whatsapp' && { contactName: contact.name }),
      kind: 'text',
      text: told.question,
      sentAt: at,
    },
    desk.envelope('', at, customer(tenantId, contactId), { commandId: receiveCommandId(channelId, externalId) }),
  );
  await desk.act(
    recordReply,
    {
      conversationId,
      messageId,
      text: told.answer,
      ...call,
      promptVersion: told.prompt.version,
      promptSha256: told.prompt.sha256,
      language: 'de',
      ...told.usage,
      latencyMs: told.latencyMs,
    },
    step('record', answered),
  );
  await desk.act(
    meterTokens,
    { replyId, purpose: 'reply', consumedAt: answered, conversationId, channelId, channelType: type, userId: contactId, ...call, ...told.usage },
    step('meter', answered),
  );
  await desk.act(startDelivery, { conversationId, replyId }, step('deliver', later(answered, 40)));
  if (type === 'webchat') {
    await desk.act(recordDelivery, { conversationId, replyId, externalId: replyId }, step('delivered', later(answered, 60)));
    return;
  }
  if (told.fate === 'lost') {
    await desk.act(
      recordDeliveryFailure,
      { conversationId, replyId, cause: '131026: message undeliverable', final: true },
      step('failed', later(answered, 900)),
    );
    return;
  }
  const wamid = `wamid.demo.${externalId}`;
  await desk.act(recordDelivery, { conversationId, replyId, externalId: wamid }, step('delivered', later(answered, 420)));
  await desk.act(
    confirmDelivery,
    { conversationId, replyId, externalId: wamid, status: told.fate },
    step('confirmed', later(answered, told.fate === 'read' ? 45_000 : 2_400)),
  );
}
