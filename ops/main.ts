import { setTimeout as sleep } from 'node:timers/promises';
import { listTenantsWithUnanswered } from '../projections/conversations/held-conversations.ts';
import { startAnsweringAgain } from './answer-again.ts';
import { CannotStart } from './cannot-start.ts';
import { readConfig, type Config } from './config.ts';
import { openCore } from './core.ts';
import { createEdge } from './edge.ts';
import { erasureDeps } from './erasure.ts';
import { firstStart } from './first-start.ts';
import { startLedgerChecks } from './ledger-check.ts';
import { startInvoiceRuns } from './invoice-runs.ts';
import { createRegistry, serveMetrics, watchLag } from './metrics.ts';
import { createPortalHandler } from './portal-handler.ts';
import { reapplyErasures } from './reapply-erasures.ts';
import { createReport } from './report.ts';
import { startRetention } from './retention.ts';
import { seedDemo } from './demo/seed.ts';
import { startSweeps } from './sweeps.ts';
import { createTrail } from './trail.ts';
import { startVatChecks } from './vat-checks.ts';
import { welcome } from './welcome.ts';
import { createWork } from './work.ts';

/** The composition root: reads the configuration, builds the parts a role needs, starts them, and ends them in reverse. */
async function start(config: Config): Promise<() => Promise<void>> {
  const report = createReport(config);
  const works = config.OCE_ROLE !== 'api';
  const serves = config.OCE_ROLE !== 'worker';
  const undo: (() => Promise<unknown>)[] = [];
  const stop = async () => {
    for (const step of undo.reverse()) await step().catch((error: unknown) => report('stopping', error));
  };
  try {
    const core = await openCore(config, { keepsProjections: works, report });
    undo.push(core.close);
    const work = createWork(core, report);
    undo.push(work.close);
    await work.start();
    const trail = createTrail(core, report, work.mailer);
    undo.push(trail.close);
    if (works) {
      await core.runner.start();
      undo.push(core.runner.stop);
      // The demo's history begins in the past, so it comes before anything of today.
      if (config.OCE_DEMO && (await seedDemo(core))) console.log('The demo tenant has its history.');
      await firstStart(core);
      // A restored copy of the keys may be older than an erasure; the log knows better.
      await core.readDb.caughtUp(await core.store.head(), 20_000);
      await reapplyErasures(core);
      work.policies.start();
      undo.push(work.policies.stop);
      work.jobs.start(work.workers);
      const again = startAnsweringAgain(
        {
          providers: work.providers,
          jobs: work.jobs,
          head: () => core.store.head(),
          tenantsWithUnanswered: async (position) => {
            if (!(await core.readDb.caughtUp(position, 20_000))) throw new Error('the read models are behind; looked at again later');
            return core.readDb.asOperator(listTenantsWithUnanswered);
          },
        },
        report,
      );
      undo.push(again.stop);
      undo.push(startSweeps(core, work, report).stop);
      undo.push(startVatChecks(core, work.jobs, report).stop);
      undo.push(startInvoiceRuns(core, report).stop);
      undo.push(startRetention(core, erasureDeps(core), report).stop);
      undo.push(startLedgerChecks(core, report).stop);
      trail.start();
      undo.push(trail.stop);
    }
    const registry = createRegistry();
    watchLag(registry, core, work, trail);
    if (serves) {
      const portal = config.OCE_PORTAL ? await createPortalHandler() : undefined;
      if (portal) undo.push(portal.close);
      const edge = await createEdge(core, work, trail, registry, report, portal?.handler);
      undo.push(edge.close);
      await edge.changes.start();
      // The first look at the queue opens its connections; who asks for our health first shall not wait for that.
      await Promise.race([work.jobs.health(), sleep(2_000)]);
      await edge.app.listen({ port: config.PORT, host: config.HOST });
    }
    const metrics = await serveMetrics(registry, config.OCE_METRICS_PORT, config.OCE_METRICS_HOST);
    undo.push(
      () =>
        new Promise((resolve) => {
          metrics.close(resolve);
        }),
    );
    await welcome(core, work, { serves });
    return stop;
  } catch (error) {
    await stop();
    throw error;
  }
}

try {
  const config = readConfig();
  const stop = await start(config);
  let stopping = false;
  const end = () => {
    // A second Ctrl-C means it.
    if (stopping) process.exit(130);
    stopping = true;
    void stop().then(() => process.exit(0));
  };
  process.on('SIGINT', end);
  process.on('SIGTERM', end);
} catch (error) {
  console.error(error instanceof CannotStart ? error.message : error);
  process.exit(1);
}
