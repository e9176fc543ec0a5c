'use client';

import { PencilLine, ReceiptEuro } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useMay } from '#access/signed-in.tsx';
import { useGraph } from '#api/use-graph.ts';
import { Badge } from '#components/ui/badge.tsx';
import { Button } from '#components/ui/button.tsx';
import { Card, CardHeader } from '#components/ui/card.tsx';
import { DataTable } from '#components/ui/data-table.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { QueryView } from '#components/ui/query-view.tsx';
import { Segmented } from '#components/ui/segmented.tsx';
import { EmptyState } from '#components/ui/states.tsx';
import { PriceListCards } from '#finance/price-list-cards.tsx';
import { PriceProposal } from '#finance/price-proposal.tsx';
import { PriceLists, PriceProposals } from '#finance/price-queries.ts';
import type { PriceListsQuery } from '#gql/graphql.ts';
import { todayInBerlin } from '#i18n/berlin.ts';
import { Link } from '#i18n/navigation.ts';
import { useFormats } from '#i18n/use-formats.ts';

type Published = PriceListsQuery['priceLists'][number];

/** The version in force, or the newest when none is yet. */
export const inForce = (lists: readonly Published[], today: string): Published | undefined =>
  lists.find(({ priceList, validTo }) => priceList.validFrom <= today && (validTo === null || validTo === undefined || validTo >= today)) ?? lists[0];

export const PricesPage = () => {
  const t = useTranslations('finance.pricePage');
  const mayPropose = useMay('pricing:propose');
  const [currency, setCurrency] = useState<'EUR' | 'CHF'>('EUR');
  const lists = useGraph(PriceLists, {});
  const proposals = useGraph(PriceProposals, {});
  const open = proposals.data?.priceProposals.filter(({ status }) => status === 'OPEN') ?? [];
  return (
    <>
      <PageHeader title={t('title')} text={t('pageText')}>
        <Segmented
          label={t('currency')}
          value={currency}
          onChange={setCurrency}
          options={[
            { value: 'EUR', label: 'EUR' },
            { value: 'CHF', label: 'CHF' },
          ]}
        />
        {mayPropose ? (
          <Button look="primary" asChild>
            <Link href={`/operator/finance/prices/new?currency=${currency}`}>
              <PencilLine aria-hidden />
              {t('propose')}
            </Link>
          </Button>
        ) : null}
      </PageHeader>
      <div className="flex flex-col gap-4 sm:gap-5">
        {open.map((proposal) => (
          <PriceProposal key={proposal.id} proposal={proposal} />
        ))}
        <QueryView query={lists}>{(data) => <Lists lists={data.priceLists.filter(({ priceList }) => priceList.currency === currency)} />}</QueryView>
      </div>
    </>
  );
};

const Lists = ({ lists }: { lists: readonly Published[] }) => {
  const t = useTranslations('finance.pricePage');
  const { day, instant, integer } = useFormats();
  const [chosen, setChosen] = useState<number | null>(null);
  const today = todayInBerlin();
  const current = inForce(lists, today);
  const shown = lists.find(({ priceList }) => priceList.version === chosen) ?? current;
  if (!shown)
    return (
      <Card>
        <EmptyState icon={ReceiptEuro} title={t('none')} text={t('noneText')} />
      </Card>
    );
  return (
    <>
      <h2 className="text-lg font-semibold">{t('text', { version: shown.priceList.version, from: day(shown.priceList.validFrom) })}</h2>
      <PriceListCards list={shown.priceList} />
      <Card>
        <CardHeader title={t('versions')} />
        <DataTable
          caption={t('versions')}
          rows={lists}
          rowKey={({ priceList }) => String(priceList.version)}
          columns={[
            {
              id: 'version',
              header: t('version'),
              lead: true,
              cell: ({ priceList }) => (
                <button
                  type="button"
                  aria-pressed={priceList.version === shown.priceList.version}
                  className="font-medium after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-accent"
                  onClick={() => setChosen(priceList.version)}
                >
                  {t('versionNumber', { version: integer(priceList.version) })}
                </button>
              ),
            },
            {
              id: 'valid',
              header: t('validity'),
              cell: ({ priceList, validTo }) => (validTo ? `${day(priceList.validFrom)} – ${day(validTo)}` : t('from', { from: day(priceList.validFrom) })),
            },
            {
              id: 'state',
              header: t('state'),
              cell: (one) =>
                one === current ? (
                  <Badge tone="good">{t('inForce')}</Badge>
                ) : one.priceList.validFrom > today ? (
                  <Badge tone="accent">{t('coming')}</Badge>
                ) : (
                  <Badge>{t('past')}</Badge>
                ),
            },
            { id: 'by', header: t('publishedBy'), cell: ({ publishedBy, publishedAt }) => `${publishedBy}, ${instant(publishedAt)}` },
          ]}
        />
      </Card>
    </>
  );
};
