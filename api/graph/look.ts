import { noteView } from '../../commands/access/note-view.ts';
import type { Aspect } from '../../domain/access/events.ts';
import type { Context } from './context.ts';

/** Writes a look into the access log (Art. 32 GDPR) before the answer leaves; what can't be written down is not shown. */
export async function look(context: Context, tenantId: string, what: Aspect, subject: string): Promise<void> {
  const { caller, deps, requestId } = context;
  if (!caller || caller.actor.kind === 'system') return;
  const noted = await noteView(deps, caller, { tenantId, what, subject: subject.slice(0, 120), correlationId: requestId });
  if (!noted.ok) throw new Error(`a look could not be written down: ${noted.rejection.rejected}`);
}
