import { graphql } from '#api/graphql.ts';

export const OperatorBoard = graphql(`
  query OperatorBoard {
    operatorBoard {
      tenants
      activeTenants
      messagesToday
      tokensToday
      tokensThisMonth
      mrr
      currency
      openDeadLetters
      channelsInError
      projectionLag
      messagesByDay {
        day
        count
      }
    }
  }
`);

export const DeadLetters = graphql(`
  query DeadLetters($tenantId: ID) {
    deadLetters(tenantId: $tenantId) {
      id
      tenantId
      job
      at
      attempts
      cause
      subject
    }
  }
`);

export const RetryDeadLetter = graphql(`
  mutation RetryDeadLetter($input: RetryDeadLetterInput!) {
    retryDeadLetter(input: $input) {
      deadLetter {
        id
      }
      refusal {
        code
        message
        field
      }
    }
  }
`);
