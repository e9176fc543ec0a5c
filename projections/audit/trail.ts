import { sql, type Kysely, type SelectQueryBuilder } from 'kysely';
import { catalogue, eventTypes } from '../../domain/catalogue.ts';
import type { BusinessDate, Instant } from '../../domain/kernel/time.ts';
import { businessDate } from '../../domain/kernel/time.ts';
import { actorRef } from '../access/actors.ts';
import { decodeCursor, paged, rowsToRead, type Page, type Paged } from '../kernel/page.ts';
import { boolean, integer, json, onAny, optional, projection, put, table, text } from '../kernel/projection.ts';
import type { ReadTables } from '../kernel/read-db.ts';
import { aspectOf } from './aspects.ts';
import { readable } from './readable.ts';
import { subjectOf } from './subject.ts';

export const trail = table({
  name: 'trail',
  columns: {
    tenant_id: text,
    position: integer,
    event_id: text,
    at: text,
    day: text,
    actor_kind: text,
    actor_id: text,
    area: text,
    event: text,
    subject_kind: text,
    subject_id: text,
    aspect: optional(text),
    after: json,
    reason: optional(text),
    command_id: text,
    /** Keyed hashes of the whole set-up before and after, where the event changed it. */
    setup_before: optional(text),
    setup_after: optional(text),
    /** True for the customer's copy of an event that stands on a stream of the operator. */
    mirrored: boolean,
  },
  key: ['tenant_id', 'position'],
  indexes: [['subject_kind', 'subject_id', 'aspect', 'position'], ['area', 'position desc'], ['day']],
});

const areas = {
  tenants: 'tenant',
  assistants: 'assistant',
  channels: 'channel',
  conversations: 'conversation',
  usage: 'usage',
  pricing: 'pricing',
  invoices: 'invoice',
  ledger: 'ledger',
  reconciliation: 'ledger',
  banking: 'ledger',
  access: 'access',
  privacy: 'privacy',
  audit: 'audit',
} as const;
export type TrailArea = (typeof areas)[keyof typeof areas];

const areaOfType = new Map(
  catalogue.flatMap(({ feature, events }) => events.map((e) => [e.type, (areas as Readonly<Record<string, TrailArea>>)[feature] ?? feature] as const)),
);

export const trailProjection = projection({
  name: 'trail',
  version: 2,
  answers: 'Who changed what, when, and what was it before?',
  tables: [trail],
  handlers: [
    onAny((payload, { position, eventId, streamId, type, meta }) => {
      const facts = readable(payload) as Readonly<Record<string, unknown>>;
      const change = aspectOf(type, facts);
      const subject = subjectOf(streamId, payload, meta.tenantId);
      const because = meta.reason ?? facts['reason'] ?? facts['cause'];
      const row = {
        tenant_id: meta.tenantId,
        position: Number(position),
        event_id: eventId,
        at: meta.at,
        day: businessDate(meta.at),
        actor_kind: meta.actor.kind,
        actor_id: meta.actor.id,
        area: areaOfType.get(type) ?? 'tenant',
        event: type,
        subject_kind: subject.kind,
        subject_id: subject.id,
        aspect: change?.aspect ?? null,
        after: change?.after ?? facts,
        reason: typeof because === 'string' ? because : null,
        command_id: meta.commandId,
        setup_before: meta.configuration?.before ?? null,
        setup_after: meta.configuration?.after ?? null,
        mirrored: false,
      };
      const customer = payload['customerId'];
      // The customer's own trail shows its invoices; the operator's bookkeeping about it stays the operator's.
      return type === 'InvoiceIssued' && typeof customer === 'string' && customer !== meta.tenantId
        ? [put(trail, row), put(trail, { ...row, tenant_id: customer, mirrored: true })]
        : put(trail, row);
    }),
  ],
});

