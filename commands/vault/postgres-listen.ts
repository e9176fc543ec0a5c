import pg from 'pg';

/** An ear for destroyed keys. It may be deaf for a while: the vault also looks by itself. */
export function listen(connectionString: string, applicationName: string): { hear(listener: (tenantId: string) => void): void; close(): Promise<void> } {
  const listeners = new Set<(tenantId: string) => void>();
  let client: pg.Client | undefined;
  let again: NodeJS.Timeout | undefined;
  let closed = false;

  const connect = async (): Promise<void> => {
    if (closed) return;
    const next = new pg.Client({ connectionString, application_name: applicationName });
    const lost = () => {
      if (client !== next || closed) return;
      client = undefined;
      again = setTimeout(() => void connect(), 1_000);
      again.unref();
    };
    client = next;
    next.on('error', lost);
    next.on('end', lost);
    next.on('notification', ({ payload }) => {
      for (const tell of listeners) tell(payload ?? '');
    });
    try {
      await next.connect();
      await next.query('listen oce_vault');
    } catch {
      lost();
    }
  };
  return {
    hear: (listener) => {
      listeners.add(listener);
      if (!client && !again) void connect();
    },
    close: async () => {
      closed = true;
      clearTimeout(again);
      await client?.end().catch(() => undefined);
    },
  };
}
