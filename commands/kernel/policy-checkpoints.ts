import pg from 'pg';

/** How far each policy has reacted to the log. Losing it means reacting again, which is harmless: every reaction can be repeated. */
export interface PolicyCheckpoints {
  load(name: string): Promise<bigint>;
  save(name: string, position: bigint): Promise<void>;
  /** True when this process may run the policy; the lease lasts until `close`. */
  lease(name: string): Promise<boolean>;
  close(): Promise<void>;
}

export const policySchema = `
create schema if not exists policies;
create table if not exists policies.checkpoints (name text primary key, position bigint not null);
`;

export function postgresCheckpoints(connectionString: string, options: { readonly applicationName?: string } = {}): PolicyCheckpoints {
  // A checkpoint that a power cut takes back only means reacting again. It can't outlive the job it stands for: both are in one WAL, in order.
  const pool = new pg.Pool({
    connectionString,
    max: 2,
    application_name: options.applicationName ?? 'oce-policies',
    options: '-c statement_timeout=30000 -c synchronous_commit=off',
  });
  pool.on('error', () => undefined);
  // Session locks: they go with the connection, so a crashed process gives up its policies at once.
  // All lie on one connection: a second one, opened at the same moment, would hold what the first is then refused.
  let holder: { readonly client: Promise<pg.Client>; readonly held: Set<string> } | undefined;
  const connect = () => {
    const client = new pg.Client({ connectionString, application_name: options.applicationName ?? 'oce-policies' });
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
  return {
    load: async (name) => {
      const { rows } = await pool.query<{ position: string }>('select position from policies.checkpoints where name = $1', [name]);
      return BigInt(rows[0]?.position ?? 0);
    },
    save: async (name, position) => {
      await pool.query(
        'insert into policies.checkpoints (name, position) values ($1, $2) on conflict (name) do update set position = greatest(policies.checkpoints.position, excluded.position)',
        [name, position],
      );
    },
    lease: async (name) => {
      const { client, held } = holder ?? connect();
      if (held.has(name)) return true;
      const { rows } = await (await client).query<{ got: boolean }>('select pg_try_advisory_lock(hashtext($1)) as got', [`policy/${name}`]);
      if (rows[0]?.got) held.add(name);
      return held.has(name);
    },
    close: async () => {
      await holder?.client.then((client) => client.end()).catch(() => undefined);
      await pool.end();
    },
  };
}
