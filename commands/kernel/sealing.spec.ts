import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type AnyEventType, event } from '../../domain/kernel/event.ts';
import { memoryVault } from '../vault/memory.ts';
import { sealEvents } from './sealing.ts';

const Noted = event('Noted', 'Somebody said something.', z.object({ by: z.string().optional(), note: z.string().optional() }), {
  personal: [{ field: 'note', subject: 'by' }],
});
const types = new Map<string, AnyEventType>([[Noted.type, Noted as AnyEventType]]);
const meta = {
  tenantId: 'tenant-a',
  actor: { kind: 'system', id: 'spec' } as const,
  commandId: 'c',
  $correlationId: 'c',
  $causationId: 'c',
  at: '2026-11-16T09:30:00.000Z',
};
const seal = (payload: Parameters<typeof Noted>[0]) =>
  sealEvents(types, memoryVault(), [{ id: '1f0d4f1e-0000-5000-8000-000000000001', event: Noted(payload), meta }]);

describe('sealing an event', () => {
  it('hides what is personal', async () => {
    expect(JSON.stringify(await seal({ by: 'erika', note: 'Guten Tag' }))).not.toContain('Guten Tag');
  });

  it("refuses somebody's words without saying whose, since no key could ever make them unreadable", async () => {
    await expect(seal({ note: 'Guten Tag' })).rejects.toThrow("Noted.note is somebody's, and by does not say whose");
  });

  it('has nothing to hide where nothing is said', async () => {
    expect(await seal({ note: '' })).toMatchObject([{ data: { note: '' } }]);
    expect(await seal({})).toMatchObject([{ data: {} }]);
  });
});
