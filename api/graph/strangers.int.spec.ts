import { getIntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createEdge, edgeOperatorKey, type Edge } from '../../ops/testing/edge.ts';
import { operationsOf } from '../testing/operations.ts';
import { createSchema } from './schema.ts';

const cursor = (...key: readonly unknown[]) => Buffer.from(JSON.stringify(key)).toString('base64url');
const forged = [
  ...[1, 2, 3].flatMap((parts) => [
    cursor(...Array.from({ length: parts }, () => 'a\u0000b')),
    cursor(...Array.from({ length: parts }, () => 'no-number')),
    cursor(...Array.from({ length: parts }, () => '9'.repeat(40))),
    cursor(...Array.from({ length: parts }, () => '1e999')),
    cursor(...Array.from({ length: parts }, () => 'x'.repeat(10_000))),
    cursor(...Array.from({ length: parts }, () => ['x'])),
    cursor(...Array.from({ length: parts }, () => '\ud800')),
  ]),
  cursor(),
  'not base64 url!',
  Buffer.from('{"a":1}').toString('base64url'),
  Buffer.from('null').toString('base64url'),
];

describe('what strangers send to the graph', () => {
  let edge: Edge;
  let apiKey: string;
  beforeAll(async () => {
    edge = await createEdge();
    ({ apiKey } = await edge.onboard('Fremd GmbH'));
    await edge.settled();
  });
  afterAll(async () => {
    expect(edge.problems).toEqual([]);
    await edge.close();
  });
  const codes = (answer: { readonly body: unknown }) =>
    ((answer.body as { readonly errors?: readonly { readonly extensions?: { readonly code?: string } }[] }).errors ?? []).map(
      (error) => error.extensions?.code,
    );

  const lists = operationsOf(createSchema()).filter(({ arguments: given }) => given.includes('after'));
  it('is a list for each of the cursors below', () => {
    expect(lists.length).toBeGreaterThan(10);
  });
  it.each(lists.map((list) => [list.path, list] as const))('is refused as a cursor that is none: %s', async (_, list) => {
    for (const key of [edgeOperatorKey, apiKey]) {
      const sound = codes(
        await edge.graphql(
          list.text,
          list.variables((name) => (name === 'after' ? undefined : name === 'first' ? 5 : undefined)),
          { key },
        ),
      );
      for (const after of forged) {
        const answer = codes(
          await edge.graphql(
            list.text,
            list.variables((name) => (name === 'after' ? after : name === 'first' ? 5 : undefined)),
            { key },
          ),
        );
        if (sound.length > 0 || after.length > 20_000) continue;
        expect(
          answer.every((code) => code === 'CursorInvalid' || code === 'CharacterNotAllowed'),
          `${after}: ${answer.join()}`,
        ).toBe(true);
      }
      if (sound.length === 0)
        for (const after of [forged[0], forged[7], forged[14]])
          expect(
            codes(
              await edge.graphql(
                list.text,
                list.variables((name) => (name === 'after' ? after : undefined)),
                { key },
              ),
            ),
          ).toEqual(['CursorInvalid']);
    }
  });
  it('is refused as a cursor over REST too', async () => {
    for (const after of forged.filter((one) => one.length < 500)) {
      const { status } = await edge.call('GET', `/api/v1/invoices?after=${encodeURIComponent(after)}`, { key: apiKey });
      expect([200, 400]).toContain(status);
    }
    expect((await edge.call('GET', `/api/v1/invoices?after=${forged[0]}`, { key: apiKey })).body).toMatchObject({ code: 'CursorInvalid' });
  });

  it('gets no map of the schema without a key, and one with it', async () => {
    const query = getIntrospectionQuery();
    expect(codes(await edge.graphql(query, {}))).toEqual(['Unauthenticated']);
    expect((await edge.graphql(query, {}, { key: apiKey })).body).toMatchObject({ data: { __schema: { queryType: { name: 'Query' } } } });
    // Nor after somebody with a key has asked the same.
    expect(codes(await edge.graphql(query, {}))).toEqual(['Unauthenticated']);
    expect(codes(await edge.graphql('{ ...f } fragment f on Query { __type(name: "Tenant") { fields { name } } }', {}))).toEqual(['Unauthenticated']);
    expect((await edge.graphql('{ __typename }', {})).body).toEqual({ data: { __typename: 'Query' } });
  });

  it('is refused as too deep: documents, variables and bodies', async () => {
    const levels = 100_000;
    expect(codes(await edge.graphql('{ a '.repeat(5_000) + '}'.repeat(5_000), {}))).toEqual(['QueryTooDeep']);
    const json = `${'['.repeat(levels)}${']'.repeat(levels)}`;
    const send = (url: string, payload: string) =>
      edge.app.inject({ method: 'POST', url, payload, headers: { 'content-type': 'application/json', authorization: `Bearer ${apiKey}` } });
    for (const [url, payload] of [
      ['/graphql', `{"query":"{ me { id } }","variables":{"a":${json}}}`],
      ['/api/v1/llm/chat', `{"messages":${json}}`],
      ['/api/v1/llm/chat', `{"messages":${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}}`],
    ] as const) {
      const answer = await send(url, payload);
      expect(answer.statusCode, url).toBe(400);
      expect(answer.json()).toMatchObject({ code: 'BodyTooDeep' });
    }
  });

  it('is refused as too long, with what is possible', async () => {
    const answer = await edge.graphql('query($text: String!) { countTokens(text: $text) { tokens } }', { text: 'x'.repeat(200_001) }, { key: apiKey });
    expect(answer.body).toMatchObject({ errors: [{ extensions: { code: 'InvalidInput' }, message: expect.stringContaining('200000') }] });
  });
});
