import SchemaBuilder from '@pothos/core';
import type { Context } from './context.ts';

/** Set-up only. Types stand in `types/`, one file per noun; root fields in the files beside this one. */
export const builder = new SchemaBuilder<{
  Context: Context;
  DefaultFieldNullability: false;
  Scalars: {
    ID: { Input: string; Output: string };
    Decimal: { Input: string; Output: string };
    Date: { Input: string; Output: string };
    Instant: { Input: string; Output: string };
    Month: { Input: string; Output: string };
  };
}>({ defaultFieldNullability: false });

builder.queryType({});
builder.mutationType({});
builder.subscriptionType({});

/** For functions that take a type of this schema. */
export type SchemaTypes = (typeof builder)['$inferSchemaTypes'];
