import { eventTypes } from '../../domain/catalogue.ts';
import { differences, type Value } from '../../domain/replay/differences.ts';
import { actorRef } from '../../projections/access/actors.ts';
import { decodeCursor, paged, rowsToRead } from '../../projections/kernel/page.ts';
import { builder } from './builder.ts';
import { tenantAtInstant } from './configuration.ts';
import { actorNames } from './open.ts';
import { pageOf } from './page-of.ts';
import { rule } from './rules.ts';
import { tenantOf } from './tenant-of.ts';
import { ConfigurationDifference, ConfigurationStepConnection } from './types/replay.ts';

const text = (value: Value | undefined): string | null => (value === undefined ? null : typeof value === 'string' ? value : JSON.stringify(value));

builder.queryFields((t) => ({
  configurationSteps: t.field({
    type: ConfigurationStepConnection,
    extensions: rule({ permission: 'audit:read' }),
    description: 'When the configuration of a tenant changed, newest first.',
    args: { tenantId: t.arg.id(), first: t.arg.int({ defaultValue: 200 }), after: t.arg.string() },
    resolve: async (_, { tenantId: named, ...asked }, context) => {
      const tenantId = await tenantOf(context, named);
      const page = pageOf(asked, 200);
      const all = await context.deps.replay.steps(tenantId);
      const [before] = decodeCursor(page.after, 1) ?? [];
      const rows = all.filter(({ at }) => before === undefined || at < before).toReversed();
      const shown = rows.slice(0, rowsToRead(page));
      const nameOf = await actorNames(
        context,
        tenantId,
        shown.flatMap(({ events }) => events.map(({ meta }) => actorRef(meta.actor))),
      );
      return paged(
        page,
        shown,
        all.length,
        ({ at }) => [at],
        ({ at, events }) => ({
          at,
          events: events.map(({ type, position, meta }) => ({
            event: type,
            says: eventTypes.get(type)?.says ?? type,
            actor: nameOf(actorRef(meta.actor)),
            reason: meta.reason ?? null,
            position: String(position),
          })),
        }),
      );
    },
  }),
  configurationDifferences: t.field({
    type: [ConfigurationDifference],
    extensions: rule({ permission: 'audit:read' }),
    description: 'What differs in the configuration of a tenant between two instants; without the second, between then and now.',
    args: { tenantId: t.arg.id(), from: t.arg({ type: 'Instant', required: true }), to: t.arg({ type: 'Instant' }) },
    resolve: async (_, { tenantId: named, from, to }, context) => {
      const tenantId = await tenantOf(context, named);
      const [before, after] = await Promise.all([tenantAtInstant(context, tenantId, from), tenantAtInstant(context, tenantId, to)]);
      const mayReadUsers = context.caller?.permissions.has('access:read') ?? false;
      return differences(before, after)
        .filter(({ path }) => mayReadUsers || !/^users\.[^.]+\.email$|^company\.adminEmail$/.test(path))
        .map(({ path, before: old, after: fresh }) => ({ path, before: text(old), after: text(fresh) }));
    },
  }),
}));
