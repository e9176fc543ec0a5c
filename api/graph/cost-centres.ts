import { assignCostCentre } from '../../commands/usage/assign-cost-centre.ts';
import { listCostCentres, type AssignedCostCentres } from '../../projections/usage/cost-centres.ts';
import { builder } from './builder.ts';
import { dispatch, settle } from './dispatch.ts';
import { rule } from './rules.ts';
import { tenantOf } from './tenant-of.ts';
import { payload } from './types/payload.ts';

const CostCentreAssignment = builder.objectRef<AssignedCostCentres>('CostCentreAssignment').implement({
  description: 'The cost centres that the usage of a channel counts for from a day on; the channel `preview` stands for the previews.',
  fields: (t) => ({
    channelId: t.exposeString('channelId'),
    kost1: t.exposeString('kost1'),
    kost2: t.exposeString('kost2'),
    validFrom: t.expose('validFrom', { type: 'Date' }),
  }),
});

builder.queryFields((t) => ({
  costCentres: t.field({
    type: [CostCentreAssignment],
    args: { tenantId: t.arg.id() },
    extensions: rule({ permission: 'usage:read' }),
    description: 'Every assignment there was, the newest of a channel first.',
    resolve: async (_, { tenantId: named }, context) => {
      const tenantId = await tenantOf(context, named);
      return [...(await context.deps.readDb.asTenant(tenantId, (db) => listCostCentres(db, tenantId)))];
    },
  }),
}));

const AssignCostCentreInput = builder.inputType('AssignCostCentreInput', {
  fields: (t) => ({
    commandId: t.id(),
    tenantId: t.id(),
    channelId: t.id({ required: true }),
    kost1: t.string({ required: true, description: 'Empty: takes the assignment back.' }),
    kost2: t.string(),
    validFrom: t.field({ type: 'Date', description: 'Default: today.' }),
  }),
});
const CostCentrePayload = payload('CostCentrePayload', 'costCentre', CostCentreAssignment);

builder.mutationFields((t) => ({
  assignCostCentre: t.field({
    type: CostCentrePayload,
    args: { input: t.arg({ type: AssignCostCentreInput, required: true }) },
    extensions: rule({ permission: 'usage:budget' }),
    resolve: async (_, { input: { commandId, tenantId: named, channelId, kost1, kost2, validFrom } }, context) => {
      const tenantId = await tenantOf(context, named);
      const outcome = await dispatch(
        context,
        assignCostCentre,
        { channelId, kost1, ...(typeof kost2 === 'string' && { kost2 }), ...(validFrom && { validFrom }) },
        { commandId, tenantId },
      );
      return settle(context, outcome, async () => {
        const all = await context.deps.readDb.asTenant(tenantId, (db) => listCostCentres(db, tenantId));
        return all.find((one) => one.channelId === channelId) ?? null;
      });
    },
  }),
}));
