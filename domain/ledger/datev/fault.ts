export type FaultCode =
  | 'NotCp1252'
  | 'NoCrlf'
  | 'LineMissing'
  | 'HeaderTooLong'
  | 'FieldCount'
  | 'CaptionWrong'
  | 'QuoteMissing'
  | 'QuoteTooMuch'
  | 'QuoteBroken'
  | 'RequiredEmpty'
  | 'FieldInvalid'
  | 'AccountTooLong'
  | 'ForeignCurrencyIncomplete'
  | 'TaxPeriodIncomplete'
  | 'DateOutsideBatch'
  | 'PeriodInvalid'
  | 'TooManyRows';

export interface Fault {
  readonly code: FaultCode;
  /** From 1; the header is line 1. */
  readonly line: number;
  /** From 1; 0 when the whole line is meant. */
  readonly column: number;
  readonly field: string;
}
