import { join } from 'node:path';
import { systemClock, type Clock } from '../commands/kernel/clock.ts';
import { postgresSnapshots } from '../commands/event-store/snapshots-postgres.ts';
import { createInvoicing, type Invoicing } from '../commands/invoices/invoicing.ts';
import { postgresArchive } from '../commands/invoices/postgres-archive.ts';
import type { EventStore } from '../commands/kernel/event-store.ts';
import { createHandle, type FollowingHandle } from '../commands/kernel/handle.ts';
import { logTail, type LogTail } from '../commands/kernel/log-tail.ts';
import type { EventTypes } from '../commands/kernel/sealing.ts';
import type { Limits } from '../commands/limits/limits.ts';
import { postgresBuckets } from '../commands/limits/postgres-buckets.ts';
import { settledLimits } from '../commands/limits/settled-limits.ts';
import { folderDestroyedList } from '../commands/vault/destroyed-list-folder.ts';
import { listing, obeyList } from '../commands/vault/destroyed-list.ts';
import type { KeyShelf } from '../commands/vault/key-shelf.ts';
import type { MasterKey } from '../commands/vault/master.ts';
import { postgresShelf } from '../commands/vault/postgres.ts';
import { openRoots } from '../commands/vault/roots.ts';
import { createVault, type OpenVault } from '../commands/vault/vault.ts';
import { eventTypes } from '../domain/catalogue.ts';
import { projectionOf, projections } from '../projections/catalogue.ts';
import { checkpointsCaughtUp, postgresReadDb } from '../projections/kernel/postgres-read-db.ts';
import type { ReadDb } from '../projections/kernel/read-db.ts';
import { type ProjectionRunner, projectionRunner } from '../projections/kernel/runner.ts';
import type { Config } from './config.ts';
import { type DataFolder, openDataFolder } from './data-folder.ts';
import { openEventStore } from './event-store.ts';
import { openInvoiceDocuments } from './invoice-documents.ts';
import { masterOf } from './master-key.ts';
import { openDatabase } from './database.ts';
import { applicationName } from './postgres/embedded.ts';
import { foldingRelease } from './folding-release.ts';
import { release } from './release.ts';

/** The log, the write side and the read side: what the server, the command line and the demo stand on. */
export interface Core {
  readonly config: Config;
  readonly data: DataFolder;
  readonly databaseUrl: string;
  /** The same database for its owner, who is bound by no wall: for what makes tables, or looks at all of them. */
  readonly ownerUrl: string;
  readonly clock: Clock;
  readonly store: EventStore;
  readonly vault: OpenVault;
  /** For rotations, which are nobody else's business. */
  readonly shelf: KeyShelf;
  readonly master: MasterKey;
  readonly types: EventTypes;
  readonly handle: FollowingHandle;
  readonly invoicing: Invoicing;
  /** How often strangers and customers may do something, counted over all processes. */
  readonly limits: Limits;
  readonly tail: LogTail;
  readonly readDb: ReadDb;
  readonly runner: ProjectionRunner;
  close(): Promise<void>;
}

/** `keepsProjections`: this process applies the log to the read models; else it asks the database how far others came. */
export async function openCore(
  config: Config,
  options: { readonly keepsProjections: boolean; readonly report: (what: string, error: unknown) => void; readonly clock?: Clock },
): Promise<Core> {
  const clock = options.clock ?? systemClock;
  const data = openDataFolder(config);
  const { embedded, ownerUrl, url: databaseUrl } = await openDatabase(config, data);
  const store = await openEventStore(config, databaseUrl);
  const destroyed = folderDestroyedList({ folder: config.OCE_DESTROYED_KEYS_FOLDER ?? join(data.path, 'destroyed-keys'), clock });
  const shelf = listing(postgresShelf(databaseUrl, { applicationName, ownerConnectionString: ownerUrl }), destroyed);
  // Before anybody opens anything: a restored dump may hold keys that were destroyed since.
  if ((await obeyList(shelf, destroyed)) > 0) await shelf.scrub();
  const master = masterOf(config, data);
  const vault = createVault({ master, shelf, roots: await openRoots(master, shelf), clock });
  const snapshots = postgresSnapshots(databaseUrl, { release: foldingRelease(), applicationName });
  const handle = createHandle({ store, vault, types: eventTypes, clock, snapshots });
  const documents = openInvoiceDocuments();
  const archive = postgresArchive(databaseUrl, { release, applicationName });
  const invoicing = createInvoicing({ handle, store, vault, types: eventTypes, clock, documents, archive });
  const limits = settledLimits(postgresBuckets(databaseUrl, { applicationName }), { report: (error) => options.report('limits', error) });
  await limits.start();
  const tail = logTail(store, { see: handle.see });
  const runner = projectionRunner({
    connectionString: databaseUrl,
    ownerConnectionString: ownerUrl,
    projections,
    log: tail,
    applicationName,
    report: ({ projection, error }) => options.report(`projection ${projection}`, error),
  });
  const remote = options.keepsProjections
    ? undefined
    : checkpointsCaughtUp(
        databaseUrl,
        projections.map((p) => p.name),
      );
  const readDb = postgresReadDb(databaseUrl, { caughtUp: remote ?? runner.caughtUp, projectionOf, applicationName });
  return {
    config,
    data,
    databaseUrl,
    ownerUrl,
    clock,
    types: eventTypes,
    store,
    vault,
    shelf,
    master,
    handle,
    invoicing,
    limits,
    tail,
    readDb,
    runner,
    close: async () => {
      await documents.close();
      await archive.close();
      await limits.stop();
      await readDb.close();
      await remote?.close();
      await runner.close();
      await vault.close();
      await snapshots.close();
      await store.close();
      await embedded?.stop();
    },
  };
}
