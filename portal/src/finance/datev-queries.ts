import { graphql } from '#api/graphql.ts';

export const BatchFields = graphql(`
  fragment BatchFields on DatevBatch {
    id
    period
    fileName
    rows
    sha256
    exportedAt
    exportedBy
    downloadPath
  }
`);

export const DatevBatches = graphql(`
  query DatevBatches($first: Int, $after: String) {
    datevBatches(first: $first, after: $after) {
      nodes {
        ...BatchFields
      }
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const ExportDatev = graphql(`
  mutation ExportDatev($input: ExportDatevInput!) {
    exportDatev(input: $input) {
      batch {
        ...BatchFields
      }
      refusal {
        code
        message
        field
      }
    }
  }
`);
