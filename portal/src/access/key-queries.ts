import { graphql } from '#api/graphql.ts';

export const KeyFields = graphql(`
  fragment KeyFields on ApiKey {
    id
    name
    prefix
    issuedAt
    issuedBy
    revokedAt
    lastUsedAt
  }
`);

export const ApiKeys = graphql(`
  query ApiKeys($tenantId: ID) {
    apiKeys(tenantId: $tenantId) {
      ...KeyFields
    }
  }
`);

export const IssueApiKey = graphql(`
  mutation IssueApiKey($input: IssueApiKeyInput!) {
    issueApiKey(input: $input) {
      apiKey {
        ...KeyFields
      }
      secret
      refusal {
        code
        message
        field
      }
    }
  }
`);

export const RevokeApiKey = graphql(`
  mutation RevokeApiKey($input: RevokeApiKeyInput!) {
    revokeApiKey(input: $input) {
      apiKey {
        ...KeyFields
      }
      refusal {
        code
        message
        field
      }
    }
  }
`);
