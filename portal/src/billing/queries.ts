import { graphql } from '#api/graphql.ts';

export const BillingFields = graphql(`
  fragment BillingFields on BillingDetails {
    companyName
    customerType
    street
    postalCode
    city
    country
    currency
    vatId
    vatIdState
    vatIdConfirmedAt
    lastVatIdCheck {
      service
      outcome
      code
      checkedAt
      consultation
    }
    email
    contact
    buyerReference
    language
  }
`);

export const BillingDetails = graphql(`
  query BillingDetails($tenantId: ID) {
    billingDetails(tenantId: $tenantId) {
      ...BillingFields
    }
  }
`);

export const StateBillingDetails = graphql(`
  mutation StateBillingDetails($input: StateBillingDetailsInput!) {
    stateBillingDetails(input: $input) {
      billingDetails {
        ...BillingFields
      }
      refusal {
        code
        message
        field
      }
    }
  }
`);

export const CheckVatId = graphql(`
  mutation CheckVatId($input: CheckVatIdInput!) {
    checkVatId(input: $input) {
      billingDetails {
        ...BillingFields
      }
      refusal {
        code
        message
        field
      }
    }
  }
`);
