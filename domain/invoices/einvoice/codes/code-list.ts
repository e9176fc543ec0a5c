/** A published list of codes, written as one text. */
export function codeList(codes: string): ReadonlySet<string> {
  return new Set(codes.trim().split(/\s+/));
}
