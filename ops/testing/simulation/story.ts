import { ingest } from '../../../channels/ingest.ts';
import { anchorTrail } from '../../../commands/audit/anchor-trail.ts';
import type { Inbound } from '../../../commands/channels/channel.ts';
import { connectionOf } from '../../../commands/channels/find-connection.ts';
import { openTenant } from '../../../commands/assistant/turn.examples.ts';
import { contactIdOf } from '../../../commands/conversations/ids.ts';
import { startInvoiceRun } from '../../../commands/invoices/start-invoice-run.ts';
import { system } from '../../../commands/kernel/caller.ts';
import { requestErasure } from '../../../commands/privacy/request-erasure.ts';
import { OPERATOR } from '../../../domain/kernel/metadata.ts';
import { disk as newDisk, type Disk } from './disk.ts';
import { onlooker, startWorker, type WriteSide, writeSide } from './processes.ts';
import { Broken, type Fates, scheduler as newScheduler, type Scheduler } from './scheduler.ts';
import { statusOf, textFrom, vendor as newVendor, type Vendor } from './vendor.ts';
import { DeliveryPostponed } from '../../../commands/assistant/deliver.ts';

export interface Told {
  readonly disk: Disk;
  readonly vendor: Vendor;
  readonly kills: readonly string[];
  /** What went wrong that no fault explains. */
  readonly problems: readonly unknown[];
  readonly after: ReturnType<typeof onlooker>;
}

export const tenants = ['tenant-a', 'tenant-b'] as const;
const people = [
  { tenantId: 'tenant-a', address: '491701', texts: ['Guten Tag', 'Was kostet eine Wartung?', 'Und wann hätten Sie Zeit?'] },
  { tenantId: 'tenant-a', address: '491702', texts: ['Die Heizung ist kalt.', 'Es eilt.'] },
  { tenantId: 'tenant-b', address: '491701', texts: ['Haben Sie morgen offen?', 'Danke!'] },
] as const;
/** Who asks to be forgotten. */
export const forgotten = people[1];

/**
 * Three people write to two firms; when all is answered, a month is billed, a person is forgotten and the trail anchored. Whoever acts
 * from outside tries until it is told that it is done, as messengers, schedulers and people do.
 */
export async function tellStory(seed: number, fates: Fates): Promise<Told> {
  const scheduler = newScheduler(seed, fates);
  // What a process trusts for a while grows old with the story, not with the machine it is told on.
  const { now } = performance;
  performance.now = () => scheduler.clock().getTime();
  try {
    return await tell(scheduler);
  } finally {
    performance.now = now;
  }
}

async function tell(scheduler: Scheduler): Promise<Told> {
  const { random, clock } = scheduler;
  const disk = await newDisk(scheduler);
  const vendor = newVendor();
  const problems: unknown[] = [];
  const report = (error: unknown) => {
    if (!(error instanceof Broken) && !(error instanceof DeliveryPostponed)) problems.push(error);
  };
  const outside = scheduler.life('outside', { mortal: false });
  const prologue = writeSide(outside, disk, scheduler);

  const channels = new Map<string, string>();
  const prepare = async () => {
    for (const tenantId of tenants) channels.set(tenantId, (await openTenant({ ...prologue, clock }, { tenantId })).channelId);
  };
  void prepare().catch((error: unknown) => problems.push(error));
  await scheduler.run();

  let edge: WriteSide | undefined;
  const keepAlive = (start: (life: WriteSide['life']) => void, name: string) => {
    const life = scheduler.life(name, { mortal: true });
    start(life);
    void life.end.then(async () => {
      disk.checkpoints.powerCut();
      await outside.pause(random.between(0, 3_000));
      keepAlive(start, name);
    });
  };
  keepAlive((life) => {
    edge = writeSide(life, disk, scheduler);
    void life.end.then(() => {
      edge = undefined;
    });
  }, 'edge');
  keepAlive((life) => startWorker(writeSide(life, disk, scheduler), disk, scheduler, outside, vendor.channelOf(life), report), 'worker');

  /** Until it is done: a process that died or a call that failed is tried again after a while. */
  const insist = async (act: (edge: WriteSide) => Promise<boolean>): Promise<void> => {
    for (;;) {
      await outside.until(() => edge !== undefined);
      const at = edge;
      if (!at) continue;
      const done = await Promise.race([act(at).catch(() => false), at.life.end.then(() => false)]);
      if (done) return;
      await outside.pause(random.between(200, 3_000));
    }
  };
  const post = (tenantId: string, inbound: Inbound) =>
    insist(async ({ handle, vault }) => {
      const connection = await connectionOf({ handle, vault }, tenantId, channels.get(tenantId) ?? '');
      if (!connection) return false;
      await ingest({ handle, vault }, [{ connection, inbound }]);
      return true;
    });
  const write = async ({ tenantId, address, texts }: (typeof people)[number]) => {
    for (const [i, text] of texts.entries()) {
      await outside.pause(random.between(0, 4_000));
      const inbound: Inbound = { messages: [textFrom(`account-${tenantId}`, address, `${tenantId}-${address}-${i}`, text)], statuses: [] };
      await post(tenantId, inbound);
      // Told once is not enough for some vendors.
      if (random.next() < 0.3) await post(tenantId, inbound);
    }
  };
  const speak = async () => {
    for (;;) {
      await outside.until(() => vendor.words.length > 0);
      const word = vendor.words.shift();
      if (!word) continue;
      const tenantId = word.accountId.replace('account-', '');
      for (const status of ['sent', 'delivered'] as const) void post(tenantId, { messages: [], statuses: [statusOf(word, status)] });
    }
  };
  void speak();
  for (const person of people) void write(person);
  await scheduler.run();

  const order = (commandId: string, tenantId: string) => ({ commandId, caller: system(tenantId, 'simulation') });
  void insist(
    async ({ handle }) => (await handle(startInvoiceRun, { period: '2026-11', asOf: '2026-11-16', tenantIds: [...tenants] }, order('run', OPERATOR))).ok,
  );
  void insist(async ({ handle, vault }) => {
    const [sender = ''] = await vault.pseudonyms(forgotten.tenantId, 'contact', [forgotten.address]);
    const subjectId = contactIdOf(channels.get(forgotten.tenantId) ?? '', sender);
    return (await handle(requestErasure, { subjectId, ground: 'request' }, order('forget', forgotten.tenantId))).ok;
  });
  void insist(async ({ handle }) => (await handle(anchorTrail, { cause: 'demand' }, order('anchor', OPERATOR))).ok);
  await scheduler.run();
  return { disk, vendor, kills: scheduler.kills, problems, after: onlooker(disk, scheduler) };
}
