import { ConversationStarted, DisclosureShown, MessageReceived, ReplyGenerated } from '../../domain/conversations/events.ts';
import { type Metadata } from '../../domain/kernel/metadata.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { businessDate, monthOf } from '../../domain/kernel/time.ts';
import { PackageBooked, TenantActivated, TenantRegistered, type Package } from '../../domain/tenants/events.ts';
import { TokensConsumed } from '../../domain/usage/events.ts';
import type { ReadSide } from './read-side.ts';

export type Writer = Pick<ReadSide, 'write'>;

export const contacts = { anna: '0a4f6f0e-52f0-5d1b-9c2e-1111117f3a01', ben: '0a4f6f0e-52f0-5d1b-9c2e-2222227f3b02' } as const;

/** Whose act it was: somebody signed in to the tenant. */
export const by = (id: string): Partial<Metadata> => ({ actor: { kind: 'user', id } });

/** A tenant with its package and address, live. */
export async function writeTenant(side: Writer, id: string, companyName: string, at: string, booked: Package = 'professional'): Promise<void> {
  await side.write(
    id,
    stream.tenant(id),
    at,
    [
      TenantRegistered({
        companyName,
        adminEmail: `chef@${id}.example`,
        adminUserId: `${id}-owner`,
        address: { street: 'Werkstraße 3', postalCode: '70173', city: 'Stuttgart', country: 'DE' },
        vatId: 'DE136695976',
        demo: false,
      }),
      PackageBooked({ package: booked, validFrom: businessDate(at) }),
    ],
    { actor: { kind: 'operator', id: 'op-1' } },
  );
  await side.write(id, stream.tenant(id), at, [TenantActivated({})]);
}

interface Exchange {
  readonly tenantId: string;
  readonly channelId: string;
  readonly contactId: string;
  readonly conversationId: string;
  readonly messageId: string;
  readonly at: string;
  readonly fresh?: boolean;
  readonly text?: string;
}

/** A message comes in, and nothing more happens. */
export async function writeMessage(side: Writer, { tenantId, channelId, contactId, conversationId, messageId, at, fresh, text }: Exchange): Promise<void> {
  await side.write(
    tenantId,
    stream.conversation(tenantId, conversationId),
    at,
    [
      ...(fresh ? [ConversationStarted({ channelId, channelType: 'whatsapp', contactId, contactAddress: '+491700000001', contactName: 'Anna Beispiel' })] : []),
      MessageReceived({ messageId, externalId: `wamid.${messageId}`, contactId, kind: 'text', text: text ?? `Frage ${messageId}`, sentAt: at }),
    ],
    { actor: { kind: 'contact', id: contactId } },
  );
}

/** The model answers, with the notice where the conversation is fresh; not delivered yet. */
export async function writeReply(side: Writer, { tenantId, contactId, conversationId, messageId, at, fresh }: Exchange): Promise<void> {
  const replyId = `${messageId}-reply`;
  await side.write(tenantId, stream.conversation(tenantId, conversationId), at, [
    ...(fresh ? [DisclosureShown({ messageId, replyId, version: '2026-08-02', language: 'de' })] : []),
    ReplyGenerated({
      messageId,
      replyId,
      contactId,
      text: `Antwort ${messageId}`,
      provider: 'demo',
      model: 'demo',
      region: 'local',
      promptVersion: 1,
      promptSha256: 'ab',
      inputTokens: 100,
      outputTokens: 20,
      cacheReadTokens: 0,
      latencyMs: 5,
    }),
  ]);
}

export async function writeUsage(
  side: Writer,
  tenantId: string,
  at: string,
  call: {
    readonly replyId: string;
    readonly conversationId?: string;
    readonly channelId: string;
    readonly userId: string;
    readonly model?: string;
    readonly tokens: readonly [input: number, output: number, cached: number];
    readonly cost: string;
  },
): Promise<void> {
  const [inputTokens, outputTokens, cacheReadTokens] = call.tokens;
  await side.write(tenantId, stream.usage(tenantId, monthOf(businessDate(at))), at, [
    TokensConsumed({
      replyId: call.replyId,
      purpose: call.channelId === 'preview' ? 'preview' : 'reply',
      ...(call.conversationId !== undefined && { conversationId: call.conversationId }),
      channelId: call.channelId,
      channelType: call.channelId === 'preview' ? 'preview' : 'whatsapp',
      userId: call.userId,
      provider: 'demo',
      model: call.model ?? 'demo',
      region: 'local',
      inputTokens,
      outputTokens,
      cacheReadTokens,
      cost: call.cost,
      currency: 'EUR',
      priceVersion: 1,
    }),
  ]);
}
