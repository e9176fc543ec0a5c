/** Stands for a personal value in the trail, which shows that something was said or given, never what. */
export const sealedMarker = '[verschlüsselt]';

// Verifiers of secrets: they prove nothing to a reader and would help somebody who guesses.
const verifiers: ReadonlySet<string> = new Set(['argon2id', 'verifyTokenFingerprint', 'emailFingerprint']);

/** The facts of an event as people may read them: without verifiers of secrets, personal values marked. */
export function readable(value: unknown): unknown {
  if (typeof value === 'string') return value.startsWith('enc:') ? sealedMarker : value;
  if (Array.isArray(value)) return value.map(readable);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !verifiers.has(key))
      .map(([key, inner]) => [key, readable(inner)]),
  );
}
