import { graphql } from '#api/graphql.ts';

export const PriceListFields = graphql(`
  fragment PriceListFields on PriceList {
    version
    validFrom
    currency
    packages {
      package
      monthlyFee
      yearlyFee
      includedTokens
      overage
    }
    models {
      model
      perMillionTokens
    }
    weights {
      input
      output
      cacheRead
    }
  }
`);

export const PriceLists = graphql(`
  query PriceLists {
    priceLists {
      publishedAt
      publishedBy
      validTo
      priceList {
        ...PriceListFields
      }
    }
  }
`);

export const ProposalFields = graphql(`
  fragment ProposalFields on PriceProposal {
    id
    status
    currency
    validFrom
    version
    proposedAt
    proposedBy
    closedAt
    closedBy
    differences {
      what
      of
      before
      after
      percent
    }
  }
`);

export const PriceProposals = graphql(`
  query PriceProposals {
    priceProposals {
      ...ProposalFields
    }
  }
`);

export const ProposePriceList = graphql(`
  mutation ProposePriceList($input: ProposePriceListInput!) {
    proposePriceList(input: $input) {
      proposal {
        ...ProposalFields
      }
      refusal {
        code
        message
        field
      }
    }
  }
`);

export const ApprovePriceList = graphql(`
  mutation ApprovePriceList($input: PriceProposalInput!) {
    approvePriceList(input: $input) {
      proposal {
        ...ProposalFields
      }
      refusal {
        code
        message
        field
      }
    }
  }
`);

export const WithdrawPriceList = graphql(`
  mutation WithdrawPriceList($input: PriceProposalInput!) {
    withdrawPriceList(input: $input) {
      proposal {
        ...ProposalFields
      }
      refusal {
        code
        message
        field
      }
    }
  }
`);
