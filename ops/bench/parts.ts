import { append } from './append.ts';
import { appendBatch } from './append-batch.ts';
import { decide } from './decide.ts';
import { messagePath } from './message-path.ts';
import { million } from './million.ts';
import { monthEnd } from './month-end.ts';
import type { Part } from './part.ts';
import { rebuild } from './rebuild.ts';
import { replay } from './replay.ts';
import { reserveSettle } from './reserve-settle.ts';
import { trail } from './trail.ts';

/** In the order they run: those that read the million come after it. */
export const parts: readonly Part[] = [append, appendBatch, replay, decide, messagePath, reserveSettle, monthEnd, million, rebuild, trail];
export const needsMillion: readonly Part[] = [rebuild, trail];

/** The row that each part gets besides its own. */
export const memoryRow = (part: Part) => `peak_rss_${part.name}_mb`;
