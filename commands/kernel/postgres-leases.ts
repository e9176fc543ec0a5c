import pg from 'pg';

/** Who does what only one process may do at a time. */
export interface Leases {
  /** True when this process holds it, now or from before; it does until `close`, or until its connection breaks. */
  lease(name: string): Promise<boolean>;
  close(): Promise<void>;
}

/**
 * Session locks: they go with the connection, so a crashed process gives up what it held at once. All of a process lie on one connection
 * (a second one, opened at the same moment, would hold what the first is then refused), which is asked one question at a time.
 */
export function postgresLeases(connectionString: string, applicationName: string): Leases {
  let holder: { readonly client: Promise<pg.Client>; readonly held: Set<string> } | undefined;
  let turn: Promise<unknown> = Promise.resolve();
  const connect = () => {
    const client = new pg.Client({ connectionString, application_name: applicationName });
    const lost = () => {
      if (holder === opened) holder = undefined;
    };
    client.on('error', lost);
    client.on('end', lost);
    const opened = {
      client: client.connect().then(
        () => client,
        (error: unknown) => {
          lost();
          throw error;
        },
      ),
      held: new Set<string>(),
    };
    holder = opened;
    return opened;
  };
  const ask = async (name: string): Promise<boolean> => {
    const { client, held } = holder ?? connect();
    if (held.has(name)) return true;
    const { rows } = await (await client).query<{ got: boolean }>('select pg_try_advisory_lock(hashtext($1)) as got', [name]);
    if (rows[0]?.got) held.add(name);
    return held.has(name);
  };
  return {
    lease: (name) => {
      const asked = turn.then(() => ask(name));
      turn = asked.catch(() => undefined);
      return asked;
    },
    close: async () => {
      await turn;
      await holder?.client.then((client) => client.end()).catch(() => undefined);
    },
  };
}
