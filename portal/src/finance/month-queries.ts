import { graphql } from '#api/graphql.ts';

export const MonthFields = graphql(`
  fragment MonthFields on MonthBoard {
    period
    since
    next
    closable
    closedAt
    closedBy
    checks {
      check
      status
      count
      nextStep
    }
  }
`);

export const MonthBoard = graphql(`
  query MonthBoard($period: Month!) {
    monthBoard(period: $period) {
      ...MonthFields
    }
  }
`);

export const ClosePeriod = graphql(`
  mutation ClosePeriod($input: ClosePeriodInput!) {
    closePeriod(input: $input) {
      month {
        ...MonthFields
      }
      refusal {
        code
        message
        field
      }
    }
  }
`);

export const ExchangeRates = graphql(`
  query ExchangeRates {
    exchangeRates {
      month
      currency
      rate
      source
    }
  }
`);

export const RecordExchangeRate = graphql(`
  mutation RecordExchangeRate($input: RecordExchangeRateInput!) {
    recordExchangeRate(input: $input) {
      rate {
        month
        rate
      }
      refusal {
        code
        message
        field
      }
    }
  }
`);
