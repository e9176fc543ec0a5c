import { readOperatorBoard } from '../../projections/tenants/operator-board.ts';
import type { DeadJob } from '../deps.ts';
import { isOperator } from '../auth/identify.ts';
import { scrubbed } from '../http/logging.ts';
import { builder } from './builder.ts';
import type { Context } from './context.ts';
import { today } from './now.ts';
import { priceListInForce } from './pricing.ts';
import { rule } from './rules.ts';
import { tenantOf } from './tenant-of.ts';
import { DeadLetter, OperatorBoard, type DeadLetterView } from './types/operations.ts';
import { RefusalType, toRefusal, type RefusalView } from './types/refusal.ts';

/** The queue's name belongs to the id: a job's own id is unique within its queue only. */
function toDeadLetter({ id, name, tenantId, at, attempts, cause, data }: DeadJob): DeadLetterView {
  const subject = ['replyId', 'messageId', 'conversationId', 'channelId', 'exportId', 'runId', 'userId']
    .map((key) => data[key])
    .find((value) => value !== undefined);
  return { id: `${name}:${id}`, tenantId, job: name, at, attempts, cause: scrubbed(cause), subject: String(subject ?? id) };
}

builder.queryFields((t) => ({
  operatorBoard: t.field({
    type: OperatorBoard,
    extensions: rule({ permission: 'tenants:read', only: 'operator' }),
    description: "The figures of the operator's first page.",
    resolve: async (_, __, context) => {
      const { deps } = context;
      const prices = await priceListInForce(context);
      const [board, dead, lag] = await Promise.all([
        deps.readDb.asOperator((db) => readOperatorBoard(db, today(context), prices)),
        deps.deadLetters.dead(),
        deps.projectionLag(),
      ]);
      return { ...board, openDeadLetters: dead.length, projectionLag: lag };
    },
  }),
  deadLetters: t.field({
    type: [DeadLetter],
    args: { tenantId: t.arg.id() },
    extensions: rule({ permission: 'channels:read' }),
    description: 'Jobs that gave up, with their cause.',
    resolve: async (_, { tenantId: named }, context) => {
      const everybody = context.caller !== undefined && isOperator(context.caller) && !named;
      const tenantId = everybody ? undefined : await tenantOf(context, named);
      return (await context.deps.deadLetters.dead(tenantId)).map(toDeadLetter);
    },
  }),
}));

interface DeadLetterResult {
  readonly deadLetter: DeadLetterView | null;
  readonly refusal: RefusalView | null;
}

const RetryDeadLetterInput = builder.inputType('RetryDeadLetterInput', { fields: (t) => ({ id: t.id({ required: true }) }) });
const DeadLetterPayload = builder.objectRef<DeadLetterResult>('DeadLetterPayload').implement({
  fields: (t) => ({
    deadLetter: t.field({ type: DeadLetter, nullable: true, resolve: (p) => p.deadLetter }),
    refusal: t.field({ type: RefusalType, nullable: true, resolve: (p) => p.refusal }),
  }),
});

builder.mutationFields((t) => ({
  retryDeadLetter: t.field({
    type: DeadLetterPayload,
    args: { input: t.arg({ type: RetryDeadLetterInput, required: true }) },
    extensions: rule({ permission: 'channels:write' }),
    resolve: async (_, { input: { id } }, context) => {
      const job = await ownJob(context, id);
      const retried = job && (await context.deps.deadLetters.retry(job.name, job.id));
      return retried
        ? { deadLetter: toDeadLetter(retried), refusal: null }
        : { deadLetter: null, refusal: toRefusal({ rejected: 'DeadLetterNotFound', info: {} }, context.locale) };
    },
  }),
}));

async function ownJob({ caller, deps }: Context, id: string): Promise<DeadJob | undefined> {
  const tenantId = caller === undefined || isOperator(caller) ? undefined : caller.tenantId;
  return (await deps.deadLetters.dead(tenantId)).find((job) => `${job.name}:${job.id}` === id);
}
