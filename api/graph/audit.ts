import { OPERATOR } from '../../domain/kernel/metadata.ts';
import { findTrail, type TrailEntry } from '../../projections/audit/trail.ts';
import { isOperator } from '../auth/identify.ts';
import { builder } from './builder.ts';
import { TrailArea } from './enums.ts';
import { actorNames } from './open.ts';
import { pageOf } from './page-of.ts';
import { rule } from './rules.ts';
import { tenantOf } from './tenant-of.ts';
import { TrailConnection } from './types/audit.ts';

builder.queryFields((t) => ({
  trail: t.field({
    type: TrailConnection,
    extensions: rule({ permission: 'audit:read' }),
    description: 'The audit trail of a tenant (or, for the operator without an id, of the operator), newest first.',
    args: {
      tenantId: t.arg.id(),
      first: t.arg.int({ defaultValue: 50 }),
      after: t.arg.string(),
      from: t.arg({ type: 'Date' }),
      to: t.arg({ type: 'Date' }),
      area: t.arg({ type: TrailArea }),
      actor: t.arg.string(),
    },
    resolve: async (_, { tenantId: named, from, to, area, actor, ...page }, context) => {
      const { deps, caller } = context;
      const own = caller !== undefined && isOperator(caller) && !named;
      const tenantId = own ? OPERATOR : await tenantOf(context, named);
      const filter = { from: from ?? undefined, to: to ?? undefined, area: area ?? undefined, actor: actor ?? undefined };
      const found = await deps.readDb.asTenant(tenantId, (db) => findTrail(db, tenantId, filter, pageOf(page, 50)));
      // A user is called the same whether they did something or something was done about them.
      const userOf = ({ subjectKind, subjectId }: TrailEntry) => (subjectKind === 'user' ? [`user:${subjectId}`] : []);
      const nameOf = await actorNames(
        context,
        tenantId,
        found.nodes.flatMap((entry) => [entry.actor, ...userOf(entry)]),
      );
      const subjectOf = (entry: TrailEntry) =>
        userOf(entry)
          .map(nameOf)
          .find((name) => !name.startsWith('user:')) ?? entry.subject;
      return { ...found, nodes: found.nodes.map((entry) => ({ ...entry, actor: nameOf(entry.actor), subject: subjectOf(entry) })) };
    },
  }),
}));
