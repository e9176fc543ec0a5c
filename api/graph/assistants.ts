import { chooseLanguage } from '../../commands/assistants/choose-language.ts';
import { chooseModel } from '../../commands/assistants/choose-model.ts';
import { namePersona } from '../../commands/assistants/name-persona.ts';
import { defaultPersonaName } from '../../domain/assistants/assistant.ts';
import { disclosure } from '../../domain/assistants/disclosure.ts';
import { allowedIn, findModel, modelInForce, models, type Model as CatalogueModel } from '../../domain/assistants/models.ts';
import type { PriceList } from '../../domain/pricing/events.ts';
import { unitPrice } from '../../domain/pricing/pricing.ts';
import type { Package } from '../../domain/tenants/events.ts';
import { findAssistant } from '../../projections/assistants/assistants.ts';
import { findTenant } from '../../projections/tenants/tenants.ts';
import { promptLimitTokens } from '../../commands/assistants/prompt-text.ts';
import { tokenizerName } from '../../commands/assistant/tokenizer.ts';
import { Refusal, sentence } from '../errors.ts';
import { builder } from './builder.ts';
import type { Context } from './context.ts';
import { dispatch, settle } from './dispatch.ts';
import { Locale } from './enums.ts';
import { today } from './now.ts';
import { currencyOf, priceListInForce } from './pricing.ts';
import { activePromptOf } from './prompts.ts';
import { rule } from './rules.ts';
import { tenantOf } from './tenant-of.ts';
import { Assistant, Model, type AssistantView, type ModelView } from './types/assistants.ts';
import { payload } from './types/payload.ts';

async function packageOf(context: Context, tenantId: string): Promise<Package> {
  const tenant = await context.deps.readDb.asTenant(tenantId, (db) => findTenant(db, tenantId, today(context)));
  if (!tenant) throw new Refusal('NotFound');
  return tenant.package;
}

/** Why a model can't be chosen is said in the session's words: the package comes first, then what is running. */
function toModel(context: Context, model: CatalogueModel, booked: Package, prices: PriceList): ModelView {
  const allowed = allowedIn(model, booked);
  const serving = context.deps.served.get(model.id);
  const available = serving !== undefined;
  const code = !allowed ? 'ModelNotInPackage' : available ? undefined : 'ModelNotServed';
  return {
    id: model.id,
    name: model.name,
    provider: serving?.provider ?? null,
    region: serving?.region ?? null,
    capabilities: model.capabilities,
    pricePerMillion: unitPrice(prices, model.id) ?? '0.00',
    currency: prices.currency,
    available,
    allowed,
    reason: code === undefined ? null : sentence({ rejected: code, info: { model: model.name, package: booked } }, context.locale),
  };
}

export async function assistantOf(context: Context, tenantId: string): Promise<AssistantView> {
  const settings = await context.deps.readDb.asTenant(tenantId, (db) => findAssistant(db, tenantId));
  const booked = await packageOf(context, tenantId);
  const language = settings.language ?? 'de';
  const model = findModel(modelInForce(settings.model, booked, context.deps.served));
  if (!model) throw new Error('the model in force is not in the catalogue');
  return {
    personaName: settings.personaName ?? defaultPersonaName,
    language,
    model: toModel(context, model, booked, await priceListInForce(context, await currencyOf(context, tenantId))),
    modelNoLongerAllowed: settings.model && settings.model !== model.id ? (findModel(settings.model)?.name ?? settings.model) : null,
    prompt: await activePromptOf(context, tenantId, language),
    tokenLimit: promptLimitTokens,
    tokenizer: tokenizerName,
    disclosure,
  };
}

builder.queryFields((t) => ({
  assistant: t.field({
    type: Assistant,
    args: { tenantId: t.arg.id() },
    extensions: rule({ permission: 'assistants:read' }),
    resolve: async (_, { tenantId }, context) => assistantOf(context, await tenantOf(context, tenantId)),
  }),
  models: t.field({
    type: [Model],
    args: { tenantId: t.arg.id() },
    extensions: rule({ permission: 'assistants:read' }),
    description: "The models this tenant's package and privacy tier allow.",
    resolve: async (_, { tenantId }, context) => {
      const own = await tenantOf(context, tenantId);
      const booked = await packageOf(context, own);
      const prices = await priceListInForce(context, await currencyOf(context, own));
      return models.map((model) => toModel(context, model, booked, prices));
    },
  }),
}));

const ChooseModelInput = builder.inputType('ChooseModelInput', { fields: (t) => ({ commandId: t.id(), tenantId: t.id(), model: t.id({ required: true }) }) });
const NamePersonaInput = builder.inputType('NamePersonaInput', {
  fields: (t) => ({ commandId: t.id(), tenantId: t.id(), name: t.string({ required: true }) }),
});
const ChooseLanguageInput = builder.inputType('ChooseLanguageInput', {
  fields: (t) => ({ commandId: t.id(), tenantId: t.id(), language: t.field({ type: Locale, required: true }) }),
});
const AssistantPayload = payload('AssistantPayload', 'assistant', Assistant);

builder.mutationFields((t) => ({
  chooseModel: t.field({
    type: AssistantPayload,
    args: { input: t.arg({ type: ChooseModelInput, required: true }) },
    extensions: rule({ permission: 'assistants:write' }),
    resolve: async (_, { input: { commandId, tenantId: named, model } }, context) => {
      const tenantId = await tenantOf(context, named);
      return settle(context, await dispatch(context, chooseModel, { model }, { commandId, tenantId }), () => assistantOf(context, tenantId));
    },
  }),
  namePersona: t.field({
    type: AssistantPayload,
    args: { input: t.arg({ type: NamePersonaInput, required: true }) },
    extensions: rule({ permission: 'assistants:write' }),
    resolve: async (_, { input: { commandId, tenantId: named, name } }, context) => {
      const tenantId = await tenantOf(context, named);
      return settle(context, await dispatch(context, namePersona, { name }, { commandId, tenantId }), () => assistantOf(context, tenantId));
    },
  }),
  chooseLanguage: t.field({
    type: AssistantPayload,
    args: { input: t.arg({ type: ChooseLanguageInput, required: true }) },
    extensions: rule({ permission: 'assistants:write' }),
    resolve: async (_, { input: { commandId, tenantId: named, language } }, context) => {
      const tenantId = await tenantOf(context, named);
      return settle(context, await dispatch(context, chooseLanguage, { language }, { commandId, tenantId }), () => assistantOf(context, tenantId));
    },
  }),
}));
