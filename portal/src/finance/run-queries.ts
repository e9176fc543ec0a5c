import { graphql } from '#api/graphql.ts';

export const RunFields = graphql(`
  fragment RunFields on InvoiceRun {
    id
    period
    asOf
    status
    startedAt
    startedBy
    completedAt
    total
    done
    issued
    skipped
    refused
    sums {
      gross
      currency
    }
    refusals {
      tenantId
      customerName
      code
      message
      rule
    }
  }
`);

export const InvoiceRuns = graphql(`
  query InvoiceRuns($first: Int, $after: String) {
    invoiceRuns(first: $first, after: $after) {
      nodes {
        ...RunFields
      }
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const InvoiceRun = graphql(`
  query InvoiceRun($id: ID!) {
    invoiceRun(id: $id) {
      ...RunFields
    }
  }
`);

export const InvoiceRunLive = graphql(`
  subscription InvoiceRunLive($id: ID!) {
    invoiceRun(id: $id) {
      ...RunFields
    }
  }
`);

export const InvoiceRunPreview = graphql(`
  query InvoiceRunPreview($period: Month!, $asOf: Date) {
    invoiceRunPreview(period: $period, asOf: $asOf) {
      tenantId
      customerName
      net
      vat
      gross
      currency
      lines {
        position
        text
        quantity
        unit
        net
      }
      refusal {
        code
        message
        field
      }
    }
  }
`);

export const StartInvoiceRun = graphql(`
  mutation StartInvoiceRun($input: StartInvoiceRunInput!) {
    startInvoiceRun(input: $input) {
      run {
        ...RunFields
      }
      refusal {
        code
        message
        field
      }
    }
  }
`);

export const ReleaseInvoiceRun = graphql(`
  mutation ReleaseInvoiceRun($input: ReleaseInvoiceRunInput!) {
    releaseInvoiceRun(input: $input) {
      run {
        ...RunFields
      }
      refusal {
        code
        message
        field
      }
    }
  }
`);
