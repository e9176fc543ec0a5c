import { graphql } from '#api/graphql.ts';

export const UserFields = graphql(`
  fragment UserFields on User {
    id
    email
    name
    role
    status
    invitedAt
    lastSignInAt
  }
`);

export const Users = graphql(`
  query Users($tenantId: ID) {
    users(tenantId: $tenantId) {
      ...UserFields
    }
  }
`);

export const InviteUser = graphql(`
  mutation InviteUser($input: InviteUserInput!) {
    inviteUser(input: $input) {
      user {
        ...UserFields
      }
      refusal {
        code
        message
        field
      }
    }
  }
`);

export const GrantRole = graphql(`
  mutation GrantRole($input: GrantRoleInput!) {
    grantRole(input: $input) {
      user {
        ...UserFields
      }
      refusal {
        code
        message
        field
      }
    }
  }
`);

export const RevokeAccess = graphql(`
  mutation RevokeAccess($input: RevokeAccessInput!) {
    revokeAccess(input: $input) {
      user {
        ...UserFields
      }
      refusal {
        code
        message
        field
      }
    }
  }
`);

export const EndSessions = graphql(`
  mutation EndSessions($input: EndSessionsInput!) {
    endSessions(input: $input) {
      user {
        ...UserFields
      }
      refusal {
        code
        message
        field
      }
    }
  }
`);
