import { graphql } from '#api/graphql.ts';

export const TenantRow = graphql(`
  fragment TenantRow on Tenant {
    id
    companyName
    status
    package
    country
    demo
    registeredAt
    tokensThisMonth {
      input
      output
      total
    }
  }
`);

export const Tenants = graphql(`
  query Tenants($first: Int, $after: String, $search: String, $status: TenantStatus) {
    tenants(first: $first, after: $after, search: $search, status: $status) {
      nodes {
        ...TenantRow
      }
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const TenantFields = graphql(`
  fragment TenantFields on Tenant {
    ...TenantRow
    vatId
    adminEmail
    activatedAt
    eraseOn
    tokensToday {
      input
      output
      total
    }
    channels {
      id
      type
      name
      status
    }
  }
`);

export const TenantDetail = graphql(`
  query TenantDetail($id: ID) {
    tenant(id: $id) {
      ...TenantFields
    }
  }
`);

export const RegisterTenant = graphql(`
  mutation RegisterTenant($input: RegisterTenantInput!) {
    registerTenant(input: $input) {
      tenant {
        ...TenantFields
      }
      apiKey
      webchatPublicKey
      refusal {
        code
        message
        field
      }
    }
  }
`);

export const BookPackage = graphql(`
  mutation BookPackage($input: BookPackageInput!) {
    bookPackage(input: $input) {
      tenant {
        ...TenantFields
      }
      refusal {
        code
        message
        field
      }
    }
  }
`);

export const ActivateTenant = graphql(`
  mutation ActivateTenant($input: ActivateTenantInput!) {
    activateTenant(input: $input) {
      tenant {
        ...TenantFields
      }
      refusal {
        code
        message
        field
      }
    }
  }
`);

export const SuspendTenant = graphql(`
  mutation SuspendTenant($input: SuspendTenantInput!) {
    suspendTenant(input: $input) {
      tenant {
        ...TenantFields
      }
      refusal {
        code
        message
        field
      }
    }
  }
`);
