import { OPERATOR } from '../../domain/kernel/metadata.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { addDays } from '../../domain/kernel/time.ts';
import type { Currency as CurrencyCode } from '../../domain/kernel/money.ts';
import type { PriceList as StoredPriceList } from '../../domain/pricing/events.ts';
import { tenantFolding } from '../../domain/tenants/tenant.ts';
import { findPriceListOn, listPriceLists } from '../../projections/pricing/price-lists.ts';
import { Refusal } from '../errors.ts';
import { builder } from './builder.ts';
import type { Context } from './context.ts';
import { today } from './now.ts';
import { actorNames } from './open.ts';
import { rule } from './rules.ts';
import { PriceList, priceListView, PublishedPriceList, type PublishedPriceListView } from './types/pricing.ts';

/** The price list is the operator's and the same for everybody who pays in its currency. */
export async function priceListInForce(context: Pick<Context, 'deps'>, currency: CurrencyCode = 'EUR'): Promise<StoredPriceList> {
  const list = await context.deps.readDb.asOperator((db) => findPriceListOn(db, today(context), currency));
  if (!list) throw new Refusal('NotFound');
  return list;
}

export async function currencyOf({ deps }: Pick<Context, 'deps'>, tenantId: string): Promise<CurrencyCode> {
  return (await deps.handle.state(tenantFolding, stream.tenant(tenantId))).currency;
}

async function publishedPriceLists(context: Context): Promise<PublishedPriceListView[]> {
  const found = await context.deps.readDb.asOperator(listPriceLists);
  const nameOf = await actorNames(
    context,
    OPERATOR,
    found.map(({ publishedBy }) => publishedBy),
  );
  return found.map(({ list, publishedAt, publishedBy }) => {
    const next = found.findLast((other) => other.list.currency === list.currency && other.list.version > list.version);
    return { ...priceListView(list), validTo: next ? addDays(next.list.validFrom, -1) : null, publishedAt, publishedBy: nameOf(publishedBy) };
  });
}

builder.queryFields((t) => ({
  priceList: t.field({
    type: PriceList,
    extensions: rule({ permission: 'pricing:read' }),
    description: "The list in force today, in the currency of the session's tenant.",
    resolve: async (_, __, context) => {
      const { caller } = context;
      const currency = caller && caller.tenantId !== OPERATOR ? await currencyOf(context, caller.tenantId) : 'EUR';
      return priceListView(await priceListInForce(context, currency));
    },
  }),
  priceLists: t.field({
    type: [PublishedPriceList],
    extensions: rule({ permission: 'pricing:read', only: 'operator' }),
    description: 'Every version of every currency, newest first.',
    resolve: async (_, __, context) => publishedPriceLists(context),
  }),
}));
