/**
 * The data of server-sent events (WHATWG HTML, "Server-sent events"): lines may end in LF, CR or CRLF, pieces of the body may be cut
 * anywhere, even inside a character; comments and other fields are passed over.
 */
export async function* serverSentData(body: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  let data: string[] = [];
  const lineOf = function* (line: string): Generator<string> {
    if (line === '') {
      if (data.length > 0) yield data.join('\n');
      data = [];
    } else if (line.startsWith('data:')) {
      data.push(line.slice(line.startsWith('data: ') ? 6 : 5));
    }
  };
  for await (const bytes of body) {
    rest += decoder.decode(bytes, { stream: true });
    // A CR at the very end may be the first half of a CRLF.
    const whole = rest.endsWith('\r') ? rest.slice(0, -1) : rest;
    const lines = whole.split(/\r\n|\r|\n/);
    rest = (lines.pop() ?? '') + rest.slice(whole.length);
    for (const line of lines) yield* lineOf(line);
  }
  // Servers that close without the last blank line still meant what they sent.
  for (const line of [...(rest + decoder.decode()).split(/\r\n|\r|\n/), '']) yield* lineOf(line);
}
