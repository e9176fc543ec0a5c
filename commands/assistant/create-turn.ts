import { lanes } from '../kernel/lanes.ts';
import { answerDirect, type Direct, type DirectRequest } from './direct.ts';
import { preview, type Preview, type PreviewRequest } from './preview.ts';
import type { TurnDeps } from './turn-deps.ts';
import { takeTurn, type TurnOutcome } from './turn.ts';

/** The three ways to an answer. */
export interface Turn {
  /** For messages of channels, by a job. `lastAttempt`: what fails now is noted where people look. */
  take(tenantId: string, conversationId: string, options?: { readonly lastAttempt?: boolean }): Promise<TurnOutcome>;
  /** For a program that waits: REST. */
  answerDirect(request: DirectRequest): Promise<Direct>;
  /** For the prompt editor. */
  preview(request: PreviewRequest): Promise<Preview>;
}

export function createTurn(deps: TurnDeps): Turn {
  const inLane = deps.oneAtATime ?? lanes();
  return {
    take: (tenantId, conversationId, { lastAttempt = false } = {}) =>
      inLane(`${tenantId}/${conversationId}`, () => takeTurn(deps, tenantId, conversationId, lastAttempt)),
    answerDirect: (request) => answerDirect(deps, inLane, request),
    preview: (request) => preview(deps, request),
  };
}
