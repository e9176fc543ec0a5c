import { z } from 'zod';
import { ask, jsonOf } from './ask.ts';
import type { VatAnswer, VatService } from './vat-service.ts';

/** https://ec.europa.eu/taxation_customs/vies/#/technical-information: a plain answer, or what went wrong. */
const Answer = z.object({
  valid: z.boolean(),
  requestIdentifier: z.string().nullish(),
  /** Some member states' troubles come as an answer that says "not valid". */
  userError: z.string().nullish(),
});
const Errors = z.object({ actionSucceed: z.literal(false), errorWrappers: z.array(z.object({ error: z.string() })).min(1) });

/** VIES, the European Commission's register of VAT ids. */
export function vies(options: { readonly baseUrl: string; readonly requesterVatId: string | undefined; readonly timeoutMs?: number }): VatService {
  const { baseUrl, requesterVatId, timeoutMs = 10_000 } = options;
  return {
    // Switzerland and Liechtenstein are no member states.
    knows: (vatId) => /^[A-Z]{2}[A-Z0-9]/.test(vatId) && !vatId.startsWith('CHE'),
    async check({ vatId, companyName }) {
      const request = JSON.stringify({
        countryCode: vatId.slice(0, 2),
        vatNumber: vatId.slice(2),
        // Only who says who is asking gets a number for the enquiry.
        ...(requesterVatId !== undefined && { requesterMemberStateCode: requesterVatId.slice(0, 2), requesterNumber: requesterVatId.slice(2) }),
        traderName: companyName,
      });
      const reply = await ask(`${baseUrl}/check-vat-number`, request, timeoutMs);
      if ('failure' in reply) return answer(request, '', 'unavailable', reply.failure);
      return { ...read(request, reply.text, reply.status) };
    },
  };
}

function read(request: string, text: string, status: number): VatAnswer {
  const json = jsonOf(text);
  const errors = Errors.safeParse(json);
  if (errors.success) {
    const code = errors.data.errorWrappers[0]?.error ?? `HTTP_${status}`;
    // The member state can't read the number as one of its own; all other errors are about the service or about us.
    return answer(request, text, code === 'INVALID_INPUT' ? 'invalid' : 'unavailable', code);
  }
  const plain = Answer.safeParse(json);
  if (!plain.success || status !== 200) return answer(request, text, 'unavailable', status === 200 ? 'UNREADABLE_REPLY' : `HTTP_${status}`);
  const { valid, userError, requestIdentifier } = plain.data;
  const trouble = userError && userError !== 'VALID' && userError !== 'INVALID' && userError !== 'INVALID_INPUT' ? userError : undefined;
  if (trouble !== undefined) return answer(request, text, 'unavailable', trouble);
  return { ...answer(request, text, valid ? 'valid' : 'invalid', undefined), consultation: requestIdentifier || undefined };
}

function answer(request: string, reply: string, outcome: VatAnswer['outcome'], code: string | undefined): VatAnswer {
  return { service: 'VIES', outcome, code, request, reply, consultation: undefined };
}
