import { graphql } from '#api/graphql.ts';

export const MonthOfUsage = graphql(`
  query MonthOfUsage($tenantId: ID, $from: Date!, $to: Date!) {
    days: usage(tenantId: $tenantId, from: $from, to: $to, groupBy: DAY) {
      items {
        ...UsageFields
      }
      total {
        ...UsageFields
      }
    }
    models: usage(tenantId: $tenantId, from: $from, to: $to, groupBy: MODEL) {
      items {
        ...UsageFields
      }
    }
    channels: usage(tenantId: $tenantId, from: $from, to: $to, groupBy: CHANNEL) {
      items {
        ...UsageFields
      }
    }
    users: usage(tenantId: $tenantId, from: $from, to: $to, groupBy: USER) {
      items {
        ...UsageFields
      }
    }
  }
`);
