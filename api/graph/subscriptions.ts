import { randomUUID } from 'node:crypto';
import { ProviderError } from '../../commands/assistant/provider.ts';
import { BudgetRefusal } from '../../commands/assistant/reserve.ts';
import { channelEvents } from '../../domain/channels/events.ts';
import { conversationEvents, MessageReceived, ReplyGenerated } from '../../domain/conversations/events.ts';
import { invoiceRunEvents } from '../../domain/invoices/events.ts';
import { OPERATOR } from '../../domain/kernel/metadata.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { TenantActivated, PackageBooked } from '../../domain/tenants/events.ts';
import { BudgetChosen, BudgetThresholdReached, TokensConsumed } from '../../domain/usage/events.ts';
import { conversationIdOf } from '../../projections/conversations/conversation-id.ts';
import { findConversation } from '../../projections/conversations/conversations.ts';
import { Refusal } from '../errors.ts';
import { builder } from './builder.ts';
import { channelsOf } from './channels.ts';
import type { Context } from './context.ts';
import { conversationOf, toRows } from './conversations.ts';
import { invoiceRunOf } from './invoice-runs.ts';
import { live } from './live.ts';
import { look } from './look.ts';
import { now } from './now.ts';
import { rule } from './rules.ts';
import { tenantOf } from './tenant-of.ts';
import { Channel } from './types/channels.ts';
import { Conversation, ConversationRow, type ConversationRowView } from './types/conversations.ts';
import { InvoiceRun } from './types/invoices.ts';
import { PreviewChunk, type PreviewChunkView } from './types/preview.ts';
import { toRefusal } from './types/refusal.ts';
import { UsageBoard } from './types/usage.ts';
import { usageBoardOf } from './usage.ts';

const typesOf = (events: readonly { readonly type: string }[]) => events.map(({ type }) => type);

async function* eachRow(context: Context, tenantId: string): AsyncGenerator<ConversationRowView> {
  await look(context, tenantId, 'conversations', 'all');
  const changes = live(
    context,
    { tenantId, types: [MessageReceived.type, ReplyGenerated.type] },
    async (batch) => {
      const ids = new Set(batch.map(({ streamId }) => conversationIdOf(streamId)));
      const found = await context.deps.readDb.asTenant(tenantId, (db) => Promise.all([...ids].map((id) => findConversation(db, tenantId, id, now(context)))));
      return toRows(
        context,
        tenantId,
        found.filter((c) => c !== undefined),
      );
    },
    { onlyChanges: true },
  );
  for await (const rows of changes) yield* rows;
}

async function* watchConversation(context: Context, id: string) {
  const tenantId = await tenantOf(context, undefined);
  const first = await conversationOf(context, tenantId, id);
  if (!first) throw new Refusal('NotFound');
  await look(context, tenantId, 'conversation', id);
  const streamId = stream.conversation(tenantId, id);
  yield* live(
    context,
    {
      tenantId,
      types: [...typesOf(conversationEvents), TokensConsumed.type],
      concerns: (changed) => changed.streamId === streamId || changed.payload['conversationId'] === id,
    },
    () => conversationOf(context, tenantId, id),
  );
}

async function* watchRun(context: Context, id: string) {
  const first = await invoiceRunOf(context, id);
  if (!first) throw new Refusal('NotFound');
  const streamId = stream.invoiceRun(id);
  for await (const run of live(context, { tenantId: OPERATOR, types: typesOf(invoiceRunEvents), concerns: (changed) => changed.streamId === streamId }, () =>
    invoiceRunOf(context, id),
  )) {
    yield run;
    if (run.status !== 'running') return;
  }
}

