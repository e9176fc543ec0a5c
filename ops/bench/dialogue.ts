import { contactIdOf, conversationIdOf, messageIdOf, replyIdOf } from '../../commands/conversations/ids.ts';
import {
  ConversationStarted,
  DeliveryConfirmed,
  DeliveryStarted,
  DisclosureShown,
  MessageReceived,
  ReplyDelivered,
  ReplyGenerated,
} from '../../domain/conversations/events.ts';
import type { DomainEvent } from '../../domain/kernel/event.ts';
import type { Metadata } from '../../domain/kernel/metadata.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { businessDate, monthOf, toInstant } from '../../domain/kernel/time.ts';
import { TokensConsumed } from '../../domain/usage/events.ts';

export interface Happening {
  readonly streamId: string;
  readonly event: DomainEvent;
  readonly meta: Metadata;
}

const questions = [
  'Guten Tag, unsere Heizung im Haus wird seit gestern Abend nicht mehr warm. Können Sie heute noch jemanden schicken?',
  'Was kostet die jährliche Wartung einer Gastherme, und ist die Anfahrt im Preis enthalten?',
  'Wann haben Sie am Samstag geöffnet?',
  'Ich hätte gern ein Angebot für die Sanierung unseres Bades, etwa sieben Quadratmeter, mit bodengleicher Dusche.',
];
const answers = [
  'Guten Tag! Das klären wir gern noch heute. Bitte prüfen Sie zuerst, ob der Druck am Manometer zwischen 1,2 und 2,0 bar liegt. Ist er niedriger, füllen Sie Wasser nach. Bleibt die Heizung kalt, kommt unser Notdienst zwischen 14 und 18 Uhr zu Ihnen; die Anfahrt berechnen wir pauschal mit 49 Euro.',
  'Die jährliche Wartung einer Gastherme kostet 129 Euro inklusive Anfahrt im Stadtgebiet. Darin enthalten sind Reinigung, Abgasmessung und ein Protokoll. Möchten Sie einen Termin vereinbaren?',
  'Am Samstag erreichen Sie uns von 9 bis 13 Uhr. Der Notdienst ist rund um die Uhr für Sie da.',
];
const channelId = 'b0a3b2c4-6c55-5a4f-9e5c-0e0a7f5d1c01';
/** Messages of a person on one day, an hour apart. */
const aDay = 8;
const begin = Date.parse('2025-12-01T07:00:00.000Z');

/**
 * One message and all that follows from it, as the product stores it: seven events, two more when the day's conversation begins.
 * A tenant's people take turns, `people` of them: who wrote message n also wrote message n - people. A person writes some eight
 * messages a day, and the day's first one needs a new key.
 */
export function exchange(tenantId: string, n: number, people = 400): readonly Happening[] {
  const sender = `4917${1_000_000 + (n % people)}`;
  const conversationId = conversationIdOf(channelId, `${tenantId}/${sender}`);
  const contactId = contactIdOf(channelId, `${tenantId}/${sender}`);
  const externalId = `wamid.HBgN${tenantId}${String(n).padStart(9, '0')}`;
  const messageId = messageIdOf(channelId, externalId);
  const replyId = replyIdOf(messageId);
  const turn = Math.floor(n / people);
  const instant = (seconds: number) =>
    toInstant(new Date(begin + (Math.floor(turn / aDay) * 86_400 + ((turn % aDay) + (n % people) / people) * 3_600 + seconds) * 1_000));
  const conversation = stream.conversation(tenantId, conversationId);
  const by = (kind: 'contact' | 'system', id: string, command: string, seconds: number): Metadata => ({
    tenantId,
    actor: { kind, id },
    commandId: `${messageId}/${command}`,
    $correlationId: messageId,
    $causationId: `${messageId}/${command}`,
    at: instant(seconds),
  });
  const usage = { inputTokens: 420 + (n % 300), outputTokens: 90 + (n % 60), cacheReadTokens: n % 4 === 0 ? 256 : 0 };
  const call = { provider: 'azure-openai', model: 'gpt-4o-mini', region: 'germanywestcentral', ...usage };
  const received = by('contact', contactId, 'receive', 0);
  const replied = by('system', 'turn', 'reply', 3);
  const happenings: Happening[] = [];
  const add = (event: DomainEvent, meta: Metadata, streamId = conversation) => happenings.push({ streamId, event, meta });
  const begins = turn % aDay === 0;
  if (begins)
    add(ConversationStarted({ channelId, channelType: 'whatsapp', contactId, contactAddress: sender, contactName: `Kundin ${n % people}` }), received);
  add(MessageReceived({ messageId, externalId, contactId, kind: 'text', text: questions[n % questions.length] ?? '', sentAt: instant(-1) }), received);
  if (begins) add(DisclosureShown({ messageId, replyId, version: '2026-08', language: 'de' }), replied);
  add(
    ReplyGenerated({
      messageId,
      replyId,
      contactId,
      text: answers[n % answers.length] ?? '',
      ...call,
      promptVersion: 3,
      promptSha256: 'a3f5c1d2e4b60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6d7e8f90',
      latencyMs: 700 + (n % 900),
    }),
    replied,
  );
  const month = monthOf(businessDate(instant(3)));
  add(
    TokensConsumed({
      replyId,
      purpose: 'reply',
      conversationId,
      channelId,
      channelType: 'whatsapp',
      userId: contactId,
      ...call,
      cost: `0.00${100 + (n % 800)}`,
      currency: 'EUR',
      priceVersion: 1,
    }),
    by('system', 'metering', 'meter', 3),
    stream.usage(tenantId, month),
  );
  add(DeliveryStarted({ replyId, attempt: 1 }), by('system', 'delivery', 'start', 4));
  add(ReplyDelivered({ replyId, externalId: `wamid.out.${n}`, contactId }), by('system', 'delivery', 'delivered', 5));
  for (const status of ['sent', 'read'] as const)
    add(DeliveryConfirmed({ replyId, externalId: `wamid.out.${n}`, status, contactId }), by('system', 'whatsapp', status, 6));
  return happenings;
}
