/* eslint-disable */
import * as types from './graphql';



/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  query Me {\n    me { id email name locale role permissions isOperator tenant { id companyName status demo package } }\n  }\n": typeof types.MeDocument,
    "\n  mutation RequestSignIn($input: RequestSignInInput!) {\n    requestSignIn(input: $input) { sent refusal { code message field } }\n  }\n": typeof types.RequestSignInDocument,
    "\n  mutation SignIn($input: SignInInput!) {\n    signIn(input: $input) { me { id isOperator permissions tenant { id } } refusal { code message field } }\n  }\n": typeof types.SignInDocument,
    "\n  fragment UsageFields on UsageItem { key label inputTokens outputTokens cacheReadTokens totalTokens replies cost currency }\n": typeof types.UsageFieldsFragmentDoc,
    "\n  fragment BoardFields on UsageBoard {\n    asOf conversationsToday\n    today { ...UsageFields } yesterday { ...UsageFields } month { ...UsageFields } previousMonth { ...UsageFields }\n    budget { includedTokens usedTokens remainingTokens percentUsed forecastTokens alertAtPercent monthlyLimitTokens }\n    byDay { ...UsageFields } byModel { ...UsageFields } byChannel { ...UsageFields } byUser { ...UsageFields }\n  }\n": typeof types.BoardFieldsFragmentDoc,
    "\n  query UsageBoard($tenantId: ID) { usageBoard(tenantId: $tenantId) { ...BoardFields } }\n": typeof types.UsageBoardDocument,
    "\n  subscription UsageBoardLive($tenantId: ID) { usageBoard(tenantId: $tenantId) { ...BoardFields } }\n": typeof types.UsageBoardLiveDocument,
    "\n  mutation SignOut { signOut { ok } }\n": typeof types.SignOutDocument,
    "\n  query TenantPlace($id: ID) {\n    tenant(id: $id) { id companyName status package demo country }\n  }\n": typeof types.TenantPlaceDocument,
};
const documents: Documents = {
    "\n  query Me {\n    me { id email name locale role permissions isOperator tenant { id companyName status demo package } }\n  }\n": types.MeDocument,
    "\n  mutation RequestSignIn($input: RequestSignInInput!) {\n    requestSignIn(input: $input) { sent refusal { code message field } }\n  }\n": types.RequestSignInDocument,
    "\n  mutation SignIn($input: SignInInput!) {\n    signIn(input: $input) { me { id isOperator permissions tenant { id } } refusal { code message field } }\n  }\n": types.SignInDocument,
    "\n  fragment UsageFields on UsageItem { key label inputTokens outputTokens cacheReadTokens totalTokens replies cost currency }\n": types.UsageFieldsFragmentDoc,
    "\n  fragment BoardFields on UsageBoard {\n    asOf conversationsToday\n    today { ...UsageFields } yesterday { ...UsageFields } month { ...UsageFields } previousMonth { ...UsageFields }\n    budget { includedTokens usedTokens remainingTokens percentUsed forecastTokens alertAtPercent monthlyLimitTokens }\n    byDay { ...UsageFields } byModel { ...UsageFields } byChannel { ...UsageFields } byUser { ...UsageFields }\n  }\n": types.BoardFieldsFragmentDoc,
    "\n  query UsageBoard($tenantId: ID) { usageBoard(tenantId: $tenantId) { ...BoardFields } }\n": types.UsageBoardDocument,
    "\n  subscription UsageBoardLive($tenantId: ID) { usageBoard(tenantId: $tenantId) { ...BoardFields } }\n": types.UsageBoardLiveDocument,
    "\n  mutation SignOut { signOut { ok } }\n": types.SignOutDocument,
    "\n  query TenantPlace($id: ID) {\n    tenant(id: $id) { id companyName status package demo country }\n  }\n": types.TenantPlaceDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Me {\n    me { id email name locale role permissions isOperator tenant { id companyName status demo package } }\n  }\n"): typeof import('./graphql').MeDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RequestSignIn($input: RequestSignInInput!) {\n    requestSignIn(input: $input) { sent refusal { code message field } }\n  }\n"): typeof import('./graphql').RequestSignInDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SignIn($input: SignInInput!) {\n    signIn(input: $input) { me { id isOperator permissions tenant { id } } refusal { code message field } }\n  }\n"): typeof import('./graphql').SignInDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment UsageFields on UsageItem { key label inputTokens outputTokens cacheReadTokens totalTokens replies cost currency }\n"): typeof import('./graphql').UsageFieldsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment BoardFields on UsageBoard {\n    asOf conversationsToday\n    today { ...UsageFields } yesterday { ...UsageFields } month { ...UsageFields } previousMonth { ...UsageFields }\n    budget { includedTokens usedTokens remainingTokens percentUsed forecastTokens alertAtPercent monthlyLimitTokens }\n    byDay { ...UsageFields } byModel { ...UsageFields } byChannel { ...UsageFields } byUser { ...UsageFields }\n  }\n"): typeof import('./graphql').BoardFieldsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query UsageBoard($tenantId: ID) { usageBoard(tenantId: $tenantId) { ...BoardFields } }\n"): typeof import('./graphql').UsageBoardDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription UsageBoardLive($tenantId: ID) { usageBoard(tenantId: $tenantId) { ...BoardFields } }\n"): typeof import('./graphql').UsageBoardLiveDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SignOut { signOut { ok } }\n"): typeof import('./graphql').SignOutDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query TenantPlace($id: ID) {\n    tenant(id: $id) { id companyName status package demo country }\n  }\n"): typeof import('./graphql').TenantPlaceDocument;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
