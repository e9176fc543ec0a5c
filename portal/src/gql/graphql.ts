/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type ChooseLanguageInput = {
  commandId?: string | number | null | undefined;
  language: Locale;
  tenantId?: string | number | null | undefined;
};

export type ChooseModelInput = {
  commandId?: string | number | null | undefined;
  model: string | number;
  tenantId?: string | number | null | undefined;
};

export type Country =
  | 'AT'
  | 'CH'
  | 'DE';

export type Locale =
  | 'DE'
  | 'EN';

export type NamePersonaInput = {
  commandId?: string | number | null | undefined;
  name: string;
  tenantId?: string | number | null | undefined;
};

export type Package =
  | 'ENTERPRISE'
  | 'PROFESSIONAL'
  | 'STARTER';

export type PreviewReplyInput = {
  message: string;
  model?: string | number | null | undefined;
  personaName?: string | null | undefined;
  prompt: string;
  tenantId?: string | number | null | undefined;
};

export type RequestSignInInput = {
  email: string;
  locale?: Locale | null | undefined;
};

export type RestoreSystemPromptInput = {
  commandId?: string | number | null | undefined;
  expectedVersion: number;
  tenantId?: string | number | null | undefined;
  version: number;
};

export type Role =
  | 'ADMIN'
  | 'AUDITOR'
  | 'BILLING'
  | 'COLLEAGUE'
  | 'EDITOR'
  | 'OPERATOR_ADMIN'
  | 'OPERATOR_FINANCE'
  | 'OPERATOR_SECURITY'
  | 'OPERATOR_SUPPORT'
  | 'OWNER'
  | 'VIEWER';

export type SignInInput = {
  token: string;
};

export type TenantStatus =
  | 'ACTIVE'
  | 'ERASED'
  | 'REGISTERED'
  | 'SUSPENDED'
  | 'TERMINATING';

/** expectedVersion is the version the writer saw; if another was saved in between, the answer is PromptChangedMeanwhile. */
export type WriteSystemPromptInput = {
  commandId?: string | number | null | undefined;
  expectedVersion: number;
  note?: string | null | undefined;
  tenantId?: string | number | null | undefined;
  text: string;
};

export type MeQueryVariables = Exact<{ [key: string]: never; }>;


export type MeQuery = { me: { id: string, email: string, name: string | null, locale: Locale, role: Role, permissions: Array<string>, isOperator: boolean, tenant: { id: string, companyName: string, status: TenantStatus, demo: boolean, package: Package } | null } | null };

export type RequestSignInMutationVariables = Exact<{
  input: RequestSignInInput;
}>;


export type RequestSignInMutation = { requestSignIn: { sent: boolean, refusal: { code: string, message: string, field: string | null } | null } };

export type SignInMutationVariables = Exact<{
  input: SignInInput;
}>;


export type SignInMutation = { signIn: { me: { id: string, isOperator: boolean, permissions: Array<string>, tenant: { id: string } | null } | null, refusal: { code: string, message: string, field: string | null } | null } };

export type VersionFieldsFragment = { version: number, text: string, characters: number, tokens: number, sha256: string, writtenAt: string, writtenBy: string, restoredFrom: number | null, active: boolean, note: string | null };

export type ModelFieldsFragment = { id: string, name: string, provider: string, region: string, capabilities: Array<string>, pricePerMillion: string, currency: string, available: boolean, allowed: boolean, reason: string | null };

export type AssistantFieldsFragment = { personaName: string, language: Locale, tokenLimit: number, tokenizer: string, model: { id: string, name: string, provider: string, region: string, capabilities: Array<string>, pricePerMillion: string, currency: string, available: boolean, allowed: boolean, reason: string | null }, prompt: { version: number, text: string, characters: number, tokens: number, sha256: string, writtenAt: string, writtenBy: string, restoredFrom: number | null, active: boolean, note: string | null }, disclosure: { version: string, de: string, en: string } };

export type AssistantDeskQueryVariables = Exact<{
  tenantId?: string | number | null | undefined;
}>;


export type AssistantDeskQuery = { assistant: { personaName: string, language: Locale, tokenLimit: number, tokenizer: string, model: { id: string, name: string, provider: string, region: string, capabilities: Array<string>, pricePerMillion: string, currency: string, available: boolean, allowed: boolean, reason: string | null }, prompt: { version: number, text: string, characters: number, tokens: number, sha256: string, writtenAt: string, writtenBy: string, restoredFrom: number | null, active: boolean, note: string | null }, disclosure: { version: string, de: string, en: string } }, models: Array<{ id: string, name: string, provider: string, region: string, capabilities: Array<string>, pricePerMillion: string, currency: string, available: boolean, allowed: boolean, reason: string | null }> };

