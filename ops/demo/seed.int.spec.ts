import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RecordedEvent } from '../../commands/kernel/event-store.ts';
import type { Handle } from '../../commands/kernel/handle.ts';
import { InvoiceIssued } from '../../domain/invoices/events.ts';
import { readConfig } from '../config.ts';
import { type Core, openCore } from '../core.ts';
import { testDatabase } from '../testing/postgres.ts';
import { seedDemo } from './seed.ts';

const noon = new Date('2026-11-22T11:00:00.000Z');

async function fresh() {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'oce-demo-'));
  const database = await testDatabase();
  const core = await openCore(readConfig({ DATABASE_URL: database.url, OCE_DATA_DIR: folder }), {
    keepsProjections: true,
    report: (what, error) => console.error(what, error),
    clock: () => new Date(noon),
  });
  return {
    core,
    close: async () => {
      await core.close();
      await database.drop();
      rmSync(folder, { recursive: true });
    },
  };
}

async function log({ store }: Core): Promise<readonly RecordedEvent[]> {
  const events: RecordedEvent[] = [];
  for (;;) {
    const page = await store.readAll(events.at(-1)?.position ?? 0n, 500);
    if (page.length === 0) return events;
    events.push(...page);
  }
}

/** A process that dies at its nth command. */
function dyingAfter(handle: Handle, commands: number): Handle {
  let left = commands;
  const dying = (async (...args: Parameters<Handle>) => {
    if ((left -= 1) < 0) throw new Error('killed');
    return handle(...args);
  }) as Handle;
  return Object.assign(dying, { state: handle.state, exists: handle.exists });
}

describe('the history of the demo', () => {
  let one: Awaited<ReturnType<typeof fresh>>;
  let other: Awaited<ReturnType<typeof fresh>>;
  beforeAll(async () => {
    [one, other] = await Promise.all([fresh(), fresh()]);
    await seedDemo(one.core);
  }, 180_000);
  afterAll(async () => {
    await one.close();
    await other.close();
  });

  it('is marked as demo in every event and lies in the past', async () => {
    const events = await log(one.core);
    expect(events.length).toBeGreaterThan(3_000);
    expect(events.filter(({ meta }) => meta.demo !== true || meta.at > noon.toISOString()).map(({ type, meta }) => `${type} ${meta.at}`)).toEqual([]);
  });

  it('bills the two months that are over', async () => {
    const invoices = (await log(one.core)).filter(({ type }) => type === InvoiceIssued.type).map(({ data }) => InvoiceIssued.schema.parse(data));
    expect([...new Set(invoices.map(({ period }) => period))]).toEqual(['2026-09', '2026-10']);
  });

  it('can be read: no read model stops on it', async () => {
    await one.core.runner.drain();
    expect([...one.core.runner.stopped()]).toEqual([]);
  });

  it('is written once', async () => {
    const head = await one.core.store.head();
    expect(await seedDemo(one.core)).toBe(false);
    expect(await one.core.store.head()).toBe(head);
  });

  it('is finished by the next start when the first one was killed, and is then the same', async () => {
    await expect(seedDemo({ ...other.core, handle: dyingAfter(other.core.handle, 700) })).rejects.toThrow('killed');
    expect(await seedDemo(other.core)).toBe(true);
    const ids = async (core: Core) => (await log(core)).map(({ id }) => id).sort();
    expect(await ids(other.core)).toEqual(await ids(one.core));
  }, 180_000);
});
