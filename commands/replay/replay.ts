import { accessFolding } from '../../domain/access/access.ts';
import { assistantFolding } from '../../domain/assistants/assistant.ts';
import { channelFolding } from '../../domain/channels/channel.ts';
import { apply, type Folding } from '../../domain/kernel/decider.ts';
import type { DomainEvent } from '../../domain/kernel/event.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { businessDate, type Instant } from '../../domain/kernel/time.ts';
import { privacyFolding } from '../../domain/privacy/privacy.ts';
import { tenantAt, type TenantAt } from '../../domain/replay/configuration.ts';
import { registrationFolding } from '../../domain/replay/registration.ts';
import { accessSection, assistantSection, budgetSection, channelSection, companySection, privacySection } from '../../domain/replay/sections.ts';
import { changeFinder, stepsOf, type Change, type Step } from '../../domain/replay/steps.ts';
import { tenantFolding } from '../../domain/tenants/tenant.ts';
import { budgetFolding } from '../../domain/usage/budget.ts';
import type { EventStore } from '../kernel/event-store.ts';
import { openEvents, type EventTypes } from '../kernel/sealing.ts';
import type { Vault } from '../kernel/vault.ts';
import { history, type Moment } from './history.ts';

export interface ReplayDeps {
  readonly store: EventStore;
  readonly types: EventTypes;
  readonly vault: Vault;
  /** Every channel the tenant ever connected, in that order, up to the log's head: an index to find streams by, never what they say. */
  readonly channelIds: (tenantId: string) => Promise<readonly string[]>;
}

/** The time machine: how a tenant was set up at any moment, from the log. */
export interface Replay {
  /** How the tenant was set up. */
  tenantAt(tenantId: string, moment: Moment): Promise<TenantAt>;
  /** When it changed, oldest first. */
  steps(tenantId: string): Promise<readonly Step[]>;
}

const always: Moment = { at: '9999-12-31T23:59:59.999Z' };

export function createReplay({ store, types, vault, channelIds }: ReplayDeps): Replay {
  const folded = async <S, E extends DomainEvent>(folding: Folding<S, E>, streamId: string, moment: Moment) => {
    let state = folding.initial;
    let last: Instant = '';
    for await (const page of history(store, streamId, moment)) {
      for (const { type, data, meta } of await openEvents(types, vault, page)) {
        state = apply(folding, state, { type, payload: data }, meta);
        if (meta.at > last) last = meta.at;
      }
    }
    return { state, last };
  };

  const changes = async <S, E extends DomainEvent>(folding: Folding<S, E>, section: (state: S) => unknown, streamId: string): Promise<Change[]> => {
    const find = changeFinder(folding, section);
    const found: Change[] = [];
    for await (const page of history(store, streamId, always)) {
      // Opened: sealed twice, one value is two texts.
      for (const event of await openEvents(types, vault, page)) {
        const change = find(event);
        if (change) found.push(change);
      }
    }
    return found;
  };

  return {
    tenantAt: async (tenantId, moment) => {
      const channels = (await channelIds(tenantId)).map((id) => folded(channelFolding, stream.channel(tenantId, id), moment));
      const [tenant, registration, assistant, access, budget, privacy, ...connected] = await Promise.all([
        folded(tenantFolding, stream.tenant(tenantId), moment),
        folded(registrationFolding, stream.tenant(tenantId), moment),
        folded(assistantFolding, stream.assistant(tenantId), moment),
        folded(accessFolding, stream.access(tenantId), moment),
        folded(budgetFolding, stream.budget(tenantId), moment),
        folded(privacyFolding, stream.privacy(tenantId), moment),
        ...channels,
      ]);
      const all = [tenant, assistant, access, budget, privacy, ...connected];
      // Packages are booked from a day on; a position stands for the day on which its last event was recorded.
      const at = 'at' in moment ? moment.at : all.reduce((latest, { last }) => (last > latest ? last : latest), '');
      const states = {
        tenant: tenant.state,
        registration: registration.state,
        assistant: assistant.state,
        access: access.state,
        budget: budget.state,
        privacy: privacy.state,
        channels: connected.map(({ state }) => state),
      };
      return at === '' ? { status: 'absent' } : tenantAt(tenantId, states, businessDate(at));
    },
    steps: async (tenantId) => {
      const ids = await channelIds(tenantId);
      const found = await Promise.all([
        changes(tenantFolding, companySection, stream.tenant(tenantId)),
        changes(assistantFolding, assistantSection, stream.assistant(tenantId)),
        changes(accessFolding, accessSection, stream.access(tenantId)),
        changes(budgetFolding, budgetSection, stream.budget(tenantId)),
        changes(privacyFolding, privacySection, stream.privacy(tenantId)),
        ...ids.map((id) => changes(channelFolding, channelSection, stream.channel(tenantId, id))),
      ]);
      return stepsOf(found.flat());
    },
  };
}
