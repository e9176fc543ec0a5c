import { Decimal } from 'decimal.js';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { logTail } from '../commands/kernel/log-tail.ts';
import { ChannelConnected } from '../domain/channels/events.ts';
import { InvoiceIssued } from '../domain/invoices/events.ts';
import { OPERATOR } from '../domain/kernel/metadata.ts';
import { stream } from '../domain/kernel/streams.ts';
import { sampleInvoice } from '../domain/invoices/sample-invoice.ts';
import { writeHistory } from '../ops/testing/history.ts';
import { writeRest } from '../ops/testing/rest-of-history.ts';
import { readSide, type ReadSide } from '../ops/testing/read-side.ts';
import { findTrail } from './audit/trail.ts';
import { projections } from './catalogue.ts';
import { findChannel } from './channels/channels.ts';
import { projectionRunner } from './kernel/runner.ts';
import type { Table } from './kernel/projection.ts';

/** Rows in the order of their key; decimals by value, since 0.30 and 0.3 are one amount. */
async function rowsOf(client: pg.Client, table: Table): Promise<readonly unknown[]> {
  const { rows } = await client.query<Record<string, unknown>>(`select * from read.${table.name} order by ${table.key.join(', ')}`);
  const decimals = Object.entries(table.columns).flatMap(([name, { type }]) => (type === 'numeric' ? [name] : []));
  return rows.map((row) => ({
    ...row,
    ...Object.fromEntries(decimals.map((name) => [name, row[name] === null ? null : new Decimal(String(row[name])).toFixed()])),
  }));
}

describe('every read model', () => {
  let side: ReadSide;
  let client: pg.Client;
  beforeAll(async () => {
    side = await readSide();
    await writeHistory(side);
    await writeRest(side);
    // A credit that an invoice took off; the histories above only grant one.
    const invoice = sampleInvoice({ customerId: 'alpha', number: 'RE2025-000001' });
    const lines = invoice.lines.map((line, i) => (i === 0 ? { ...line, creditId: 'credit-1' } : line));
    await side.write(OPERATOR, stream.invoiceRegister('RE2025'), '2026-11-01T08:00:00.000Z', [InvoiceIssued({ ...invoice, lines })]);
    await side.drain();
    client = new pg.Client({ connectionString: side.url });
    await client.connect();
  });
  afterAll(async () => {
    await client.end();
    await side.close();
  });

  it('has rows from the history, so that the next sentences mean something', async () => {
    const empty: string[] = [];
    for (const table of projections.flatMap(({ tables }) => tables)) if ((await rowsOf(client, table)).length === 0) empty.push(table.name);
    expect(empty).toEqual([]);
  });
  it('is not stopped by text that Postgres can not hold', async () => {
    const odd = 'Kanal \u0000 \ud83d Ende';
    await side.write(
      'odd',
      stream.channel('odd', 'o1'),
      '2026-11-16T08:00:00.000Z',
      [ChannelConnected({ channelId: 'o1', type: 'api', name: odd, accountId: 'o1' })],
      { commandId: odd, reason: odd },
    );
    await side.drain();
    expect([...side.runner.stopped()]).toEqual([]);
    expect((await side.asTenant('odd', (db) => findChannel(db, 'odd', 'o1')))?.name).toBe('Kanal \ufffd \ufffd Ende');
    const [entry] = (await side.asTenant('odd', (db) => findTrail(db, 'odd', {}, { first: 1 }))).nodes;
    expect([entry?.commandId, entry?.reason]).toEqual(['Kanal \ufffd \ufffd Ende', 'Kanal \ufffd \ufffd Ende']);
  });
  it.each(projections.map((p) => [p.name, p] as const))('%s has identical rows when it is rebuilt from the log', async (name, { tables }) => {
    for (const table of tables) {
      const before = await rowsOf(client, table);
      await client.query(`truncate read.${table.name}`);
      await side.runner.rebuild(name);
      expect(await rowsOf(client, table)).toEqual(before);
    }
  });
  it('has identical rows when all are rebuilt in one reading, and one that fails stops no other', async () => {
    const tables = projections.flatMap((p) => p.tables);
    const before = await Promise.all(tables.map((table) => rowsOf(client, table)));
    for (const table of tables) await client.query(`truncate read.${table.name}`);
    await side.runner.rebuildAll();
    expect(await Promise.all(tables.map((table) => rowsOf(client, table)))).toEqual(before);

    const [first, ...others] = projections;
    if (!first) throw new Error('there are no projections');
    const poisoned: typeof first = {
      ...first,
      handlers: [
        {
          type: '*',
          apply: () => {
            throw new Error('unreadable');
          },
        },
      ],
    };
    for (const table of tables) await client.query(`truncate read.${table.name}`);
    const runner = projectionRunner({ connectionString: side.url, projections: [poisoned, ...others], log: logTail(side.store), report: () => undefined });
    await expect(runner.rebuildAll()).rejects.toThrow('unreadable');
    await runner.close();
    await side.runner.rebuild(first.name);
    expect(await Promise.all(tables.map((table) => rowsOf(client, table)))).toEqual(before);
  });
  it.each(projections.map((p) => [p.name, p] as const))(
    '%s has the same rows when two runners are given every event at the same time',
    async (name, projection) => {
      const before = await Promise.all(projection.tables.map((table) => rowsOf(client, table)));
      for (const table of projection.tables) await client.query(`truncate read.${table.name}`);
      await client.query('update read.checkpoints set position = 0 where name = $1', [name]);
      const rivals = [1, 2].map(() =>
        projectionRunner({
          connectionString: side.url,
          projections: [projection],
          log: logTail(side.store),
          report: ({ error }) => {
            throw error;
          },
        }),
      );
      await Promise.all(rivals.map((rival) => rival.drain()));
      await Promise.all(rivals.map((rival) => rival.close()));
      expect(await Promise.all(projection.tables.map((table) => rowsOf(client, table)))).toEqual(before);
    },
  );
  it.each(projections.flatMap((p) => p.tables.map((table) => [table.name, table] as const)))(
    '%s shows a tenant its own rows only, and a query that names no tenant none at all',
    async (_, table) => {
      await client.query('begin');
      try {
        await client.query(`set local role oce_tenant`);
        for (const [tenant, all] of [
          ['alpha', 'alpha'],
          ['', ''],
        ] as const) {
          await client.query(`select set_config('oce.tenant', $1, true)`, [tenant]);
          const { rows } = await client.query<{ tenant_id: string }>(`select distinct tenant_id from read.${table.name}`);
          expect(rows.every((row) => row.tenant_id === all)).toBe(true);
        }
      } finally {
        await client.query('rollback');
      }
    },
  );
});
