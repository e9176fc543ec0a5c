import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { demoPage, widgetScript, type Asset } from '../assets.ts';
import { preflight, type WebchatAnswer, type WebchatCode, type WebchatDeps } from '../door.ts';
import { openSession } from '../open-session.ts';
import { postMessage, type Posted } from '../post-message.ts';
import { readHistory } from '../read-history.ts';
import { streamReplies } from '../stream-replies.ts';

const statusOf: Readonly<Record<WebchatCode, number>> = {
  ChannelNotFound: 404,
  OriginNotAllowed: 403,
  VisitorTokenInvalid: 401,
  VisitorLimited: 429,
  InvalidInput: 422,
};

export interface Site {
  readonly url: string;
  /** Breaks all open streams and, while set, every request. */
  break(): void;
  mend(): void;
  readonly streamsOpened: () => number;
  close(): Promise<void>;
}

/** The web chat's paths on a local port, for tests in a browser. */
export async function startSite(
  deps: Omit<WebchatDeps, 'ownOrigin'>,
  demo: { readonly publicKey: string; readonly companyName: string },
  posted: (message: Posted & { readonly authorization: string }) => void,
): Promise<Site> {
  let broken = false;
  let streams = 0;
  const open = new Set<ServerResponse>();
  let ownOrigin = '';

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    if (broken) return response.destroy();
    const [, key = '', action = ''] = /^\/webchat\/([^/]+)\/(\w+)$/.exec(request.url ?? '') ?? [];
    const asset: Asset | undefined = request.url === '/demo' ? demoPage(demo) : request.url === '/widget.js' ? widgetScript() : undefined;
    if (asset) return response.writeHead(200, asset.headers).end(asset.body);
    const all = { ...deps, ownOrigin };
    const { origin, authorization, 'last-event-id': lastEventId } = request.headers;
    const widget = { publicKey: key, origin, authorization };
    if (request.method === 'OPTIONS') return reply(response, await preflight(all, widget));
    if (action === 'session') return reply(response, await openSession(all, { ...widget, body: await readJson(request) }));
    if (action === 'history') return reply(response, await readHistory(all, widget));
    if (action === 'messages') {
      const taken = await postMessage(all, { ...widget, body: await readJson(request) });
      reply(response, taken);
      if (taken.ok) posted({ ...taken.body, authorization: authorization ?? '' });
      return;
    }
    if (action !== 'stream') return response.writeHead(404).end();
    const leaving = new AbortController();
    response.on('close', () => leaving.abort());
    const stream = await streamReplies(all, { ...widget, lastEventId: Array.isArray(lastEventId) ? undefined : lastEventId, signal: leaving.signal });
    if (!stream.ok) return reply(response, stream);
    streams += 1;
    open.add(response);
    response.writeHead(200, stream.headers);
    for await (const piece of stream.body) response.write(piece);
    open.delete(response);
    response.end();
  };
  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  ownOrigin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: ownOrigin,
    break() {
      broken = true;
      for (const response of open) response.destroy();
    },
    mend: () => {
      broken = false;
    },
    streamsOpened: () => streams,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function reply(response: ServerResponse, answer: WebchatAnswer<unknown>): void {
  if (!answer.ok)
    response.writeHead(statusOf[answer.code], { ...answer.headers, 'content-type': 'application/problem+json' }).end(JSON.stringify({ code: answer.code }));
  else
    response
      .writeHead(answer.status, { ...answer.headers, 'content-type': 'application/json' })
      .end(answer.body === undefined ? undefined : JSON.stringify(answer.body));
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return JSON.parse(Buffer.concat(chunks).toString('utf8'));
}
