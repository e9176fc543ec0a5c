import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { z } from 'zod';
import type { Vault } from '../kernel/vault.ts';
import { fanOut } from './fan-out.ts';
import { liveEnvelope } from './live-envelope.ts';
import type { LiveReplies, LiveReply } from './live-replies.ts';

const notice = z.string().optional();
const Wire = z.object({
  from: z.string(),
  conversationId: z.string(),
  reply: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('started'), replyId: z.string(), messageId: z.string(), notice }),
    z.object({ kind: z.literal('text'), replyId: z.string(), offset: z.number().int(), text: z.string() }),
    z.object({ kind: z.literal('done'), replyId: z.string(), messageId: z.string(), text: z.string(), notice }),
    z.object({ kind: z.literal('failed'), replyId: z.string(), messageId: z.string(), final: z.boolean() }),
  ]),
});

const channel = 'oce_live_replies';

export interface SharedLiveReplies extends LiveReplies {
  /** Listens; resolves once what other processes publish is heard. */
  start(): Promise<void>;
  close(): Promise<void>;
}

/**
 * For roles in several processes: what one publishes, all hear, over LISTEN/NOTIFY. Pieces are gathered for a moment, so that a word costs no
 * notification of its own. A lost notification costs a watcher a piece, never the reply: it stands in the log.
 */
export function postgresLiveReplies(deps: {
  readonly connectionString: string;
  readonly vault: Vault;
  readonly report: (error: unknown) => void;
  readonly gatherMs?: number;
}): SharedLiveReplies {
  const { connectionString, vault, report, gatherMs = 50 } = deps;
  const me = randomUUID();
  const here = fanOut();
  const envelope = liveEnvelope(vault.fingerprint('live-replies', 'key'));
  const pool = new pg.Pool({ connectionString, max: 1, application_name: 'oce-live-replies' });
  pool.on('error', report);
  const closing = new AbortController();
  let listening: pg.Client | undefined;
  let queue: { readonly conversationId: string; reply: LiveReply }[] = [];
  let timer: NodeJS.Timeout | undefined;
  let sending: Promise<unknown> = Promise.resolve();

  const flush = () => {
    timer = undefined;
    const batch = queue;
    queue = [];
    const payloads = batch.flatMap(({ conversationId, reply }) => envelope.seal(JSON.stringify({ from: me, conversationId, reply })));
    sending = sending
      .then(() => pool.query('select pg_notify($1, payload) from unnest($2::text[]) with ordinality as p(payload, nth) order by nth', [channel, payloads]))
      .catch(report);
  };

  const hear = (payload: string) => {
    const text = envelope.open(payload);
    if (text === undefined) return;
    const wire = Wire.safeParse(JSON.parse(text));
    if (!wire.success || wire.data.from === me) return;
    const { conversationId, reply } = wire.data;
    here.publish(conversationId, reply.kind === 'started' || reply.kind === 'done' ? { ...reply, notice: reply.notice } : reply);
  };

  const listen = async (): Promise<void> => {
    const client = new pg.Client({ connectionString, application_name: 'oce-live-replies', keepAlive: true });
    client.on('notification', ({ payload }) => {
      if (payload !== undefined) hear(payload);
    });
    client.on('error', report);
    client.on('end', () => {
      if (listening !== client) return;
      listening = undefined;
      void again();
    });
    await client.connect();
    await client.query(`listen ${channel}`);
    listening = client;
  };
  const again = async (): Promise<void> => {
    for (let wait = 250; !closing.signal.aborted; wait = Math.min(wait * 2, 10_000)) {
      await sleep(wait, undefined, { signal: closing.signal }).catch(() => undefined);
      if (closing.signal.aborted) return;
      try {
        await listen();
        return;
      } catch (error) {
        report(error);
      }
    }
  };

  return {
    start: listen,
    publish(conversationId, reply) {
      here.publish(conversationId, reply);
      const last = queue.at(-1);
      if (last && reply.kind === 'text' && last.reply.kind === 'text' && last.reply.replyId === reply.replyId && last.conversationId === conversationId) {
        last.reply = { ...last.reply, text: last.reply.text + reply.text };
      } else {
        queue.push({ conversationId, reply });
      }
      timer ??= setTimeout(flush, gatherMs);
    },
    subscribe: here.subscribe,
    async close() {
      closing.abort();
      if (timer) {
        clearTimeout(timer);
        flush();
      }
      await sending;
      const client = listening;
      listening = undefined;
      await client?.end();
      await pool.end();
    },
  };
}
