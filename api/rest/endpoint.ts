import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { Caller } from '../../commands/kernel/caller.ts';
import type { Permission } from '../../commands/kernel/permission.ts';
import type { Rejection } from '../../domain/kernel/rejection.ts';
import type { ApiDeps } from '../deps.ts';
import type { Locale } from '../locale.ts';

/** Who may call: the operator's key, a tenant's key or session, or both; `anyone` needs no credential. */
export type Audience = 'operator' | 'tenant' | 'operator-or-tenant' | 'anyone';

export interface Call<P, Q, B> {
  readonly deps: ApiDeps;
  /** Of the audience and with the permission declared; never read for `anyone`. */
  readonly caller: Caller;
  readonly locale: Locale;
  readonly params: P;
  readonly query: Q;
  readonly body: B;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** What an endpoint gives back. `sent`: it has written the answer itself (streams, files). */
export type Answer =
  | { readonly status: number; readonly body?: unknown; readonly position?: bigint; readonly headers?: Readonly<Record<string, string>> }
  | { readonly refused: Rejection }
  | { readonly sent: true };

export interface AnswerDescription {
  readonly says: string;
  readonly schema?: z.ZodType;
  readonly alsoAs?: readonly string[];
}

export interface Endpoint {
  readonly name: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** With `:name` parameters, as Fastify writes them. */
  readonly path: string;
  readonly says: string;
  readonly audience: Audience;
  readonly permission?: Permission;
  readonly params?: z.ZodType;
  readonly query?: z.ZodType;
  readonly body?: z.ZodType;
  readonly answers: Readonly<Record<number, AnswerDescription>>;
  /** Codes it may refuse with, besides those of every endpoint; printed in the description. */
  readonly refusals: readonly string[];
  readonly run: (call: Call<never, never, never>) => Promise<Answer>;
}

/** Declares one REST endpoint; the schemas parse the request, check the answer in tests, and print the description. */
export function endpoint<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType>(
  definition: Omit<Endpoint, 'params' | 'query' | 'body' | 'run'> & {
    readonly params?: P;
    readonly query?: Q;
    readonly body?: B;
    readonly run: (call: Call<z.output<P>, z.output<Q>, z.output<B>>) => Promise<Answer>;
  },
): Endpoint {
  return definition as unknown as Endpoint;
}
