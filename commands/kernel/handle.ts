import { setTimeout as sleep } from 'node:timers/promises';
import { apply, type Folding } from '../../domain/kernel/decider.ts';
import type { DomainEvent } from '../../domain/kernel/event.ts';
import { OPERATOR, type Metadata } from '../../domain/kernel/metadata.ts';
import { isRejection, reject, type Rejection } from '../../domain/kernel/rejection.ts';
import { businessDate, toInstant } from '../../domain/kernel/time.ts';
import type { Caller } from './caller.ts';
import type { Clock } from './clock.ts';
import type { Command, Facts, Sources } from './command.ts';
import { noStream, WrongExpectedRevision, type EventStore } from './event-store.ts';
import { lanes } from './lanes.ts';
import { openEvents, sealEvents, type EventTypes } from './sealing.ts';
import { uuid5 } from './uuid.ts';
import type { Vault } from './vault.ts';

/** How a command reaches `handle`. */
export interface Envelope {
  /** Makes the command repeatable: the same id has one effect and one answer. */
  readonly commandId: string;
  readonly caller: Caller;
  /** The tenant acted upon, when an operator acts for one; else the caller's own. */
  readonly tenantId?: string;
  readonly correlationId?: string;
  readonly causationId?: string;
  readonly reason?: string;
  readonly demo?: boolean;
  /** The demo's history and tests bring a past instant; else the clock's. */
  readonly at?: Date;
}

export type KernelCode = 'Forbidden' | 'InvalidInput' | 'TooMuchContention';

export interface Done {
  readonly ok: true;
  readonly streamId: string;
  /** Wait for this position to read one's own write. */
  readonly position: bigint;
  readonly events: readonly DomainEvent[];
  /** True when this command id had its effect before. */
  readonly repeated: boolean;
}
export interface Refused<Code extends string = string> {
  readonly ok: false;
  readonly rejection: Rejection<Code | KernelCode>;
}
export type Outcome<Code extends string = string> = Done | Refused<Code>;

export interface Handle {
  <I, S, M, C extends string, E extends DomainEvent>(command: Command<string, I, S, M, C, E>, input: NoInfer<I>, envelope: Envelope): Promise<Outcome<C>>;
  /** The folded state of a stream, for policies, jobs and the turn. */
  state<S, E extends DomainEvent>(folding: Folding<S, E>, streamId: string): Promise<S>;
}

/** A folded stream kept in memory. It remembers which commands had their effect and where, not what they said. */
interface Hot {
  state: unknown;
  revision: number;
  position: bigint;
  readonly commands: Map<string, { position: bigint; first: number; count: number }>;
  /** Tenants whose personal values it holds opened. */
  readonly personal: Set<string>;
}

/** Rivals in other processes can take a revision many times in a row; after the first few tries each waits a moment. */
const attempts = 25;

