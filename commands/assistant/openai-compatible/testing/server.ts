import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';

const Body = z.object({
  model: z.string(),
  messages: z.array(z.object({ role: z.string(), content: z.string() })),
  stream: z.literal(true),
  stream_options: z.object({ include_usage: z.literal(true) }),
  max_tokens: z.number(),
});

export interface Asked {
  readonly path: string;
  readonly authorization: string | undefined;
  readonly idempotencyKey: string | undefined;
  readonly body: z.infer<typeof Body> | undefined;
}

/** A local server that speaks chat/completions as the specs tell it to. */
export async function chatServer(answer: (response: ServerResponse, asked: Asked) => void | Promise<void>) {
  const asked: Asked[] = [];
  let cutOff = 0;
  const server = createServer((request, response) => {
    void (async () => {
      const raw = await read(request);
      const one: Asked = {
        path: request.url ?? '',
        authorization: request.headers.authorization,
        idempotencyKey: request.headers['idempotency-key']?.toString(),
        body: raw === '' ? undefined : Body.parse(JSON.parse(raw)),
      };
      asked.push(one);
      response.on('close', () => {
        if (!response.writableFinished) cutOff += 1;
      });
      await answer(response, one);
    })();
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    baseUrl: `http://127.0.0.1:${port}/v1`,
    asked,
    cutOff: () => cutOff,
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** One chunk of an answer on the wire. */
export function chunk(content: string | undefined, more: { readonly finish?: string; readonly usage?: object | null } = {}): string {
  return JSON.stringify({
    id: 'chatcmpl-spec',
    object: 'chat.completion.chunk',
    created: 1_790_000_000,
    model: 'spec',
    choices: more.usage ? [] : [{ index: 0, delta: content === undefined ? {} : { content }, finish_reason: more.finish ?? null }],
    usage: more.usage ?? null,
  });
}

export function sse(...data: readonly string[]): string {
  return data.map((d) => `data: ${d}\n\n`).join('');
}

async function read(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const part of request) text += String(part);
  return text;
}
