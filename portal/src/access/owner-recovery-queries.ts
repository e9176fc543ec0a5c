import { graphql } from '#api/graphql.ts';

export const OwnerRecoveryFields = graphql(`
  fragment OwnerRecoveryFields on OwnerRecovery {
    id
    email
    reason
    requestedAt
    confirmableFrom
    status
  }
`);

export const OwnerRecoveries = graphql(`
  query OwnerRecoveries($tenantId: ID) {
    ownerRecoveries(tenantId: $tenantId) {
      ...OwnerRecoveryFields
    }
  }
`);

export const RequestOwnerRecovery = graphql(`
  mutation RequestOwnerRecovery($input: RequestOwnerRecoveryInput!) {
    requestOwnerRecovery(input: $input) {
      ownerRecovery {
        ...OwnerRecoveryFields
      }
      refusal {
        code
        message
        field
      }
    }
  }
`);

export const ConfirmOwnerRecovery = graphql(`
  mutation ConfirmOwnerRecovery($input: OwnerRecoveryInput!) {
    confirmOwnerRecovery(input: $input) {
      ownerRecovery {
        ...OwnerRecoveryFields
      }
      refusal {
        code
        message
        field
      }
    }
  }
`);

export const DeclineOwnerRecovery = graphql(`
  mutation DeclineOwnerRecovery($input: OwnerRecoveryInput!) {
    declineOwnerRecovery(input: $input) {
      ownerRecovery {
        ...OwnerRecoveryFields
      }
      refusal {
        code
        message
        field
      }
    }
  }
`);
