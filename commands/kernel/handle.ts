import { setTimeout as sleep } from 'node:timers/promises';
import type { Folding } from '../../domain/kernel/decider.ts';
import type { DomainEvent } from '../../domain/kernel/event.ts';
import { OPERATOR, type Metadata } from '../../domain/kernel/metadata.ts';
import { isRejection, reject, type Rejection } from '../../domain/kernel/rejection.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { tenantFolding } from '../../domain/tenants/tenant.ts';
import { businessDate, toInstant } from '../../domain/kernel/time.ts';
import type { Caller } from './caller.ts';
import type { Clock } from './clock.ts';
import type { Command, Facts, Sources } from './command.ts';
import { revisionsOf } from './command-ids.ts';
import { currentCorrelation } from './correlation.ts';
import { configurationHashes } from './configuration-hashes.ts';
import { inputHash, isEffectOf } from './command-input.ts';
import { type EventStore, type RecordedEvent, WrongExpectedRevision } from './event-store.ts';
import { type HotStream, hotStreams, type HotStreams } from './hot-streams.ts';
import { lanes } from './lanes.ts';
import { openEvents, sealEvents, type EventTypes } from './sealing.ts';
import type { Snapshots } from './snapshots.ts';
import { uuid5 } from './uuid.ts';
import { closedIn, refusedBy, type TenantStateCode } from './tenant-states.ts';
import type { Vault } from './vault.ts';
import { invalidInput } from '../../domain/kernel/invalid-input.ts';

/** How a command reaches `handle`. */
export interface Envelope {
  /** Makes the command repeatable: the same id has one effect and one answer. */
  readonly commandId: string;
  readonly caller: Caller;
  /** The tenant acted upon, when an operator acts for one; else the caller's own. */
  readonly tenantId?: string;
  /** The story it belongs to; else the one that runs now, else its own. */
  readonly correlationId?: string;
  readonly causationId?: string;
  readonly reason?: string;
  readonly demo?: boolean;
  /** The demo's history and tests bring a past instant; else the clock's. */
  readonly at?: Date;
}

export type KernelCode = 'Forbidden' | 'InvalidInput' | 'CommandIdReused' | 'TooMuchContention' | TenantStateCode;

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
  /**
   * The folded state of a stream, for policies, jobs and the turn: at least as new as anything this process has seen or heard of,
   * and without a read when the stream is kept and the process follows the log.
   */
  state<S, E extends DomainEvent>(folding: Folding<S, E>, streamId: string): Promise<S>;
  /**
   * Whether a stream has an event. Keeps nothing of what it looks at, so that names which strangers think of push out no kept state;
   * `beforeAsking` is called where the log must be asked, and may throw.
   */
  exists(streamId: string, beforeAsking?: () => Promise<void>): Promise<boolean>;
}

/** A handle whose kept states follow the log. */
export interface FollowingHandle extends Handle {
  /** Takes a page of the log before anybody reacts to it. */
  readonly see: HotStreams['see'];
  /** Takes the position that another process knew of when it asked for something. */
  readonly hear: HotStreams['hear'];
  /** The newest position this process has seen or made. */
  readonly seen: HotStreams['seen'];
}

/** Rivals in other processes can take a revision many times in a row; after the first few tries each waits a moment. */
const attempts = 25;
/** A command appends a few events; they stand together. */
const effectPage = 200;

