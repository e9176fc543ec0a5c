import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { isOperator } from '../auth/identify.ts';
import type { ApiDeps } from '../deps.ts';
import { Refusal } from '../errors.ts';
import { positionHeader, waitForAll, wantedPositions } from '../position.ts';
import { sendProblem } from '../problem.ts';
import type { Endpoint } from './endpoint.ts';
import { invalidInput } from '../../domain/kernel/invalid-input.ts';

/** Puts the endpoints on the app: who may call, parse, run, answer. `checked` also holds every answer against its description. */
export function mountEndpoints(app: FastifyInstance, endpoints: readonly Endpoint[], deps: ApiDeps, options: { readonly checked: boolean }): void {
  const positions = wantedPositions(deps);
  for (const endpoint of endpoints) {
    app.route({
      method: endpoint.method,
      url: endpoint.path,
      handler: async (request, reply) => {
        admit(endpoint, request);
        await positions(request);
        const call = {
          deps,
          caller: request.visitor.caller,
          locale: request.locale,
          request,
          reply,
          params: parsed(endpoint.params, request.params, 'path'),
          query: parsed(endpoint.query, request.query, 'query'),
          body: parsed(endpoint.body, request.body ?? undefined, 'body'),
        };
        const answer = await endpoint.run(call as never);
        if ('sent' in answer) return reply;
        if ('refused' in answer) return sendProblem(reply, answer.refused, request.locale);
        if (answer.position !== undefined) {
          // The caller's next read, on any connection, sees this write.
          await waitForAll(deps.readDb, answer.position);
          void reply.header(positionHeader, String(answer.position));
        }
        if (options.checked) check(endpoint, answer.status, answer.body);
        return send(reply, answer);
      },
    });
  }
}

function admit(endpoint: Endpoint, request: FastifyRequest): void {
  if (endpoint.audience === 'anyone') return;
  const { caller } = request.visitor;
  if (!caller) throw new Refusal('Unauthenticated');
  const operator = isOperator(caller);
  if (endpoint.audience === 'operator' && !operator) throw new Refusal('Forbidden');
  if (endpoint.audience === 'tenant' && operator) throw new Refusal('Forbidden');
  if (endpoint.permission && !caller.permissions.has(endpoint.permission)) throw new Refusal('Forbidden');
}

function parsed(schema: z.ZodType | undefined, value: unknown, where: string): unknown {
  if (!schema) return undefined;
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const { info } = invalidInput(result.error);
  throw new Refusal('InvalidInput', { ...info, field: info['field'] || where });
}

function check(endpoint: Endpoint, status: number, body: unknown): void {
  const description = endpoint.answers[status];
  if (!description) throw new Error(`${endpoint.name} does not describe its answer ${status}`);
  if (Buffer.isBuffer(body)) return;
  const problem = description.schema?.safeParse(body);
  if (problem && !problem.success) throw new Error(`${endpoint.name} ${status} differs from its description: ${problem.error.message}`);
}

function send(
  reply: FastifyReply,
  answer: { readonly status: number; readonly body?: unknown; readonly headers?: Readonly<Record<string, string>> },
): FastifyReply {
  void reply.code(answer.status).header('cache-control', 'no-store');
  for (const [name, value] of Object.entries(answer.headers ?? {})) void reply.header(name, value);
  return answer.body === undefined ? reply.send() : reply.send(answer.body);
}
