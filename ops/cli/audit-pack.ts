import { createWriteStream, renameSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Command } from 'commander';
import { recordView } from '../../commands/access/record-view.ts';
import { anchorTrail } from '../../commands/audit/anchor-trail.ts';
import type { Trees } from '../../commands/audit/trees.ts';
import { readCheckpoint, verdict, verifyPack } from '../../commands/audit/verify-trail.mjs';
import { writePack } from '../../commands/audit/write-pack.ts';
import { openEvents } from '../../commands/kernel/sealing.ts';
import { OPERATOR } from '../../domain/kernel/metadata.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { tenantFolding } from '../../domain/tenants/tenant.ts';
import type { Core } from '../core.ts';
import { createTrail } from '../trail.ts';
import { Failure, refusal } from './failure.ts';
import { printOne } from './output.ts';
import { newEnvelope, withCore } from './session.ts';

/** The provable side of the trail: a pack that leaves the house, and what an auditor does with it. */
export function addPackCommands(noun: Command): void {
  noun
    .command('export')
    .description("writes one tenant's trail with its proof into a file, up to now")
    .requiredOption('--tenant <id>', 'whose trail')
    .requiredOption('--out <file>', 'the file to write')
    .option('--kept <file>', 'an older checkpoint of the operator: the pack then proves that it follows it')
    .option('--open', "add readable copies of what is sealed; that stands in the tenant's access log")
    .option('--json', 'as data')
    .action(({ tenant, out, kept, open, json }: { tenant: string; out: string; kept?: string; open?: boolean; json?: boolean }) =>
      withCore(async (core) => {
        const { store, handle, types, vault } = core;
        if (!isId(tenant) || (await handle.state(tenantFolding, stream.tenant(tenant))).status === 'absent')
          throw new Failure(
            tenant === OPERATOR ? "The operator's own trail is served below /trail/operator; packs are for tenants." : `There is no tenant ${tenant}.`,
          );
        if (open) {
          const noted = await handle(recordView, { what: 'export', subject: 'trail' }, { ...newEnvelope(), tenantId: tenant });
          if (!noted.ok) throw refusal(noted);
        }
        await anchored(core, async (trees) => {
          const pack = await writePack(
            { store, trees, open: open ? (events) => openEvents(types, vault, events) : undefined },
            tenant,
            kept === undefined ? undefined : readCheckpoint(kept),
          );
          if (!pack) throw new Failure(`Nothing of ${tenant} is in the trail yet.`);
          const file = path.resolve(out);
          await pipeline(Readable.from(pack), createWriteStream(`${file}.growing`, { mode: 0o600, flush: true }));
          renameSync(`${file}.growing`, file);
          const vkey = (await trees.identity())?.vkey ?? '';
          printOne({ file, tenant, vkey }, `${file}\nVerify it with: oce audit verify ${out} --key ${vkey}`, json);
        });
      }),
    );

  noun
    .command('verify')
    .description('checks a pack with the public key alone: no database, no server')
    .argument('<pack>', 'the file')
    .requiredOption('--key <vkey>', 'the public key, as published below /trail/vkey')
    .option('--kept <file>', 'a checkpoint that you kept, or the mail that brought it')
    .option('--json', 'as data')
    .action((pack: string, { key, kept, json }: { key: string; kept?: string; json?: boolean }) => {
      const result = verifyPack(path.resolve(pack), { key, kept: kept === undefined ? undefined : readCheckpoint(kept) });
      printOne(result, verdict(result), json);
      if (!result.ok) throw new Failure('The pack is not valid.');
    });

  noun
    .command('witness')
    .description("anchors all heads now, calls the witnesses, and prints the operator's checkpoint")
    .action(() =>
      withCore((core) =>
        anchored(core, async (trees) => {
          process.stdout.write((await trees.checkpoint(OPERATOR))?.note ?? '');
        }),
      ),
    );
}

function isId(tenant: string): boolean {
  return /^[A-Za-z0-9_-]{1,80}$/.test(tenant);
}

/** Anchors every head, waits until the trail has it signed, and goes on. Beside a running server that one does the work. */
async function anchored(core: Core, work: (trees: Trees) => Promise<void>): Promise<void> {
  const trail = createTrail(core, (what, error) => console.error(`${what}:`, error instanceof Error ? error.message : error));
  trail.start();
  try {
    const done = await core.handle(anchorTrail, { cause: 'demand' }, newEnvelope());
    if (!done.ok) throw refusal(done);
    if (!(await trail.settled(done.position, 60_000)))
      throw new Failure([...trail.refused().values()][0] ?? 'The trail has not caught up with the log; try again in a moment.');
    await work(trail.trees);
  } finally {
    await trail.stop();
    await trail.close();
  }
}
