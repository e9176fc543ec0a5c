import { createWriteStream, statSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { anchorTrail } from '../../commands/audit/anchor-trail.ts';
import { checkpointFolder } from '../../commands/audit/checkpoint-folder.ts';
import { trailKeeper } from '../../commands/audit/trail-keeper.ts';
import { verifyPack } from '../../commands/audit/verify-trail.mjs';
import { writePack } from '../../commands/audit/write-pack.ts';
import { system } from '../../commands/kernel/caller.ts';
import { systemClock } from '../../commands/kernel/clock.ts';
import { createHandle } from '../../commands/kernel/handle.ts';
import { logTail } from '../../commands/kernel/log-tail.ts';
import { eventTypes } from '../../domain/catalogue.ts';
import { OPERATOR } from '../../domain/kernel/metadata.ts';
import { largeTenant } from './fill-log.ts';
import { millionEvents } from './million.ts';
import type { Part } from './part.ts';
import { productStore } from './product-store.ts';

/** The trees of a million events, a customer's pack, and its verification as a stranger does it. */
export const trail: Part = {
  name: 'trail',
  says: 'trees over a million events, the pack of a customer, its verification',
  rows: ['trail_build_s', 'trail_build_events_per_s', 'pack_s', 'pack_mb', 'verify_1m_s', 'verify_events_per_s'],
  run: async (ground) => {
    const { url, events } = millionEvents(ground);
    const product = await productStore(url);
    const tail = logTail(product.store);
    const handle = createHandle({ ...product, types: eventTypes, clock: systemClock });
    const failed: unknown[] = [];
    const keeper = trailKeeper({
      connectionString: url,
      tail,
      handle,
      vault: product.vault,
      clock: systemClock,
      base: 'bench.example/trail',
      givenOut: checkpointFolder(join(ground.folder, 'checkpoints')),
      witnesses: [],
      report: (_, error) => failed.push(error),
    });
    const seconds = (since: number) => (performance.now() - since) / 1_000;
    try {
      const building = performance.now();
      keeper.start();
      if (!(await keeper.settled(BigInt(events), 600_000))) throw new Error('the trail did not follow', { cause: failed[0] });
      const built = seconds(building);
      const anchored = await handle(anchorTrail, { cause: 'demand' }, { commandId: 'bench', caller: system(OPERATOR, 'bench') });
      if (!anchored.ok || !(await keeper.settled(anchored.position))) throw new Error('the trail was not anchored', { cause: failed[0] });

      const file = join(ground.folder, 'pack');
      const packing = performance.now();
      const pack = await writePack({ store: product.store, trees: keeper.trees }, largeTenant);
      const identity = await keeper.trees.identity();
      if (!pack || !identity) throw new Error('there is nothing to pack');
      await pipeline(Readable.from(pack), createWriteStream(file));
      const packed = seconds(packing);

      const verifying = performance.now();
      const verdict = verifyPack(file, { key: identity.vkey });
      const verified = seconds(verifying);
      if (!verdict.ok) throw new Error(`the pack is refused: ${verdict.faults[0]?.says}`);
      return [
        { name: 'trail_build_s', value: built, unit: 's', what: `leaves, trees and signed checkpoints over ${events} events, beside nothing else` },
        { name: 'trail_build_events_per_s', value: events / built, unit: '/s', what: 'the same per second' },
        { name: 'pack_s', value: packed, unit: 's', what: `the pack of a customer with ${verdict.records} of them, written` },
        { name: 'pack_mb', value: statSync(file).size / 1e6, unit: 'MB', what: 'the size of that file' },
        {
          name: 'verify_1m_s',
          value: verified * (1_000_000 / verdict.records),
          unit: 's',
          what: `its verification offline, scaled from ${verdict.records} events to 1,000,000`,
        },
        { name: 'verify_events_per_s', value: verdict.records / verified, unit: '/s', what: 'the same per second' },
      ];
    } finally {
      await keeper.stop();
      await keeper.close();
      await product.close();
    }
  },
};
