import {
  AccessRevoked,
  ApiKeyIssued,
  ApiKeyRevoked,
  DataViewed,
  InvitationAccepted,
  RoleGranted,
  SignInSucceeded,
  UserInvited,
} from '../../domain/access/events.ts';
import { LanguageChosen, ModelChosen, PersonaNamed, SystemPromptRestored, SystemPromptWritten } from '../../domain/assistants/events.ts';
import {
  ChannelConnected,
  ChannelFailed,
  ChannelPaused,
  ChannelRecovered,
  ChannelResumed,
  ChannelSecretRotated,
  ChannelVerified,
  VisitorLimitReached,
  VisitorLimitsChosen,
} from '../../domain/channels/events.ts';
import { DeliveryConfirmed, DeliveryStarted, ReplyDelivered, ReplyFailed, ReplyUnconfirmed } from '../../domain/conversations/events.ts';
import { OPERATOR } from '../../domain/kernel/metadata.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { PriceListPublished } from '../../domain/pricing/events.ts';
import { defaultPriceList } from '../../domain/pricing/default-price-list.ts';
import { ExportCompleted, ExportFailed, ExportRequested } from '../../domain/privacy/events.ts';
import { PackageBooked, TenantActivated, TenantSuspended, TerminationRequested } from '../../domain/tenants/events.ts';
import { BudgetChosen, BudgetThresholdReached, CostCentreAssigned, ReservationReleased, TokensReserved } from '../../domain/usage/events.ts';
import { by, contacts, writeMessage, writeReply, writeTenant, writeUsage, type Writer } from './happenings.ts';

