import { describe, expect, it } from 'vitest';
import { graphql } from './graphql.ts';

// Documents of the test only; the generated types know those of the pages.
const document = graphql as unknown as (source: string) => { toString(): string };

describe('graphql', () => {
  it('sends an operation with the fragments it spreads, each once, however deep', () => {
    document('fragment Inner on Tenant { id }');
    document('fragment Outer on Tenant { ...Inner companyName }');
    const sent = document('query Two { one: tenant { ...Outer } two: tenant { ...Inner ...Outer } }').toString();
    expect(sent.match(/fragment Inner/g)).toHaveLength(1);
    expect(sent.match(/fragment Outer/g)).toHaveLength(1);
  });

  it('names a fragment that is not loaded', () => {
    expect(() => document('query One { tenant { ...Nowhere } }').toString()).toThrow('Nowhere');
  });
});
