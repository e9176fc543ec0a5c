import { createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { createLimits, type Limits } from './limits.ts';
import { signed, statusBody } from './webhook-bodies.ts';

/** One call as it reached us, whatever came of it. */
export interface Call {
  readonly method: string;
  readonly path: string;
  readonly token: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly answered: number | 'none';
  readonly messageId?: string;
}

export type Fault =
  | { readonly kind: 'error'; readonly status: number; readonly code?: number; readonly retryAfter?: string }
  /** The message is taken, and the connection breaks before the answer. */
  | { readonly kind: 'cut' }
  /** The connection breaks before anything is taken. */
  | { readonly kind: 'refuse' }
  | { readonly kind: 'slow'; readonly ms: number };

export interface StandInOptions {
  readonly port?: number;
  /** Tokens that are right; any non-empty one when left out. */
  readonly tokens?: readonly string[];
  /** App secrets that a proof may be made with; any when left out. */
  readonly appSecrets?: readonly string[];
  readonly limits?: Limits;
  readonly latencyMs?: number;
  /** Where statuses go, signed like Meta's. */
  readonly webhook?: { readonly url: string; readonly appSecret: string };
  readonly statuses?: readonly ('sent' | 'delivered' | 'read')[];
  readonly onCall?: (call: Call) => void;
}

export interface GraphStandIn {
  readonly url: string;
  readonly calls: readonly Call[];
  /** Only the text messages that were taken. */
  readonly messages: () => readonly { readonly to: string; readonly text: string; readonly reference: string | undefined; readonly id: string }[];
  /** Each fault meets one call, in order. */
  fail(...faults: readonly Fault[]): void;
  setWebhook(webhook: { readonly url: string; readonly appSecret: string } | undefined): void;
  /** Resolves when no status is on its way any more. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

/** Speaks the Graph API's wire format on a local port: what a test or a manual trial has in place of graph.facebook.com. */
export async function startGraphStandIn(options: StandInOptions = {}): Promise<GraphStandIn> {
  const calls: Call[] = [];
  const faults: Fault[] = [];
  const limited = createLimits(options.limits ?? {});
  let webhook = options.webhook;
  const underway = new Set<Promise<void>>();
  let count = 0;
  let closed = false;

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await readJson(request);
    const path = request.url ?? '/';
    const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '';
    const note = (answered: Call['answered'], messageId?: string) => {
      const call = { method: request.method ?? '', path, token, body, answered, ...(messageId !== undefined && { messageId }) };
      calls.push(call);
      options.onCall?.(call);
    };
    const reply = (status: number, json: object, headers: Record<string, string> = {}, messageId?: string) => {
      note(status, messageId);
      response.writeHead(status, { 'content-type': 'application/json; charset=UTF-8', ...headers }).end(JSON.stringify(json));
    };
    if (options.latencyMs) await wait(options.latencyMs);
    const fault = faults.shift();
    if (fault?.kind === 'slow') await wait(fault.ms);
    if (fault?.kind === 'refuse') {
      note('none');
      request.socket.destroy();
      return;
    }
    if (fault?.kind === 'error')
      return reply(
        fault.status,
        fault.code === undefined ? {} : graphError(fault.code, 'injected'),
        fault.retryAfter === undefined ? {} : { 'retry-after': fault.retryAfter },
      );
    const route = /^\/v\d+\.\d+\/(\d+)(\/messages)?(?:\?.*)?$/.exec(path);
    if (!route) return reply(404, graphError(2500, 'Unknown path components'));
    if (token === '' || (options.tokens && !options.tokens.includes(token))) return reply(401, graphError(190, 'Invalid OAuth access token'));
    const proof = new URL(path, 'http://graph').searchParams.get('appsecret_proof');
    if (proof !== null && options.appSecrets && !options.appSecrets.some((secret) => createHmac('sha256', secret).update(token).digest('hex') === proof))
      return reply(400, graphError(100, 'Invalid appsecret_proof provided in the API argument'));
    const phoneNumberId = route[1] ?? '';
    if (request.method === 'GET' && !route[2])
      return reply(200, { id: phoneNumberId, verified_name: 'Muster Haustechnik', display_phone_number: '+49 30 2000100', quality_rating: 'GREEN' });
    if (request.method !== 'POST' || !route[2]) return reply(400, graphError(100, 'Unsupported request'));
    const wrong = faultOf(body);
    if (wrong) return reply(400, graphError(100, wrong));
    const to = String(body['to'] ?? body['recipient']);
    const over = limited(phoneNumberId, to);
    if (over) return reply(400, graphError(over, 'rate limit'));
    count += 1;
    const id = `wamid.${Buffer.from(`stand-in-${phoneNumberId}-${count}`).toString('base64')}`;
    if (fault?.kind === 'cut') {
      note('none', id);
      request.socket.destroy();
    } else {
      reply(200, { messaging_product: 'whatsapp', contacts: [{ input: to, wa_id: to }], messages: [{ id }] }, {}, id);
    }
    const reference = typeof body['biz_opaque_callback_data'] === 'string' ? body['biz_opaque_callback_data'] : undefined;
    const sending = report(phoneNumberId, { id, to, reference });
    underway.add(sending);
    void sending.finally(() => underway.delete(sending));
  };

  // Meta delivers a webhook again, with growing pauses, until it is taken; here for half a minute.
  const post = async (url: string, rawBody: Buffer, headers: Record<string, string>): Promise<void> => {
    for (let pauseMs = 50; pauseMs < 10_000; pauseMs *= 1.5) {
      const taken = await fetch(url, { method: 'POST', headers, body: new Uint8Array(rawBody) }).then(
        async (r) => {
          await r.arrayBuffer();
          return r.ok;
        },
        () => false,
      );
      if (taken || closed) return;
      await wait(pauseMs);
    }
  };

  const report = async (phoneNumberId: string, message: { id: string; to: string; reference: string | undefined }) => {
    for (const status of options.statuses ?? ['sent', 'delivered', 'read']) {
      if (!webhook) return;
      const { rawBody, headers } = signed(statusBody(phoneNumberId, { ...message, status }), webhook.appSecret);
      await post(webhook.url, rawBody, headers);
    }
  };

  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => {
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls,
    messages: () =>
      calls.flatMap(({ body, messageId }) =>
        messageId === undefined
          ? []
          : [
              {
                to: String(body['to'] ?? body['recipient']),
                text: textOf(body),
                id: messageId,
                reference: typeof body['biz_opaque_callback_data'] === 'string' ? body['biz_opaque_callback_data'] : undefined,
              },
            ],
      ),
    fail: (...next) => {
      faults.push(...next);
    },
    setWebhook: (next) => {
      webhook = next;
    },
    settled: async () => {
      await Promise.all(underway);
    },
    close: () =>
      new Promise((resolve) => {
        closed = true;
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** https://developers.facebook.com/docs/whatsapp/cloud-api/reference/messages */
function faultOf(body: Readonly<Record<string, unknown>>): string | undefined {
  if (body['messaging_product'] !== 'whatsapp') return 'messaging_product is required';
  if (typeof body['to'] !== 'string' && typeof body['recipient'] !== 'string') return 'to or recipient is required';
  if (body['type'] !== 'text') return 'type is not supported here';
  const text = textOf(body);
  return text.length >= 1 && text.length <= 4_096 ? undefined : 'text.body must have 1 to 4096 characters';
}

function textOf(body: Readonly<Record<string, unknown>>): string {
  const { text } = body;
  return typeof text === 'object' && text !== null && 'body' in text && typeof text.body === 'string' ? text.body : '';
}

const graphError = (code: number, message: string) => ({ error: { message: `(#${code}) ${message}`, type: 'OAuthException', code, fbtrace_id: 'A-stand-in' } });

async function readJson(request: IncomingMessage): Promise<Readonly<Record<string, unknown>>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  try {
    const value: unknown = JSON.parse(Buffer.concat(chunks).toString('utf8'));
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