/** Something of everything: each event a read model answers from happens at least once. */
export async function writeHistory(side: Writer, tenantId = 'alpha'): Promise<void> {
  const conversation = (id: string) => stream.conversation(tenantId, id);
  await side.write(OPERATOR, stream.pricing(), '2026-01-01T08:00:00.000Z', [PriceListPublished(defaultPriceList)]);
  await writeTenant(side, tenantId, 'Alpha Heizungsbau GmbH', '2026-10-01T08:00:00.000Z', 'starter');
  await side.write(tenantId, stream.tenant(tenantId), '2026-10-20T08:00:00.000Z', [PackageBooked({ package: 'professional', validFrom: '2026-11-01' })]);
  await side.write(tenantId, stream.access(tenantId), '2026-10-01T08:01:00.000Z', [
    UserInvited({ userId: 'u-anna', email: 'anna@alpha.example', name: 'Anna Muster', role: 'owner', emailFingerprint: 'fp-anna' }),
    UserInvited({ userId: 'u-ben', email: 'ben@alpha.example', role: 'viewer', emailFingerprint: 'fp-ben' }),
    ApiKeyIssued({ keyId: 'k1', name: 'ERP', prefix: 'abc123', argon2id: '$argon2id$v=19$secret' }),
  ]);
  await side.write(
    tenantId,
    stream.access(tenantId),
    '2026-10-01T09:00:00.000Z',
    [InvitationAccepted({ userId: 'u-anna' }), SignInSucceeded({ userId: 'u-anna', method: 'magic-link' })],
    by('u-anna'),
  );
  await side.write(
    tenantId,
    stream.access(tenantId),
    '2026-10-02T09:00:00.000Z',
    [RoleGranted({ userId: 'u-ben', role: 'editor' }), DataViewed({ what: 'conversations', subject: 'all' })],
    by('u-anna'),
  );
  await side.write(
    tenantId,
    stream.access(tenantId),
    '2026-10-03T09:00:00.000Z',
    [AccessRevoked({ userId: 'u-ben' }), ApiKeyRevoked({ keyId: 'k1' })],
    by('u-anna'),
  );
  await side.write(
    tenantId,
    stream.assistant(tenantId),
    '2026-10-02T10:00:00.000Z',
    [SystemPromptWritten({ version: 1, text: 'Seien Sie freundlich.', sha256: 'a1', characters: 20, tokens: 6, note: 'Start' })],
    by('u-anna'),
  );
  await side.write(
    tenantId,
    stream.assistant(tenantId),
    '2026-10-03T10:00:00.000Z',
    [SystemPromptWritten({ version: 2, text: 'Seien Sie knapp.', sha256: 'b2', characters: 16, tokens: 5 })],
    by('u-anna'),
  );
  await side.write(
    tenantId,
    stream.assistant(tenantId),
    '2026-10-04T10:00:00.000Z',
    [
      SystemPromptRestored({ version: 3, restoredVersion: 1, text: 'Seien Sie freundlich.', sha256: 'a1', characters: 20, tokens: 6 }),
      ModelChosen({ model: 'demo' }),
      PersonaNamed({ name: 'Flamme' }),
      LanguageChosen({ language: 'de' }),
    ],
    by('u-anna'),
  );

  const channel = stream.channel(tenantId, 'wa');
  await side.write(
    tenantId,
    channel,
    '2026-10-01T10:00:00.000Z',
    [
      ChannelConnected({
        channelId: 'wa',
        type: 'whatsapp',
        name: 'WhatsApp Büro',
        accountId: '1055501',
        businessAccountId: '77',
        verifyTokenFingerprint: 'vt-1',
      }),
    ],
    by('u-anna'),
  );
  await side.write(tenantId, channel, '2026-10-01T10:01:00.000Z', [
    ChannelVerified({ channelId: 'wa' }),
    ChannelFailed({ channelId: 'wa', cause: 'token-expired' }),
    ChannelRecovered({ channelId: 'wa' }),
    ChannelSecretRotated({ channelId: 'wa', verifyTokenFingerprint: 'vt-2' }),
  ]);
  await side.write(tenantId, channel, '2026-10-05T10:00:00.000Z', [ChannelPaused({ channelId: 'wa', reason: 'Betriebsferien' })], by('u-anna'));
  await side.write(tenantId, channel, '2026-10-06T10:00:00.000Z', [ChannelResumed({ channelId: 'wa' })], by('u-anna'));
  await side.write(
    tenantId,
    stream.channel(tenantId, 'web'),
    '2026-10-01T10:02:00.000Z',
    [ChannelConnected({ channelId: 'web', type: 'webchat', name: 'Webseite', accountId: 'pk_alpha', allowedOrigins: ['https://alpha.example'] })],
    by('u-anna'),
  );
  const visitors = { visitorPerMinute: 5, visitorPerDay: 40, channelPerMinute: 30, channelPerDay: 200 };
  await side.write(
    tenantId,
    stream.channel(tenantId, 'web'),
    '2026-10-02T08:00:00.000Z',
    [VisitorLimitsChosen({ channelId: 'web', ...visitors })],
    by('u-anna'),
  );
  await side.write(tenantId, stream.channel(tenantId, 'web'), '2026-10-02T18:00:00.000Z', [
    VisitorLimitReached({ channelId: 'web', limit: 'channelPerDay', messages: 200 }),
  ]);

  const anna = { tenantId, channelId: 'wa', contactId: contacts.anna, conversationId: 'c-anna' };
  await writeMessage(side, { ...anna, messageId: 'm1', at: '2026-11-15T09:00:00.000Z', fresh: true });
  await writeReply(side, { ...anna, messageId: 'm1', at: '2026-11-15T09:00:02.000Z', fresh: true });
  await side.write(tenantId, conversation('c-anna'), '2026-11-15T09:00:03.000Z', [DeliveryStarted({ replyId: 'm1-reply', attempt: 1 })]);
  await side.write(tenantId, conversation('c-anna'), '2026-11-15T09:00:04.000Z', [
    DeliveryConfirmed({ replyId: 'm1-reply', externalId: 'wamid.out', status: 'delivered', contactId: contacts.anna }),
    ReplyDelivered({ replyId: 'm1-reply', externalId: 'wamid.out', contactId: contacts.anna }),
  ]);
  await writeUsage(side, tenantId, '2026-11-15T09:00:02.000Z', {
    replyId: 'm1-reply',
    conversationId: 'c-anna',
    channelId: 'wa',
    userId: contacts.anna,
    tokens: [100, 20, 0],
    cost: '0.000144',
  });
  await writeMessage(side, { ...anna, messageId: 'm2', at: '2026-11-16T08:00:00.000Z' });
  await side.write(tenantId, conversation('c-anna'), '2026-11-16T08:00:30.000Z', [
    ReplyFailed({ messageId: 'm2', replyId: 'm2-reply', stage: 'model', cause: 'provider-down', final: false }),
  ]);

  const ben = { tenantId, channelId: 'wa', contactId: contacts.ben, conversationId: 'c-ben' };
  await writeMessage(side, { ...ben, messageId: 'm3', at: '2026-11-14T23:30:00.000Z', fresh: true });
  await writeReply(side, { ...ben, messageId: 'm3', at: '2026-11-14T23:30:01.000Z', fresh: true });
  await side.write(tenantId, conversation('c-ben'), '2026-11-14T23:30:02.000Z', [
    DeliveryStarted({ replyId: 'm3-reply', attempt: 1 }),
    ReplyUnconfirmed({ replyId: 'm3-reply' }),
    ReplyFailed({ messageId: 'm3', replyId: 'm3-reply', stage: 'delivery', cause: 'number-unknown', final: true }),
  ]);
  await writeUsage(side, tenantId, '2026-11-14T23:30:01.000Z', {
    replyId: 'm3-reply',
    conversationId: 'c-ben',
    channelId: 'wa',
    userId: contacts.ben,
    model: 'claude-haiku',
    tokens: [1000, 200, 50],
    cost: '0.0037',
  });
  await writeUsage(side, tenantId, '2026-11-16T08:30:00.000Z', { replyId: 'p1', channelId: 'preview', userId: 'u-anna', tokens: [10, 5, 0], cost: '0.00002' });
  await side.write(
    tenantId,
    stream.budget(tenantId),
    '2026-11-02T08:00:00.000Z',
    [BudgetChosen({ monthlyLimitTokens: 5_000_000, alertAtPercent: [50, 90], atLimit: 'throttle', stopText: 'Bitte rufen Sie uns an.' })],
    by('u-anna'),
  );
  await side.write(
    tenantId,
    stream.costCentres(tenantId),
    '2026-11-02T08:05:00.000Z',
    [CostCentreAssigned({ channelId: 'web', kost1: '4700', kost2: 'Marketing', validFrom: '2026-11-02' })],
    by('u-anna'),
  );
  const hold = { purpose: 'reply', model: 'demo', inputTokens: 150, maxOutputTokens: 1_024, tokens: '1174' } as const;
  await side.write(tenantId, stream.usage(tenantId, '2026-11'), '2026-11-16T08:45:00.000Z', [
    TokensReserved({ ...hold, replyId: 'm2-reply', expiresAt: '2026-11-16T09:00:00.000Z' }),
    ReservationReleased({ replyId: 'm2-reply', cause: 'failed' }),
    TokensReserved({ ...hold, replyId: 'on-its-way', expiresAt: '2026-11-16T10:00:00.000Z' }),
    BudgetThresholdReached({ percent: 50, usedTokens: 2_500_100, limitTokens: 5_000_000, basis: 'limit', stopped: false }),
  ]);

  await side.write(
    tenantId,
    stream.privacy(tenantId),
    '2026-11-10T08:00:00.000Z',
    [ExportRequested({ exportId: 'x1' }), ExportRequested({ exportId: 'x2' })],
    by('u-anna'),
  );
  await side.write(tenantId, stream.privacy(tenantId), '2026-11-10T08:05:00.000Z', [
    ExportCompleted({ exportId: 'x1', sha256: 'ee', bytes: 2048, conversations: 2, messages: 5 }),
    ExportFailed({ exportId: 'x2', cause: 'disk-full' }),
  ]);
  await side.write(
    tenantId,
    stream.tenant(tenantId),
    '2026-11-16T09:00:00.000Z',
    [TenantSuspended({ reason: 'Rechnung offen' }), TerminationRequested({ eraseOn: '2026-12-16' }), TenantActivated({})],
    { actor: { kind: 'operator', id: 'op-1' } },
  );
}
