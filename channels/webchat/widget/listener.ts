import { Failure, type Server } from './server.ts';
import { readEvents } from './sse-reader.ts';

export type Told =
  | { readonly event: 'ready' }
  | { readonly event: 'started'; readonly replyId: string; readonly messageId: string }
  | { readonly event: 'text'; readonly replyId: string; readonly offset: number; readonly text: string }
  | { readonly event: 'done'; readonly replyId: string; readonly messageId: string; readonly text: string; readonly notice?: string }
  | { readonly event: 'failed'; readonly replyId: string; readonly messageId: string; readonly final: boolean };

export interface Listener {
  start(): void;
  stop(): void;
  isOn(): boolean;
}

/** The server pings every 15 seconds; silence of more than two pings is a dead connection. */
const silenceMs = 40_000;
const longestPauseMs = 30_000;

/** Keeps the reply stream open, and after a break goes on where it stopped, by Last-Event-ID. */
export function createListener(
  server: Server,
  on: { readonly told: (told: Told) => void; readonly connected: (connected: boolean) => void; readonly gone: () => void },
): Listener {
  let current: AbortController | undefined;
  let lastEventId: string | undefined;

  const listenOnce = async (stop: AbortSignal): Promise<void> => {
    const dead = new AbortController();
    let watchdog: ReturnType<typeof setTimeout> | undefined;
    const alive = () => {
      clearTimeout(watchdog);
      watchdog = setTimeout(() => dead.abort(), silenceMs);
    };
    const forward = () => dead.abort();
    stop.addEventListener('abort', forward);
    try {
      alive();
      for await (const { event, data, id } of readEvents(await server.stream(lastEventId, dead.signal), alive)) {
        if (stop.aborted) return;
        if (id !== undefined) lastEventId = id;
        on.told({ event, ...(JSON.parse(data) as object) } as Told);
      }
    } finally {
      clearTimeout(watchdog);
      stop.removeEventListener('abort', forward);
      dead.abort();
    }
  };

  const run = async (stop: AbortSignal): Promise<void> => {
    for (let breaks = 0; !stop.aborted; breaks += 1) {
      const began = Date.now();
      try {
        await listenOnce(stop);
      } catch (error) {
        if (error instanceof Failure && error.kind === 'gone') return on.gone();
      }
      if (stop.aborted) return;
      on.connected(false);
      if (Date.now() - began > 5_000) breaks = 0;
      await pause(Math.min(longestPauseMs, 500 * 2 ** Math.min(breaks, 8)) * (0.7 + Math.random() * 0.6), stop);
    }
  };

  return {
    start() {
      if (current) return;
      current = new AbortController();
      void run(current.signal);
    },
    stop() {
      current?.abort();
      current = undefined;
    },
    isOn: () => current !== undefined,
  };
}

/** Ends early when the browser comes back online. */
function pause(ms: number, stop: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      removeEventListener('online', done);
      stop.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    addEventListener('online', done);
    stop.addEventListener('abort', done);
  });
}
