import type { graphql as Typed } from '#gql/index.ts';

const fragments = new Map<string, string>();

const spreads = (source: string): string[] => [...source.matchAll(/\.\.\.\s*(\w+)/g)].map((match) => match[1] ?? '');

const withFragments = (source: string): string => {
  const needed = new Set<string>();
  const collect = (text: string): void => {
    for (const name of spreads(text)) {
      if (name === 'on' || needed.has(name)) continue;
      const fragment = fragments.get(name);
      if (fragment === undefined) throw new Error(`The fragment ${name} is not loaded with the document that spreads it.`);
      needed.add(name);
      collect(fragment);
    }
  };
  collect(source);
  return [source, ...[...needed].map((name) => fragments.get(name) ?? '')].join('\n');
};

/**
 * A document as it stands in the code, with the types generated for it. The generated table of all documents is used for
 * its types only: at run time it would put every page's documents into every page.
 */
const document = (source: string): { toString(): string } => {
  const name = /^\s*fragment\s+(\w+)/.exec(source)?.[1];
  if (name !== undefined) fragments.set(name, source);
  return { toString: () => withFragments(source) };
};

export const graphql = document as unknown as typeof Typed;
