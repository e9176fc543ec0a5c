import { graphql } from '#api/graphql.ts';

export const UsageFields = graphql(`
  fragment UsageFields on UsageItem {
    key
    label
    inputTokens
    outputTokens
    cacheReadTokens
    totalTokens
    replies
    cost
    currency
  }
`);

export const FigureFields = graphql(`
  fragment FigureFields on MonthFigure {
    currency
    net
    fees
    overage
    tokens
  }
`);

export const BoardFields = graphql(`
  fragment BoardFields on UsageBoard {
    asOf
    conversationsToday
    today {
      ...UsageFields
    }
    yesterday {
      ...UsageFields
    }
    month {
      ...UsageFields
    }
    previousMonth {
      ...UsageFields
    }
    invoice {
      ...FigureFields
    }
    previousInvoice {
      ...FigureFields
    }
    budget {
      includedTokens
      usedTokens
      remainingTokens
      percentUsed
      forecastTokens
      alertAtPercent
      monthlyLimitTokens
      atLimit
      stopText
    }
    reservedTokens
    alerts {
      percent
      limitTokens
      stopped
      reachedAt
    }
    byDay {
      ...UsageFields
    }
    byModel {
      ...UsageFields
    }
    byChannel {
      ...UsageFields
    }
    byUser {
      ...UsageFields
    }
  }
`);

export const UsageBoard = graphql(`
  query UsageBoard($tenantId: ID) {
    usageBoard(tenantId: $tenantId) {
      ...BoardFields
    }
  }
`);

export const UsageBoardLive = graphql(`
  subscription UsageBoardLive($tenantId: ID) {
    usageBoard(tenantId: $tenantId) {
      ...BoardFields
    }
  }
`);

export const SetBudget = graphql(`
  mutation SetBudget($input: SetBudgetInput!) {
    setBudget(input: $input) {
      budget {
        includedTokens
        usedTokens
        remainingTokens
        percentUsed
        forecastTokens
        alertAtPercent
        monthlyLimitTokens
        atLimit
        stopText
      }
      refusal {
        code
        message
        field
      }
    }
  }
`);
