import { grantCredit } from '../../commands/pricing/grant-credit.ts';
import { CreditGranted } from '../../domain/pricing/events.ts';
import { listCredits, type CreditView } from '../../projections/pricing/credits.ts';
import { builder } from './builder.ts';
import type { Context } from './context.ts';
import { dispatch, settle } from './dispatch.ts';
import { rule } from './rules.ts';
import { tenantOf } from './tenant-of.ts';
import { payload } from './types/payload.ts';

const Credit = builder.objectRef<CreditView>('Credit').implement({
  description: 'A net amount that coming invoices take off.',
  fields: (t) => ({
    id: t.exposeID('creditId'),
    amount: t.expose('amount', { type: 'Decimal' }),
    used: t.expose('used', { type: 'Decimal' }),
    currency: t.exposeString('currency'),
    reason: t.exposeString('reason'),
    grantedAt: t.expose('grantedAt', { type: 'Instant' }),
  }),
});

const creditsOf = ({ deps }: Context, tenantId: string) => deps.readDb.asTenant(tenantId, (db) => listCredits(db, tenantId));

builder.queryFields((t) => ({
  credits: t.field({
    type: [Credit],
    args: { tenantId: t.arg.id() },
    extensions: rule({ permission: 'invoices:read' }),
    description: 'Oldest first: the order they are used up in.',
    resolve: async (_, { tenantId }, context) => [...(await creditsOf(context, await tenantOf(context, tenantId)))],
  }),
}));

const GrantCreditInput = builder.inputType('GrantCreditInput', {
  fields: (t) => ({
    commandId: t.id(),
    tenantId: t.id({ required: true }),
    amount: t.field({ type: 'Decimal', required: true }),
    reason: t.string({ required: true }),
  }),
});
const CreditPayload = payload('CreditPayload', 'credit', Credit);

builder.mutationFields((t) => ({
  grantCredit: t.field({
    type: CreditPayload,
    args: { input: t.arg({ type: GrantCreditInput, required: true }) },
    extensions: rule({ permission: 'invoices:issue', only: 'operator' }),
    resolve: async (_, { input: { commandId, tenantId: named, amount, reason } }, context) => {
      const tenantId = await tenantOf(context, named);
      const outcome = await dispatch(context, grantCredit, { amount, reason }, { commandId, tenantId, reason });
      const [event] = outcome.ok ? outcome.events : [];
      return settle(context, outcome, async () =>
        event ? (await creditsOf(context, tenantId)).find(({ creditId }) => creditId === CreditGranted.schema.parse(event.payload).creditId) : null,
      );
    },
  }),
}));
