import { graphql } from '#api/graphql.ts';

export const DeskInvoiceFields = graphql(`
  fragment DeskInvoiceFields on Invoice {
    number
    kind
    tenantId
    customerName
    period
    issuedOn
    dueOn
    status
    mail
    currency
    gross
    open
    pdfPath
  }
`);

export const DeskInvoices = graphql(`
  query DeskInvoices($first: Int, $after: String, $period: Month, $mail: InvoiceMail) {
    invoices(first: $first, after: $after, period: $period, mail: $mail) {
      nodes {
        ...DeskInvoiceFields
      }
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const DeskInvoice = graphql(`
  query DeskInvoice($number: String!) {
    invoice(number: $number) {
      ...DeskInvoiceFields
      net
      vat
      credited
      paid
      taxNote
      reason
      corrects
      cancelledBy
      replacedBy
      lines {
        position
        kind
        text
        quantity
        unit
        unitPrice
        net
        vatRate
        priceVersion
        rule
        calls
      }
      files {
        format
        fileName
        bytes
        sha256
        path
      }
      steps {
        at
        what
        by
        detail
        amount
        otherNumber
      }
    }
  }
`);

export const InvoiceLineCalls = graphql(`
  query InvoiceLineCalls($number: String!, $position: Int!) {
    invoiceLineCalls(number: $number, position: $position) {
      agrees
      net
      tokens
      calls {
        replyId
        at
        revision
        model
        inputTokens
        outputTokens
        cacheReadTokens
        counted
        onLine
        priceVersion
      }
    }
  }
`);

export const CancelInvoice = graphql(`
  mutation CancelInvoice($input: CancelInvoiceInput!) {
    cancelInvoice(input: $input) {
      invoice {
        number
      }
      refusal {
        code
        message
        field
      }
    }
  }
`);

export const IssueCreditNote = graphql(`
  mutation IssueCreditNote($input: IssueCreditNoteInput!) {
    issueCreditNote(input: $input) {
      invoice {
        number
      }
      refusal {
        code
        message
        field
      }
    }
  }
`);

export const ResendInvoice = graphql(`
  mutation ResendInvoice($input: ResendInvoiceInput!) {
    resendInvoice(input: $input) {
      invoice {
        number
        mail
      }
      refusal {
        code
        message
        field
      }
    }
  }
`);
