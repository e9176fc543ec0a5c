'use client';

import { useTranslations } from 'next-intl';
import { Badge } from '#components/ui/badge.tsx';
import { DataTable, type Column } from '#components/ui/data-table.tsx';
import { useFormats } from '#i18n/use-formats.ts';

interface Difference {
  what: string;
  of: string;
  before: string | null;
  after: string | null;
  percent?: string | null;
}

const packages = ['STARTER', 'PROFESSIONAL', 'ENTERPRISE'] as const;
const kinds = ['input', 'output', 'cacheRead'] as const;

/** Each figure that changes, as it was and as it will be. */
export const PriceChanges = ({ changes, currency }: { changes: readonly Difference[]; currency: string }) => {
  const t = useTranslations('finance.pricePage');
  const names = useTranslations('packages');
  const { fineMoney, integer, decimal, percent } = useFormats();
  const nameOf = ({ of }: Difference): string => {
    const booked = packages.find((one) => one === of.toUpperCase());
    const kind = kinds.find((one) => one === of);
    return booked ? names(booked) : kind ? t(`kinds.${kind}`) : of;
  };
  const whatOf = ({ what }: Difference): string => {
    switch (what) {
      case 'monthlyFee':
        return t('fee');
      case 'yearlyFee':
        return t('yearlyFee');
      case 'includedTokens':
        return t('included');
      case 'overage':
        return t('overage');
      case 'weight':
        return t('weight');
      default:
        return t('perMillion');
    }
  };
  const figure = ({ what }: Difference, value: string | null): string => {
    if (value === null) return '–';
    if (what === 'overage') return t(value === 'true' ? 'allowed' : 'stopped');
    if (what === 'includedTokens') return integer(Number(value));
    return what === 'weight' ? decimal(value) : fineMoney(value, currency);
  };
  const rise: Column<Difference> = {
    id: 'percent',
    header: t('rise'),
    numeric: true,
    cell: (change) =>
      change.percent ? (
        <Badge tone={change.percent.startsWith('-') ? 'good' : 'warn'}>{`${change.percent.startsWith('-') ? '' : '+'}${percent(change.percent)}`}</Badge>
      ) : (
        '–'
      ),
  };
  return (
    <DataTable
      caption={t('changes')}
      rows={changes}
      rowKey={(change) => `${change.what}/${change.of}`}
      columns={[
        {
          id: 'of',
          header: t('changed'),
          lead: true,
          cell: (change) => (
            <>
              <span className="block wrap-anywhere">{nameOf(change)}</span>
              <span className="block text-xs font-normal text-soft">{whatOf(change)}</span>
            </>
          ),
        },
        { id: 'before', header: t('before'), numeric: true, cell: (change) => <span className="text-soft">{figure(change, change.before)}</span> },
        { id: 'after', header: t('after'), numeric: true, cell: (change) => <span className="font-medium">{figure(change, change.after)}</span> },
        ...(changes.some((change) => change.percent) ? [rise] : []),
      ]}
    />
  );
};
