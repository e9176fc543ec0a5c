import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { repeat } from './repeat.ts';

describe('what is done now and then', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('comes again after its time, spread by the jitter, and never twice at once', async () => {
    let begun = 0;
    let finish: () => void = () => undefined;
    const repeated = repeat(
      'sweep',
      async () => {
        begun += 1;
        await new Promise<void>((resolve) => {
          finish = resolve;
        });
      },
      { everyMs: 1_000, report: () => undefined, random: () => 1 },
    );
    await vi.advanceTimersByTimeAsync(1_199);
    expect(begun).toBe(0);
    await vi.advanceTimersByTimeAsync(1);
    expect(begun).toBe(1);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(begun).toBe(1);
    finish();
    await vi.advanceTimersByTimeAsync(1_200);
    expect(begun).toBe(2);
    finish();
    await repeated.stop();
  });

  it('reports what fails and comes again, until it is stopped', async () => {
    const reported: unknown[] = [];
    let begun = 0;
    const repeated = repeat(
      'sweep',
      async () => {
        begun += 1;
        throw new Error('no disk');
      },
      {
        everyMs: 1_000,
        report: (what, error) => {
          reported.push([what, String(error)]);
        },
        random: () => 0.5,
      },
    );
    await vi.advanceTimersByTimeAsync(2_000);
    expect(reported).toEqual([
      ['sweep', 'Error: no disk'],
      ['sweep', 'Error: no disk'],
    ]);
    await repeated.stop();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(begun).toBe(2);
  });
});
