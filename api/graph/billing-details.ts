import { checkVatIdJob } from '../../commands/tenants/check-vat-id.ts';
import { stateBillingDetails } from '../../commands/tenants/state-billing-details.ts';
import { findBillingDetails, type BillingDetails as Found } from '../../projections/tenants/billing-details.ts';
import { builder } from './builder.ts';
import type { Context } from './context.ts';
import { dispatch, settle } from './dispatch.ts';
import { Country, Currency, CustomerType, Locale, VatIdStateEnum } from './enums.ts';
import { now } from './now.ts';
import { openOne } from './open.ts';
import { rule } from './rules.ts';
import { tenantOf } from './tenant-of.ts';
import { payload } from './types/payload.ts';

type BillingDetailsView = Omit<Found, 'email' | 'contact'> & { readonly email: string | null; readonly contact: string | null };

const VatIdCheck = builder.objectRef<NonNullable<Found['lastCheck']>>('VatIdCheck').implement({
  description: "The newest word of a tax office's service; the whole of it stands in the trail.",
  fields: (t) => ({
    service: t.exposeString('service'),
    outcome: t.exposeString('outcome'),
    code: t.exposeString('code', { nullable: true }),
    checkedAt: t.expose('checkedAt', { type: 'Instant' }),
    consultation: t.exposeString('consultation', { nullable: true }),
  }),
});
const BillingDetails = builder.objectRef<BillingDetailsView>('BillingDetails').implement({
  description: 'To whom invoices are made out, where they go, and how the customer is taxed.',
  fields: (t) => ({
    companyName: t.exposeString('companyName'),
    street: t.string({ resolve: ({ address }) => address.street }),
    postalCode: t.string({ resolve: ({ address }) => address.postalCode }),
    city: t.string({ resolve: ({ address }) => address.city }),
    country: t.field({ type: Country, resolve: ({ address }) => address.country }),
    vatId: t.exposeString('vatId', { nullable: true }),
    vatIdState: t.expose('vatIdState', { type: VatIdStateEnum }),
    vatIdConfirmedAt: t.expose('confirmedAt', { type: 'Instant', nullable: true }),
    lastVatIdCheck: t.field({ type: VatIdCheck, nullable: true, resolve: ({ lastCheck }) => lastCheck }),
    customerType: t.expose('customerType', { type: CustomerType }),
    currency: t.expose('currency', { type: Currency }),
    email: t.exposeString('email', { nullable: true }),
    contact: t.exposeString('contact', { nullable: true }),
    buyerReference: t.exposeString('buyerReference', { nullable: true }),
    language: t.expose('language', { type: Locale, description: 'Of invoices and of the mails they come with.' }),
  }),
});

async function billingDetailsOf(context: Context, tenantId: string): Promise<BillingDetailsView | null> {
  const found = await context.deps.readDb.asTenant(tenantId, (db) => findBillingDetails(db, tenantId));
  if (!found) return null;
  const { email, contact } = found;
  return { ...found, email: email && (await openOne(context, tenantId, email)), contact: contact && (await openOne(context, tenantId, contact)) };
}

builder.queryFields((t) => ({
  billingDetails: t.field({
    type: BillingDetails,
    nullable: true,
    args: { tenantId: t.arg.id() },
    extensions: rule({ permission: 'invoices:read' }),
    resolve: async (_, { tenantId }, context) => billingDetailsOf(context, await tenantOf(context, tenantId)),
  }),
}));

const StateBillingDetailsInput = builder.inputType('StateBillingDetailsInput', {
  fields: (t) => ({
    commandId: t.id(),
    tenantId: t.id(),
    companyName: t.string({ required: true }),
    street: t.string({ required: true }),
    postalCode: t.string({ required: true }),
    city: t.string({ required: true }),
    country: t.field({ type: Country, required: true }),
    vatId: t.string(),
    customerType: t.field({ type: CustomerType, required: true }),
    email: t.string(),
    contact: t.string(),
    buyerReference: t.string(),
    language: t.field({ type: Locale, description: 'Stays as it is when it is not said.' }),
    reason: t.string(),
  }),
});
const CheckVatIdInput = builder.inputType('CheckVatIdInput', { fields: (t) => ({ commandId: t.id(), tenantId: t.id() }) });
const BillingDetailsPayload = payload('BillingDetailsPayload', 'billingDetails', BillingDetails);

const edit = rule({ permission: 'tenants:billing' });

builder.mutationFields((t) => ({
  stateBillingDetails: t.field({
    type: BillingDetailsPayload,
    args: { input: t.arg({ type: StateBillingDetailsInput, required: true }) },
    extensions: edit,
    resolve: async (_, { input: { commandId, tenantId: named, reason, vatId, email, contact, buyerReference, language, ...stated } }, context) => {
      const tenantId = await tenantOf(context, named);
      const optional = {
        ...(vatId && { vatId }),
        ...(email && { email }),
        ...(contact && { contact }),
        ...(buyerReference && { buyerReference }),
        ...(language && { language }),
      };
      return settle(context, await dispatch(context, stateBillingDetails, { ...stated, ...optional }, { commandId, tenantId, reason }), () =>
        billingDetailsOf(context, tenantId),
      );
    },
  }),
  checkVatId: t.field({
    type: BillingDetailsPayload,
    args: { input: t.arg({ type: CheckVatIdInput, required: true }) },
    extensions: edit,
    description: 'Has the tax office asked about the VAT id now; the answer comes a moment later.',
    resolve: async (_, { input: { tenantId: named } }, context) => {
      const tenantId = await tenantOf(context, named);
      const details = await billingDetailsOf(context, tenantId);
      const { address, vatId, customerType } = details ?? {};
      // One enquiry a minute is enough, however often somebody clicks.
      const job = address && checkVatIdJob(tenantId, { address, vatId: vatId ?? undefined, customerType }, now(context).slice(0, 16).replace(/\D/g, ''));
      if (job) await context.deps.jobs.add(job);
      return { result: details };
    },
  }),
}));
