import { type GraphQLField, type GraphQLResolveInfo, type GraphQLSchema } from 'graphql';
import type { Permission } from '../../commands/kernel/permission.ts';
import { Refusal } from '../errors.ts';
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
  for (const { path, field } of rootFields(schema)) {
    const declared = field.extensions['rule'] as Rule | undefined;
    if (!declared) throw new Error(`${path} declares no rule: say who may ask for it`);
    const key = path.startsWith('Subscription.') ? 'subscribe' : 'resolve';
    const open = field[key];
    if (!open) throw new Error(`${path} has no ${key}`);
    const begin = (source: unknown, args: unknown, context: Context, info: GraphQLResolveInfo) => open(source, args as Record<string, unknown>, context, info);
    field[key] = (source: unknown, args: unknown, context: Context, info: GraphQLResolveInfo) => {
      allow(declared, context);
      if (key === 'resolve') return begin(source, args, context, info);
      return whileAllowed(
        context,
        (standing) => allow(declared, standing),
        (within) => begin(source, args, within, info) as AsyncIterable<unknown> | Promise<AsyncIterable<unknown>>,
      );
    };
  }
  return schema;
}

export function allow(declared: Rule, { caller }: Pick<Context, 'caller'>): void {
  if (declared === 'anyone') return;
  if (!caller) throw new Refusal('Unauthenticated');
  if (declared === 'signed-in') return;
  if (declared.only === 'operator' && caller.tenantId !== 'operator') throw new Refusal('Forbidden');
  if (!caller.permissions.has(declared.permission)) throw new Refusal('Forbidden');
}

function rootFields(schema: GraphQLSchema): readonly { readonly path: string; readonly field: GraphQLField<unknown, Context> }[] {
  return [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].flatMap((type) =>
    Object.values(type?.getFields() ?? {}).map((field) => ({ path: `${type?.name ?? ''}.${field.name}`, field })),
  );
}
