import { graphql } from '#api/graphql.ts';

export const SellerFields = graphql(`
  fragment SellerFields on Seller {
    described
    name
    brand
    street
    postalCode
    city
    country
    vatId
    taxNumber
    registration
    management
    email
    phone
    iban
    bic
    bank
    swissCategory
    oneStopShop
  }
`);

export const SellerOnFile = graphql(`
  query SellerOnFile {
    seller {
      ...SellerFields
    }
  }
`);

export const DescribeSeller = graphql(`
  mutation DescribeSeller($input: DescribeSellerInput!) {
    describeSeller(input: $input) {
      seller {
        ...SellerFields
      }
      refusal {
        code
        message
        field
      }
    }
  }
`);
