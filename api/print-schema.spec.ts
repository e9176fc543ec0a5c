import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { GraphQLObjectType, GraphQLSchema, GraphQLString } from 'graphql';
import { describe, expect, it } from 'vitest';
import { enforceRules, rule, rulesOf } from './graph/rules.ts';
import { createSchema } from './graph/schema.ts';
import { printedSchema } from './print-schema.ts';

describe('the GraphQL contract', () => {
  it('is committed as it is coded (GQL-1)', () => {
    expect(readFileSync(join(import.meta.dirname, 'schema.graphql'), 'utf8')).toBe(printedSchema());
  });

  it('declares a rule on every root field (GQL-3)', () => {
    const rules = rulesOf(createSchema());
    expect(rules.size).toBeGreaterThan(50);
    expect([...rules].filter(([, declared]) => declared === undefined)).toEqual([]);
    expect(
      [...rules]
        .filter(([, declared]) => declared === 'anyone')
        .map(([path]) => path)
        .toSorted(),
    ).toEqual(['Mutation.readSignInLink', 'Mutation.requestSignIn', 'Mutation.signIn', 'Mutation.signOut', 'Mutation.signOutEverywhere', 'Query.me']);
  });

  it('does not start with a field that has none (GQL-3)', () => {
    const query = (extensions: Readonly<Record<string, unknown>>) =>
      new GraphQLSchema({ query: new GraphQLObjectType({ name: 'Query', fields: { bare: { type: GraphQLString, resolve: () => 'x', extensions } } }) });
    expect(() => enforceRules(query({}))).toThrow('Query.bare declares no rule');
    expect(() => enforceRules(query(rule('anyone')))).not.toThrow();
  });
});
