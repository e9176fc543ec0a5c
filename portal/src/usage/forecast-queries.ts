import { graphql } from '#api/graphql.ts';

export const EstimateFields = graphql(`
  fragment EstimateFields on EstimatedMonth {
    package
    model
    fee
    includedTokens
    overageTokens
    overage
    net
  }
`);

export const CostEstimate = graphql(`
  query CostEstimate($tenantId: ID, $package: Package, $model: String) {
    costEstimate(tenantId: $tenantId, package: $package, model: $model) {
      basis {
        from
        to
        days
        enough
        tokens
      }
      now {
        ...EstimateFields
      }
      changed {
        ...EstimateFields
      }
      currency
      priceVersion
      refusal {
        code
        message
      }
    }
  }
`);

export const MonthOnPackages = graphql(`
  query MonthOnPackages($tenantId: ID, $period: Month!) {
    monthOnPackages(tenantId: $tenantId, period: $period) {
      months {
        package
        net
        currency
        includedTokens
        usedTokens
        overageTokens
      }
      refusal {
        code
        message
      }
    }
  }
`);

export const ModelChoices = graphql(`
  query ModelChoices($tenantId: ID) {
    models(tenantId: $tenantId) {
      id
      name
    }
  }
`);
