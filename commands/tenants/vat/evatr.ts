import { z } from 'zod';
import { ask, jsonOf } from './ask.ts';
import type { VatAnswer, VatService } from './vat-service.ts';

const Answer = z.object({ id: z.string().nullish(), status: z.string() });

/** The code decides, not the HTTP status: the office's own list and its answers disagree about the latter. */
const valid: ReadonlySet<string> = new Set([
  'evatr-0000',
  // Registered, though name and address were not compared.
  'evatr-0003',
  'evatr-2008',
]);
const invalid: ReadonlySet<string> = new Set([
  // No id of that country could look like this.
  'evatr-0005',
  'evatr-0012',
  'evatr-2003',
  // Not given out; not yet valid; no longer valid.
  'evatr-2001',
  'evatr-2002',
  'evatr-2006',
]);

/**
 * eVatR, the qualified confirmation of the German tax office (§ 18e UStG): it also compares name and address. It answers
 * the holder of a German id about ids of other member states.
 */
export function evatr(options: { readonly url: string; readonly requesterVatId: string; readonly timeoutMs?: number }): VatService {
  const { url, requesterVatId, timeoutMs = 10_000 } = options;
  return {
    knows: (vatId) => requesterVatId.startsWith('DE') && !vatId.startsWith('DE') && !vatId.startsWith('CHE'),
    async check({ vatId, companyName, address }) {
      const request = JSON.stringify({
        anfragendeUstid: requesterVatId,
        angefragteUstid: vatId,
        firmenname: companyName,
        strasse: address.street,
        plz: address.postalCode,
        ort: address.city,
      });
      const reply = await ask(url, request, timeoutMs);
      if ('failure' in reply) return answer(request, '', 'unavailable', reply.failure);
      const plain = Answer.safeParse(jsonOf(reply.text));
      if (!plain.success) return answer(request, reply.text, 'unavailable', reply.status === 200 ? 'UNREADABLE_REPLY' : `HTTP_${reply.status}`);
      const { status, id } = plain.data;
      const outcome = valid.has(status) ? 'valid' : invalid.has(status) ? 'invalid' : 'unavailable';
      return { ...answer(request, reply.text, outcome, status), consultation: id ?? undefined };
    },
  };
}

function answer(request: string, reply: string, outcome: VatAnswer['outcome'], code: string): VatAnswer {
  return { service: 'eVatR', outcome, code, request, reply, consultation: undefined };
}
