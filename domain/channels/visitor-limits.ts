import { z } from 'zod';

const count = (most: number) => z.number().int().min(1).max(most);

/** How many messages of strangers a web chat takes; each may cost an answer. */
export const VisitorLimits = z.object({
  /** Of one visitor, who has one conversation. */
  visitorPerMinute: count(60),
  visitorPerDay: count(1_000),
  /** Of all visitors together. */
  channelPerMinute: count(6_000),
  channelPerDay: count(1_000_000),
});
export type VisitorLimits = z.infer<typeof VisitorLimits>;

export const defaultVisitorLimits: VisitorLimits = { visitorPerMinute: 10, visitorPerDay: 100, channelPerMinute: 60, channelPerDay: 500 };

/** Messages of one visitor that wait for an answer, as on a paused channel; nobody is helped by more. */
export const mostUnanswered = 20;
