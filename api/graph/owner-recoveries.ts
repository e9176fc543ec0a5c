import { confirmOwnerRecovery } from '../../commands/access/confirm-owner-recovery.ts';
import { declineOwnerRecovery } from '../../commands/access/decline-owner-recovery.ts';
import { requestOwnerRecovery } from '../../commands/access/request-owner-recovery.ts';
import { accessFolding, objectionMs, type OwnerRecovery } from '../../domain/access/access.ts';
import { OwnerRecoveryRequested } from '../../domain/access/events.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { builder } from './builder.ts';
import type { Context } from './context.ts';
import { dispatch, settle } from './dispatch.ts';
import { rule } from './rules.ts';
import { tenantOf } from './tenant-of.ts';
import { payload } from './types/payload.ts';

const Status = builder.enumType('OwnerRecoveryStatus', {
  values: { OPEN: { value: 'open' }, CONFIRMED: { value: 'confirmed' }, DECLINED: { value: 'declined' } } as const,
});

const OwnerRecoveryType = builder.objectRef<OwnerRecovery>('OwnerRecovery').implement({
  description: 'A new owner that the operator asked for, because no owner of the tenant can be reached.',
  fields: (t) => ({
    id: t.exposeID('recoveryId'),
    email: t.exposeString('email'),
    reason: t.exposeString('reason'),
    requestedAt: t.field({ type: 'Instant', resolve: ({ at }) => at }),
    confirmableFrom: t.field({ type: 'Instant', resolve: ({ at }) => new Date(Date.parse(at) + objectionMs).toISOString() }),
    status: t.field({ type: Status, resolve: ({ status }) => status }),
  }),
});

/** Few and rare, so they are read from the access stream itself. */
async function recoveriesOf(context: Context, tenantId: string): Promise<readonly OwnerRecovery[]> {
  const { recoveries } = await context.deps.handle.state(accessFolding, stream.access(tenantId));
  return [...recoveries.values()].toSorted((a, b) => b.at.localeCompare(a.at)).slice(0, 20);
}
const oneOf = async (context: Context, tenantId: string, id: string) => (await recoveriesOf(context, tenantId)).find(({ recoveryId }) => recoveryId === id);

builder.queryFields((t) => ({
  ownerRecoveries: t.field({
    type: [OwnerRecoveryType],
    args: { tenantId: t.arg.id() },
    extensions: rule({ permission: 'access:read' }),
    resolve: async (_, { tenantId }, context) => [...(await recoveriesOf(context, await tenantOf(context, tenantId)))],
  }),
}));

const RequestOwnerRecoveryInput = builder.inputType('RequestOwnerRecoveryInput', {
  fields: (t) => ({ commandId: t.id(), tenantId: t.id({ required: true }), email: t.string({ required: true }), reason: t.string({ required: true }) }),
});
const OwnerRecoveryInput = builder.inputType('OwnerRecoveryInput', {
  fields: (t) => ({ commandId: t.id(), tenantId: t.id(), recoveryId: t.id({ required: true }) }),
});
const OwnerRecoveryPayload = payload('OwnerRecoveryPayload', 'ownerRecovery', OwnerRecoveryType);

builder.mutationFields((t) => ({
  requestOwnerRecovery: t.field({
    type: OwnerRecoveryPayload,
    args: { input: t.arg({ type: RequestOwnerRecoveryInput, required: true }) },
    extensions: rule({ permission: 'access:manage', only: 'operator' }),
    description: "Asks for a new owner of a tenant whose owners can't be reached; its people are told by mail.",
    resolve: async (_, { input: { commandId, tenantId: named, email, reason } }, context) => {
      const tenantId = await tenantOf(context, named);
      const outcome = await dispatch(context, requestOwnerRecovery, { email, reason }, { commandId, tenantId });
      const asked = outcome.ok ? outcome.events.find((e): e is ReturnType<typeof OwnerRecoveryRequested> => e.type === OwnerRecoveryRequested.type) : undefined;
      return settle(context, outcome, async () => (asked ? oneOf(context, tenantId, asked.payload.recoveryId) : null));
    },
  }),
  confirmOwnerRecovery: t.field({
    type: OwnerRecoveryPayload,
    args: { input: t.arg({ type: OwnerRecoveryInput, required: true }) },
    extensions: rule({ permission: 'access:manage', only: 'operator' }),
    description: 'Confirms a new owner as the second person, three days after the request at the earliest.',
    resolve: async (_, { input: { commandId, tenantId: named, recoveryId } }, context) => {
      const tenantId = await tenantOf(context, named);
      return settle(context, await dispatch(context, confirmOwnerRecovery, { recoveryId }, { commandId, tenantId }), () =>
        oneOf(context, tenantId, recoveryId),
      );
    },
  }),
  declineOwnerRecovery: t.field({
    type: OwnerRecoveryPayload,
    args: { input: t.arg({ type: OwnerRecoveryInput, required: true }) },
    extensions: rule({ permission: 'access:manage' }),
    description: 'Says no to a new owner that the operator asked for, or takes the request back.',
    resolve: async (_, { input: { commandId, tenantId: named, recoveryId } }, context) => {
      const tenantId = await tenantOf(context, named);
      return settle(context, await dispatch(context, declineOwnerRecovery, { recoveryId }, { commandId, tenantId }), () =>
        oneOf(context, tenantId, recoveryId),
      );
    },
  }),
}));
