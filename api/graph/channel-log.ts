import { channelStatus } from '../../projections/channels/channels.ts';
import { listChannelLog } from '../../projections/channels/channel-log.ts';
import type { Context } from './context.ts';
import { actorNames } from './open.ts';

export interface ChannelLogEntryView {
  readonly at: string;
  readonly actor: string;
  readonly action: string;
  readonly reason: string | null;
  readonly before: string | null;
  readonly after: string | null;
}

const shown = 50;

/** What happened to a connection, newest first, with the status it left and the one it came to. */
export async function channelLogOf(context: Context, { tenantId, id }: { readonly tenantId: string; readonly id: string }): Promise<ChannelLogEntryView[]> {
  const entries = await context.deps.readDb.asTenant(tenantId, (db) => listChannelLog(db, tenantId, id, shown));
  const nameOf = await actorNames(
    context,
    tenantId,
    entries.map(({ actor }) => actor),
  );
  const complete = entries.length < shown;
  let state: State = { paused: false, pause_reason: null, failure: null, verified: false };
  const log = entries.toReversed().map((entry, i): ChannelLogEntryView => {
    const before = i === 0 && complete ? null : channelStatus(state).status.toUpperCase();
    state = { ...state, ...changes[entry.event] };
    const after = channelStatus(state).status.toUpperCase();
    // A longer log than is shown begins in the middle: what was before it is not known.
    const known = complete && entry.event in changes && before !== after;
    return {
      at: entry.at,
      actor: nameOf(entry.actor),
      action: entry.event,
      reason: entry.reason ?? reasonIn(entry.after),
      before: known ? before : null,
      after: known ? after : null,
    };
  });
  return log.toReversed();
}

type State = Parameters<typeof channelStatus>[0];

const changes: Readonly<Record<string, Partial<State>>> = {
  ChannelConnected: {},
  ChannelVerified: { verified: true },
  ChannelPaused: { paused: true },
  ChannelResumed: { paused: false },
  ChannelFailed: { failure: 'failed' },
  ChannelRecovered: { failure: null, verified: true },
};

function reasonIn(after: string): string | null {
  const facts = JSON.parse(after) as { readonly reason?: unknown; readonly cause?: unknown } | null;
  const reason = facts?.reason ?? facts?.cause;
  return typeof reason === 'string' ? reason : null;
}
