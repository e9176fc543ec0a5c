import { Decimal } from 'decimal.js';
import { BilledTokens, type BillLine } from './events.ts';
import type { RowUsage } from './formats/format.ts';

const kinds = BilledTokens.keyof().options;
type Sums = Record<keyof BilledTokens, Decimal>;

/** More lines than a month of the largest customer has; a report beyond is not what it says it is. */
const maxBillLines = 500_000;

/** Adds a report's rows up to one line per request, or per day and model where it names no requests. */
export interface AddingUp {
  /** False when there are too many lines. */
  add(row: RowUsage): boolean;
  lines(): readonly BillLine[];
}

export function addingUp(): AddingUp {
  const found = new Map<string, Pick<BillLine, 'day' | 'model' | 'requestId'> & { readonly sums: Sums }>();
  return {
    add({ day, model, requestId, tokens }) {
      const key = JSON.stringify(requestId === undefined ? [day, model] : [day, model, requestId]);
      const line = found.get(key) ?? { day, model, ...(requestId !== undefined && { requestId }), sums: nothing() };
      for (const kind of kinds) {
        const more = tokens[kind];
        if (more) line.sums[kind] = line.sums[kind].plus(more);
      }
      found.set(key, line);
      return found.size <= maxBillLines;
    },
    lines: () => [...found.values()].map(({ sums, ...line }) => ({ ...line, ...whole(sums) })),
  };
}

function nothing(): Sums {
  const none = new Decimal(0);
  return { inputTokens: none, outputTokens: none, cacheReadTokens: none, cacheWriteTokens: none };
}

/** Thousands with decimal places add up to whole tokens, but for what the provider rounded away. */
function whole(sums: Sums): BilledTokens {
  const of = (kind: keyof BilledTokens) => sums[kind].toDecimalPlaces(0, Decimal.ROUND_HALF_UP).toNumber();
  return { inputTokens: of('inputTokens'), outputTokens: of('outputTokens'), cacheReadTokens: of('cacheReadTokens'), cacheWriteTokens: of('cacheWriteTokens') };
}
