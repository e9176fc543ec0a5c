import fc from 'fast-check';
import { GraphQLError } from 'graphql';
import { describe, expect, it } from 'vitest';
import { boundedParse, maxNesting, nestingOf } from './nesting.ts';

const depthOf = (value: unknown): number => (typeof value === 'object' && value !== null ? 1 + Math.max(0, ...Object.values(value).map(depthOf)) : 0);
const codeOf = (text: string) => {
  try {
    boundedParse(text);
    return 'parsed';
  } catch (error) {
    return error instanceof GraphQLError ? (error.extensions['code'] ?? 'syntax') : error;
  }
};

describe('nesting', () => {
  it('is counted as JSON has it, whatever stands in strings', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 8 }), fc.string(), (json, text) => {
        const value: unknown = JSON.parse(json);
        expect(nestingOf(JSON.stringify([value, text]), { comments: false })).toBe(1 + Math.max(depthOf(value), 0));
      }),
    );
  });

  it.each([
    ['{ a(text: "{{{\\"{{") { b } }', 2],
    ['{ a(text: """{{{ \\""" {{""") { b } }', 2],
    ['{ a # {{{{ (\n }', 1],
    ['{ a(list: [[1]]) }', 4],
    ['"""{{{{', 0],
    ['{ a(text: "open\n) { b } }', 2],
  ])('of %j is %i', (text, depth) => {
    expect(nestingOf(text, { comments: true })).toBe(depth);
  });

  it('beyond reason is a refusal, however it is written, and never the end of the stack (GQL-2)', () => {
    for (const levels of [maxNesting + 1, 5_000, 200_000]) {
      expect(codeOf('{ a '.repeat(levels) + '}'.repeat(levels))).toBe('QueryTooDeep');
      expect(codeOf('{ a '.repeat(levels))).toBe('QueryTooDeep');
      expect(codeOf(`{ a(b: ${'['.repeat(levels)}`)).toBe('QueryTooDeep');
      expect(codeOf(`{ a(b: ${'{ c: '.repeat(levels)}`)).toBe('QueryTooDeep');
      expect(codeOf(`{ ${'... { '.repeat(levels)}`)).toBe('QueryTooDeep');
      expect(codeOf(`query($a: ${'['.repeat(levels)}`)).toBe('QueryTooDeep');
    }
    expect(codeOf('{ a '.repeat(20) + '}'.repeat(20))).toBe('parsed');
  });

  it('is bounded in its length as well', () => {
    expect(codeOf(`{ ${'a '.repeat(20_000)} }`)).toBe('QueryTooCostly');
    expect(codeOf('{ a')).toBe('syntax');
  });
});
