import type { ObjectRef } from '@pothos/core';
import { builder, type SchemaTypes } from '../builder.ts';
import { RefusalType, type RefusalView } from './refusal.ts';

/** What a mutation gives: its result or the refusal, and the log position to wait for when reading one's own write. */
export interface Payload<T> {
  readonly result?: T | null;
  readonly position?: string;
  readonly refusal?: RefusalView;
}

export function payload<T>(name: string, field: string, type: ObjectRef<SchemaTypes, T>, description?: string) {
  return builder.objectRef<Payload<T>>(name).implement({
    ...(description !== undefined && { description }),
    fields: (t) => ({
      [field]: t.field({ type, nullable: true, resolve: ({ result }) => (result ?? null) as never }),
      position: t.string({ nullable: true, resolve: ({ position }) => position ?? null }),
      refusal: t.field({ type: RefusalType, nullable: true, resolve: ({ refusal }) => refusal ?? null }),
    }),
  });
}
