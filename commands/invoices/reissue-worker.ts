import { OPERATOR } from '../../domain/kernel/metadata.ts';
import { system } from '../kernel/caller.ts';
import type { Worker } from '../kernel/policy.ts';
import { uuid5 } from '../kernel/uuid.ts';
import type { Invoicing } from './invoicing.ts';

/** Issues anew what was cancelled to be issued anew. */
export function reissueInvoiceWorker({ invoicing }: { readonly invoicing: Pick<Invoicing, 'reissue'> }): Worker {
  return {
    name: 'reissue-invoice',
    concurrency: 1,
    work: async ({ data }) => {
      const number = String(data.number);
      const outcome = await invoicing.reissue(number, { commandId: uuid5('reissue-invoice', number), caller: system(OPERATOR, 'reissue-invoice') });
      // Until the customer can be billed the job fails, loudly: it stands among the jobs that gave up and can be tried again.
      if (!outcome.ok && outcome.rejection.rejected !== 'InvoiceAlreadyReissued')
        throw new Error(`invoice ${number} was not issued anew: ${outcome.rejection.rejected}`);
    },
  };
}
