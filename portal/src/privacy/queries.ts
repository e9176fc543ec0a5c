import { graphql } from '#api/graphql.ts';

export const ErasureFields = graphql(`
  fragment ErasureFields on Erasure {
    id
    kind
    subject
    upTo
    status
    requestedAt
    destroyedAt
    keys
    certificateUrl
  }
`);

export const Privacy = graphql(`
  query Privacy($tenantId: ID) {
    privacy(tenantId: $tenantId) {
      retention {
        days
      }
      legalHolds {
        id
        subject
        reason
      }
      erasures {
        ...ErasureFields
      }
    }
  }
`);

export const ChooseRetention = graphql(`
  mutation ChooseRetention($input: ChooseRetentionInput!) {
    chooseRetention(input: $input) {
      refusal {
        code
        message
        field
      }
    }
  }
`);

export const PlaceLegalHold = graphql(`
  mutation PlaceLegalHold($input: PlaceLegalHoldInput!) {
    placeLegalHold(input: $input) {
      refusal {
        code
        message
        field
      }
    }
  }
`);

export const LiftLegalHold = graphql(`
  mutation LiftLegalHold($input: LiftLegalHoldInput!) {
    liftLegalHold(input: $input) {
      refusal {
        code
        message
        field
      }
    }
  }
`);

export const RequestErasure = graphql(`
  mutation RequestErasure($input: RequestErasureInput!) {
    requestErasure(input: $input) {
      erasure {
        id
        status
      }
      refusal {
        code
        message
        field
      }
    }
  }
`);
