import { graphql } from '#api/graphql.ts';

export const ReconciliationFields = graphql(`
  fragment ReconciliationFields on Reconciliation {
    provider
    month
    format
    lines
    importedAt
    importedBy
    billedTokens
    meteredTokens
    unexplainedTokens
    unexplainedShare
    blocks
    differences
    open
  }
`);

export const Reconciliations = graphql(`
  query Reconciliations($month: Month!) {
    reconciliations(month: $month) {
      ...ReconciliationFields
    }
  }
`);

export const BillDifferences = graphql(`
  query BillDifferences($provider: String!, $month: Month!, $onlyOpen: Boolean, $first: Int, $after: String) {
    billDifferences(provider: $provider, month: $month, onlyOpen: $onlyOpen, first: $first, after: $after) {
      nodes {
        key
        kind
        day
        model
        requestId
        tenantId
        replyId
        billedTokens
        meteredTokens
        tokens
        explanation {
          reason
          by
          at
        }
      }
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const RequestsOfDifference = graphql(`
  query RequestsOfDifference($provider: String!, $day: Date!, $model: String!, $first: Int, $after: String) {
    requestsOfDifference(provider: $provider, day: $day, model: $model, first: $first, after: $after) {
      nodes {
        tenantId
        replyId
        meteredAt
        requestId
        inputTokens
        outputTokens
        cacheReadTokens
      }
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const ExplainDifference = graphql(`
  mutation ExplainDifference($input: ExplainDifferenceInput!) {
    explainDifference(input: $input) {
      reconciliation {
        ...ReconciliationFields
      }
      refusal {
        code
        message
        field
      }
    }
  }
`);
