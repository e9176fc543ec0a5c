import type { Contact, Reply } from '../../domain/conversations/conversation.ts';
import { system } from '../kernel/caller.ts';
import { uuid5 } from '../kernel/uuid.ts';
import { meterTokens } from '../usage/meter-tokens.ts';
import { noModel } from './fixed-reply.ts';
import type { TurnDeps } from './turn-deps.ts';

type Metered = Pick<Reply, 'replyId' | 'provider' | 'model' | 'region' | 'usage' | 'providerRequestId' | 'generatedAt'>;

/** Puts a recorded reply on the usage stream. Everything is read from the record, so doing it again changes nothing. */
export async function meter({ handle }: Pick<TurnDeps, 'handle'>, tenantId: string, conversationId: string, contact: Contact, reply: Metered): Promise<void> {
  if (reply.model === noModel) return;
  const { replyId, provider, model, region, usage, providerRequestId, generatedAt } = reply;
  const outcome = await handle(
    meterTokens,
    {
      replyId,
      purpose: 'reply',
      consumedAt: generatedAt,
      conversationId,
      channelId: contact.channelId,
      channelType: contact.channelType,
      userId: contact.contactId,
      provider,
      model,
      region,
      ...usage,
      ...(providerRequestId !== undefined && { providerRequestId }),
    },
    { commandId: uuid5(replyId, 'meter'), caller: system(tenantId, 'take-turn'), at: new Date(generatedAt) },
  );
  if (!outcome.ok) throw new Error(`a reply can't be metered: ${outcome.rejection.rejected}`);
}