export type PromptVersionsQueryVariables = Exact<{
  tenantId?: string | number | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type PromptVersionsQuery = { promptVersions: { totalCount: number, nodes: Array<{ version: number, text: string, characters: number, tokens: number, sha256: string, writtenAt: string, writtenBy: string, restoredFrom: number | null, active: boolean, note: string | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type CountTokensQueryVariables = Exact<{
  text: string;
}>;


export type CountTokensQuery = { countTokens: { characters: number, tokens: number, limit: number } };

export type WriteSystemPromptMutationVariables = Exact<{
  input: WriteSystemPromptInput;
}>;


export type WriteSystemPromptMutation = { writeSystemPrompt: { prompt: { version: number, text: string, characters: number, tokens: number, sha256: string, writtenAt: string, writtenBy: string, restoredFrom: number | null, active: boolean, note: string | null } | null, refusal: { code: string, message: string, field: string | null } | null } };

export type RestoreSystemPromptMutationVariables = Exact<{
  input: RestoreSystemPromptInput;
}>;


export type RestoreSystemPromptMutation = { restoreSystemPrompt: { prompt: { version: number, text: string, characters: number, tokens: number, sha256: string, writtenAt: string, writtenBy: string, restoredFrom: number | null, active: boolean, note: string | null } | null, refusal: { code: string, message: string, field: string | null } | null } };

export type ChooseModelMutationVariables = Exact<{
  input: ChooseModelInput;
}>;


export type ChooseModelMutation = { chooseModel: { assistant: { personaName: string, language: Locale, tokenLimit: number, tokenizer: string, model: { id: string, name: string, provider: string, region: string, capabilities: Array<string>, pricePerMillion: string, currency: string, available: boolean, allowed: boolean, reason: string | null }, prompt: { version: number, text: string, characters: number, tokens: number, sha256: string, writtenAt: string, writtenBy: string, restoredFrom: number | null, active: boolean, note: string | null }, disclosure: { version: string, de: string, en: string } } | null, refusal: { code: string, message: string, field: string | null } | null } };

export type NamePersonaMutationVariables = Exact<{
  input: NamePersonaInput;
}>;


export type NamePersonaMutation = { namePersona: { assistant: { personaName: string, language: Locale, tokenLimit: number, tokenizer: string, model: { id: string, name: string, provider: string, region: string, capabilities: Array<string>, pricePerMillion: string, currency: string, available: boolean, allowed: boolean, reason: string | null }, prompt: { version: number, text: string, characters: number, tokens: number, sha256: string, writtenAt: string, writtenBy: string, restoredFrom: number | null, active: boolean, note: string | null }, disclosure: { version: string, de: string, en: string } } | null, refusal: { code: string, message: string, field: string | null } | null } };

export type ChooseLanguageMutationVariables = Exact<{
  input: ChooseLanguageInput;
}>;


export type ChooseLanguageMutation = { chooseLanguage: { assistant: { personaName: string, language: Locale, tokenLimit: number, tokenizer: string, model: { id: string, name: string, provider: string, region: string, capabilities: Array<string>, pricePerMillion: string, currency: string, available: boolean, allowed: boolean, reason: string | null }, prompt: { version: number, text: string, characters: number, tokens: number, sha256: string, writtenAt: string, writtenBy: string, restoredFrom: number | null, active: boolean, note: string | null }, disclosure: { version: string, de: string, en: string } } | null, refusal: { code: string, message: string, field: string | null } | null } };

export type PreviewReplySubscriptionVariables = Exact<{
  input: PreviewReplyInput;
}>;


export type PreviewReplySubscription = { previewReply: { text: string, done: boolean, inputTokens: number | null, outputTokens: number | null, model: string | null, refusal: { code: string, message: string, field: string | null } | null } };

export type UsageFieldsFragment = { key: string, label: string, inputTokens: number, outputTokens: number, cacheReadTokens: number, totalTokens: number, replies: number, cost: string, currency: string };

export type BoardFieldsFragment = { asOf: string, conversationsToday: number, today: { key: string, label: string, inputTokens: number, outputTokens: number, cacheReadTokens: number, totalTokens: number, replies: number, cost: string, currency: string }, yesterday: { key: string, label: string, inputTokens: number, outputTokens: number, cacheReadTokens: number, totalTokens: number, replies: number, cost: string, currency: string }, month: { key: string, label: string, inputTokens: number, outputTokens: number, cacheReadTokens: number, totalTokens: number, replies: number, cost: string, currency: string }, previousMonth: { key: string, label: string, inputTokens: number, outputTokens: number, cacheReadTokens: number, totalTokens: number, replies: number, cost: string, currency: string }, budget: { includedTokens: number, usedTokens: number, remainingTokens: number, percentUsed: string, forecastTokens: number, alertAtPercent: Array<number>, monthlyLimitTokens: number | null }, byDay: Array<{ key: string, label: string, inputTokens: number, outputTokens: number, cacheReadTokens: number, totalTokens: number, replies: number, cost: string, currency: string }>, byModel: Array<{ key: string, label: string, inputTokens: number, outputTokens: number, cacheReadTokens: number, totalTokens: number, replies: number, cost: string, currency: string }>, byChannel: Array<{ key: string, label: string, inputTokens: number, outputTokens: number, cacheReadTokens: number, totalTokens: number, replies: number, cost: string, currency: string }>, byUser: Array<{ key: string, label: string, inputTokens: number, outputTokens: number, cacheReadTokens: number, totalTokens: number, replies: number, cost: string, currency: string }> };

export type UsageBoardQueryVariables = Exact<{
  tenantId?: string | number | null | undefined;
}>;


export type UsageBoardQuery = { usageBoard: { asOf: string, conversationsToday: number, today: { key: string, label: string, inputTokens: number, outputTokens: number, cacheReadTokens: number, totalTokens: number, replies: number, cost: string, currency: string }, yesterday: { key: string, label: string, inputTokens: number, outputTokens: number, cacheReadTokens: number, totalTokens: number, replies: number, cost: string, currency: string }, month: { key: string, label: string, inputTokens: number, outputTokens: number, cacheReadTokens: number, totalTokens: number, replies: number, cost: string, currency: string }, previousMonth: { key: string, label: string, inputTokens: number, outputTokens: number, cacheReadTokens: number, totalTokens: number, replies: number, cost: string, currency: string }, budget: { includedTokens: number, usedTokens: number, remainingTokens: number, percentUsed: string, forecastTokens: number, alertAtPercent: Array<number>, monthlyLimitTokens: number | null }, byDay: Array<{ key: string, label: string, inputTokens: number, outputTokens: number, cacheReadTokens: number, totalTokens: number, replies: number, cost: string, currency: string }>, byModel: Array<{ key: string, label: string, inputTokens: number, outputTokens: number, cacheReadTokens: number, totalTokens: number, replies: number, cost: string, currency: string }>, byChannel: Array<{ key: string, label: string, inputTokens: number, outputTokens: number, cacheReadTokens: number, totalTokens: number, replies: number, cost: string, currency: string }>, byUser: Array<{ key: string, label: string, inputTokens: number, outputTokens: number, cacheReadTokens: number, totalTokens: number, replies: number, cost: string, currency: string }> } };

export type UsageBoardLiveSubscriptionVariables = Exact<{
  tenantId?: string | number | null | undefined;
}>;


export type UsageBoardLiveSubscription = { usageBoard: { asOf: string, conversationsToday: number, today: { key: string, label: string, inputTokens: number, outputTokens: number, cacheReadTokens: number, totalTokens: number, replies: number, cost: string, currency: string }, yesterday: { key: string, label: string, inputTokens: number, outputTokens: number, cacheReadTokens: number, totalTokens: number, replies: number, cost: string, currency: string }, month: { key: string, label: string, inputTokens: number, outputTokens: number, cacheReadTokens: number, totalTokens: number, replies: number, cost: string, currency: string }, previousMonth: { key: string, label: string, inputTokens: number, outputTokens: number, cacheReadTokens: number, totalTokens: number, replies: number, cost: string, currency: string }, budget: { includedTokens: number, usedTokens: number, remainingTokens: number, percentUsed: string, forecastTokens: number, alertAtPercent: Array<number>, monthlyLimitTokens: number | null }, byDay: Array<{ key: string, label: string, inputTokens: number, outputTokens: number, cacheReadTokens: number, totalTokens: number, replies: number, cost: string, currency: string }>, byModel: Array<{ key: string, label: string, inputTokens: number, outputTokens: number, cacheReadTokens: number, totalTokens: number, replies: number, cost: string, currency: string }>, byChannel: Array<{ key: string, label: string, inputTokens: number, outputTokens: number, cacheReadTokens: number, totalTokens: number, replies: number, cost: string, currency: string }>, byUser: Array<{ key: string, label: string, inputTokens: number, outputTokens: number, cacheReadTokens: number, totalTokens: number, replies: number, cost: string, currency: string }> } };

export type SignOutMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutMutation = { signOut: { ok: boolean } };

export type TenantPlaceQueryVariables = Exact<{
  id?: string | number | null | undefined;
}>;


export type TenantPlaceQuery = { tenant: { id: string, companyName: string, status: TenantStatus, package: Package, demo: boolean, country: Country } | null };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const ModelFieldsFragmentDoc = new TypedDocumentString(`
    fragment ModelFields on Model {
  id
  name
  provider
  region
  capabilities
  pricePerMillion
  currency
  available
  allowed
  reason
}
    `, {"fragmentName":"ModelFields"}) as unknown as TypedDocumentString<ModelFieldsFragment, unknown>;
export const VersionFieldsFragmentDoc = new TypedDocumentString(`
    fragment VersionFields on PromptVersion {
  version
  text
  characters
  tokens
  sha256
  writtenAt
  writtenBy
  restoredFrom
  active
  note
}
    `, {"fragmentName":"VersionFields"}) as unknown as TypedDocumentString<VersionFieldsFragment, unknown>;
export const AssistantFieldsFragmentDoc = new TypedDocumentString(`
    fragment AssistantFields on Assistant {
  personaName
  language
  tokenLimit
  tokenizer
  model {
    ...ModelFields
  }
  prompt {
    ...VersionFields
  }
  disclosure {
    version
    de
    en
  }
}
    fragment VersionFields on PromptVersion {
  version
  text
  characters
  tokens
  sha256
  writtenAt
  writtenBy
  restoredFrom
  active
  note
}
fragment ModelFields on Model {
  id
  name
  provider
  region
  capabilities
  pricePerMillion
  currency
  available
  allowed
  reason
}`, {"fragmentName":"AssistantFields"}) as unknown as TypedDocumentString<AssistantFieldsFragment, unknown>;
export const UsageFieldsFragmentDoc = new TypedDocumentString(`
    fragment UsageFields on UsageItem {
  key
  label
  inputTokens
  outputTokens
  cacheReadTokens
  totalTokens
  replies
  cost
  currency
}
    `, {"fragmentName":"UsageFields"}) as unknown as TypedDocumentString<UsageFieldsFragment, unknown>;
export const BoardFieldsFragmentDoc = new TypedDocumentString(`
    fragment BoardFields on UsageBoard {
  asOf
  conversationsToday
  today {
    ...UsageFields
  }
  yesterday {
    ...UsageFields
  }
  month {
    ...UsageFields
  }
  previousMonth {
    ...UsageFields
  }
  budget {
    includedTokens
    usedTokens
    remainingTokens
    percentUsed
    forecastTokens
    alertAtPercent
    monthlyLimitTokens
  }
  byDay {
    ...UsageFields
  }
  byModel {
    ...UsageFields
  }
  byChannel {
    ...UsageFields
  }
  byUser {
    ...UsageFields
  }
}
    fragment UsageFields on UsageItem {
  key
  label
  inputTokens
  outputTokens
  cacheReadTokens
  totalTokens
  replies
  cost
  currency
}`, {"fragmentName":"BoardFields"}) as unknown as TypedDocumentString<BoardFieldsFragment, unknown>;
export const MeDocument = new TypedDocumentString(`
    query Me {
  me {
    id
    email
    name
    locale
    role
    permissions
    isOperator
    tenant {
      id
      companyName
      status
      demo
      package
    }
  }
}
    `) as unknown as TypedDocumentString<MeQuery, MeQueryVariables>;
export const RequestSignInDocument = new TypedDocumentString(`
    mutation RequestSignIn($input: RequestSignInInput!) {
  requestSignIn(input: $input) {
    sent
    refusal {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<RequestSignInMutation, RequestSignInMutationVariables>;
export const SignInDocument = new TypedDocumentString(`
    mutation SignIn($input: SignInInput!) {
  signIn(input: $input) {
    me {
      id
      isOperator
      permissions
      tenant {
        id
      }
    }
    refusal {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<SignInMutation, SignInMutationVariables>;
export const AssistantDeskDocument = new TypedDocumentString(`
    query AssistantDesk($tenantId: ID) {
  assistant(tenantId: $tenantId) {
    ...AssistantFields
  }
  models(tenantId: $tenantId) {
    ...ModelFields
  }
}
    fragment VersionFields on PromptVersion {
  version
  text
  characters
  tokens
  sha256
  writtenAt
  writtenBy
  restoredFrom
  active
  note
}
fragment ModelFields on Model {
  id
  name
  provider
  region
  capabilities
  pricePerMillion
  currency
  available
  allowed
  reason
}
fragment AssistantFields on Assistant {
  personaName
  language
  tokenLimit
  tokenizer
  model {
    ...ModelFields
  }
  prompt {
    ...VersionFields
  }
  disclosure {
    version
    de
    en
  }
}`) as unknown as TypedDocumentString<AssistantDeskQuery, AssistantDeskQueryVariables>;
export const PromptVersionsDocument = new TypedDocumentString(`
    query PromptVersions($tenantId: ID, $first: Int, $after: String) {
  promptVersions(tenantId: $tenantId, first: $first, after: $after) {
    nodes {
      ...VersionFields
    }
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment VersionFields on PromptVersion {
  version
  text
  characters
  tokens
  sha256
  writtenAt
  writtenBy
  restoredFrom
  active
  note
}`) as unknown as TypedDocumentString<PromptVersionsQuery, PromptVersionsQueryVariables>;
export const CountTokensDocument = new TypedDocumentString(`
    query CountTokens($text: String!) {
  countTokens(text: $text) {
    characters
    tokens
    limit
  }
}
    `) as unknown as TypedDocumentString<CountTokensQuery, CountTokensQueryVariables>;
export const WriteSystemPromptDocument = new TypedDocumentString(`
    mutation WriteSystemPrompt($input: WriteSystemPromptInput!) {
  writeSystemPrompt(input: $input) {
    prompt {
      ...VersionFields
    }
    refusal {
      code
      message
      field
    }
  }
}
    fragment VersionFields on PromptVersion {
  version
  text
  characters
  tokens
  sha256
  writtenAt
  writtenBy
  restoredFrom
  active
  note
}`) as unknown as TypedDocumentString<WriteSystemPromptMutation, WriteSystemPromptMutationVariables>;
export const RestoreSystemPromptDocument = new TypedDocumentString(`
    mutation RestoreSystemPrompt($input: RestoreSystemPromptInput!) {
  restoreSystemPrompt(input: $input) {
    prompt {
      ...VersionFields
    }
    refusal {
      code
      message
      field
    }
  }
}
    fragment VersionFields on PromptVersion {
  version
  text
  characters
  tokens
  sha256
  writtenAt
  writtenBy
  restoredFrom
  active
  note
}`) as unknown as TypedDocumentString<RestoreSystemPromptMutation, RestoreSystemPromptMutationVariables>;
export const ChooseModelDocument = new TypedDocumentString(`
    mutation ChooseModel($input: ChooseModelInput!) {
  chooseModel(input: $input) {
    assistant {
      ...AssistantFields
    }
    refusal {
      code
      message
      field
    }
  }
}
    fragment VersionFields on PromptVersion {
  version
  text
  characters
  tokens
  sha256
  writtenAt
  writtenBy
  restoredFrom
  active
  note
}
fragment ModelFields on Model {
  id
  name
  provider
  region
  capabilities
  pricePerMillion
  currency
  available
  allowed
  reason
}
fragment AssistantFields on Assistant {
  personaName
  language
  tokenLimit
  tokenizer
  model {
    ...ModelFields
  }
  prompt {
    ...VersionFields
  }
  disclosure {
    version
    de
    en
  }
}`) as unknown as TypedDocumentString<ChooseModelMutation, ChooseModelMutationVariables>;
export const NamePersonaDocument = new TypedDocumentString(`
    mutation NamePersona($input: NamePersonaInput!) {
  namePersona(input: $input) {
    assistant {
      ...AssistantFields
    }
    refusal {
      code
      message
      field
    }
  }
}
    fragment VersionFields on PromptVersion {
  version
  text
  characters
  tokens
  sha256
  writtenAt
  writtenBy
  restoredFrom
  active
  note
}
fragment ModelFields on Model {
  id
  name
  provider
  region
  capabilities
  pricePerMillion
  currency
  available
  allowed
  reason
}
fragment AssistantFields on Assistant {
  personaName
  language
  tokenLimit
  tokenizer
  model {
    ...ModelFields
  }
  prompt {
    ...VersionFields
  }
  disclosure {
    version
    de
    en
  }
}`) as unknown as TypedDocumentString<NamePersonaMutation, NamePersonaMutationVariables>;
export const ChooseLanguageDocument = new TypedDocumentString(`
    mutation ChooseLanguage($input: ChooseLanguageInput!) {
  chooseLanguage(input: $input) {
    assistant {
      ...AssistantFields
    }
    refusal {
      code
      message
      field
    }
  }
}
    fragment VersionFields on PromptVersion {
  version
  text
  characters
  tokens
  sha256
  writtenAt
  writtenBy
  restoredFrom
  active
  note
}
fragment ModelFields on Model {
  id
  name
  provider
  region
  capabilities
  pricePerMillion
  currency
  available
  allowed
  reason
}
fragment AssistantFields on Assistant {
  personaName
  language
  tokenLimit
  tokenizer
  model {
    ...ModelFields
  }
  prompt {
    ...VersionFields
  }
  disclosure {
    version
    de
    en
  }
}`) as unknown as TypedDocumentString<ChooseLanguageMutation, ChooseLanguageMutationVariables>;
export const PreviewReplyDocument = new TypedDocumentString(`
    subscription PreviewReply($input: PreviewReplyInput!) {
  previewReply(input: $input) {
    text
    done
    inputTokens
    outputTokens
    model
    refusal {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<PreviewReplySubscription, PreviewReplySubscriptionVariables>;
export const UsageBoardDocument = new TypedDocumentString(`
    query UsageBoard($tenantId: ID) {
  usageBoard(tenantId: $tenantId) {
    ...BoardFields
  }
}
    fragment UsageFields on UsageItem {
  key
  label
  inputTokens
  outputTokens
  cacheReadTokens
  totalTokens
  replies
  cost
  currency
}
fragment BoardFields on UsageBoard {
  asOf
  conversationsToday
  today {
    ...UsageFields
  }
  yesterday {
    ...UsageFields
  }
  month {
    ...UsageFields
  }
  previousMonth {
    ...UsageFields
  }
  budget {
    includedTokens
    usedTokens
    remainingTokens
    percentUsed
    forecastTokens
    alertAtPercent
    monthlyLimitTokens
  }
  byDay {
    ...UsageFields
  }
  byModel {
    ...UsageFields
  }
  byChannel {
    ...UsageFields
  }
  byUser {
    ...UsageFields
  }
}`) as unknown as TypedDocumentString<UsageBoardQuery, UsageBoardQueryVariables>;
export const UsageBoardLiveDocument = new TypedDocumentString(`
    subscription UsageBoardLive($tenantId: ID) {
  usageBoard(tenantId: $tenantId) {
    ...BoardFields
  }
}
    fragment UsageFields on UsageItem {
  key
  label
  inputTokens
  outputTokens
  cacheReadTokens
  totalTokens
  replies
  cost
  currency
}
fragment BoardFields on UsageBoard {
  asOf
  conversationsToday
  today {
    ...UsageFields
  }
  yesterday {
    ...UsageFields
  }
  month {
    ...UsageFields
  }
  previousMonth {
    ...UsageFields
  }
  budget {
    includedTokens
    usedTokens
    remainingTokens
    percentUsed
    forecastTokens
    alertAtPercent
    monthlyLimitTokens
  }
  byDay {
    ...UsageFields
  }
  byModel {
    ...UsageFields
  }
  byChannel {
    ...UsageFields
  }
  byUser {
    ...UsageFields
  }
}`) as unknown as TypedDocumentString<UsageBoardLiveSubscription, UsageBoardLiveSubscriptionVariables>;
export const SignOutDocument = new TypedDocumentString(`
    mutation SignOut {
  signOut {
    ok
  }
}
    `) as unknown as TypedDocumentString<SignOutMutation, SignOutMutationVariables>;
export const TenantPlaceDocument = new TypedDocumentString(`
    query TenantPlace($id: ID) {
  tenant(id: $id) {
    id
    companyName
    status
    package
    demo
    country
  }
}
    `) as unknown as TypedDocumentString<TenantPlaceQuery, TenantPlaceQueryVariables>;