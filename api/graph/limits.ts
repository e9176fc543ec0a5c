import {
  GraphQLError,
  Kind,
  OperationTypeNode,
  type ASTVisitor,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValidationContext,
  type ValueNode,
} from 'graphql';

export const maxDepth = 12;
/** One point a field; a field inside a list counts once per row that the list may give. */
export const maxCost = 20_000;
/** Root fields and other names for fields, each wherever it stands: behind fragments as well. */
const maxRoots = 60;
const maxAliases = 60;
const maxFragments = 200;
/** Selections that are looked at; fragments that spread each other grow exponentially, also where they hold no field that counts. */
const maxSteps = 40_000;
/** The schema's own types nest by themselves; graphql-js bounds the lists in there, and one look a request is enough. */
const maxIntrospectionDepth = 20;

/** Goes into the `extensions` of a root field whose work grows with what it is given: once a request, and at a rate of its own. */
export const heavy = { heavy: true } as const;

/** Refuses a query by its shape before anything runs (GQL-2). */
export function shapeLimits(context: ValidationContext): ASTVisitor {
  return {
    Document: {
      enter(document) {
        const refusal = tooMuch(document, context.getSchema());
        if (refusal) context.reportError(refusal);
        return false;
      },
    },
  };
}

interface Tally {
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  steps: number;
  roots: number;
  aliases: number;
  /** How often each root field stands there that may only once. */
  readonly once: Map<string, number>;
}

function tooMuch(document: DocumentNode, schema: GraphQLSchema): GraphQLError | undefined {
  const definitions = document.definitions.filter((d): d is FragmentDefinitionNode => d.kind === Kind.FRAGMENT_DEFINITION);
  if (definitions.length > maxFragments) return tooCostly(definitions.length, maxFragments);
  const fragments = new Map(definitions.map((f) => [f.name.value, f]));
  for (const operation of document.definitions) {
    if (operation.kind !== Kind.OPERATION_DEFINITION) continue;
    const tally: Tally = { fragments, steps: 0, roots: 0, aliases: 0, once: new Map() };
    const measured = measure(operation.selectionSet, { tally, within: [], depth: 1, limit: maxDepth, root: onlyOnce(schema, operation) });
    if (measured === 'deep') return tooDeep();
    if (tally.steps > maxSteps) return tooCostly(tally.steps, maxSteps);
    if (tally.roots > maxRoots) return tooCostly(tally.roots, maxRoots);
    if (tally.aliases > maxAliases) return tooCostly(tally.aliases, maxAliases);
    const most = Math.max(0, ...tally.once.values());
    if (most > 1) return tooCostly(most, 1);
    if (measured > maxCost) return tooCostly(measured, maxCost);
  }
  return undefined;
}

/** Whether a root field may stand there only once. */
function onlyOnce(schema: GraphQLSchema, { operation }: OperationDefinitionNode): (field: FieldNode) => boolean {
  const types = {
    [OperationTypeNode.QUERY]: schema.getQueryType(),
    [OperationTypeNode.MUTATION]: schema.getMutationType(),
    [OperationTypeNode.SUBSCRIPTION]: schema.getSubscriptionType(),
  };
  const fields = types[operation]?.getFields() ?? {};
  return ({ name }) => isIntrospection(name.value) || fields[name.value]?.extensions['heavy'] === true;
}

export function isIntrospection(name: string): boolean {
  return name === '__schema' || name === '__type';
}

interface Place {
  readonly tally: Tally;
  readonly within: readonly string[];
  readonly depth: number;
  readonly limit: number;
  readonly root?: (field: FieldNode) => boolean;
}

/** Gives up as soon as a bound is passed. */
function measure(set: SelectionSetNode, place: Place): number | 'deep' {
  const { tally, within, depth, limit, root } = place;
  if (depth > limit) return 'deep';
  let cost = 0;
  for (const selection of set.selections) {
    tally.steps += 1;
    if (cost > maxCost || tally.steps > maxSteps) return cost;
    if (selection.kind === Kind.FIELD) {
      const name = selection.name.value;
      // The schema's own lists have no page size that could be counted.
      if (selection.alias) tally.aliases += limit === maxIntrospectionDepth ? 10 : 1;
      if (root) {
        tally.roots += 1;
        if (root(selection)) tally.once.set(name, (tally.once.get(name) ?? 0) + 1);
      }
      if (name === '__typename') continue;
      cost += 1;
      if (!selection.selectionSet) continue;
      const inner = measure(selection.selectionSet, {
        tally,
        within,
        depth: depth + 1,
        limit: isIntrospection(name) ? maxIntrospectionDepth : limit,
      });
      if (inner === 'deep') return 'deep';
      cost += rowsOf(selection.arguments?.find((a) => a.name.value === 'first')?.value) * inner;
      continue;
    }
    const name = selection.kind === Kind.FRAGMENT_SPREAD ? selection.name.value : undefined;
    if (name !== undefined && within.includes(name)) continue; // A cycle; the standard rules name it.
    const spread =
      name === undefined ? (selection.kind === Kind.INLINE_FRAGMENT ? selection.selectionSet : undefined) : tally.fragments.get(name)?.selectionSet;
    if (!spread) continue;
    const inner = measure(spread, { ...place, within: name === undefined ? within : [...within, name] });
    if (inner === 'deep') return 'deep';
    cost += inner;
  }
  return cost;
}

/** A page size given as a variable is not known here; it counts as the largest page. */
function rowsOf(first: ValueNode | undefined): number {
  if (!first) return 1;
  return first.kind === Kind.INT ? Math.max(1, Math.min(Number(first.value), 200)) : 200;
}

export function tooDeep(): GraphQLError {
  return refusal('QueryTooDeep', { limit: maxDepth });
}
export function tooCostly(points: number, limit: number): GraphQLError {
  return refusal('QueryTooCostly', { cost: points, limit });
}

function refusal(code: 'QueryTooDeep' | 'QueryTooCostly', info: Readonly<Record<string, number>>): GraphQLError {
  return new GraphQLError(code, { extensions: { code, info } });
}
