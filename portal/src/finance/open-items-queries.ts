import { graphql } from '#api/graphql.ts';
import type { OpenItemsQuery } from '#gql/graphql.ts';

export const OpenItems = graphql(`
  query OpenItems($first: Int, $after: String) {
    openItems(first: $first, after: $after) {
      nodes {
        document
        debtor
        customerId
        customerName
        bookedOn
        dueOn
        billed
        open
        overdueDays
      }
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const openItemsOf = (data: OpenItemsQuery) => data.openItems;

export const OpenItemAges = graphql(`
  query OpenItemAges {
    openItemAges {
      notDue
      upTo30
      upTo60
      upTo90
      older
      total
      downloadPath
    }
  }
`);

export const BankEntryFields = graphql(`
  fragment BankEntryFields on BankEntry {
    id
    bookedOn
    direction
    amount
    fee
    counterparty
    counterpartyIban
    remittance
    matched
    byHand
    allocations {
      side
      amount
      item
      debtor
      customerId
      account
    }
    proposal {
      certainty
      reason
      allocations {
        side
        amount
        item
        debtor
        customerId
        account
      }
    }
  }
`);

export const BankEntries = graphql(`
  query BankEntries($matched: Boolean, $first: Int, $after: String) {
    bankEntries(matched: $matched, first: $first, after: $after) {
      nodes {
        ...BankEntryFields
      }
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const ImportBankStatement = graphql(`
  mutation ImportBankStatement($input: ImportBankStatementInput!) {
    importBankStatement(input: $input) {
      import {
        entries
        recorded
        matched
        waiting
      }
      refusal {
        code
        message
        field
      }
    }
  }
`);

export const MatchBankEntry = graphql(`
  mutation MatchBankEntry($input: MatchBankEntryInput!) {
    matchBankEntry(input: $input) {
      entry {
        ...BankEntryFields
      }
      refusal {
        code
        message
        field
      }
    }
  }
`);

export const UnmatchBankEntry = graphql(`
  mutation UnmatchBankEntry($input: UnmatchBankEntryInput!) {
    unmatchBankEntry(input: $input) {
      entry {
        ...BankEntryFields
      }
      refusal {
        code
        message
        field
      }
    }
  }
`);
