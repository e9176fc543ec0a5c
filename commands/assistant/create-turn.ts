import { assistantFolding } from '../../domain/assistants/assistant.ts';
import { modelInForce } from '../../domain/assistants/models.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { businessDate, toInstant } from '../../domain/kernel/time.ts';
import { packageOn, tenantFolding } from '../../domain/tenants/tenant.ts';
import { lanes } from '../kernel/lanes.ts';
import { answerDirect, type Direct, type DirectRequest } from './direct.ts';
import { preview, type Preview, type PreviewRequest } from './preview.ts';
import type { TurnDeps } from './turn-deps.ts';
import { takeTurn, type TurnOutcome } from './turn.ts';

export interface TakeOptions {
  readonly attempt?: number;
  readonly lastAttempt?: boolean;
}

/** The three ways to an answer. */
export interface Turn {
  /** For messages of channels, by a job. `lastAttempt`: what fails now is noted where people look. */
  take(tenantId: string, conversationId: string, options?: TakeOptions): Promise<TurnOutcome>;
  /** Who computes the tenant's answers now, by the name of the provider. */
  vendorOf(tenantId: string): Promise<string>;
  /** For a program that waits: REST. */
  answerDirect(request: DirectRequest): Promise<Direct>;
  /** For the prompt editor. */
  preview(request: PreviewRequest): Promise<Preview>;
}

export function createTurn(deps: TurnDeps): Turn {
  const inLane = deps.oneAtATime ?? lanes();
  return {
    take: async (tenantId, conversationId, { attempt = 1, lastAttempt = false } = {}) => {
      const key = `${tenantId}/${conversationId}`;
      const work = () => takeTurn(deps, tenantId, conversationId, { attempt, lastAttempt });
      return deps.ifFree ? deps.ifFree<TurnOutcome>(key, work, { outcome: 'busy' }) : inLane(key, work);
    },
    vendorOf: async (tenantId) => {
      const [assistant, tenant] = await Promise.all([
        deps.handle.state(assistantFolding, stream.assistant(tenantId)),
        deps.handle.state(tenantFolding, stream.tenant(tenantId)),
      ]);
      const booked = packageOn(tenant, businessDate(toInstant(deps.clock())));
      return (booked && deps.served.get(modelInForce(assistant.model, booked, deps.served))?.provider) ?? 'nobody';
    },
    answerDirect: (request) => answerDirect(deps, inLane, request),
    preview: (request) => preview(deps, request),
  };
}
