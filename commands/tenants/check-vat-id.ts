import { toInstant } from '../../domain/kernel/time.ts';
import { stream } from '../../domain/kernel/streams.ts';
import type { Address, CustomerType } from '../../domain/tenants/events.ts';
import { tenantFolding } from '../../domain/tenants/tenant.ts';
import { system } from '../kernel/caller.ts';
import type { Clock } from '../kernel/clock.ts';
import type { Handle } from '../kernel/handle.ts';
import type { Job, Worker } from '../kernel/policy.ts';
import { uuid5 } from '../kernel/uuid.ts';
import { recordVatIdCheck } from './record-vat-id-check.ts';
import { askInTurn } from './vat/in-turn.ts';
import type { VatService } from './vat/vat-service.ts';

export interface CheckVatIdDeps {
  readonly handle: Handle;
  readonly clock: Clock;
  /** Asked one after the other, until one answers; who we are stands on file and may change. */
  readonly services: () => Promise<readonly VatService[]>;
}

/** Asks the tax office about a tenant's VAT id; what it says becomes a fact by a command. */
export function checkVatIdWorker({ handle, clock, services }: CheckVatIdDeps): Worker {
  return {
    name: 'check-vat-id',
    // The services count how many ask at once.
    concurrency: 1,
    async work({ id, tenantId }) {
      const { vatId, companyName, address, status } = await handle.state(tenantFolding, stream.tenant(tenantId));
      if (vatId === undefined || !address || status === 'erased') return;
      const answer = await askInTurn(await services(), { vatId, companyName, address });
      if (!answer) return;
      const { service, outcome, code, request, reply, consultation } = answer;
      const checkId = uuid5(id, 'check');
      const outcomeOfCommand = await handle(
        recordVatIdCheck,
        {
          checkId,
          vatId,
          service,
          outcome,
          request,
          reply,
          checkedAt: toInstant(clock()),
          ...(code !== undefined && { code }),
          ...(consultation !== undefined && { consultation }),
        },
        { commandId: checkId, caller: system(tenantId, 'check-vat-id') },
      );
      if (!outcomeOfCommand.ok && outcomeOfCommand.rejection.rejected === 'TooMuchContention') throw new Error('the tenant is busy; asked again later');
    },
  };
}

/** The job that asks, if the tax rests on the id at all: an Austrian business owes the tax itself only with a confirmed one. */
export function checkVatIdJob(
  tenantId: string,
  {
    address,
    vatId,
    customerType = 'business',
  }: { readonly address: Address; readonly vatId?: string | undefined; readonly customerType?: CustomerType | undefined },
  cause: string,
): Job | undefined {
  if (vatId === undefined || address.country !== 'AT' || customerType !== 'business') return undefined;
  return { name: 'check-vat-id', id: `vat-${tenantId}-${cause}`, tenantId, data: {} };
}

/** How long an answer counts as fresh. An older confirmation still counts for the tax; it is asked for again. */
export const freshDays = 30;
