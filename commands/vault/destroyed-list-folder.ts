import { mkdir, open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { Instant } from '../../domain/kernel/time.ts';
import type { Clock } from '../kernel/clock.ts';
import type { DestroyedList } from './destroyed-list.ts';
import type { DestroyedKeys } from './key-shelf.ts';

const Line = z.object({ orderId: z.string(), tenantId: z.string(), kind: z.enum(['subject', 'days', 'tenant']), before: Instant, keyIds: z.array(z.string()) });
const keysPerLine = 1_000;
const newline = 10;

/** One file a month, `<folder>/2026-11.jsonl`; lines are only ever added, by any number of processes. Months older than the oldest backup may go. */
export function folderDestroyedList({ folder, clock }: { readonly folder: string; readonly clock: Clock }): DestroyedList {
  const sync = async (path: string) => {
    const handle = await open(path, 'r');
    await handle.sync().finally(() => handle.close());
  };
  return {
    add: async ({ keyIds, ...order }) => {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const lines: string[] = [];
      for (let i = 0; i < keyIds.length; i += keysPerLine) lines.push(`${JSON.stringify({ ...order, keyIds: keyIds.slice(i, i + keysPerLine) })}\n`);
      const file = await open(join(folder, `${clock().toISOString().slice(0, 7)}.jsonl`), 'a+', 0o600);
      try {
        const { size } = await file.stat();
        // A line that a power cut left unfinished was never confirmed, and comes again; it must not spoil this one.
        const torn = size > 0 && (await file.read(Buffer.alloc(1), 0, 1, size - 1)).buffer[0] !== newline;
        await file.appendFile(`${torn ? '\n' : ''}${lines.join('')}`);
        await file.sync();
        if (size === 0) await sync(folder);
      } finally {
        await file.close();
      }
    },
    parts: async () =>
      (
        await readdir(folder).catch((error: NodeJS.ErrnoException) => {
          if (error.code === 'ENOENT') return [];
          throw error;
        })
      )
        .filter((name) => /^\d{4}-\d{2}\.jsonl$/.test(name))
        .toSorted(),
    read: async (part, from) => {
      const file = await open(join(folder, part), 'r');
      try {
        const { size } = await file.stat();
        // A part that is shorter than it was is another one.
        const start = from <= size ? from : 0;
        const { buffer } = await file.read(Buffer.alloc(size - start), 0, size - start, start);
        const whole = buffer.subarray(0, buffer.lastIndexOf(newline) + 1);
        return { destroyed: whole.toString('utf8').split('\n').flatMap(parsed), bytes: start + whole.length };
      } finally {
        await file.close();
      }
    },
  };
}

function parsed(line: string): readonly DestroyedKeys[] {
  try {
    return line === '' ? [] : [Line.parse(JSON.parse(line))];
  } catch {
    // What is left of a line that was never confirmed.
    return [];
  }
}
