import { countTokens } from '../../commands/assistant/tokenizer.ts';
import { promptFigures, promptLimitTokens } from '../../commands/assistants/prompt-text.ts';
import { restoreSystemPrompt } from '../../commands/assistants/restore-system-prompt.ts';
import { writeSystemPrompt } from '../../commands/assistants/write-system-prompt.ts';
import { defaultPrompts } from '../../domain/assistants/assistant.ts';
import type { Language } from '../../domain/assistants/events.ts';
import { findActivePrompt, findPromptVersions, type PromptVersion as StoredPrompt } from '../../projections/assistants/prompt-versions.ts';
import { findTenant } from '../../projections/tenants/tenants.ts';
import { accepts } from './argument-bounds.ts';
import { builder } from './builder.ts';
import type { Context } from './context.ts';
import { dispatch, settle } from './dispatch.ts';
import { heavy } from './limits.ts';
import { now, today } from './now.ts';
import { actorNames } from './open.ts';
import { pageOf } from './page-of.ts';
import { rule } from './rules.ts';
import { tenantOf } from './tenant-of.ts';
import { PromptVersion, PromptVersionConnection, TokenCount, type PromptVersionView } from './types/assistants.ts';
import { payload } from './types/payload.ts';

/** Above any text of 16,000 tokens; what is longer is too long without counting. */
const promptCharacters = 200_000;

async function toVersions(context: Context, tenantId: string, stored: readonly StoredPrompt[]): Promise<PromptVersionView[]> {
  const nameOf = await actorNames(
    context,
    tenantId,
    stored.map(({ writtenBy }) => writtenBy),
  );
  return stored.map((prompt) => ({ ...prompt, writtenBy: nameOf(prompt.writtenBy) }));
}

/** The version in force; version 0 is the text every assistant starts with. */
export async function activePromptOf(context: Context, tenantId: string, language: Language): Promise<PromptVersionView> {
  const { readDb } = context.deps;
  const stored = await readDb.asTenant(tenantId, (db) => findActivePrompt(db, tenantId));
  const [written] = stored ? await toVersions(context, tenantId, [stored]) : [];
  if (written) return written;
  const text = defaultPrompts[language];
  const tenant = await readDb.asTenant(tenantId, (db) => findTenant(db, tenantId, today(context)));
  return {
    version: 0,
    text,
    ...(await promptFigures(text)),
    writtenAt: tenant?.registeredAt ?? now(context),
    writtenBy: 'System',
    restoredFrom: null,
    active: true,
    note: null,
  };
}

async function writtenPrompt(context: Context, tenantId: string): Promise<PromptVersionView | null> {
  const stored = await context.deps.readDb.asTenant(tenantId, (db) => findActivePrompt(db, tenantId));
  const [view] = stored ? await toVersions(context, tenantId, [stored]) : [];
  return view ?? null;
}

builder.queryFields((t) => ({
  promptVersions: t.field({
    type: PromptVersionConnection,
    args: { tenantId: t.arg.id(), first: t.arg.int({ defaultValue: 5 }), after: t.arg.string() },
    extensions: rule({ permission: 'assistants:read' }),
    resolve: async (_, { tenantId: named, first, after }, context) => {
      const tenantId = await tenantOf(context, named);
      const page = await context.deps.readDb.asTenant(tenantId, (db) => findPromptVersions(db, tenantId, pageOf({ first, after }, 5)));
      return { ...page, nodes: await toVersions(context, tenantId, page.nodes) };
    },
  }),
  countTokens: t.field({
    type: TokenCount,
    args: { text: t.arg.string({ required: true }) },
    extensions: { ...rule({ permission: 'assistants:read' }), ...heavy, ...accepts(promptCharacters) },
    description: 'Characters and tokens of a text, counted by the tokenizer that also enforces the limit.',
    resolve: async (_, { text }) => ({ characters: Array.from(text).length, tokens: await countTokens(text), limit: promptLimitTokens }),
  }),
}));

const WriteSystemPromptInput = builder.inputType('WriteSystemPromptInput', {
  description: 'expectedVersion is the version the writer saw; if another was saved in between, the answer is PromptChangedMeanwhile.',
  fields: (t) => ({ commandId: t.id(), tenantId: t.id(), text: t.string({ required: true }), expectedVersion: t.int({ required: true }), note: t.string() }),
});
const RestoreSystemPromptInput = builder.inputType('RestoreSystemPromptInput', {
  fields: (t) => ({ commandId: t.id(), tenantId: t.id(), version: t.int({ required: true }), expectedVersion: t.int({ required: true }) }),
});
const PromptPayload = payload('PromptPayload', 'prompt', PromptVersion);

builder.mutationFields((t) => ({
  writeSystemPrompt: t.field({
    type: PromptPayload,
    args: { input: t.arg({ type: WriteSystemPromptInput, required: true }) },
    extensions: { ...rule({ permission: 'assistants:write' }), ...heavy, ...accepts(promptCharacters) },
    resolve: async (_, { input: { commandId, tenantId: named, text, expectedVersion, note } }, context) => {
      const tenantId = await tenantOf(context, named);
      return settle(context, await dispatch(context, writeSystemPrompt, { text, expectedVersion, ...(note && { note }) }, { commandId, tenantId }), () =>
        writtenPrompt(context, tenantId),
      );
    },
  }),
  restoreSystemPrompt: t.field({
    type: PromptPayload,
    args: { input: t.arg({ type: RestoreSystemPromptInput, required: true }) },
    extensions: rule({ permission: 'assistants:write' }),
    resolve: async (_, { input: { commandId, tenantId: named, version, expectedVersion } }, context) => {
      const tenantId = await tenantOf(context, named);
      return settle(context, await dispatch(context, restoreSystemPrompt, { version, expectedVersion }, { commandId, tenantId }), () =>
        writtenPrompt(context, tenantId),
      );
    },
  }),
}));
