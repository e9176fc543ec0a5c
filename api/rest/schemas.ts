import { z } from 'zod';
import { ChannelType } from '../../domain/channels/events.ts';
import { Amount, Currency } from '../../domain/kernel/money.ts';
import { BusinessDate } from '../../domain/kernel/time.ts';
import { Package } from '../../domain/tenants/events.ts';

export const Id = z.string().min(1).max(120).meta({ description: 'Opaque; letters, digits, - and _.' });
export const IdParams = z.object({ id: Id });
export const TenantStatus = z.enum(['registered', 'active', 'suspended', 'terminating', 'erased']);
export const ChannelStatus = z.enum(['live', 'paused', 'error', 'pending']);
export const ChannelAnswer = z.object({ id: Id, type: ChannelType, status: ChannelStatus });
export const Tokens = z.number().int().nonnegative();

export const TenantStatusAnswer = z.object({
  id: Id,
  companyName: z.string(),
  status: TenantStatus,
  package: Package,
  channels: z.array(ChannelAnswer),
  tokensToday: z.object({ input: Tokens, output: Tokens, total: Tokens }),
});

export const UsageLine = z.object({ key: z.string(), inputTokens: Tokens, outputTokens: Tokens, totalTokens: Tokens, cost: Amount, currency: Currency });
export const UsageAnswer = z.object({
  from: BusinessDate,
  to: BusinessDate,
  groupBy: z.enum(['day', 'model', 'channel', 'user']),
  items: z.array(UsageLine),
  total: UsageLine,
});

export const ChatAnswer = z.object({ conversationId: Id, text: z.string(), model: z.string(), usage: z.object({ inputTokens: Tokens, outputTokens: Tokens }) });

export const HealthState = z.enum(['ok', 'degraded', 'down']);
export const HealthAnswer = z.object({
  status: HealthState,
  checks: z.object({ eventStore: HealthState, database: HealthState, queue: HealthState, llm: HealthState }),
});

export const ProblemAnswer = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  code: z.string(),
  instance: z.string(),
  field: z.string().optional(),
  info: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});
