import type { VatAnswer, VatEnquiry, VatService } from './vat-service.ts';

/** Asks one service after the other until one gives an answer; undefined when none knows ids of this kind. */
export async function askInTurn(services: readonly VatService[], enquiry: VatEnquiry): Promise<VatAnswer | undefined> {
  let last: VatAnswer | undefined;
  for (const service of services.filter(({ knows }) => knows(enquiry.vatId))) {
    last = await service.check(enquiry);
    if (last.outcome !== 'unavailable') return last;
  }
  return last;
}
