import type { Memory } from './memory.ts';
import type { Language } from './words.ts';

export interface Session {
  readonly token: string;
  readonly known: boolean;
  readonly personaName: string;
  readonly language: Language;
  readonly notice: string;
  readonly online: boolean;
}
export interface HistoryItem {
  readonly id: string;
  readonly author: 'visitor' | 'assistant';
  readonly text: string;
  readonly at: string;
}
export interface History {
  readonly items: readonly HistoryItem[];
  readonly waiting: boolean;
}

/** Why a request came to nothing. `gone`: this page has no chat, and asking again will not help. */
export class Failure extends Error {
  readonly kind: 'gone' | 'limited' | 'invalid' | 'unreachable';
  constructor(kind: Failure['kind']) {
    super(kind);
    this.kind = kind;
  }
}

/** The five paths of the server, on the origin the script came from. */
export interface Server {
  session(): Promise<Session>;
  post(message: { readonly clientId: string; readonly text: string }): Promise<{ readonly messageId: string; readonly held: boolean }>;
  history(): Promise<History>;
  stream(lastEventId: string | undefined, signal: AbortSignal): Promise<ReadableStream<Uint8Array>>;
}

export function createServer(origin: string, publicKey: string, language: Language, memory: Memory): Server {
  const base = `${origin}/webchat/${encodeURIComponent(publicKey)}`;

  const call = async (path: string, init: RequestInit): Promise<Response> => {
    const response = await fetch(`${base}/${path}`, {
      ...init,
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'strict-origin-when-cross-origin',
    }).catch(() => {
      throw new Failure('unreachable');
    });
    if (response.ok || response.status === 401) return response;
    throw new Failure(
      response.status === 403 || response.status === 404 ? 'gone' : response.status === 429 ? 'limited' : response.status === 422 ? 'invalid' : 'unreachable',
    );
  };
  const json = (body: object) => ({ method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });

  const session = async (): Promise<Session> => {
    const token = memory.token();
    const response = await call('session', json({ ...(token && { token }), language }));
    if (!response.ok) throw new Failure('unreachable');
    const opened = (await response.json()) as Session;
    memory.hold(opened.token);
    return opened;
  };
  /** A token lives a day; an ended one is renewed once and the call made again. */
  const asVisitor = async (path: string, init: RequestInit): Promise<Response> => {
    const withToken = () =>
      call(path, { ...init, headers: { ...(init.headers as Record<string, string> | undefined), authorization: `Bearer ${memory.token() ?? ''}` } });
    const response = await withToken();
    if (response.status !== 401) return response;
    await session();
    const second = await withToken();
    if (!second.ok) throw new Failure('unreachable');
    return second;
  };

  return {
    session,
    post: async (message) => (await (await asVisitor('messages', json(message))).json()) as { messageId: string; held: boolean },
    history: async () => (await (await asVisitor('history', {})).json()) as History,
    async stream(lastEventId, signal) {
      const { body } = await asVisitor('stream', { signal, headers: { accept: 'text/event-stream', ...(lastEventId && { 'last-event-id': lastEventId }) } });
      if (!body) throw new Failure('unreachable');
      return body;
    },
  };
}
