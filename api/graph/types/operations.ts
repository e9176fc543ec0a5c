import { builder } from '../builder.ts';

export interface DeadLetterView {
  readonly id: string;
  readonly tenantId: string;
  readonly job: string;
  readonly at: string;
  readonly attempts: number;
  readonly cause: string;
  readonly subject: string;
}
export interface OperatorBoardView {
  readonly tenants: number;
  readonly activeTenants: number;
  readonly messagesToday: number;
  readonly tokensToday: number;
  readonly tokensThisMonth: number;
  readonly mrr: string;
  readonly currency: string;
  readonly openDeadLetters: number;
  readonly channelsInError: number;
  readonly messagesByDay: readonly { readonly day: string; readonly count: number }[];
  readonly projectionLag: number;
}

export const DeadLetter = builder.objectRef<DeadLetterView>('DeadLetter').implement({
  fields: (t) => ({
    id: t.exposeID('id'),
    tenantId: t.exposeID('tenantId'),
    job: t.exposeString('job'),
    at: t.expose('at', { type: 'Instant' }),
    attempts: t.exposeInt('attempts'),
    cause: t.exposeString('cause'),
    subject: t.exposeString('subject'),
  }),
});

const DayCount = builder.objectRef<OperatorBoardView['messagesByDay'][number]>('DayCount').implement({
  fields: (t) => ({ day: t.expose('day', { type: 'Date' }), count: t.exposeInt('count') }),
});

export const OperatorBoard = builder.objectRef<OperatorBoardView>('OperatorBoard').implement({
  fields: (t) => ({
    tenants: t.exposeInt('tenants'),
    activeTenants: t.exposeInt('activeTenants'),
    messagesToday: t.exposeInt('messagesToday'),
    tokensToday: t.exposeInt('tokensToday'),
    tokensThisMonth: t.exposeInt('tokensThisMonth'),
    mrr: t.expose('mrr', { type: 'Decimal' }),
    currency: t.exposeString('currency'),
    openDeadLetters: t.exposeInt('openDeadLetters'),
    channelsInError: t.exposeInt('channelsInError'),
    messagesByDay: t.field({ type: [DayCount], resolve: ({ messagesByDay }) => [...messagesByDay] }),
    projectionLag: t.exposeInt('projectionLag'),
  }),
});
