import type { FastifyReply } from 'fastify';

export interface ServerSentEvents {
  send(event: string, data: unknown, id?: string): void;
  end(): void;
  /** Aborts when the reader is gone. */
  readonly signal: AbortSignal;
}

/** Opens a Server-Sent Events answer (WHATWG HTML §9.2) with a heartbeat, so that proxies keep it open. */
export function openSse(reply: FastifyReply, options: { heartbeatMs?: number } = {}): ServerSentEvents {
  const controller = new AbortController();
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(reply.getHeaders())) if (value !== undefined) headers[name] = String(value);
  reply.hijack();
  const { raw } = reply;
  raw.writeHead(200, {
    ...headers,
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-cache, no-transform',
    'x-accel-buffering': 'no',
    connection: 'keep-alive',
  });
  raw.flushHeaders();
  const heartbeat = setInterval(() => {
    raw.write(': ping\n\n');
  }, options.heartbeatMs ?? 15_000);
  heartbeat.unref();
  raw.once('close', () => {
    clearInterval(heartbeat);
    controller.abort();
  });
  return {
    signal: controller.signal,
    send(event, data, id) {
      if (raw.writableEnded || raw.destroyed) return;
      raw.write(`${id === undefined ? '' : `id: ${id}\n`}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
    },
    end() {
      clearInterval(heartbeat);
      if (!raw.writableEnded) raw.end();
    },
  };
}
