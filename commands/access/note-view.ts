import { randomUUID } from 'node:crypto';
import type { Aspect } from '../../domain/access/events.ts';
import type { Caller } from '../kernel/caller.ts';
import type { Handle, Outcome } from '../kernel/handle.ts';
import { recordView } from './record-view.ts';

/**
 * Writes down that a caller reads something of a tenant, whatever else they may do. Who reads awaits it: what could not be
 * written down is not shown.
 */
export function noteView(
  { handle }: { readonly handle: Handle },
  caller: Caller,
  view: { readonly tenantId: string; readonly what: Aspect; readonly subject: string; readonly correlationId?: string },
): Promise<Outcome> {
  const { tenantId, what, subject, correlationId } = view;
  const noting: Caller = { ...caller, permissions: new Set(['access:manage'] as const) };
  return handle(recordView, { what, subject }, { commandId: randomUUID(), caller: noting, tenantId, ...(correlationId !== undefined && { correlationId }) });
}
