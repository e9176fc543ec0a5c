import { z } from 'zod';
import type { AnswerDescription, Endpoint } from './endpoint.ts';
import { ProblemAnswer } from './schemas.ts';
import { entryOf } from '../errors.ts';

type Json = Readonly<Record<string, unknown>>;

const always = ['InvalidInput', 'MalformedBody', 'CharacterNotAllowed', 'RateLimited', 'Internal'] as const;
const guarded = ['Unauthenticated', 'Forbidden'] as const;

/** OpenAPI 3.1, printed from the same schemas that parse the requests (API-11). */
export function openapi(endpoints: readonly Endpoint[], publicUrl: string): Json {
  const paths: Record<string, Record<string, Json>> = {};
  for (const endpoint of endpoints) {
    const path = endpoint.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: operation(endpoint) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'OpenClaw Enterprise',
      version: '1.0.0',
      description: 'Tenants, channels, the assistant and its usage. Errors are problem+json (RFC 9457) with a stable `code`.',
    },
    servers: [{ url: publicUrl }],
    security: [{ key: [] }],
    paths,
    components: {
      securitySchemes: { key: { type: 'http', scheme: 'bearer', description: "The operator's key or a tenant's API key." } },
      schemas: { Problem: jsonSchema(ProblemAnswer, 'output') },
    },
  };
}

function operation(endpoint: Endpoint): Json {
  const { name, says, audience, body } = endpoint;
  return {
    operationId: name,
    summary: says,
    tags: [endpoint.path.split('/')[3] ?? ''],
    ...(audience === 'anyone' ? { security: [] } : { description: `For: ${audience.replaceAll('-', ' ')}.` }),
    parameters: [...parameters(endpoint.params, 'path'), ...parameters(endpoint.query, 'query'), ...headers(endpoint)],
    ...(body && { requestBody: { required: true, content: { 'application/json': { schema: jsonSchema(body, 'input') } } } }),
    responses: { ...Object.fromEntries(Object.entries(endpoint.answers).map(([status, answer]) => [status, response(answer)])), ...problems(endpoint) },
  };
}

function response({ says, schema, alsoAs = [] }: AnswerDescription): Json {
  const content = { ...(schema && { 'application/json': { schema: jsonSchema(schema, 'output') } }), ...Object.fromEntries(alsoAs.map((type) => [type, {}])) };
  return { description: says, ...(Object.keys(content).length > 0 && { content }) };
}

/** One response per status, naming the codes behind it. */
function problems(endpoint: Endpoint): Json {
  const codes = [...always, ...(endpoint.audience === 'anyone' ? [] : guarded), ...endpoint.refusals];
  const byStatus = new Map<number, string[]>();
  for (const code of codes) byStatus.set(entryOf(code).status, [...(byStatus.get(entryOf(code).status) ?? []), code]);
  return Object.fromEntries(
    [...byStatus]
      .filter(([status]) => !(status in endpoint.answers))
      .map(([status, names]) => [
        status,
        {
          description: names.join(', '),
          content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
        },
      ]),
  );
}

function parameters(schema: z.ZodType | undefined, place: 'path' | 'query'): readonly Json[] {
  if (!schema) return [];
  const { properties = {}, required = [] } = jsonSchema(schema, 'input') as { properties?: Record<string, Json>; required?: readonly string[] };
  return Object.entries(properties).map(([name, property]) => ({ name, in: place, required: place === 'path' || required.includes(name), schema: property }));
}

function headers(endpoint: Endpoint): readonly Json[] {
  const position = {
    name: 'x-oce-position',
    in: 'header',
    required: false,
    description: 'Wait for this log position before answering; writes give theirs in the answer.',
    schema: { type: 'string' },
  };
  const key = {
    name: 'Idempotency-Key',
    in: 'header',
    required: false,
    description: 'The same key has one effect.',
    schema: { type: 'string', maxLength: 200 },
  };
  if (endpoint.audience === 'anyone') return [];
  return endpoint.method === 'POST' ? [position, key] : [position];
}

function jsonSchema(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, '~standard': __, ...rest } = z.toJSONSchema(schema, { io, target: 'draft-2020-12', unrepresentable: 'any' }) as Record<string, unknown>;
  return rest;
}
