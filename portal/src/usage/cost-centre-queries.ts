import { graphql } from '#api/graphql.ts';

export const CostCentres = graphql(`
  query CostCentres($tenantId: ID) {
    costCentres(tenantId: $tenantId) {
      channelId
      kost1
      kost2
      validFrom
    }
    channels(tenantId: $tenantId) {
      id
      name
    }
  }
`);

export const AssignCostCentre = graphql(`
  mutation AssignCostCentre($input: AssignCostCentreInput!) {
    assignCostCentre(input: $input) {
      costCentre {
        channelId
      }
      refusal {
        code
        message
        field
      }
    }
  }
`);
