import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { event } from '../../domain/kernel/event.ts';
import { PoisonEvent } from './changes-of.ts';
import { gather } from './gather.ts';
import type { LogReader, Recorded } from './log-reader.ts';
import { add, integer, on, projection, table, text } from './projection.ts';

const Counted = event('Counted', 'Counted.', z.object({ what: z.string() }));
const counts = table({ name: 'counts', columns: { tenant_id: text, what: text, times: integer }, key: ['tenant_id', 'what'] });
const counting = projection({
  name: 'counting',
  version: 1,
  answers: 'How often?',
  tables: [counts],
  handlers: [
    on(Counted, ({ what }, { meta }) => {
      if (what === 'unreadable') throw new Error(what);
      return add(counts, { tenant_id: meta.tenantId, what }, { times: 1 });
    }),
  ],
});

/** A log of full pages of 500 events, all but the last. */
const logOf = (...events: readonly string[]): LogReader => {
  const recorded: readonly Recorded[] = events.map((what, i) => ({
    position: BigInt(i + 1),
    streamId: 's',
    revision: i,
    id: `event-${i + 1}`,
    type: 'Counted',
    data: { what },
    meta: { tenantId: 'a', actor: { kind: 'system', id: 's' }, commandId: 'c', $correlationId: 'c', $causationId: 'c', at: '2026-11-16T09:30:00.000Z' },
  }));
  return {
    readAll: async (after) => recorded.slice(Number(after), Number(after) + 500),
    changed: async () => undefined,
    head: async () => BigInt(events.length),
  };
};
const rowsOf = ({ statements }: Awaited<ReturnType<typeof gather>>) =>
  statements.flatMap(({ values }) => JSON.parse(values[0]) as { what: string; times: number }[]);

describe('what one transaction applies', () => {
  it('is one page for who follows', async () => {
    const gathered = await gather(counting, logOf('a', 'b', 'a'), 1n);
    expect(gathered).toMatchObject({ after: 1n, last: 3n, more: false });
    expect(rowsOf(gathered)).toMatchObject([
      { what: 'b', times: 1 },
      { what: 'a', times: 1 },
    ]);
  });

  it('is many pages for who catches up, each row once', async () => {
    const gathered = await gather(counting, logOf(...Array.from({ length: 1_700 }, () => 'a')), 0n);
    expect(gathered).toMatchObject({ last: 1_700n, more: false });
    expect(rowsOf(gathered)).toMatchObject([{ what: 'a', times: 1_700 }]);
  });

  it('ends where enough rows have come together', async () => {
    const gathered = await gather(counting, logOf(...Array.from({ length: 9_000 }, (_, i) => `${i}`)), 0n);
    expect(gathered).toMatchObject({ last: 5_000n, more: true });
    expect(rowsOf(gathered)).toHaveLength(5_000);
  });

  it('ends before a page that holds an event it can’t read, which is named when its turn comes', async () => {
    const log = logOf(...Array.from({ length: 1_000 }, () => 'a'), 'a', 'unreadable');
    const gathered = await gather(counting, log, 0n);
    expect(gathered).toMatchObject({ last: 1_000n, more: true });
    expect(rowsOf(gathered)).toMatchObject([{ what: 'a', times: 1_000 }]);
    await expect(gather(counting, log, 1_000n)).rejects.toThrow(PoisonEvent);
    await expect(gather(counting, log, 1_000n)).rejects.toThrow('event-1002');
  });

  it('is nothing at the head of the log', async () => {
    expect(await gather(counting, logOf('a'), 1n)).toMatchObject({ last: undefined, more: false, statements: [] });
  });
});