/** The whole write path: authorise, parse, load, gather, decide, append at the expected revision; idempotent by command id. */
export function createHandle(deps: {
  readonly store: EventStore;
  readonly vault: Vault;
  readonly types: EventTypes;
  readonly clock: Clock;
  readonly snapshots?: Snapshots;
  /** How many streams stay folded in memory. */
  readonly hotStreams?: number;
}): FollowingHandle {
  const { store, vault, types, clock } = deps;
  const hot = hotStreams({ store, vault, types, snapshots: deps.snapshots, limit: deps.hotStreams ?? 2_000 });
  const inLane = lanes();

  const state: Handle['state'] = async <S, E extends DomainEvent>(folding: Folding<S, E>, streamId: string) =>
    (await hot.current(folding as unknown as Folding<unknown, DomainEvent>, streamId)).state as S;
  const exists: Handle['exists'] = async (streamId, beforeAsking) => {
    if (hot.holds(streamId)) return true;
    await beforeAsking?.();
    return (await store.readStream(streamId, 0, 1)).length > 0;
  };
  const sources: Sources = { state, vault };

  /** What this command appended to the stream before, if it did. */
  const effectOf = async (commandId: string, on: HotStream): Promise<readonly RecordedEvent[] | undefined> => {
    for (const first of revisionsOf(on.commands, commandId)) {
      const there = await store.readStream(on.streamId, first, effectPage);
      const end = there.findIndex((e) => e.meta.commandId !== commandId);
      const effect = end === -1 ? there : there.slice(0, end);
      if (effect.length > 0) return openEvents(types, vault, effect);
    }
    return undefined;
  };

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
    if (!parsed.success) return { ok: false, rejection: invalidInput(parsed.error) };
    const closed = caller.actor.kind === 'system' || tenantId === OPERATOR ? [] : closedIn(command);
    const closedNow = closed.length > 0 ? refusedBy(closed, (await state(tenantFolding, stream.tenant(tenantId))).status) : undefined;
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
      $correlationId: envelope.correlationId ?? currentCorrelation() ?? envelope.commandId,
      $causationId: envelope.causationId ?? envelope.commandId,
      at: now,
      ...(envelope.reason && { reason: envelope.reason }),
      ...(envelope.demo && { demo: true }),
    };
    const streamId = command.stream(parsed.data, facts);
    const folding = command.folding as unknown as Folding<unknown, DomainEvent>;
    const hash = await inputHash(vault, meta, command, parsed.data);
    const done = async (effect: readonly RecordedEvent[]): Promise<Outcome<C>> => {
      const [first] = effect;
      if (first && !(await isEffectOf(vault, hash, first))) return refuse('CommandIdReused');
      const events = effect.map((e) => ({ type: e.type, payload: e.data as E['payload'] }));
      return { ok: true, streamId, position: effect.at(-1)?.position ?? 0n, events, repeated: true };
    };
    return inLane(`${folding.name}/${streamId}`, async () => {
      let current = await hot.kept(folding, streamId);
      let unmoved = 0;
      for (let attempt = 0; attempt < attempts; attempt += 1) {
        const before = await effectOf(envelope.commandId, current);
        // What was done while it was allowed stays done, whatever has become of the tenant since.
        if (before) return done(before);
        if (closedNow) return refuse(closedNow);
        const more = await command.gather(parsed.data, sources, facts);
        // The state may move on while the decision's events are sealed; they are appended where it stood when they were decided.
        const { state: decidedOn, revision: expected } = current;
        const decision = command.decide(decidedOn as S, parsed.data, { ...facts, ...more });
        if (isRejection(decision)) {
          // A refusal on a kept state may be out of date: look at the stream once more before it is given.
          current = await hot.load(folding, streamId);
          if (current.revision !== expected) continue;
          return { ok: false, rejection: decision as Rejection<C> };
        }
        if (decision.length === 0) {
          // So may be the finding that there is nothing to do.
          current = await hot.current(folding, streamId);
          if (current.revision !== expected) continue;
          return { ok: true, streamId, position: current.position, events: [], repeated: false };
        }
        try {
          const configuration = await configurationHashes(vault, folding, decidedOn, decision, meta);
          const first: Metadata = { ...meta, ...(hash !== undefined && { input: hash }), ...(configuration && { configuration }) };
          const ids = decision.map((_, i) => uuid5(envelope.commandId, i));
          const events = await sealEvents(
            types,
            vault,
            decision.map((event, i) => ({ id: ids[i] ?? '', event, meta: i === 0 ? first : meta })),
          );
          const { position, revision, repeated } = await store.append(streamId, expected, events);
          if (hash !== undefined && repeated !== false) {
            // The same ids may stand there for another input, which a rival in another process had meanwhile.
            const there = await openEvents(types, vault, await store.readStream(streamId, expected + 1, events.length));
            const outcome = await done(there);
            if (!outcome.ok) return outcome;
          }
          decision.forEach((event, i) => {
            hot.remember(current, { id: ids[i] ?? '', event, meta, revision: revision - (decision.length - 1 - i), position });
          });
          return { ok: true, streamId, position, events: decision, repeated: false };
        } catch (error) {
          if (!(error instanceof WrongExpectedRevision)) {
            hot.drop(current);
            throw error;
          }
          if (attempt > 3) await sleep(Math.random() * attempt * 2);
          current = await hot.load(folding, streamId);
          // Nobody was faster on this stream: the ids of this command's events stand on another one.
          unmoved = current.revision === expected ? unmoved + 1 : 0;
          if (unmoved > 1) return refuse('CommandIdReused');
        }
      }
      return refuse('TooMuchContention', { attempts });
    });
  };
  return Object.assign(handle, { state, exists, see: hot.see, hear: hot.hear, seen: hot.seen });
}

function refuse(code: KernelCode, info: Rejection['info'] = {}): Refused<never> {
  return { ok: false, rejection: reject(code, info) };
}
