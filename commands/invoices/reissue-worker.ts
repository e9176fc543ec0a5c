import { OPERATOR } from '../../domain/kernel/metadata.ts';
import { system } from '../kernel/caller.ts';
import type { Worker } from '../kernel/policy.ts';
import { uuid5 } from '../kernel/uuid.ts';
import type { Invoicing } from './invoicing.ts';

/** Issues anew what was cancelled for that, once, however often it is called. */
export async function reissueCancelled(invoicing: Pick<Invoicing, 'reissue'>, number: string): Promise<void> {
  const outcome = await invoicing.reissue(number, { commandId: uuid5('reissue-invoice', number), caller: system(OPERATOR, 'reissue-invoice') });
  if (!outcome.ok && outcome.rejection.rejected !== 'InvoiceAlreadyReissued')
    throw new Error(`invoice ${number} was not issued anew: ${outcome.rejection.rejected}`);
}

/** Until the customer can be billed the job fails, loudly: it stands among the jobs that gave up and can be tried again. */
export function reissueInvoiceWorker({ invoicing }: { readonly invoicing: Pick<Invoicing, 'reissue'> }): Worker {
  return { name: 'reissue-invoice', concurrency: 1, work: ({ data }) => reissueCancelled(invoicing, String(data.number)) };
}
