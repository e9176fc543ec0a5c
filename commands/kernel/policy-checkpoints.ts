import pg from 'pg';
import { postgresLeases } from './postgres-leases.ts';

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
do $$ begin
  if not exists (select 1 from pg_roles where rolname = 'oce_policies') then create role oce_policies nologin; end if;
exception when duplicate_object or unique_violation then null; end $$;
grant usage on schema policies to oce_policies;
grant select, insert, update on policies.checkpoints to oce_policies;
`;

export function postgresCheckpoints(connectionString: string, options: { readonly applicationName?: string } = {}): PolicyCheckpoints {
  // A checkpoint that a power cut takes back only means reacting again. It can't outlive the job it stands for: both are in one WAL, in order.
  const pool = new pg.Pool({
    connectionString,
    max: 2,
    application_name: options.applicationName ?? 'oce-policies',
    options: '-c role=oce_policies -c statement_timeout=30000 -c synchronous_commit=off',
  });
  pool.on('error', () => undefined);
  const leases = postgresLeases(connectionString, options.applicationName ?? 'oce-policies');
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
    lease: (name) => leases.lease(`policy/${name}`),
    close: async () => {
      await leases.close();
      await pool.end();
    },
  };
}
