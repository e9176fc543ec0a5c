import pg from 'pg';

/** One LISTEN connection per store. Its word is only a hint: who waits looks again after a second at the latest. */
export interface Hints {
  after(position: bigint, signal: AbortSignal): Promise<void>;
  close(): Promise<void>;
}

export function postgresHints(connectionString: string, applicationName: string): Hints {
  let client: pg.Client | undefined;
  let closed = false;
  let newest = 0n;
  const waiting = new Set<() => void>();
  const wakeAll = () => {
    for (const wake of waiting) wake();
  };

  const connect = async (): Promise<void> => {
    if (client || closed) return;
    const next = new pg.Client({ connectionString, application_name: applicationName });
    client = next;
    const lost = () => {
      if (client === next) client = undefined;
    };
    next.on('error', lost);
    next.on('end', lost);
    next.on('notification', ({ payload }) => {
      const position = BigInt(payload ?? 0);
      if (position > newest) newest = position;
      wakeAll();
    });
    try {
      await next.connect();
      await next.query('listen oce_log');
      wakeAll(); // What was appended before the ear was open is found by looking once more.
    } catch {
      lost();
    }
  };

  return {
    after: async (position, signal) => {
      void connect();
      if (newest > position || signal.aborted || closed) return;
      await new Promise<void>((resolve) => {
        const wake = () => {
          clearTimeout(timer);
          waiting.delete(wake);
          signal.removeEventListener('abort', wake);
          resolve();
        };
        const timer = setTimeout(wake, 1_000);
        waiting.add(wake);
        signal.addEventListener('abort', wake);
      });
    },
    close: async () => {
      closed = true;
      wakeAll();
      await client?.end().catch(() => undefined);
    },
  };
}
