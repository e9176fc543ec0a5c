import type { PriceList as StoredPriceList } from '../../domain/pricing/events.ts';
import { findPriceListOn } from '../../projections/pricing/price-lists.ts';
import { Refusal } from '../errors.ts';
import { builder } from './builder.ts';
import type { Context } from './context.ts';
import { today } from './now.ts';
import { rule } from './rules.ts';
import { PriceList } from './types/pricing.ts';

/** The price list is the operator's and the same for everybody. */
export async function priceListInForce(context: Pick<Context, 'deps'>): Promise<StoredPriceList> {
  const list = await context.deps.readDb.asOperator((db) => findPriceListOn(db, today(context)));
  if (!list) throw new Refusal('NotFound');
  return list;
}

const packages = ['starter', 'professional', 'enterprise'] as const;

builder.queryFields((t) => ({
  priceList: t.field({
    type: PriceList,
    extensions: rule({ permission: 'pricing:read' }),
    resolve: async (_, __, context) => {
      const list = await priceListInForce(context);
      return {
        version: list.version,
        validFrom: list.validFrom,
        currency: list.currency,
        models: list.models,
        packages: packages.map((name) => ({ package: name, ...list.packages[name] })),
      };
    },
  }),
}));
