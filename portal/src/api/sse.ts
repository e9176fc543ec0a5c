export interface ServerEvent {
  event: string;
  data: string;
}

/** Reads server-sent events out of pieces of text that may break anywhere (WHATWG HTML, section 9.2.6). */
export const eventReader = (): ((chunk: string) => ServerEvent[]) => {
  let rest = '';
  return (chunk) => {
    rest += chunk;
    const found: ServerEvent[] = [];
    for (let end = /\r?\n\r?\n/.exec(rest); end; end = /\r?\n\r?\n/.exec(rest)) {
      const block = rest.slice(0, end.index);
      rest = rest.slice(end.index + end[0].length);
      const parsed = parseBlock(block);
      if (parsed) found.push(parsed);
    }
    return found;
  };
};

const parseBlock = (block: string): ServerEvent | undefined => {
  let event = 'message';
  const data: string[] = [];
  for (const line of block.split(/\r?\n/)) {
    const colon = line.indexOf(':');
    if (colon === 0 || line === '') continue;
    const field = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
    if (field === 'event') event = value;
    if (field === 'data') data.push(value);
  }
  return event === 'message' && data.length === 0 ? undefined : { event, data: data.join('\n') };
};
