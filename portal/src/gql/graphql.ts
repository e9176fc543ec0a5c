/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type Country =
  | 'AT'
  | 'CH'
  | 'DE';

export type Locale =
  | 'DE'
  | 'EN';

export type Package =
  | 'ENTERPRISE'
  | 'PROFESSIONAL'
  | 'STARTER';

export type RequestSignInInput = {
  email: string;
  locale?: Locale | null | undefined;
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