/** An expected failure: the fact that stands in the way. Data, never an exception. */
export interface Rejection<Code extends string = string> {
  readonly rejected: Code;
  /** Figures for the message, e.g. `{ limit: 16000, tokens: 16001 }`; no personal data. */
  readonly info: Readonly<Record<string, string | number>>;
}

export function reject<const Code extends string>(code: Code, info: Rejection['info'] = {}): Rejection<Code> {
  return { rejected: code, info };
}

export function isRejection(value: unknown): value is Rejection {
  return typeof value === 'object' && value !== null && 'rejected' in value;
}
