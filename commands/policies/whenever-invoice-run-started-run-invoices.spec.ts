import { expect, it } from 'vitest';
import { InvoiceRunStarted } from '../../domain/invoices/events.ts';
import { OPERATOR } from '../../domain/kernel/metadata.ts';
import { createWorld } from '../../ops/testing/world.ts';
import type { Job } from '../kernel/policy.ts';
import { wheneverInvoiceRunStartedRunInvoices as policy } from './whenever-invoice-run-started-run-invoices.ts';

it('adds one job for a started run, however often the event comes', async () => {
  const world = createWorld();
  const jobs = new Map<string, Job>();
  const reaction = {
    handle: world.handle,
    jobs: {
      add: async (job: Job) => {
        jobs.set(job.id, job);
      },
    },
    envelope: (name: string) => world.envelope(name, OPERATOR),
  };
  const happened = {
    payload: InvoiceRunStarted({ runId: 'run-1', period: '2026-10', asOf: '2026-11-01', tenantIds: [] }).payload as never,
    eventId: 'event-1',
    streamId: 'invoice-run-run-1',
    position: 1n,
    meta: {
      tenantId: OPERATOR,
      actor: { kind: 'operator', id: 'o' } as const,
      commandId: 'c',
      $correlationId: 'c',
      $causationId: 'c',
      at: '2026-11-02T08:00:00.000Z',
    },
  };
  await policy.react(happened, reaction);
  await policy.react(happened, reaction);
  expect([...jobs.values()]).toEqual([{ name: 'run-invoices', id: 'run-invoices-event-1', tenantId: OPERATOR, data: { runId: 'run-1' } }]);
});
