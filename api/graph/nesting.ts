import { GraphQLError, parse, type DocumentNode, type ParseOptions, type Source } from 'graphql';
import { tooCostly, tooDeep } from './limits.ts';

/** Far above what `maxDepth` lets through, with the lists and objects of arguments; the parser alone would run out of stack at thousands. */
export const maxNesting = 100;
/** The portal's largest operation has some hundreds. */
const maxTokens = 10_000;

/** How deep brackets of any kind stand within each other in a document of GraphQL or JSON; what stands in strings and comments is none. */
export function nestingOf(text: string, { comments }: { readonly comments: boolean }, enough = Infinity): number {
  let depth = 0;
  let deepest = 0;
  for (let i = 0; i < text.length && deepest <= enough; i += 1) {
    switch (text.charCodeAt(i)) {
      case 0x22: // "
        i = endOfString(text, i, comments);
        break;
      case 0x23: // #
        if (comments) i = endOfLine(text, i);
        break;
      case 0x28: // (
      case 0x5b: // [
      case 0x7b: // {
        depth += 1;
        if (depth > deepest) deepest = depth;
        break;
      case 0x29: // )
      case 0x5d: // ]
      case 0x7d: // }
        depth -= 1;
        break;
    }
  }
  return deepest;
}

function endOfString(text: string, start: number, blocks: boolean): number {
  if (blocks && text.startsWith('"""', start)) {
    let end = text.indexOf('"""', start + 3);
    while (end > 0 && text[end - 1] === '\\') end = text.indexOf('"""', end + 1);
    return end < 0 ? text.length : end + 2;
  }
  for (let i = start + 1; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code === 0x5c) i += 1;
    // An open string ends with its line in GraphQL; the parser will say so.
    else if (code === 0x22 || (blocks && code === 0x0a)) return i;
  }
  return text.length;
}

function endOfLine(text: string, start: number): number {
  const end = text.indexOf('\n', start);
  return end < 0 ? text.length : end;
}

/** The parser, behind bounds that keep it from running long or out of stack. */
export function boundedParse(source: string | Source, options?: ParseOptions): DocumentNode {
  const text = typeof source === 'string' ? source : source.body;
  if (nestingOf(text, { comments: true }, maxNesting) > maxNesting) throw tooDeep();
  try {
    return parse(source, { ...options, maxTokens });
  } catch (error) {
    if (error instanceof GraphQLError && error.message.includes(`more than ${maxTokens} tokens`)) throw tooCostly(maxTokens + 1, maxTokens);
    throw error;
  }
}
