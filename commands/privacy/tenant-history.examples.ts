import { ApiKeyIssued, UserInvited } from '../../domain/access/events.ts';
import { SystemPromptWritten } from '../../domain/assistants/events.ts';
import { ChannelConnected, ChannelPaused } from '../../domain/channels/events.ts';
import { ConversationStarted, DisclosureShown, MessageReceived, ReplyDelivered, ReplyGenerated } from '../../domain/conversations/events.ts';
import type { DomainEvent } from '../../domain/kernel/event.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { BillingDetailsStated, PackageBooked, TenantRegistered } from '../../domain/tenants/events.ts';
import { BudgetChosen, CostCentreAssigned } from '../../domain/usage/events.ts';

/** A small tenant with one conversation, whose contact chose a name that is a formula; for specs. */
export function tenantHistory(tenantId: string, companyName: string, said: string): readonly (readonly [string, readonly DomainEvent[]])[] {
  const email = `chef@${tenantId}.example`;
  const address = { street: 'Weg 1', postalCode: '70173', city: 'Stuttgart', country: 'DE' } as const;
  return [
    [
      stream.tenant(tenantId),
      [
        TenantRegistered({
          companyName,
          adminEmail: email,
          adminUserId: 'chef',
          address,
          demo: false,
        }),
        PackageBooked({ package: 'starter', validFrom: '2026-11-01' }),
        BillingDetailsStated({
          companyName,
          address,
          customerType: 'business',
          email: `rechnung@${tenantId}.example`,
          contact: 'Frau Huber',
          billingContactId: 'b1',
          buyerReference: 'K-4711',
          language: 'en',
        }),
      ],
    ],
    [
      stream.budget(tenantId),
      [BudgetChosen({ monthlyLimitTokens: 1_000_000, alertAtPercent: [80], atLimit: 'throttle', stopText: 'Bitte rufen Sie uns an.' })],
    ],
    [stream.costCentres(tenantId), [CostCentreAssigned({ channelId: 'ch1', kost1: '4100', validFrom: '2026-11-01' })]],
    [stream.assistant(tenantId), [SystemPromptWritten({ version: 1, text: 'Sie sind freundlich.', sha256: 'p', characters: 20, tokens: 5 })]],
    [
      stream.access(tenantId),
      [
        UserInvited({ userId: 'chef', email, role: 'owner' }),
        ApiKeyIssued({ keyId: 'k', name: 'ERP', prefix: 'abcdefabcdef', argon2id: '$argon2id$v=19$geheimerhash' }),
      ],
    ],
    [
      stream.channel(tenantId, 'ch1'),
      [ChannelConnected({ channelId: 'ch1', type: 'whatsapp', name: 'WhatsApp', accountId: '4711' }), ChannelPaused({ channelId: 'ch1' })],
    ],
    [
      stream.conversation(tenantId, 'c1'),
      [
        ConversationStarted({
          channelId: 'ch1',
          channelType: 'whatsapp',
          contactId: 'p1',
          contactAddress: '+4915112345678',
          contactName: '=HYPERLINK("http://dieb.example")',
        }),
        MessageReceived({ messageId: 'm1', externalId: 'wamid.1', contactId: 'p1', kind: 'text', text: said, sentAt: '2026-11-16T09:29:59.000Z' }),
        DisclosureShown({ messageId: 'm1', replyId: 'r1', version: '1', language: 'de' }),
        ReplyGenerated({
          messageId: 'm1',
          replyId: 'r1',
          contactId: 'p1',
          text: 'Gern, wir kommen morgen.',
          provider: 'demo',
          model: 'demo',
          region: 'local',
          promptVersion: 1,
          promptSha256: 'p',
          inputTokens: 12,
          outputTokens: 6,
          cacheReadTokens: 0,
          latencyMs: 3,
        }),
        ReplyDelivered({ replyId: 'r1', externalId: 'wamid.2', contactId: 'p1' }),
      ],
    ],
  ];
}
