import { graphql } from '#api/graphql.ts';

export const InvoiceFields = graphql(`
  fragment InvoiceFields on Invoice {
    number
    tenantId
    customerName
    period
    issuedOn
    dueOn
    status
    currency
    net
    vat
    gross
    pdfPath
  }
`);

export const Invoices = graphql(`
  query Invoices($tenantId: ID, $first: Int, $after: String, $period: Month) {
    invoices(tenantId: $tenantId, first: $first, after: $after, period: $period) {
      nodes {
        ...InvoiceFields
      }
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const Invoice = graphql(`
  query Invoice($number: String!) {
    invoice(number: $number) {
      ...InvoiceFields
      taxNote
      lines {
        position
        text
        quantity
        unit
        unitPrice
        net
        vatRate
        priceVersion
      }
    }
  }
`);
