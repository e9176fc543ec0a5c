import type { z } from 'zod';
import type { Upcaster } from './upcast.ts';

/** A top-level payload field that holds personal data, and whose key encrypts it. */
export interface PersonalField<P> {
  readonly field: keyof P & string;
  /** The payload field with the pseudonymous id of the person concerned; destroying that person's key erases the value. */
  readonly subject: keyof P & string;
  /** True for message content: one key per person and UTC day, so that retention is the destruction of old days' keys. */
  readonly perDay?: boolean;
}

export interface DomainEvent<T extends string = string, P = unknown> {
  readonly type: T;
  readonly payload: P;
}

export interface EventType<T extends string, P> {
  (payload: P): DomainEvent<T, P>;
  readonly type: T;
  readonly says: string;
  readonly schema: z.ZodType<P>;
  /** 1 and one more for each upcaster. */
  readonly schemaVersion: number;
  readonly upcasters: readonly Upcaster[];
  readonly personal: readonly PersonalField<P>[];
}

// Variance makes EventType<string, unknown> unusable as a bound; this is the bound every event type satisfies.
export type AnyEventType = Pick<EventType<string, never>, 'type' | 'says' | 'schemaVersion' | 'upcasters'> & {
  readonly schema: z.ZodType;
  readonly personal: readonly { readonly field: string; readonly subject: string; readonly perDay?: boolean }[];
};

/** The event value that an event type produces. */
export type EventOf<E> = E extends EventType<infer T, infer P> ? DomainEvent<T, P> : never;

/**
 * Declares an event: its stored name (frozen on release), a sentence that says what happened, and the shape of its facts.
 * The payload is not validated here but when it is appended, so that decisions stay cheap.
 */
export function event<T extends string, S extends z.ZodType>(
  type: T,
  says: string,
  schema: S,
  options: { readonly personal?: readonly PersonalField<z.output<S>>[]; readonly upcasters?: readonly Upcaster[] } = {},
): EventType<T, z.output<S>> {
  const create = (payload: z.output<S>): DomainEvent<T, z.output<S>> => ({ type, payload });
  return Object.assign(create, {
    type,
    says,
    schema: schema as unknown as z.ZodType<z.output<S>>,
    schemaVersion: 1 + (options.upcasters?.length ?? 0),
    upcasters: options.upcasters ?? [],
    personal: options.personal ?? [],
  });
}
