import { defineConfig } from 'vitest/config';
import { projectFiles } from './ops/style/tree.ts';
import { everyday, oddDays, runsOnOddDays } from './ops/testing/clocks.ts';

// graphql 17 ships one file per module system; both halves of a test must get the same one, or its types are "from another realm".
const conditions = ['node', 'module-sync'];
const servers = './ops/testing/servers.ts';
const setupFiles = ['./ops/testing/clock.ts'];
const real = { setupFiles, globalSetup: servers, testTimeout: 60_000, hookTimeout: 120_000, sequence: { groupOrder: 1 } };

export default defineConfig({
  ssr: { resolve: { conditions } },
  test: {
    maxWorkers: 2,
    reporters: ['default'],
    // What is waited for comes when it comes: how long is no statement about the product, and a busy machine is no failure.
    expect: { poll: { timeout: 20_000, interval: 100 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['**/*.spec.ts'],
          exclude: ['**/node_modules/**', '**/.next/**', '**/*.int.spec.ts', '**/*.e2e.spec.ts'],
          isolate: false,
          setupFiles,
          provide: { clock: everyday },
          testTimeout: 20_000,
          sequence: { groupOrder: 0 },
        },
      },
      { extends: true, test: { ...real, name: 'int', include: ['**/*.int.spec.ts'], exclude: ['**/node_modules/**'], provide: { clock: everyday } } },
      // What lives by the clock runs again on days on which dates go wrong.
      // OCE_ODD_DAYS=all asks for each of them; a plain run takes every third, to stay short.
      ...Object.entries(oddDays)
        .filter((_, i) => process.env['OCE_ODD_DAYS'] === 'all' || i % 3 === 0)
        .map(([name, clock]) => ({
          extends: true as const,
          test: { ...real, name: `on ${name}`, include: [...runsOnOddDays(import.meta.dirname, projectFiles(import.meta.dirname))], provide: { clock } },
        })),
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['**/*.e2e.spec.ts'],
          exclude: ['**/node_modules/**'],
          globalSetup: servers,
          testTimeout: 120_000,
          hookTimeout: 180_000,
          fileParallelism: false,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
