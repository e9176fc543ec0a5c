import type { Ground } from './part.ts';
import { memoryRow, parts } from './parts.ts';

/** Runs one part in this process and tells what it measured. */
process.once('message', ({ name, ground }: { readonly name: string; readonly ground: Ground }) => {
  const part = parts.find((p) => p.name === name);
  if (!part) throw new Error(`there is no part ${name}`);
  part.run(ground).then(
    (rows) => {
      // Linux counts kibibytes.
      const memory = { name: memoryRow(part), value: process.resourceUsage().maxRSS / 1_024, unit: 'MB', what: 'most memory this part’s process held' };
      process.send?.({ rows: [...rows, memory] }, () => process.exit());
    },
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
});
