import { graphql } from '#api/graphql.ts';

export const Journal = graphql(`
  query Journal($period: Month!, $first: Int, $after: String) {
    journal(period: $period, first: $first, after: $after) {
      nodes {
        id
        bookedOn
        document
        text
        lines {
          account
          accountName
          side
          amount
          currency
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

export const JournalTotals = graphql(`
  query JournalTotals($period: Month!) {
    journalTotals(period: $period) {
      period
      debit
      credit
      balanced
      currency
      accounts {
        account
        accountName
        debit
        credit
      }
    }
  }
`);
