import { graphql } from '#api/graphql.ts';

export const EntryFields = graphql(`
  fragment EntryFields on TrailEntry {
    id
    position
    at
    actor
    area
    event
    says
    subject
    subjectKind
    subjectId
    reason
    before
    after
    commandId
    setupBefore
    setupAfter
  }
`);

export const Trail = graphql(`
  query Trail($tenantId: ID, $first: Int, $after: String, $from: Date, $to: Date, $area: TrailArea, $actor: String) {
    trail(tenantId: $tenantId, first: $first, after: $after, from: $from, to: $to, area: $area, actor: $actor) {
      nodes {
        ...EntryFields
      }
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);
