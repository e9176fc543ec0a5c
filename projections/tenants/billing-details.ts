import type { Kysely } from 'kysely';
import type { Currency } from '../../domain/kernel/money.ts';
import type { BusinessDate, Instant } from '../../domain/kernel/time.ts';
import { BillingDetailsStated, TenantErased, TenantRegistered, VatIdChecked, type Address, type CustomerType } from '../../domain/tenants/events.ts';
import { checked, unchecked, vatIdState, type VatIdState } from '../../domain/tenants/vat-proof.ts';
import { boolean, on, optional, patch, projection, put, remove, table, text } from '../kernel/projection.ts';
import type { ReadTables } from '../kernel/read-db.ts';
import { sealedIfAny, type Sealed } from '../kernel/sealed.ts';

export const billingDetails = table({
  name: 'billing_details',
  columns: {
    tenant_id: text,
    company_name: text,
    street: text,
    postal_code: text,
    city: text,
    country: text,
    vat_id: optional(text),
    customer_type: text,
    currency: text,
    email: optional(text),
    contact: optional(text),
    buyer_reference: optional(text),
    language: optional(text),
    event_id: text,
    demo: boolean,
  },
  key: ['tenant_id'],
});
/** The newest check of an id, and the newest that confirmed it. */
export const vatIdChecks = table({
  name: 'vat_id_checks',
  columns: {
    tenant_id: text,
    vat_id: text,
    outcome: text,
    code: optional(text),
    service: text,
    check_id: text,
    checked_at: text,
    consultation: optional(text),
  },
  key: ['tenant_id', 'vat_id', 'outcome'],
});

const idOf = (streamId: string) => streamId.slice('tenant-'.length);
const addressOf = ({ street, postalCode, city, country }: Address) => ({ street, postal_code: postalCode, city, country });

export const billingDetailsProjection = projection({
  name: 'billing-details',
  version: 2,
  answers: 'To whom are invoices made out, where do they go, and what did the tax office say about the VAT id?',
  tables: [billingDetails, vatIdChecks],
  handlers: [
    on(TenantRegistered, (e, { streamId, eventId }) =>
      put(billingDetails, {
        tenant_id: idOf(streamId),
        company_name: e.companyName,
        ...addressOf(e.address),
        vat_id: e.vatId ?? null,
        customer_type: e.customerType ?? 'business',
        currency: e.currency ?? 'EUR',
        email: null,
        contact: null,
        buyer_reference: null,
        language: null,
        event_id: eventId,
        demo: e.demo,
      }),
    ),
    on(BillingDetailsStated, (e, { streamId, eventId }) =>
      patch(
        billingDetails,
        { tenant_id: idOf(streamId) },
        {
          company_name: e.companyName,
          ...addressOf(e.address),
          vat_id: e.vatId ?? null,
          customer_type: e.customerType,
          email: e.email ?? null,
          contact: e.contact ?? null,
          buyer_reference: e.buyerReference ?? null,
          language: e.language ?? null,
          event_id: eventId,
        },
      ),
    ),
    on(VatIdChecked, (e, { streamId }) => {
      const tenant_id = idOf(streamId);
      const row = {
        tenant_id,
        vat_id: e.vatId,
        outcome: e.outcome,
        code: e.code ?? null,
        service: e.service,
        check_id: e.checkId,
        checked_at: e.checkedAt,
        consultation: e.consultation ?? null,
      };
      // A denial ends the confirmation, and the other way round; silence leaves both.
      const ended = { valid: 'invalid', invalid: 'valid', unavailable: undefined }[e.outcome];
      return [put(vatIdChecks, row), ...(ended === undefined ? [] : [remove(vatIdChecks, { tenant_id, vat_id: e.vatId, outcome: ended })])];
    }),
    on(TenantErased, (_, { streamId }) => patch(billingDetails, { tenant_id: idOf(streamId) }, { email: null, contact: null })),
  ],
});

export interface BillingDetails {
  readonly tenantId: string;
  readonly companyName: string;
  readonly address: Address;
  readonly vatId: string | null;
  readonly vatIdState: VatIdState;
  /** The newest check of the id on record. */
  readonly lastCheck: {
    readonly service: string;
    readonly outcome: string;
    readonly code: string | null;
    readonly checkedAt: Instant;
    readonly consultation: string | null;
  } | null;
  readonly confirmedAt: Instant | null;
  readonly customerType: CustomerType;
  readonly currency: Currency;
  readonly email: Sealed | null;
  readonly contact: Sealed | null;
  readonly buyerReference: string | null;
  readonly language: 'de' | 'en';
}

export async function findBillingDetails(db: Kysely<ReadTables>, tenantId: string): Promise<BillingDetails | undefined> {
  const row = await db.selectFrom('billing_details').selectAll().where('tenant_id', '=', tenantId).executeTakeFirst();
  if (!row) return undefined;
  const checks = await db
    .selectFrom('vat_id_checks')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('vat_id', '=', row.vat_id ?? '')
    .orderBy('checked_at')
    .execute();
  const vatProof = checks.reduce(
    (proof, check) => checked(proof, { checkId: check.check_id, checkedAt: check.checked_at, outcome: check.outcome as 'valid' | 'invalid' | 'unavailable' }),
    unchecked,
  );
  const last = checks.at(-1);
  const country = row.country as Address['country'];
  return {
    tenantId,
    companyName: row.company_name,
    address: { street: row.street, postalCode: row.postal_code, city: row.city, country },
    vatId: row.vat_id,
    vatIdState: vatIdState({ vatId: row.vat_id ?? undefined, vatProof }),
    lastCheck: last ? { service: last.service, outcome: last.outcome, code: last.code, checkedAt: last.checked_at, consultation: last.consultation } : null,
    confirmedAt: vatProof.confirmed?.at ?? null,
    customerType: row.customer_type as CustomerType,
    currency: row.currency as Currency,
    email: sealedIfAny(row.email, row.event_id, 'email'),
    contact: sealedIfAny(row.contact, row.event_id, 'contact'),
    buyerReference: row.buyer_reference,
    language: row.language === 'en' ? 'en' : 'de',
  };
}

/** Tenants whose tax rests on a VAT id that a service can be asked about, and whose last answer is not younger than a day. */
export async function listVatIdsToCheck(db: Kysely<ReadTables>, before: BusinessDate): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('billing_details as d')
    .innerJoin('tenants as t', 't.tenant_id', 'd.tenant_id')
    .leftJoin('vat_id_checks as c', (join) =>
      join.onRef('c.tenant_id', '=', 'd.tenant_id').onRef('c.vat_id', '=', 'd.vat_id').on('c.outcome', '!=', 'unavailable').on('c.checked_at', '>=', before),
    )
    .select('d.tenant_id')
    .distinct()
    .where('d.vat_id', 'is not', null)
    .where('d.country', '=', 'AT')
    .where('d.customer_type', '=', 'business')
    .where('d.demo', '=', false)
    .where('t.status', '!=', 'erased')
    .where('c.tenant_id', 'is', null)
    .orderBy('d.tenant_id')
    .execute();
  return rows.map((row) => row.tenant_id);
}
