import { graphql } from '#api/graphql.ts';

export const Journal = graphql(`
  query Journal($period: Month!, $first: Int, $after: String) {
    journal(period: $period, first: $first, after: $after) {
      nodes {
        id
        bookedOn
        document
        text
        reversible
        lines {
          account
          accountName
          side
          amount
          currency
          debtor
          item
          costCentre
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

export const ReverseJournalEntry = graphql(`
  mutation ReverseJournalEntry($input: ReverseJournalEntryInput!) {
    reverseJournalEntry(input: $input) {
      totals {
        period
      }
      refusal {
        code
        message
        field
      }
    }
  }
`);

export const TotalsFields = graphql(`
  fragment TotalsFields on JournalTotals {
    period
    debit
    credit
    balanced
    currency
    downloadPath
    accounts {
      account
      accountName
      opening
      debit
      credit
      closing
    }
  }
`);

export const JournalTotals = graphql(`
  query JournalTotals($period: Month!) {
    journalTotals(period: $period) {
      ...TotalsFields
    }
  }
`);

export const AccountSheet = graphql(`
  query AccountSheet($account: String!, $period: Month!) {
    accountSheet(account: $account, period: $period) {
      account
      accountName
      opening
      closing
      downloadPath
      lines {
        entryId
        bookedOn
        document
        text
        debit
        credit
        balance
      }
    }
  }
`);

export const LedgerCheck = graphql(`
  query LedgerCheck {
    ledgerCheck {
      checkedAt
      entries
      debit
      credit
      faults
    }
  }
`);

export const AccrueProviderCost = graphql(`
  mutation AccrueProviderCost($input: AccrueProviderCostInput!) {
    accrueProviderCost(input: $input) {
      totals {
        ...TotalsFields
      }
      refusal {
        code
        message
        field
      }
    }
  }
`);
