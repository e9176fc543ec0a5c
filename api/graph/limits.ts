import {
  GraphQLError,
  Kind,
  visit,
  type ASTVisitor,
  type DocumentNode,
  type FragmentDefinitionNode,
  type SelectionSetNode,
  type ValidationContext,
  type ValueNode,
} from 'graphql';

export const maxDepth = 12;
/** One point a field; a field inside a list counts once per row that the list may give. */
export const maxCost = 20_000;
const maxAliases = 60;

/** Refuses a query by its shape before anything runs (GQL-2). Introspection is bounded by the schema's own size and passes. */
export function shapeLimits(context: ValidationContext): ASTVisitor {
  return {
    Document: {
      enter(document) {
        const refusal = tooMuch(document);
        if (refusal) context.reportError(refusal);
        return false;
      },
    },
  };
}

function tooMuch(document: DocumentNode): GraphQLError | undefined {
  const fragments = new Map(document.definitions.filter((d): d is FragmentDefinitionNode => d.kind === Kind.FRAGMENT_DEFINITION).map((f) => [f.name.value, f]));
  let fields = 0;
  visit(document, {
    Field: () => {
      fields += 1;
    },
  });
  if (fields > 2_000) return refusal('QueryTooCostly', { cost: fields, limit: 2_000 });
  for (const operation of document.definitions) {
    if (operation.kind !== Kind.OPERATION_DEFINITION) continue;
    if (operation.selectionSet.selections.length > maxAliases)
      return refusal('QueryTooCostly', { cost: operation.selectionSet.selections.length, limit: maxAliases });
    const measured = measure(operation.selectionSet, fragments, [], 1);
    if (measured === 'deep') return refusal('QueryTooDeep', { limit: maxDepth });
    if (measured > maxCost) return refusal('QueryTooCostly', { cost: measured, limit: maxCost });
  }
  return undefined;
}

/** Gives up as soon as a bound is passed: fragments that spread each other grow exponentially otherwise. */
function measure(set: SelectionSetNode, fragments: ReadonlyMap<string, FragmentDefinitionNode>, within: readonly string[], depth: number): number | 'deep' {
  if (depth > maxDepth) return 'deep';
  let cost = 0;
  for (const selection of set.selections) {
    if (cost > maxCost) return cost;
    if (selection.kind === Kind.FIELD) {
      if (selection.name.value.startsWith('__')) continue;
      cost += 1;
      if (!selection.selectionSet) continue;
      const inner = measure(selection.selectionSet, fragments, within, depth + 1);
      if (inner === 'deep') return 'deep';
      cost += rowsOf(selection.arguments?.find((a) => a.name.value === 'first')?.value) * inner;
      continue;
    }
    const name = selection.kind === Kind.FRAGMENT_SPREAD ? selection.name.value : undefined;
    if (name !== undefined && within.includes(name)) continue; // A cycle; the standard rules name it.
    const spread = name === undefined ? (selection.kind === Kind.INLINE_FRAGMENT ? selection.selectionSet : undefined) : fragments.get(name)?.selectionSet;
    if (!spread) continue;
    const inner = measure(spread, fragments, name === undefined ? within : [...within, name], depth);
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

function refusal(code: 'QueryTooDeep' | 'QueryTooCostly', info: Readonly<Record<string, number>>): GraphQLError {
  return new GraphQLError(code, { extensions: { code, info } });
}
