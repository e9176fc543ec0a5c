import { z } from 'zod';
import { Language } from '../assistants/events.ts';
import { Role } from '../access/events.ts';
import { ChannelType } from '../channels/events.ts';
import { VisitorLimits } from '../channels/visitor-limits.ts';
import { Currency } from '../kernel/money.ts';
import { Address, CustomerType, Package, Term } from '../tenants/events.ts';
import { AtLimit } from '../usage/events.ts';

/** The form of the pack; raised when a reader of the old form would misread the new one. */
export const packVersion = 1;

const instant = z.string();
const figure = z.number().int();

const contactMessage = z.object({
  author: z.literal('contact'),
  id: z.string(),
  at: instant,
  sentAt: instant,
  kind: z.enum(['text', 'unsupported']),
  text: z.string(),
  externalId: z.string(),
});
const notice = z.object({ author: z.literal('notice'), id: z.string(), at: instant, version: z.string(), language: Language });
const reply = z.object({
  author: z.literal('assistant'),
  id: z.string(),
  at: instant,
  inReplyTo: z.string(),
  text: z.string(),
  provider: z.string(),
  model: z.string(),
  region: z.string(),
  promptVersion: figure,
  inputTokens: figure,
  outputTokens: figure,
  cacheReadTokens: figure,
  delivery: z.enum(['pending', 'sent', 'delivered', 'read', 'failed', 'unconfirmed']),
  externalId: z.string().nullable(),
});
export const MessageRecord = z.discriminatedUnion('author', [contactMessage, notice, reply]);
export type MessageRecord = z.infer<typeof MessageRecord>;

export const ConversationRecord = z.object({
  id: z.string(),
  channelId: z.string(),
  channelType: ChannelType,
  startedAt: instant,
  contact: z.object({ id: z.string(), address: z.string(), name: z.string().nullable() }),
  messages: z.array(MessageRecord),
});
export type ConversationRecord = z.infer<typeof ConversationRecord>;

export const ChannelRecord = z.object({
  id: z.string(),
  type: ChannelType,
  name: z.string(),
  accountId: z.string(),
  businessAccountId: z.string().nullable(),
  allowedOrigins: z.array(z.string()),
  /** Where the tenant chose its own. */
  visitorLimits: VisitorLimits.optional(),
  connectedAt: instant,
  paused: z.boolean(),
});
export const PromptRecord = z.object({ version: figure, writtenAt: instant, text: z.string(), note: z.string().nullable(), restoredFrom: figure.nullable() });
export const UserRecord = z.object({
  id: z.string(),
  email: z.string(),
  name: z.string().nullable(),
  role: Role,
  status: z.enum(['invited', 'active', 'revoked']),
  invitedAt: instant,
});
export const ApiKeyRecord = z.object({ id: z.string(), name: z.string(), prefix: z.string(), issuedAt: instant, revoked: z.boolean() });

export const ConfigurationRecord = z.object({
  packVersion: z.literal(packVersion),
  tenantId: z.string(),
  asOf: instant,
  company: z.object({
    name: z.string(),
    address: Address.nullable(),
    vatId: z.string().nullable(),
    customerType: CustomerType,
    currency: Currency,
    packages: z.array(z.object({ package: Package, validFrom: z.string(), term: Term.nullable() })),
    /** Where invoices go. */
    billing: z.object({ email: z.string().nullable(), contact: z.string().nullable(), buyerReference: z.string().nullable(), language: z.enum(['de', 'en']) }),
  }),
  assistant: z.object({ personaName: z.string().nullable(), language: Language.nullable(), model: z.string().nullable(), prompts: z.array(PromptRecord) }),
  channels: z.array(ChannelRecord),
  users: z.array(UserRecord),
  apiKeys: z.array(ApiKeyRecord),
  budget: z.object({ monthlyLimitTokens: figure.nullable(), alertAtPercent: z.array(figure), atLimit: AtLimit, stopText: z.string().nullable() }).nullable(),
  /** Every assignment there ever was, as the figures of a day rest on the one of that day. */
  costCentres: z.array(z.object({ channelId: z.string(), kost1: z.string(), kost2: z.string(), validFrom: z.string() })),
});
export type ConfigurationRecord = z.infer<typeof ConfigurationRecord>;

/** JSON Schema of the pack's two JSON files; goes with every pack. */
export function packSchema(): unknown {
  return { 'configuration.json': z.toJSONSchema(ConfigurationRecord), 'conversations.json': z.toJSONSchema(z.array(ConversationRecord)) };
}
