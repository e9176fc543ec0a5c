import { Command } from 'commander';
import { WrongExpectedRevision } from '../../commands/kernel/event-store.ts';
import { type Config, readConfig } from '../config.ts';
import { copyLog, LogsDiffer, proveEqual } from '../copy-log.ts';
import { openDatabase } from '../database.ts';
import { openDataFolder } from '../data-folder.ts';
import { openAddress } from '../event-store.ts';
import { migrate } from '../postgres/migrate.ts';
import { policyPositions, turnReaders } from '../turn-readers.ts';
import { Failure } from './failure.ts';
import { printOne } from './output.ts';

interface Asked {
  readonly from: string;
  readonly to: string;
  readonly switch?: boolean;
  readonly json?: boolean;
}

export function store(): Command {
  const noun = new Command('store').description('where the log is kept');
  noun
    .command('copy')
    .description('copies the log from one store into another and proves that they are equal; begun again it goes on')
    .requiredOption('--from <store>', 'postgres (the log of this product), eventstore (EVENTSTORE_URL), or an address')
    .requiredOption('--to <store>', 'the same; empty, or a copy that was cut off')
    .option('--switch', 'then turn the policies and read models of this product to the copy; stop the product before')
    .option('--json', 'as data')
    .action(copy);
  return noun;
}

async function copy({ from, to, switch: turn, json }: Asked): Promise<void> {
  const config = readConfig();
  // A log is read and written as it stands, with its triggers and all: the owner's business.
  const { embedded, ownerUrl: databaseUrl } = await openDatabase(config, openDataFolder(config));
  try {
    const [source, target] = await Promise.all([open(from, config, databaseUrl), open(to, config, databaseUrl)]);
    try {
      const policies = turn ? await policyPositions(databaseUrl) : new Map<string, bigint>();
      const copied = await copyLog(source, target, ({ copied: events }) => process.stderr.isTTY && process.stderr.write(`\r${events} events copied`));
      const { events, streams, sha256, positions } = await proveEqual(source, target, [...policies.values()]);
      if (turn) await turnReaders(databaseUrl, policies, positions);
      const next = turn ? ' The read models are made anew when the product starts.' : '';
      printOne(
        { copied, events, streams, sha256, switched: turn === true },
        `${copied} events copied. Both hold ${events} events in ${streams} streams, byte for byte: sha256 ${sha256}.${next}`,
        json,
      );
    } finally {
      await source.close();
      await target.close();
    }
  } catch (error) {
    if (error instanceof LogsDiffer) throw new Failure(error.message);
    if (error instanceof WrongExpectedRevision) throw new Failure(`The target holds other events: ${error.message}.`);
    throw error;
  } finally {
    await embedded?.stop();
  }
}

async function open(name: string, { EVENTSTORE_URL }: Config, databaseUrl: string) {
  if (name === 'eventstore' && EVENTSTORE_URL === undefined) throw new Failure('EVENTSTORE_URL names no EventStoreDB.');
  const address = name === 'postgres' ? databaseUrl : name === 'eventstore' ? (EVENTSTORE_URL ?? '') : name;
  if (!/^(postgres(ql)?|esdb(\+discover)?):\/\//.test(address))
    throw new Failure('A store is postgres, eventstore, or an address that begins with postgres:// or esdb://.');
  if (address.startsWith('postgres')) await migrate(address);
  return openAddress(address);
}
