import type { Kysely } from 'kysely';
import { OPERATOR } from '../../domain/kernel/metadata.ts';
import type { Currency } from '../../domain/kernel/money.ts';
import type { BusinessDate, Instant } from '../../domain/kernel/time.ts';
import { PriceListProposed, PriceListPublished, PriceListWithdrawn, type PriceList, type Prices } from '../../domain/pricing/events.ts';
import { actorRef } from '../access/actors.ts';
import { integer, json, on, optional, patch, projection, put, table, text } from '../kernel/projection.ts';
import type { ReadTables } from '../kernel/read-db.ts';

export const priceLists = table({
  name: 'price_lists',
  columns: {
    tenant_id: text,
    version: integer,
    currency: text,
    valid_from: text,
    published_at: text,
    published_by: text,
    proposal_id: optional(text),
    list: json,
  },
  key: ['tenant_id', 'version'],
});
export const priceProposals = table({
  name: 'price_proposals',
  columns: {
    tenant_id: text,
    proposal_id: text,
    status: text,
    proposed_at: text,
    proposed_by: text,
    closed_at: optional(text),
    closed_by: optional(text),
    version: optional(integer),
    prices: json,
  },
  key: ['tenant_id', 'proposal_id'],
});

export const priceListsProjection = projection({
  name: 'price-lists',
  version: 2,
  answers: 'What does which package and model cost from which day on, who proposed it and who approved it?',
  tables: [priceLists, priceProposals],
  handlers: [
    on(PriceListProposed, ({ proposalId, prices }, { meta }) =>
      put(priceProposals, {
        tenant_id: OPERATOR,
        proposal_id: proposalId,
        status: 'open',
        proposed_at: meta.at,
        proposed_by: actorRef(meta.actor),
        closed_at: null,
        closed_by: null,
        version: null,
        prices,
      }),
    ),
    on(PriceListWithdrawn, ({ proposalId }, { meta }) =>
      patch(priceProposals, { tenant_id: OPERATOR, proposal_id: proposalId }, { status: 'withdrawn', closed_at: meta.at, closed_by: actorRef(meta.actor) }),
    ),
    on(PriceListPublished, ({ proposalId, ...list }, { meta }) => {
      const by = actorRef(meta.actor);
      return [
        put(priceLists, {
          tenant_id: OPERATOR,
          version: list.version,
          currency: list.currency,
          valid_from: list.validFrom,
          published_at: meta.at,
          published_by: by,
          proposal_id: proposalId ?? null,
          list,
        }),
        ...(proposalId === undefined
          ? []
          : [
              patch(
                priceProposals,
                { tenant_id: OPERATOR, proposal_id: proposalId },
                { status: 'approved', closed_at: meta.at, closed_by: by, version: list.version },
              ),
            ]),
      ];
    }),
  ],
});

/** In the operator's scope: prices are the operator's rows, though everybody may know them. */
export async function findPriceListOn(db: Kysely<ReadTables>, date: BusinessDate, currency: Currency = 'EUR'): Promise<PriceList | undefined> {
  const row = await db
    .selectFrom('price_lists')
    .select('list')
    .where('tenant_id', '=', OPERATOR)
    .where('currency', '=', currency)
    .where('valid_from', '<=', date)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.list as PriceList | undefined;
}

export interface PublishedPriceList {
  readonly list: PriceList;
  readonly publishedAt: Instant;
  readonly publishedBy: string;
  readonly proposalId: string | null;
}

/** Every version of every currency, newest first. */
export async function listPriceLists(db: Kysely<ReadTables>): Promise<readonly PublishedPriceList[]> {
  const rows = await db.selectFrom('price_lists').selectAll().where('tenant_id', '=', OPERATOR).orderBy('version', 'desc').execute();
  return rows.map((row) => ({ list: row.list as PriceList, publishedAt: row.published_at, publishedBy: row.published_by, proposalId: row.proposal_id }));
}

export interface PriceProposal {
  readonly proposalId: string;
  readonly status: 'open' | 'approved' | 'withdrawn';
  readonly prices: Prices;
  readonly proposedAt: Instant;
  readonly proposedBy: string;
  readonly closedAt: Instant | null;
  readonly closedBy: string | null;
  readonly version: number | null;
}

/** Newest first. */
export async function listPriceProposals(db: Kysely<ReadTables>): Promise<readonly PriceProposal[]> {
  const rows = await db.selectFrom('price_proposals').selectAll().where('tenant_id', '=', OPERATOR).orderBy('proposed_at', 'desc').execute();
  return rows.map((row) => ({
    proposalId: row.proposal_id,
    status: row.status as PriceProposal['status'],
    prices: row.prices as Prices,
    proposedAt: row.proposed_at,
    proposedBy: row.proposed_by,
    closedAt: row.closed_at,
    closedBy: row.closed_by,
    version: row.version,
  }));
}
