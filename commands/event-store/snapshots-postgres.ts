import { deserialize, serialize } from 'node:v8';
import pg from 'pg';
import type { Snapshot, Snapshots } from '../kernel/snapshots.ts';

/** A cache beside the log; it holds states without personal values, and only the role that writes the log reaches it. */
export const snapshotSchema = `
create table if not exists log.snapshots (
  stream_id text not null,
  folding text not null,
  release text not null,
  revision bigint not null,
  folded bytea not null,
  primary key (stream_id, folding)
);
grant select, insert, update, delete on log.snapshots to oce_writer;
`;

/** Above this a snapshot costs more than it saves. */
const maxBytes = 64 * 1_048_576;

/** Snapshots in Postgres. `release` names the code that folds: what another release folded is not looked at. */
export function postgresSnapshots(
  connectionString: string,
  { release, applicationName = 'oce-snapshots' }: { readonly release: string; readonly applicationName?: string },
): Snapshots & { close(): Promise<void> } {
  const pool = new pg.Pool({ connectionString, max: 1, application_name: applicationName, options: '-c role=oce_writer -c statement_timeout=30000' });
  pool.on('error', () => undefined);
  return {
    load: async (folding, streamId) => {
      const { rows } = await pool.query<{ folded: Buffer }>('select folded from log.snapshots where stream_id = $1 and folding = $2 and release = $3', [
        streamId,
        folding,
        release,
      ]);
      return rows[0] && (deserialize(rows[0].folded) as Snapshot);
    },
    save: async (folding, streamId, snapshot) => {
      const folded = serialize(snapshot);
      if (folded.byteLength > maxBytes) return;
      await pool.query(
        `insert into log.snapshots (stream_id, folding, release, revision, folded) values ($1, $2, $3, $4, $5)
         on conflict (stream_id, folding) do update set release = excluded.release, revision = excluded.revision, folded = excluded.folded
         where log.snapshots.release <> excluded.release or log.snapshots.revision < excluded.revision`,
        [streamId, folding, release, snapshot.revision, folded],
      );
    },
    close: () => pool.end(),
  };
}
