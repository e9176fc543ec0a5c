'use client';

import { useTranslations } from 'next-intl';
import { useGraph } from '#api/use-graph.ts';
import { Card, CardHeader } from '#components/ui/card.tsx';
import { DataTable } from '#components/ui/data-table.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { QueryView } from '#components/ui/query-view.tsx';
import { graphql } from '#api/graphql.ts';
import { useFormats } from '#i18n/use-formats.ts';

const PriceList = graphql(`
  query PriceList {
    priceList {
      version
      validFrom
      currency
      packages {
        package
        monthlyFee
        includedTokens
        overage
      }
      models {
        model
        perMillionTokens
      }
    }
  }
`);

export const PricesPage = () => {
  const t = useTranslations('finance.pricePage');
  const names = useTranslations('packages');
  const { money, fineMoney, integer, day } = useFormats();
  const query = useGraph(PriceList, {});
  const list = query.data?.priceList;
  return (
    <>
      <PageHeader title={t('title')} {...(list ? { text: t('text', { version: list.version, from: day(list.validFrom) }) } : {})} />
      <QueryView query={query}>
        {({ priceList }) => (
          <div className="flex flex-col gap-4 sm:gap-5">
            <Card>
              <CardHeader title={t('packages')} />
              <DataTable
                caption={t('packages')}
                rows={priceList.packages}
                rowKey={(price) => price.package}
                columns={[
                  { id: 'package', header: t('package'), lead: true, cell: (price) => <span className="font-medium">{names(price.package)}</span> },
                  { id: 'fee', header: t('fee'), numeric: true, cell: (price) => money(price.monthlyFee, priceList.currency) },
                  { id: 'included', header: t('included'), numeric: true, cell: (price) => integer(price.includedTokens) },
                  { id: 'overage', header: t('overage'), numeric: true, cell: (price) => t(price.overage ? 'allowed' : 'stopped') },
                ]}
              />
            </Card>
            <Card>
              <CardHeader title={t('models')} />
              <DataTable
                caption={t('models')}
                rows={priceList.models}
                rowKey={(price) => price.model}
                columns={[
                  { id: 'model', header: t('model'), lead: true, cell: (price) => <span className="font-medium wrap-anywhere">{price.model}</span> },
                  { id: 'price', header: t('perMillion'), numeric: true, cell: (price) => fineMoney(price.perMillionTokens, priceList.currency) },
                ]}
              />
            </Card>
          </div>
        )}
      </QueryView>
    </>
  );
};
