export type FaultCode =
  | 'FormatUnknown'
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
  | 'AccountNotPersonal'
  | 'AccountTwice'
  | 'AccountAgainstItself'
  | 'TaxKeyOnAutomaticAccount'
  | 'ForeignCurrencyIncomplete'
  | 'TaxPeriodIncomplete'
  | 'LockOpen'
  | 'LockDiffers'
  | 'DateUnreal'
  | 'DateOutsideBatch'
  | 'PeriodInvalid'
  | 'NameMissing'
  | 'VatIdWithPrefix'
  | 'TooManyRows';

export interface Fault {
  readonly code: FaultCode;
  /** From 1; the header is line 1. */
  readonly line: number;
  /** From 1; 0 when the whole line is meant. */
  readonly column: number;
  readonly field: string;
  /** What stands there, and what should. */
  readonly value?: string;
  readonly expected?: string;
}

/** DATEV imports a file with these, or has itself written such; still they are worth a look. */
const warnings: ReadonlySet<FaultCode> = new Set(['TaxPeriodIncomplete', 'LockDiffers']);

export function isWarning({ code }: Fault): boolean {
  return warnings.has(code);
}
