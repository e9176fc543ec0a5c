import type { Address } from '../../../domain/tenants/events.ts';

/** Who is asked about. */
export interface VatEnquiry {
  /** In its plain form, e.g. `ATU12345675`. */
  readonly vatId: string;
  readonly companyName: string;
  readonly address: Address;
}

/** What a tax office's service said, with both sides of the wire as evidence. */
export interface VatAnswer {
  readonly service: 'VIES' | 'eVatR';
  /** Unavailable is not invalid: whatever is not a plain answer teaches nothing. */
  readonly outcome: 'valid' | 'invalid' | 'unavailable';
  /** The service's own code, or how it failed to answer. */
  readonly code: string | undefined;
  readonly request: string;
  readonly reply: string;
  /** The service's number for the enquiry. */
  readonly consultation: string | undefined;
}

/** A service that knows which VAT ids are registered. Answers always, also when nobody does: then with `unavailable`. */
export interface VatService {
  /** Whether the service knows ids of this kind at all. */
  readonly knows: (vatId: string) => boolean;
  readonly check: (enquiry: VatEnquiry) => Promise<VatAnswer>;
}
