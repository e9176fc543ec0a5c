import { getNamedType, isInputObjectType, isListType, isNonNullType, parse, validate, type GraphQLInputType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { textAccepted, withinBounds } from './argument-bounds.ts';
import { shapeLimits } from './limits.ts';
import { createSchema } from './schema.ts';

const schema = createSchema();
const codesOf = (text: string) => validate(schema, parse(text), [shapeLimits]).map(({ extensions }) => extensions['code']);
const many = (count: number, text: (i: number) => string) => Array.from({ length: count }, (_, i) => text(i)).join(' ');
const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].flatMap((type) =>
  Object.values(type?.getFields() ?? {}).map((field) => ({ path: `${type?.name ?? ''}.${field.name}`, field })),
);

describe('the shape of a query', () => {
  it.each([
    ['at the root', `{ ${many(61, (i) => `a${i}: me { id }`)} }`],
    ['behind one inline fragment', `{ ... { ${many(61, (i) => `a${i}: me { id }`)} } }`],
    ['behind a fragment', `{ ...f } fragment f on Query { ${many(61, (i) => `a${i}: me { id }`)} }`],
    [
      'behind a fragment spread twice',
      `{ ...f x: me { ...g } } fragment f on Query { ...h ...h } fragment h on Query { ${many(31, (i) => `a${i}: me { id }`)} } fragment g on Me { id }`,
    ],
    ['without a name', `{ ${many(61, () => 'me { id }')} }`],
    ['further down', `{ me { ${many(61, (i) => `a${i}: id`)} } }`],
    ['further down, behind a fragment', `{ me { ... { ${many(61, (i) => `a${i}: id`)} } } }`],
    ['in what the schema says of itself', `{ __schema { ${many(7, (i) => `a${i}: types { name }`)} } }`],
  ])('is refused where one field has too many names: %s (GQL-2)', (_, text) => {
    expect(codesOf(text)).toEqual(['QueryTooCostly']);
  });

  it('lets what is costly run once a request (GQL-2)', () => {
    const heavy = roots.filter(({ field }) => field.extensions['heavy'] === true).map(({ path }) => path);
    expect(heavy).toEqual(expect.arrayContaining(['Query.countTokens', 'Query.checkUsageReceipts', 'Mutation.importBankStatement']));
    expect(codesOf('{ a: countTokens(text: "a") { tokens } }')).toEqual([]);
    expect(codesOf('{ a: countTokens(text: "a") { tokens } ... { b: countTokens(text: "b") { tokens } } }')).toEqual(['QueryTooCostly']);
    expect(codesOf('{ __schema { queryType { name } } ... { b: __schema { queryType { name } } } }')).toEqual(['QueryTooCostly']);
  });

  it('is bounded where fragments double each other around nothing that counts', () => {
    const levels = 30;
    const fragments = many(levels, (i) => `fragment f${i} on Query { ${i + 1 < levels ? `...f${i + 1} ...f${i + 1}` : '__typename'} }`);
    expect(codesOf(`{ ...f0 } ${fragments}`)).toEqual(['QueryTooCostly']);
  });

  it('counts how deep the schema is asked about itself', () => {
    const deep = (levels: number) => `{ __schema { types { ${'fields { type { '.repeat(levels)} name ${'} }'.repeat(levels)} } } }`;
    expect(codesOf(deep(3))).toEqual([]);
    expect(codesOf(deep(12))).toEqual(['QueryTooDeep']);
  });
});

describe('what a root field is given', () => {
  const texts = (type: GraphQLInputType): boolean => {
    const named = getNamedType(type);
    return isInputObjectType(named) ? Object.values(named.getFields()).some((field) => texts(field.type)) : named.name === 'String';
  };

  it('is short, or its field says what it takes and is counted as costly', () => {
    const long = roots.filter(({ field }) => field.args.some(({ type }) => texts(type)) && textAccepted(field) > 20_000);
    expect(long.map(({ path }) => path).toSorted()).toEqual([
      'Mutation.importBankStatement',
      'Mutation.writeSystemPrompt',
      'Query.checkUsageReceipts',
      'Query.countTokens',
    ]);
    expect(long.filter(({ field }) => field.extensions['heavy'] !== true)).toEqual([]);
  });

  it('is looked at wherever it stands, of every root field', () => {
    const filled = (type: GraphQLInputType, value: string): unknown => {
      if (isNonNullType(type)) return filled(type.ofType as GraphQLInputType, value);
      if (isListType(type)) return [filled(type.ofType, value)];
      return isInputObjectType(type) ? Object.fromEntries(Object.values(type.getFields()).map((field) => [field.name, filled(field.type, value)])) : value;
    };
    for (const { field } of roots.filter((root) => root.field.args.length > 0)) {
      for (const { name, type } of field.args) {
        const given = { [name]: filled(type, 'x'.repeat(1_000_001)) };
        expect(() => withinBounds(given, textAccepted(field)), `${field.name}.${name}`).toThrow('InvalidInput');
        expect(() => withinBounds({ [name]: filled(type, 'x') }, textAccepted(field))).not.toThrow();
      }
    }
    expect(() => withinBounds({ list: Array.from({ length: 1_001 }, () => 1) }, 10)).toThrow('InvalidInput');
  });
});
