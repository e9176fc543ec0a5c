import { chooseRetention } from '../../commands/privacy/choose-retention.ts';
import { liftLegalHold } from '../../commands/privacy/lift-legal-hold.ts';
import { placeLegalHold } from '../../commands/privacy/place-legal-hold.ts';
import { requestErasure } from '../../commands/privacy/request-erasure.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { holdOn, privacyFolding } from '../../domain/privacy/privacy.ts';
import { listUsers } from '../../projections/access/users.ts';
import { contactLabel } from '../../projections/conversations/contact-label.ts';
import { listErasures } from '../../projections/privacy/erasures.ts';
import { builder } from './builder.ts';
import type { Context } from './context.ts';
import { dispatch, settle } from './dispatch.ts';
import { open } from './open.ts';
import { rule } from './rules.ts';
import { tenantOf } from './tenant-of.ts';
import { payload } from './types/payload.ts';
import { Erasure, LegalHold, Privacy, Retention, type ErasureView, type PrivacyView } from './types/privacy.ts';

async function privacyOf(context: Context, tenantId: string): Promise<PrivacyView> {
  const { handle, readDb } = context.deps;
  const [state, { erasures, users }] = await Promise.all([
    handle.state(privacyFolding, stream.privacy(tenantId)),
    readDb.asTenant(tenantId, async (db) => ({ erasures: await listErasures(db, tenantId), users: await listUsers(db, tenantId) })),
  ]);
  const names = await open(
    context,
    tenantId,
    users.map(({ name, email }) => name ?? email),
  );
  const known = new Map(users.map(({ id }, i) => [id, names[i] ?? id]));
  const nameOf = (subjectId: string | null | undefined) => (subjectId ? (known.get(subjectId) ?? contactLabel(subjectId)) : null);
  return {
    retention: { days: state.retentionDays },
    legalHolds: [...state.holds.values()].map(({ holdId, subjectId, reason }) => ({
      id: holdId,
      subjectId: subjectId ?? null,
      subject: nameOf(subjectId),
      reason,
    })),
    erasures: erasures.map(({ tenantId: _tenantId, ...erasure }) => ({
      ...erasure,
      ground: erasure.ground as ErasureView['ground'],
      subject: nameOf(erasure.subjectId),
      status: erasure.status === 'requested' && erasure.subjectId !== null && holdOn(state, erasure.subjectId) ? 'held' : erasure.status,
      certificateUrl: erasure.status === 'done' ? `/documents/erasures/${erasure.id}.json` : null,
    })),
  };
}

const manage = rule({ permission: 'privacy:manage' });

builder.queryFields((t) => ({
  privacy: t.field({
    type: Privacy,
    args: { tenantId: t.arg.id() },
    extensions: manage,
    description: 'How long messages are kept, what keeps them longer, and what was erased, newest first.',
    resolve: async (_, { tenantId }, context) => privacyOf(context, await tenantOf(context, tenantId)),
  }),
}));

const ChooseRetentionInput = builder.inputType('ChooseRetentionInput', {
  fields: (t) => ({ commandId: t.id(), tenantId: t.id(), days: t.int({ required: true }) }),
});
const PlaceLegalHoldInput = builder.inputType('PlaceLegalHoldInput', {
  fields: (t) => ({ commandId: t.id(), tenantId: t.id(), subjectId: t.id(), reason: t.string({ required: true }) }),
});
const LiftLegalHoldInput = builder.inputType('LiftLegalHoldInput', {
  fields: (t) => ({ commandId: t.id(), tenantId: t.id(), id: t.id({ required: true }) }),
});
const RequestErasureInput = builder.inputType('RequestErasureInput', {
  fields: (t) => ({ commandId: t.id(), tenantId: t.id(), subjectId: t.id({ required: true }) }),
});
const RetentionPayload = payload('RetentionPayload', 'retention', Retention);
const LegalHoldPayload = payload('LegalHoldPayload', 'legalHold', LegalHold);
const ErasurePayload = payload('ErasurePayload', 'erasure', Erasure);

builder.mutationFields((t) => ({
  chooseRetention: t.field({
    type: RetentionPayload,
    args: { input: t.arg({ type: ChooseRetentionInput, required: true }) },
    extensions: manage,
    resolve: async (_, { input: { commandId, tenantId: named, days } }, context) => {
      const tenantId = await tenantOf(context, named);
      return settle(context, await dispatch(context, chooseRetention, { days }, { commandId, tenantId }), async () => ({ days }));
    },
  }),
  placeLegalHold: t.field({
    type: LegalHoldPayload,
    args: { input: t.arg({ type: PlaceLegalHoldInput, required: true }) },
    extensions: manage,
    resolve: async (_, { input: { commandId, tenantId: named, subjectId, reason } }, context) => {
      const tenantId = await tenantOf(context, named);
      const placed = await dispatch(context, placeLegalHold, { reason, ...(subjectId && { subjectId }) }, { commandId, tenantId });
      return settle(context, placed, async () => (await privacyOf(context, tenantId)).legalHolds.at(-1));
    },
  }),
  liftLegalHold: t.field({
    type: LegalHoldPayload,
    args: { input: t.arg({ type: LiftLegalHoldInput, required: true }) },
    extensions: manage,
    description: 'What fell due meanwhile is erased. Gives the hold as it was.',
    resolve: async (_, { input: { commandId, tenantId: named, id } }, context) => {
      const tenantId = await tenantOf(context, named);
      const held = (await privacyOf(context, tenantId)).legalHolds.find((hold) => hold.id === id);
      return settle(context, await dispatch(context, liftLegalHold, { holdId: id }, { commandId, tenantId }), async () => held);
    },
  }),
  requestErasure: t.field({
    type: ErasurePayload,
    args: { input: t.arg({ type: RequestErasureInput, required: true }) },
    extensions: manage,
    description: 'Has a person forgotten, by pseudonym: a contact or a user. Waits while a legal hold keeps the data.',
    resolve: async (_, { input: { commandId, tenantId: named, subjectId } }, context) => {
      const tenantId = await tenantOf(context, named);
      const requested = await dispatch(context, requestErasure, { subjectId, ground: 'request' }, { commandId, tenantId });
      return settle(context, requested, async () => (await privacyOf(context, tenantId)).erasures.find((erasure) => erasure.subjectId === subjectId));
    },
  }),
}));
