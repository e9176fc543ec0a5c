import { graphql } from '#api/graphql.ts';

export const Invoices = graphql(`
  query Invoices($tenantId: ID, $first: Int, $after: String, $period: Month) {
    invoices(tenantId: $tenantId, first: $first, after: $after, period: $period) {
      nodes {
        number
        kind
        period
        issuedOn
        dueOn
        status
        currency
        gross
        open
        pdfPath
      }
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const Credits = graphql(`
  query Credits($tenantId: ID) {
    credits(tenantId: $tenantId) {
      id
      amount
      used
      currency
      reason
      grantedAt
    }
  }
`);
