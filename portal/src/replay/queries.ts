import { graphql } from '#api/graphql.ts';

export const ConfigurationSteps = graphql(`
  query ConfigurationSteps($tenantId: ID, $first: Int, $after: String) {
    configurationSteps(tenantId: $tenantId, first: $first, after: $after) {
      nodes {
        at
        events {
          event
          actor
          reason
        }
      }
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const ConfigurationFields = graphql(`
  fragment ConfigurationFields on TenantConfiguration {
    company {
      name
      vatId
      vatIdState
      customerType
      address {
        street
        postalCode
        city
        country
      }
    }
    contract {
      status
      package
      eraseOn
      bookings {
        package
        validFrom
      }
    }
    assistant {
      personaName
      language
      model
      prompt {
        version
        text
      }
    }
    channels {
      id
      type
      name
      status
      cause
    }
    users {
      id
      name
      email
      role
      status
    }
    apiKeys {
      id
      prefix
      revoked
    }
    budget {
      monthlyLimitTokens
      atLimit
      alertAtPercent
    }
    privacy {
      retentionDays
      legalHolds {
        id
        subjectId
        reason
      }
    }
  }
`);

export const TenantAt = graphql(`
  query TenantAt($tenantId: ID, $asOf: Instant) {
    tenant(id: $tenantId, asOf: $asOf) {
      id
      configuration {
        ...ConfigurationFields
      }
    }
  }
`);

export const ConfigurationDifferences = graphql(`
  query ConfigurationDifferences($tenantId: ID, $from: Instant!, $to: Instant) {
    configurationDifferences(tenantId: $tenantId, from: $from, to: $to) {
      path
      before
      after
    }
  }
`);
