import { auditServer } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createEdge, edgeOperatorKey, type Edge } from '../../ops/testing/edge.ts';

describe('GraphQL over HTTP', () => {
  let edge: Edge;
  let url: string;
  beforeAll(async () => {
    edge = await createEdge();
    url = `${await edge.app.listen({ port: 0, host: '127.0.0.1' })}/graphql`;
  });
  afterAll(() => edge.close());

  it('passes every check of the audit (GQL-1)', async () => {
    // One of the checks asks for a type by its name, which strangers are not told.
    const withKey: typeof fetch = (to, init) =>
      fetch(to, { ...init, headers: { ...(init?.headers as Record<string, string>), authorization: `Bearer ${edgeOperatorKey}` } });
    const results = await auditServer({ url, fetchFn: withKey });
    const faults = results.filter(({ status }) => status !== 'ok');
    expect(results.length).toBeGreaterThan(50);
    expect(faults.map(({ name, status }) => `${status}: ${name}`)).toEqual([]);
  });

  it('takes a key on the same path as the session', async () => {
    const answer = await edge.graphql('{ me { email isOperator permissions } }', {}, { key: edgeOperatorKey });
    expect(answer.body).toMatchObject({ data: { me: { email: 'betrieb@nextgen.example', isOperator: true } } });
  });

  it('wants the CSRF header as soon as a cookie is there (D-28)', async () => {
    const post = (headers: Record<string, string>) =>
      edge.app.inject({ method: 'POST', url: '/graphql', headers: { 'content-type': 'application/json', ...headers }, payload: { query: '{ me { id } }' } });
    expect((await post({ cookie: 'oce-session=whatever' })).statusCode).toBe(403);
    expect((await post({ cookie: 'oce-session=whatever', 'x-oce-csrf': '1' })).statusCode).toBe(200);
    expect((await post({})).statusCode).toBe(200);
  });

  it('refuses a query that is too deep or too costly, in either language (GQL-2)', async () => {
    const bomb =
      '{ tenants(first: 200) { nodes { channels { log { at } } id } } a: tenants(first: 200) { nodes { channels { log { at actor action reason before after } } companyName status package country vatId } } }'.repeat(
        1,
      );
    const wide = `{ ${Array.from({ length: 61 }, (_, i) => `a${i}: me { id }`).join(' ')} }`;
    for (const query of [
      wide,
      `query($n: Int) { ${Array.from({ length: 60 }, (_, i) => `a${i}: tenants(first: $n) { nodes { id companyName } }`).join(' ')} }`,
    ]) {
      const answer = await edge.graphql(query, {}, { key: edgeOperatorKey, headers: { 'accept-language': 'en' } });
      expect(answer.body).toMatchObject({ errors: [{ extensions: { code: 'QueryTooCostly' }, message: expect.stringContaining('too large') }] });
    }
    const deep = `{ a { ${'a { '.repeat(14)} a ${'} '.repeat(14)} } }`;
    expect((await edge.graphql(deep, {})).body).toMatchObject({
      errors: expect.arrayContaining([expect.objectContaining({ extensions: expect.objectContaining({ code: 'QueryTooDeep' }) })]),
    });
    expect((await edge.graphql(bomb, {}, { key: edgeOperatorKey })).body).toHaveProperty('data');
  });

  it('does not hang on fragments that double each other (GQL-2)', async () => {
    const levels = 24;
    const fragments = Array.from(
      { length: levels },
      (_, i) => `fragment f${i} on Query { ${i + 1 < levels ? `...f${i + 1} ...f${i + 1}` : 'me { id }'} }`,
    ).join('\n');
    const answer = await edge.graphql(`{ ...f0 }\n${fragments}`, {});
    expect(answer.body).toMatchObject({ errors: expect.any(Array) });
  });

  it('hides what went wrong inside, and reports it (GQL-4)', async () => {
    const broken = await createEdge({
      deps: {
        projectionLag: async () => {
          throw new Error('connect ECONNREFUSED 10.0.0.5:5432');
        },
      },
    });
    const answer = await broken.graphql('{ operatorBoard { tenants projectionLag } }', {}, { key: edgeOperatorKey });
    expect(answer.text).not.toContain('ECONNREFUSED');
    expect(answer.body).toMatchObject({ errors: [{ extensions: { code: 'Internal' } }] });
    expect(broken.problems).toHaveLength(1);
    await broken.close();
  });
});