export interface TrailEntry {
  /** The event's id. */
  readonly id: string;
  readonly tenantId: string;
  readonly position: string;
  readonly at: Instant;
  /** An actor reference, see `nameActors`. */
  readonly actor: string;
  readonly area: TrailArea;
  readonly event: string;
  /** What the event says in the catalogue. */
  readonly says: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  /** The subject as people call it, else its kind and id. */
  readonly subject: string;
  readonly reason: string | null;
  /** JSON; null where the event replaces nothing, or is the first of its kind. */
  readonly before: string | null;
  /** JSON without secrets; personal values are marked, not shown. */
  readonly after: string;
  readonly commandId: string;
  /** Keyed hashes of the whole set-up before and after, where the event changed it. */
  readonly setupBefore: string | null;
  readonly setupAfter: string | null;
}
export interface TrailFilter {
  readonly from?: BusinessDate | undefined;
  /** Included. */
  readonly to?: BusinessDate | undefined;
  readonly area?: TrailArea | undefined;
  /** A kind (`system`), an id, or both as in `user:<id>`. */
  readonly actor?: string | undefined;
  readonly subject?: { readonly kind: string; readonly id: string } | undefined;
}

/** Newest first. Without a tenant (in the operator's scope) every event of the log once. */
export async function findTrail(db: Kysely<ReadTables>, tenantId: string | undefined, filter: TrailFilter, page: Page): Promise<Paged<TrailEntry>> {
  const after = decodeCursor(page.after, 1);
  const { count } = await narrowed(db.selectFrom('trail as t'), tenantId, filter)
    .select((eb) => eb.fn.countAll().as('count'))
    .executeTakeFirstOrThrow();
  let query = narrowed(db.selectFrom('trail as t'), tenantId, filter)
    .selectAll('t')
    .select([before, subjectName])
    .orderBy('t.position', 'desc')
    .limit(rowsToRead(page));
  if (after) query = query.where('t.position', '<', Number(after[0]));
  return paged(
    page,
    await query.execute(),
    Number(count),
    (row) => [String(row.position)],
    (row): TrailEntry => ({
      id: row.event_id,
      tenantId: row.tenant_id,
      position: String(row.position),
      at: row.at,
      actor: actorRef({ kind: row.actor_kind as 'user', id: row.actor_id }),
      area: row.area as TrailArea,
      event: row.event,
      says: eventTypes.get(row.event)?.says ?? row.event,
      subjectKind: row.subject_kind,
      subjectId: row.subject_id,
      subject: row.subject_name ?? `${row.subject_kind} ${row.subject_id}`,
      reason: row.reason,
      before: row.before === null ? null : JSON.stringify(row.before),
      after: JSON.stringify(row.after),
      commandId: row.command_id,
      setupBefore: row.setup_before,
      setupAfter: row.setup_after,
    }),
  );
}

type Trail = SelectQueryBuilder<ReadTables & { t: ReadTables['trail'] }, 't', object>;

function narrowed(query: Trail, tenantId: string | undefined, { from, to, area, actor, subject }: TrailFilter): Trail {
  let q = tenantId === undefined ? query.where('t.mirrored', '=', false) : query.where('t.tenant_id', '=', tenantId);
  if (from) q = q.where('t.day', '>=', from);
  if (to) q = q.where('t.day', '<=', to);
  if (area) q = q.where('t.area', '=', area);
  if (subject) q = q.where('t.subject_kind', '=', subject.kind).where('t.subject_id', '=', subject.id);
  const named = actor?.trim();
  if (named) q = q.where((eb) => eb.or([eb('t.actor_id', '=', named), eb('t.actor_kind', '=', named), eb(sql`t.actor_kind || ':' || t.actor_id`, '=', named)]));
  return q;
}

// Looked up in the whole trail, so that a filter or a page boundary never hides what was before.
const before = sql<unknown>`(select p.after from trail p where t.aspect is not null and p.tenant_id = t.tenant_id
  and p.subject_kind = t.subject_kind and p.subject_id = t.subject_id and p.aspect = t.aspect and p.position < t.position
  order by p.position desc limit 1)`.as('before');

const subjectName = sql<string | null>`case t.subject_kind
  when 'channel' then (select c.name from channels c where c.tenant_id = t.tenant_id and c.channel_id = t.subject_id)
  when 'conversation' then (select v.contact_label from conversations v where v.tenant_id = t.tenant_id and v.conversation_id = t.subject_id)
  when 'api-key' then (select k.name from api_keys k where k.tenant_id = t.tenant_id and k.key_id = t.subject_id)
  when 'tenant' then (select n.company_name from tenants n where n.tenant_id = t.subject_id)
  when 'invoice' then t.subject_id end`.as('subject_name');
