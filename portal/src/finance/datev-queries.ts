import { graphql } from '#api/graphql.ts';

export const CheckFields = graphql(`
  fragment CheckFields on DatevCheck {
    passed
    totalCount
    faults {
      code
      line
      column
      field
      message
      warning
    }
  }
`);

export const BatchFields = graphql(`
  fragment BatchFields on DatevBatch {
    id
    period
    fileName
    rows
    sha256
    exportedAt
    exportedBy
    leftOut {
      record
      name
      message
    }
    downloadPath
    check {
      ...CheckFields
    }
  }
`);

export const DebtorBatchFields = graphql(`
  fragment DebtorBatchFields on DatevDebtorBatch {
    id
    fileName
    rows
    sha256
    exportedAt
    exportedBy
    leftOut {
      record
      name
      message
    }
    downloadPath
    check {
      ...CheckFields
    }
  }
`);

export const DatevBatches = graphql(`
  query DatevBatches($first: Int, $after: String) {
    datevBatches(first: $first, after: $after) {
      nodes {
        ...BatchFields
      }
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const DatevDebtorBatches = graphql(`
  query DatevDebtorBatches {
    datevDebtorBatches(first: 10) {
      ...DebtorBatchFields
    }
  }
`);

export const DatevSettingsFields = graphql(`
  fragment DatevSettingsFields on DatevSettings {
    consultant
    client
    accountLength
    fiscalYearStart
    chart
    locked
    initials
    documentLinks
    costCentres {
      baseFee
      usage
    }
  }
`);

export const DatevSettings = graphql(`
  query DatevSettings {
    datevSettings {
      ...DatevSettingsFields
    }
  }
`);

export const ExportDatev = graphql(`
  mutation ExportDatev($input: ExportDatevInput!) {
    exportDatev(input: $input) {
      batch {
        ...BatchFields
      }
      refusal {
        code
        message
        field
      }
    }
  }
`);

export const ExportDatevDebtors = graphql(`
  mutation ExportDatevDebtors($input: ExportDatevDebtorsInput!) {
    exportDatevDebtors(input: $input) {
      batch {
        ...DebtorBatchFields
      }
      refusal {
        code
        message
        field
      }
    }
  }
`);

export const ChooseDatevSettings = graphql(`
  mutation ChooseDatevSettings($input: ChooseDatevSettingsInput!) {
    chooseDatevSettings(input: $input) {
      settings {
        ...DatevSettingsFields
      }
      refusal {
        code
        message
        field
      }
    }
  }
`);
