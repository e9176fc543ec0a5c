import path from 'node:path';

interface TimedReport {
  readonly testResults: readonly { readonly name: string; readonly startTime: number; readonly endTime: number }[];
}

/** Where the time goes: the files that took longest, all runs of one together, slowest first. */
export function slowest({ testResults }: TimedReport, root: string, most = 10): readonly string[] {
  const took = new Map<string, { ms: number; runs: number }>();
  for (const { name, startTime, endTime } of testResults) {
    const before = took.get(name) ?? { ms: 0, runs: 0 };
    took.set(name, { ms: before.ms + Math.max(0, endTime - startTime), runs: before.runs + 1 });
  }
  return [...took]
    .sort(([, a], [, b]) => b.ms - a.ms)
    .slice(0, most)
    .map(([name, { ms, runs }]) => `${(ms / 1_000).toFixed(1).padStart(7)} s  ${path.relative(root, name)}${runs > 1 ? ` (${runs} runs)` : ''}`);
}
