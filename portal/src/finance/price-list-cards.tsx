'use client';

import { useTranslations } from 'next-intl';
import { Card, CardHeader } from '#components/ui/card.tsx';
import { DataTable } from '#components/ui/data-table.tsx';
import type { PriceListFieldsFragment } from '#gql/graphql.ts';
import { useFormats } from '#i18n/use-formats.ts';

/** One version of the prices, to read. */
export const PriceListCards = ({ list }: { list: PriceListFieldsFragment }) => {
  const t = useTranslations('finance.pricePage');
  const names = useTranslations('packages');
  const { money, fineMoney, integer, decimal } = useFormats();
  return (
    <>
      <Card>
        <CardHeader title={t('packages')} />
        <DataTable
          caption={t('packages')}
          rows={list.packages}
          rowKey={(price) => price.package}
          columns={[
            { id: 'package', header: t('package'), lead: true, cell: (price) => <span className="font-medium">{names(price.package)}</span> },
            { id: 'fee', header: t('fee'), numeric: true, cell: (price) => money(price.monthlyFee, list.currency) },
            {
              id: 'year',
              header: t('yearlyFee'),
              numeric: true,
              cell: (price) => (price.yearlyFee ? money(price.yearlyFee, list.currency) : t('twelveMonths')),
            },
            { id: 'included', header: t('included'), numeric: true, cell: (price) => integer(price.includedTokens) },
            { id: 'overage', header: t('overage'), numeric: true, cell: (price) => t(price.overage ? 'allowed' : 'stopped') },
          ]}
        />
      </Card>
      <Card>
        <CardHeader
          title={t('models')}
          text={t('weightsText', {
            input: decimal(list.weights.input),
            output: decimal(list.weights.output),
            cacheRead: decimal(list.weights.cacheRead),
          })}
        />
        <DataTable
          caption={t('models')}
          rows={list.models}
          rowKey={(price) => price.model}
          columns={[
            { id: 'model', header: t('model'), lead: true, cell: (price) => <span className="font-medium wrap-anywhere">{price.model}</span> },
            { id: 'price', header: t('perMillion'), numeric: true, cell: (price) => fineMoney(price.perMillionTokens, list.currency) },
          ]}
        />
      </Card>
    </>
  );
};
