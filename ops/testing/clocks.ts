import { readFileSync } from 'node:fs';
import path from 'node:path';

/** The instant at which every spec begins: a spec has no day of its own, and none that the machine happens to have. */
export const everyday = '2026-11-16T09:30:00.000Z';

/** Days on which dates go wrong. Specs that live by the clock run again on each of them. */
export const oddDays = {
  'the last evening of a month in Berlin': '2027-04-30T21:10:00.000Z',
  'new year in Berlin, the old one in UTC': '2026-12-31T23:30:00.000Z',
  'a leap day': '2028-02-29T10:00:00.000Z',
  'seconds before summer time': '2027-03-28T00:59:50.000Z',
  'seconds before winter time': '2027-10-31T00:59:50.000Z',
  'ten years on': '2036-06-15T12:00:00.000Z',
} as const;

/** A spec lives by the clock when it asks for the present itself, or starts something that does: an edge, the product, a command of `oce`. */
const asks = /\bnew Date\(\)|\bDate\.now\(\)|\bsystemClock\b|\bcreateEdge\(|\bstartProduct\(/;
export function livesByTheClock(spec: string): boolean {
  return asks.test(spec);
}

/** Days and months in the rules, not only in the records: there another day could be another answer. */
const reckons = /\bbusinessDate\b|\.(today|month)\(\)|\bberlinDay\b|\bvalidFrom\b|\bperiod\b/;
/** Processes of their own take seconds to start, and see nothing of the clock that the edge does not see. */
const starts = /\bstartProduct\(|\bspawn\(/;

export function runsOnOddDays(root: string, files: readonly string[]): readonly string[] {
  return files.filter((file) => {
    if (!file.endsWith('.spec.ts') || file.startsWith('ops/style/')) return false;
    const text = readFileSync(path.join(root, file), 'utf8');
    return livesByTheClock(text) && reckons.test(text) && !starts.test(text);
  });
}
