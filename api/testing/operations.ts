import {
  getNamedType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isEnumType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql';

/** One root field as a request: everything it can give, with variables for all it takes. */
export interface Operation {
  readonly path: string;
  readonly kind: 'query' | 'mutation' | 'subscription';
  readonly text: string;
  /** Values by the path of the argument, e.g. `id` or `input.channelId`; undefined leaves it out. */
  readonly variables: (value: (argument: string, type: string) => unknown) => Record<string, unknown>;
  readonly arguments: readonly string[];
}

export function operationsOf(schema: GraphQLSchema): readonly Operation[] {
  const roots = [
    ['query', schema.getQueryType()],
    ['mutation', schema.getMutationType()],
    ['subscription', schema.getSubscriptionType()],
  ] as const;
  return roots.flatMap(([kind, type]) => Object.values(type?.getFields() ?? {}).map((field) => operation(kind, `${type?.name ?? ''}.${field.name}`, field)));
}

function operation(kind: Operation['kind'], path: string, field: GraphQLField<unknown, unknown>): Operation {
  const declared = field.args.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(', ');
  const given = field.args.map(({ name }) => `${name}: $${name}`).join(', ');
  return {
    path,
    kind,
    text: `${kind} ${declared && `(${declared})`} { ${field.name}${given && `(${given})`} ${selection(field.type, 4)} }`,
    variables: (value) => Object.fromEntries(field.args.flatMap((arg) => filled(arg, arg.name, value))),
    arguments: field.args.flatMap((arg) => names(arg, arg.name)),
  };
}

function selection(type: GraphQLOutputType, depth: number): string {
  const named = getNamedType(type);
  if (!isObjectType(named)) return '';
  const fields = Object.values(named.getFields()).flatMap((field) => {
    const inner = getNamedType(field.type);
    if (!isObjectType(inner)) return [field.name];
    return depth > 1 ? [`${field.name} ${selection(field.type, depth - 1)}`] : [];
  });
  return `{ ${fields.length > 0 ? fields.join(' ') : '__typename'} }`;
}

function filled(input: GraphQLArgument | GraphQLInputField, path: string, value: (argument: string, type: string) => unknown): [string, unknown][] {
  const bare = bareType(input.type);
  if (isInputObjectType(bare)) {
    return [[input.name, Object.fromEntries(Object.values(bare.getFields()).flatMap((field) => filled(field, `${path}.${field.name}`, value)))]];
  }
  const chosen = value(path, String(input.type)) ?? (isNonNullType(input.type) ? harmless(bare) : undefined);
  return chosen === undefined ? [] : [[input.name, chosen]];
}

/** Something of the right form that names nothing. */
function harmless(type: GraphQLInputType): unknown {
  if (isListType(type)) return [];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  const name = getNamedType(type).name;
  return { Int: 1, Date: '2026-11-01', Month: '2026-11', Instant: '2026-11-01T00:00:00.000Z', Boolean: false, Decimal: '1.00' }[name] ?? 'nothing';
}

function names(input: GraphQLArgument | GraphQLInputField, path: string): readonly string[] {
  const bare = bareType(input.type);
  return isInputObjectType(bare) ? Object.values(bare.getFields()).flatMap((field) => names(field, `${path}.${field.name}`)) : [path];
}

function bareType(type: GraphQLInputType): GraphQLInputType {
  return isNonNullType(type) ? (type.ofType as GraphQLInputType) : type;
}
