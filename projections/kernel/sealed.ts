/** A personal value as it stands in the log, with what it is bound to: whoever opens it needs all three. */
export interface Sealed {
  readonly value: string;
  readonly eventId: string;
  readonly field: string;
}

export function sealed(value: string, eventId: string, field: string): Sealed {
  return { value, eventId, field };
}
export function sealedIfAny(value: string | null, eventId: string | null, field: string): Sealed | null {
  return value === null || eventId === null ? null : sealed(value, eventId, field);
}
