import { GraphQLError, Kind, type ValueNode } from 'graphql';
import type { z } from 'zod';
import { Amount } from '../../domain/kernel/money.ts';
import { BusinessDate, Instant, Month } from '../../domain/kernel/time.ts';
import { builder } from './builder.ts';
import { invalidInput } from '../../domain/kernel/invalid-input.ts';

const of = (name: string, schema: z.ZodType<string>, description: string) => {
  const parseValue = (value: unknown): string => {
    const parsed = schema.safeParse(value);
    if (!parsed.success)
      throw new GraphQLError(`${name} has another form.`, { extensions: { code: 'InvalidInput', info: invalidInput(parsed.error, name).info } });
    return parsed.data;
  };
  return {
    description,
    serialize: (value: unknown) => String(value),
    parseValue,
    parseLiteral: (node: ValueNode) => parseValue(node.kind === Kind.STRING ? node.value : undefined),
  };
};

builder.scalarType('Decimal', of('Decimal', Amount, 'An amount as a decimal string, never a float; its currency stands beside it.'));
builder.scalarType('Date', of('Date', BusinessDate, 'A calendar day in Europe/Berlin, YYYY-MM-DD.'));
builder.scalarType('Instant', of('Instant', Instant, 'An instant in UTC, ISO 8601 with milliseconds.'));
builder.scalarType('Month', of('Month', Month, 'A calendar month in Europe/Berlin, YYYY-MM.'));
