import { type GraphQLField, type GraphQLResolveInfo, type GraphQLSchema } from 'graphql';
import { keyOf } from '../../projections/kernel/page.ts';
import type { Aspect } from '../../domain/access/events.ts';
import { OPERATOR } from '../../domain/kernel/metadata.ts';
import type { Permission } from '../../commands/kernel/permission.ts';
import { Refusal } from '../errors.ts';
import { limits } from '../http/rate-limit.ts';
import { atOnce, streamsOfPerson, type AtOnce } from '../http/at-once.ts';
import { callerOf } from '../http/client-address.ts';
import { take } from '../http/throttle.ts';
import { turning } from './page-of.ts';
import { textAccepted, withinBounds } from './argument-bounds.ts';
import type { Context } from './context.ts';
import { whileAllowed } from './standing.ts';

/** Who may ask for a root field. There is no default: a field without a rule stops the server at start (GQL-3). */
export type Rule = 'anyone' | 'signed-in' | { readonly permission: Permission; readonly only?: 'operator' };

/** Goes into a root field's `extensions`. */
export function rule(declared: Rule): { readonly rule: Rule } {
  return { rule: declared };
}

/** The declared rules of all root fields, by `Query.name`. */
export function rulesOf(schema: GraphQLSchema): ReadonlyMap<string, Rule | undefined> {
  return new Map(rootFields(schema).map(({ path, field }) => [path, field.extensions['rule'] as Rule | undefined]));
}

/** Puts each root field's rule in front of its resolver. Throws when a field has none. */
export function enforceRules(schema: GraphQLSchema): GraphQLSchema {
  const streams = atOnce(streamsOfPerson);
  for (const { path, field } of rootFields(schema)) {
    const declared = field.extensions['rule'] as Rule | undefined;
    if (!declared) throw new Error(`${path} declares no rule: say who may ask for it`);
    const key = path.startsWith('Subscription.') ? 'subscribe' : 'resolve';
    const open = field[key];
    const longest = textAccepted(field);
    if (!open) throw new Error(`${path} has no ${key}`);
    const begin = (source: unknown, args: unknown, context: Context, info: GraphQLResolveInfo) =>
      open(source, args as Record<string, unknown>, readingOf(declared, path, context, info.fieldName), info);
    field[key] = (source: unknown, args: unknown, context: Context, info: GraphQLResolveInfo) => {
      allow(declared, context);
      withinBounds(args, longest);
      if (key === 'subscribe') {
        follow(streams, context);
        return whileAllowed(
          context,
          (standing) => allow(declared, standing),
          (within) => begin(source, args, within, info) as AsyncIterable<unknown> | Promise<AsyncIterable<unknown>>,
        );
      }
      const run = () => begin(source, args, context, info);
      const { after } = args as { readonly after?: unknown };
      // Also where a list is empty and would not look at it.
      if (typeof after === 'string' && after !== '')
        return turning(() => {
          keyOf(after);
          return run();
        });
      return field.extensions['heavy'] === true ? seldom(context, run) : run();
    };
  }
  return schema;
}

/** Each open stream is work with every change; a person has only so many eyes. */
function follow(streams: AtOnce, context: Context): void {
  const leave = streams.enter(callerKey(context));
  if (!leave) throw new Refusal('RateLimited', { seconds: 5 });
  context.signal.addEventListener('abort', leave, { once: true });
  if (context.signal.aborted) leave();
}

function callerKey({ caller, ip }: Context): string {
  return caller ? `${caller.tenantId}:${caller.actor.kind}:${caller.actor.id}` : callerOf(ip);
}

/** What costs much is done at a rate of its own, whoever asks and by whichever key. */
async function seldom(context: Context, run: () => unknown): Promise<unknown> {
  await take(context.deps, limits.heavy, callerKey(context));
  return run();
}

export function allow(declared: Rule, { caller }: Pick<Context, 'caller'>): void {
  if (declared === 'anyone') return;
  if (!caller) throw new Refusal('Unauthenticated');
  if (declared === 'signed-in') return;
  if (declared.only === 'operator' && caller.tenantId !== 'operator') throw new Refusal('Forbidden');
  if (!caller.permissions.has(declared.permission)) throw new Refusal('Forbidden');
}

/** What the operator looks at who reads under a permission. */
const aspects: Readonly<Partial<Record<Permission, Aspect>>> = {
  'tenants:read': 'tenant',
  'tenants:billing': 'billing',
  'tenants:manage': 'tenant',
  'assistants:read': 'assistant',
  'assistants:write': 'assistant',
  'channels:read': 'channels',
  'channels:write': 'channels',
  'usage:read': 'usage',
  'usage:budget': 'usage',
  'pricing:read': 'credits',
  'invoices:read': 'invoices',
  'access:read': 'users',
  'privacy:manage': 'privacy',
  'privacy:export': 'privacy',
  'audit:read': 'trail',
  'conversations:read': 'conversations',
};

function readingOf(declared: Rule, path: string, context: Context, field: string): Context {
  if (path.startsWith('Mutation.') || typeof declared === 'string' || context.caller?.tenantId !== OPERATOR) return context;
  return { ...context, reading: { what: aspects[declared.permission] ?? 'tenant', field } };
}

function rootFields(schema: GraphQLSchema): readonly { readonly path: string; readonly field: GraphQLField<unknown, Context> }[] {
  return [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].flatMap((type) =>
    Object.values(type?.getFields() ?? {}).map((field) => ({ path: `${type?.name ?? ''}.${field.name}`, field })),
  );
}
