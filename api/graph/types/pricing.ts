import { builder } from '../builder.ts';
import { Package } from '../enums.ts';

export interface PackagePriceView {
  readonly package: 'starter' | 'professional' | 'enterprise';
  readonly monthlyFee: string;
  readonly includedTokens: number;
  readonly overage: boolean;
}
export interface ModelPriceView {
  readonly model: string;
  readonly perMillionTokens: string;
}
export interface PriceListView {
  readonly version: number;
  readonly validFrom: string;
  readonly currency: string;
  readonly packages: readonly PackagePriceView[];
  readonly models: readonly ModelPriceView[];
}

const PackagePrice = builder.objectRef<PackagePriceView>('PackagePrice').implement({
  fields: (t) => ({
    package: t.expose('package', { type: Package }),
    monthlyFee: t.expose('monthlyFee', { type: 'Decimal' }),
    includedTokens: t.exposeInt('includedTokens'),
    overage: t.exposeBoolean('overage'),
  }),
});
const ModelPrice = builder.objectRef<ModelPriceView>('ModelPrice').implement({
  fields: (t) => ({ model: t.exposeString('model'), perMillionTokens: t.expose('perMillionTokens', { type: 'Decimal' }) }),
});

export const PriceList = builder.objectRef<PriceListView>('PriceList').implement({
  fields: (t) => ({
    version: t.exposeInt('version'),
    validFrom: t.expose('validFrom', { type: 'Date' }),
    currency: t.exposeString('currency'),
    packages: t.field({ type: [PackagePrice], resolve: ({ packages }) => [...packages] }),
    models: t.field({ type: [ModelPrice], resolve: ({ models }) => [...models] }),
  }),
});