/** The whole write path: authorise, parse, load, gather, decide, append at the expected revision; idempotent by command id. */
export function createHandle(deps: { store: EventStore; vault: Vault; types: EventTypes; clock: Clock; hotStreams?: number }): Handle {
  const { store, vault, types, clock } = deps;
  const hot = new Map<string, Hot>();
  const inLane = lanes();
  // A state with opened values of a person goes with the person's key, and so does one that is being loaded at that moment.
  let forgotten = 0;
  vault.onForget((tenantId) => {
    forgotten += 1;
    for (const [key, { personal }] of hot) if (tenantId === undefined ? personal.size > 0 : personal.has(tenantId)) hot.delete(key);
  });

  const load = async (folding: Folding<unknown, DomainEvent>, streamId: string): Promise<Hot> => {
    const key = `${folding.name}/${streamId}`;
    const known = hot.get(key) ?? { state: folding.initial, revision: noStream, position: 0n, commands: new Map(), personal: new Set() };
    const mark = forgotten;
    for (;;) {
      const page = await openEvents(types, vault, await store.readStream(streamId, known.revision + 1, 500));
      for (const e of page) remember(known, folding, { type: e.type, payload: e.data }, e.meta, e.revision, e.position);
      if (page.length < 500) break;
    }
    if (mark === forgotten || known.personal.size === 0) keep(key, known);
    return known;
  };
  const remember = (into: Hot, folding: Folding<unknown, DomainEvent>, event: DomainEvent, meta: Metadata, revision: number, position: bigint) => {
    // A load and an append of this process may both bring the same event; the first one counts.
    if (revision <= into.revision) return;
    into.state = apply(folding, into.state, event, meta);
    into.revision = revision;
    into.position = position;
    if (types.get(event.type)?.personal.length) into.personal.add(meta.tenantId);
    const same = into.commands.get(meta.commandId);
    into.commands.set(meta.commandId, { position, first: same?.first ?? revision, count: (same?.count ?? 0) + 1 });
  };
  const keep = (key: string, value: Hot) => {
    hot.delete(key);
    hot.set(key, value);
    if (hot.size > (deps.hotStreams ?? 2_000)) {
      const oldest = hot.keys().next().value;
      if (oldest !== undefined) hot.delete(oldest);
    }
  };

  const state: Handle['state'] = async <S, E extends DomainEvent>(folding: Folding<S, E>, streamId: string) => {
    const erasedFolding = folding as unknown as Folding<unknown, DomainEvent>;
    return (await load(erasedFolding, streamId)).state as S;
  };
  const sources: Sources = { state, vault };

  const handle = async <I, S, M, C extends string, E extends DomainEvent>(
    command: Command<string, I, S, M, C, E>,
    input: I,
    envelope: Envelope,
  ): Promise<Outcome<C>> => {
    const tenantId = envelope.tenantId ?? envelope.caller.tenantId;
    const { caller } = envelope;
    if (!caller.permissions.has(command.permission)) return refuse('Forbidden', { permission: command.permission });
    if (tenantId !== caller.tenantId && caller.tenantId !== OPERATOR) return refuse('Forbidden', { permission: command.permission });
    const parsed = command.input.safeParse(input);
    if (!parsed.success) {
      const issue = parsed.error.issues[0];
      return refuse('InvalidInput', { field: issue?.path.join('.') ?? '', problem: issue?.message ?? 'invalid' });
    }
    const now = toInstant(envelope.at ?? clock());
    const facts: Facts = {
      now,
      today: businessDate(now),
      tenantId,
      actor: caller.actor,
      commandId: envelope.commandId,
      id: (name) => uuid5(envelope.commandId, name),
    };
    const meta: Metadata = {
      tenantId,
      actor: caller.actor,
      commandId: envelope.commandId,
      $correlationId: envelope.correlationId ?? envelope.commandId,
      $causationId: envelope.causationId ?? envelope.commandId,
      at: now,
      ...(envelope.reason && { reason: envelope.reason }),
      ...(envelope.demo && { demo: true }),
    };
    const streamId = command.stream(parsed.data, facts);
    const folding = command.folding as unknown as Folding<unknown, DomainEvent>;
    return inLane(`${folding.name}/${streamId}`, async () => {
      let current = hot.get(`${folding.name}/${streamId}`) ?? (await load(folding, streamId));
      for (let attempt = 0; attempt < attempts; attempt += 1) {
        const before = current.commands.get(envelope.commandId);
        if (before) {
          const effect = await openEvents(types, vault, await store.readStream(streamId, before.first, before.count));
          return { ok: true, streamId, position: before.position, events: effect.map((e) => ({ type: e.type, payload: e.data })), repeated: true };
        }
        const more = await command.gather(parsed.data, sources, facts);
        const decision = command.decide(current.state as S, parsed.data, { ...facts, ...more });
        if (isRejection(decision)) {
          // A refusal on a cached state may be out of date: look at the stream once more before it is given.
          const seen = current.revision;
          current = await load(folding, streamId);
          if (current.revision !== seen) continue;
          return { ok: false, rejection: decision as Rejection<C> };
        }
        if (decision.length === 0) return { ok: true, streamId, position: current.position, events: [], repeated: false };
        try {
          const events = await sealEvents(
            types,
            vault,
            decision.map((event, i) => ({ id: uuid5(envelope.commandId, i), event, meta })),
          );
          const { position, revision } = await store.append(streamId, current.revision, events);
          decision.forEach((event, i) => {
            const back = decision.length - 1 - i;
            remember(current, folding, event, meta, revision - back, position);
          });
          return { ok: true, streamId, position, events: decision, repeated: false };
        } catch (error) {
          if (!(error instanceof WrongExpectedRevision)) {
            hot.delete(`${folding.name}/${streamId}`);
            throw error;
          }
          if (attempt > 3) await sleep(Math.random() * attempt * 2);
          current = await load(folding, streamId);
        }
      }
      return refuse('TooMuchContention', { attempts });
    });
  };
  return Object.assign(handle, { state });
}

function refuse(code: KernelCode, info: Rejection['info']): Refused<never> {
  return { ok: false, rejection: reject(code, info) };
}