async function* previewed(
  context: Context,
  input: { readonly tenantId: string; readonly prompt: string; readonly message: string; readonly model?: string; readonly personaName?: string },
): AsyncGenerator<PreviewChunkView> {
  const { deps, caller, locale, signal } = context;
  if (!caller) throw new Refusal('Unauthenticated');
  const preview = await deps.turn.preview({ ...input, caller, previewId: randomUUID(), signal });
  if (!preview.ok) {
    yield { text: '', done: true, refusal: toRefusal(preview.rejection, locale) };
    return;
  }
  try {
    for await (const { text } of preview.tokens) yield { text, done: false };
    const { model, usage } = await preview.answer;
    yield { text: '', done: true, model, inputTokens: usage.inputTokens, outputTokens: usage.outputTokens };
  } catch (error) {
    if (!(error instanceof ProviderError || error instanceof BudgetRefusal)) throw error;
    yield { text: '', done: true, refusal: toRefusal(error instanceof BudgetRefusal ? error.rejection : { rejected: 'ModelFailed', info: {} }, locale) };
  } finally {
    preview.answer.catch(() => undefined);
  }
}

const PreviewReplyInput = builder.inputType('PreviewReplyInput', {
  fields: (t) => ({ tenantId: t.id(), prompt: t.string({ required: true }), message: t.string({ required: true }), model: t.id(), personaName: t.string() }),
});

builder.subscriptionFields((t) => ({
  usageBoard: t.field({
    type: UsageBoard,
    args: { tenantId: t.arg.id() },
    extensions: rule({ permission: 'usage:read' }),
    description: 'The usage board, at once and again within two seconds of every metered reply.',
    subscribe: async (_, { tenantId: named }, context) => {
      const tenantId = await tenantOf(context, named);
      return live(
        context,
        {
          tenantId,
          types: [TokensConsumed.type, BudgetThresholdReached.type, BudgetChosen.type, PackageBooked.type, TenantActivated.type, MessageReceived.type],
        },
        () => usageBoardOf(context, tenantId),
      );
    },
    resolve: (board) => board,
  }),
  conversation: t.field({
    type: Conversation,
    args: { id: t.arg.id({ required: true }) },
    extensions: rule({ permission: 'conversations:read' }),
    description: 'New and changed messages of one conversation.',
    subscribe: (_, { id }, context) => watchConversation(context, id),
    resolve: (conversation) => conversation,
  }),
  conversations: t.field({
    type: ConversationRow,
    args: { tenantId: t.arg.id() },
    extensions: rule({ permission: 'conversations:read' }),
    description: 'The conversation list of a tenant, when a message arrives.',
    subscribe: async (_, { tenantId }, context) => eachRow(context, await tenantOf(context, tenantId)),
    resolve: (row) => row,
  }),
  channels: t.field({
    type: [Channel],
    args: { tenantId: t.arg.id() },
    extensions: rule({ permission: 'channels:read' }),
    subscribe: async (_, { tenantId: named }, context) => {
      const tenantId = await tenantOf(context, named);
      return live(context, { tenantId, types: [...typesOf(channelEvents), MessageReceived.type, ReplyGenerated.type] }, () => channelsOf(context, tenantId));
    },
    resolve: (channels) => [...channels],
  }),
  invoiceRun: t.field({
    type: InvoiceRun,
    args: { id: t.arg.id({ required: true }) },
    extensions: rule({ permission: 'invoices:issue', only: 'operator' }),
    subscribe: (_, { id }, context) => watchRun(context, id),
    resolve: (run) => run,
  }),
  previewReply: t.field({
    type: PreviewChunk,
    args: { input: t.arg({ type: PreviewReplyInput, required: true }) },
    extensions: rule({ permission: 'assistants:write' }),
    description: 'A reply of the assistant under a draft prompt; nothing is saved, the tokens are metered as preview.',
    subscribe: async (_, { input: { tenantId, prompt, message, model, personaName } }, context) =>
      previewed(context, { tenantId: await tenantOf(context, tenantId), prompt, message, ...(model && { model }), ...(personaName && { personaName }) }),
    resolve: (chunk) => chunk,
  }),
}));
