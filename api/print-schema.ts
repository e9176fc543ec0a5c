import { lexicographicSortSchema, printSchema } from 'graphql';
import { createSchema } from './graph/schema.ts';

/** The contract as it is committed in `schema.graphql`: sorted, so that moving code moves no line. */
export function printedSchema(): string {
  return `${printSchema(lexicographicSortSchema(createSchema()))}\n`;
}
