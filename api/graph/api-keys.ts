import { handOutApiKey } from '../../commands/access/hand-out-api-key.ts';
import { revokeApiKey } from '../../commands/access/revoke-api-key.ts';
import { findApiKey, listApiKeys, type ApiKeySummary } from '../../projections/access/api-keys.ts';
import { builder } from './builder.ts';
import type { Context } from './context.ts';
import { dispatch, envelopeOf, settle } from './dispatch.ts';
import { actorNames } from './open.ts';
import { rule } from './rules.ts';
import { tenantOf } from './tenant-of.ts';
import { ApiKey, type ApiKeyView } from './types/access.ts';
import { payload, type Payload } from './types/payload.ts';
import { RefusalType } from './types/refusal.ts';

async function toKeys(context: Context, tenantId: string, keys: readonly ApiKeySummary[]): Promise<ApiKeyView[]> {
  const nameOf = await actorNames(
    context,
    tenantId,
    keys.map(({ issuedBy }) => issuedBy),
  );
  return keys.map((key) => ({ ...key, issuedBy: nameOf(key.issuedBy) }));
}

async function keyOf(context: Context, tenantId: string, keyId: string): Promise<ApiKeyView | null> {
  const found = await context.deps.readDb.asTenant(tenantId, (db) => findApiKey(db, tenantId, keyId));
  return found ? ((await toKeys(context, tenantId, [found]))[0] ?? null) : null;
}

builder.queryFields((t) => ({
  apiKeys: t.field({
    type: [ApiKey],
    args: { tenantId: t.arg.id() },
    extensions: rule({ permission: 'access:read' }),
    resolve: async (_, { tenantId: named }, context) => {
      const tenantId = await tenantOf(context, named);
      return toKeys(context, tenantId, await context.deps.readDb.asTenant(tenantId, (db) => listApiKeys(db, tenantId)));
    },
  }),
}));

const IssueApiKeyInput = builder.inputType('IssueApiKeyInput', {
  fields: (t) => ({ commandId: t.id(), tenantId: t.id(), name: t.string({ required: true }) }),
});
const RevokeApiKeyInput = builder.inputType('RevokeApiKeyInput', { fields: (t) => ({ commandId: t.id(), tenantId: t.id(), id: t.id({ required: true }) }) });
const ApiKeyPayload = payload('ApiKeyPayload', 'apiKey', ApiKey);
const IssueApiKeyPayload = builder.objectRef<Payload<ApiKeyView> & { readonly secret: string | undefined }>('IssueApiKeyPayload').implement({
  fields: (t) => ({
    apiKey: t.field({ type: ApiKey, nullable: true, resolve: ({ result }) => result ?? null }),
    secret: t.string({ nullable: true, resolve: ({ secret }) => secret ?? null }),
    position: t.string({ nullable: true, resolve: ({ position }) => position ?? null }),
    refusal: t.field({ type: RefusalType, nullable: true, resolve: ({ refusal }) => refusal ?? null }),
  }),
});

builder.mutationFields((t) => ({
  issueApiKey: t.field({
    type: IssueApiKeyPayload,
    args: { input: t.arg({ type: IssueApiKeyInput, required: true }) },
    extensions: rule({ permission: 'access:manage' }),
    resolve: async (_, { input: { commandId, tenantId: named, name } }, context) => {
      const tenantId = await tenantOf(context, named);
      const outcome = await handOutApiKey(context.deps, name, envelopeOf(context, 'IssueApiKey', { commandId, tenantId }));
      return {
        ...(await settle(context, outcome, async () => (outcome.ok ? keyOf(context, tenantId, outcome.keyId) : null))),
        secret: outcome.ok ? outcome.key : undefined,
      };
    },
  }),
  revokeApiKey: t.field({
    type: ApiKeyPayload,
    args: { input: t.arg({ type: RevokeApiKeyInput, required: true }) },
    extensions: rule({ permission: 'access:manage' }),
    resolve: async (_, { input: { commandId, tenantId: named, id } }, context) => {
      const tenantId = await tenantOf(context, named);
      return settle(context, await dispatch(context, revokeApiKey, { keyId: id }, { commandId, tenantId }), () => keyOf(context, tenantId, id));
    },
  }),
}));
