type Payload = Readonly<Record<string, unknown>>;

/**
 * Turns a payload of one version into the next: the first of a list from 1 to 2, and so on. Pure, and blind to personal
 * fields, which come sealed: it may drop one, but neither rename nor read it, for the seal is bound to the field's name.
 */
export type Upcaster = (payload: Payload) => Payload;

/** A stored event of an older version than its declaration can be read through the chain; one of a newer version can't be read at all. */
export function upcast(
  type: { readonly type: string; readonly schemaVersion: number; readonly upcasters: readonly Upcaster[] },
  storedVersion: number,
  payload: unknown,
): unknown {
  if (storedVersion === type.schemaVersion) return payload;
  if (storedVersion > type.schemaVersion)
    throw new Error(`${type.type} v${storedVersion} was written by a newer release; this one reads up to v${type.schemaVersion}`);
  return type.upcasters.slice(storedVersion - 1).reduce<Payload>((older, next) => next(older), payload as Payload);
}
