import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { importBill } from '../../commands/reconciliation/import-bill.ts';
import { Month } from '../../domain/kernel/time.ts';
import { ColumnMapping } from '../../domain/reconciliation/formats/columns.ts';
import type { ApiDeps } from '../deps.ts';
import { Refusal } from '../errors.ts';
import { allow } from '../graph/rules.ts';
import { waitForAll } from '../position.ts';
import { sendProblem } from '../problem.ts';
import { expecting, invalidInput } from '../../domain/kernel/invalid-input.ts';

const Query = z.object({
  provider: z.string().trim().min(1).max(80),
  month: Month,
  json: z.enum(['true', 'false']).optional(),
  /** Which column holds what, as JSON, for reports of a form we don't know. */
  columns: z
    .string()
    .max(2_000)
    .transform((text, context) => {
      try {
        return ColumnMapping.parse(JSON.parse(text));
      } catch {
        context.addIssue({ code: 'custom', message: expecting('columnMapping') });
        return z.NEVER;
      }
    })
    .optional(),
});

/** A provider's usage report as the body of a request: read as it comes in, whatever its size, and never held whole. */
export function mountProviderBills(app: FastifyInstance, deps: ApiDeps): void {
  void app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
    scope.post('/documents/provider-bills', async (request, reply) => {
      const { caller } = request.visitor;
      if (!caller) throw new Refusal('Unauthenticated');
      allow({ permission: 'ledger:post', only: 'operator' }, { caller });
      const query = Query.safeParse(request.query);
      if (!query.success) throw new Refusal('InvalidInput', invalidInput(query.error).info);
      const { provider, month, json, columns } = query.data;
      const file = request.body instanceof Readable ? request.body : Readable.from([]);
      const imported = await importBill(deps, caller, { provider, month, file, json: json === 'true', ...(columns && { mapping: columns }) });
      if (!imported.ok) return sendProblem(reply, imported.rejection, request.locale);
      await waitForAll(deps.readDb, imported.position);
      return reply.code(201).send({ provider, month, position: String(imported.position) });
    });
  });
}
