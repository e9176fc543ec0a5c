import { describeSeller } from '../../commands/invoices/describe-seller.ts';
import { sellerFolding, type SellerOnFile } from '../../domain/invoices/seller.ts';
import { defaultTaxSettings } from '../../domain/invoices/tax-settings.ts';
import { OPERATOR } from '../../domain/kernel/metadata.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { builder } from './builder.ts';
import { dispatch, settle } from './dispatch.ts';
import { rule } from './rules.ts';
import { payload } from './types/payload.ts';

const SwissCategory = builder.enumType('SwissCategory', { values: ['O', 'G'] as const });

const Seller = builder.objectRef<SellerOnFile>('Seller').implement({
  description: 'Who issues the invoices.',
  fields: (t) => ({
    described: t.exposeBoolean('described', { description: 'False while an invented seller stands in.' }),
    name: t.string({ resolve: ({ seller }) => seller.name }),
    brand: t.string({ nullable: true, resolve: ({ seller }) => seller.brand ?? null }),
    street: t.string({ resolve: ({ seller }) => seller.street }),
    postalCode: t.string({ resolve: ({ seller }) => seller.postalCode }),
    city: t.string({ resolve: ({ seller }) => seller.city }),
    country: t.string({ resolve: ({ seller }) => seller.country }),
    vatId: t.string({ resolve: ({ seller }) => seller.vatId }),
    taxNumber: t.string({ resolve: ({ seller }) => seller.taxNumber }),
    registration: t.string({ resolve: ({ seller }) => seller.registration }),
    management: t.string({ resolve: ({ seller }) => seller.management }),
    email: t.string({ resolve: ({ seller }) => seller.email }),
    phone: t.string({ resolve: ({ seller }) => seller.phone }),
    iban: t.string({ resolve: ({ seller }) => seller.iban }),
    bic: t.string({ resolve: ({ seller }) => seller.bic }),
    bank: t.string({ resolve: ({ seller }) => seller.bank }),
    swissCategory: t.field({ type: SwissCategory, resolve: ({ seller }) => (seller.taxSettings ?? defaultTaxSettings).swissCategory }),
    oneStopShop: t.boolean({ resolve: ({ seller }) => (seller.taxSettings ?? defaultTaxSettings).oneStopShop }),
  }),
});

const finance = rule({ permission: 'invoices:issue', only: 'operator' });

builder.queryField('seller', (t) =>
  t.field({ type: Seller, extensions: finance, resolve: (_, __, { deps }) => deps.handle.state(sellerFolding, stream.seller()) }),
);

const DescribeSellerInput = builder.inputType('DescribeSellerInput', {
  fields: (t) => ({
    commandId: t.id(),
    name: t.string({ required: true }),
    brand: t.string({ description: 'The name on documents and mails, where it is not the company’s.' }),
    street: t.string({ required: true }),
    postalCode: t.string({ required: true }),
    city: t.string({ required: true }),
    country: t.string({ required: true }),
    vatId: t.string({ required: true }),
    taxNumber: t.string({ required: true }),
    registration: t.string({ required: true }),
    management: t.string({ required: true }),
    email: t.string({ required: true }),
    phone: t.string({ required: true }),
    iban: t.string({ required: true }),
    bic: t.string({ required: true }),
    bank: t.string({ required: true }),
    swissCategory: t.field({ type: SwissCategory, required: true }),
    oneStopShop: t.boolean({ required: true }),
  }),
});
const SellerPayload = payload('SellerPayload', 'seller', Seller);

builder.mutationField('describeSeller', (t) =>
  t.field({
    type: SellerPayload,
    args: { input: t.arg({ type: DescribeSellerInput, required: true }) },
    extensions: finance,
    resolve: async (_, { input: { commandId, brand, swissCategory, oneStopShop, ...seller } }, context) => {
      const described = { ...seller, ...(brand && { brand }), taxSettings: { swissCategory, oneStopShop } };
      const outcome = await dispatch(context, describeSeller, described, { commandId, tenantId: OPERATOR });
      return settle(context, outcome, () => context.deps.handle.state(sellerFolding, stream.seller()));
    },
  }),
);
