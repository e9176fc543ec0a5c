'use client';

import { useTranslations } from 'next-intl';
import { useGraph } from '#api/use-graph.ts';
import { Card, CardBody, CardHeader } from '#components/ui/card.tsx';
import { cn } from '#components/ui/cn.ts';
import { QueryView } from '#components/ui/query-view.tsx';
import { OpenItemAges } from '#finance/open-items-queries.ts';
import { shareOf } from '#finance/sum-money.ts';
import type { OpenItemAgesQuery } from '#gql/graphql.ts';
import { useFormats } from '#i18n/use-formats.ts';

const bands = [
  { key: 'notDue', look: 'bg-accent' },
  { key: 'upTo30', look: 'bg-accent-mid' },
  { key: 'upTo60', look: 'bg-warn/60' },
  { key: 'upTo90', look: 'bg-warn' },
  { key: 'older', look: 'bg-danger' },
] as const;

/** What is owed by how long it is overdue: one bar to look at, five figures to read. */
export const OpenItemAgesCard = () => {
  const query = useGraph(OpenItemAges, {});
  return <QueryView query={query}>{({ openItemAges }) => <Ages ages={openItemAges} />}</QueryView>;
};

const Ages = ({ ages }: { ages: OpenItemAgesQuery['openItemAges'] }) => {
  const t = useTranslations('finance.openItemsPage');
  const { money } = useFormats();
  return (
    <Card>
      <CardHeader title={t('ages')}>
        <span className="text-lg font-semibold figures">{money(ages.total, 'EUR')}</span>
      </CardHeader>
      <CardBody>
        <div aria-hidden className="flex h-3 gap-0.5 overflow-hidden rounded-full bg-quiet-wash">
          {bands.map(({ key, look }) => (
            <div key={key} className={look} style={{ flexGrow: shareOf(ages[key], ages.total) }} />
          ))}
        </div>
        <dl className="mt-4 grid gap-x-6 gap-y-3 min-[30rem]:grid-cols-2 lg:grid-cols-5">
          {bands.map(({ key, look }) => (
            <div key={key}>
              <dt className="flex items-center gap-1.5 text-sm text-soft">
                <i aria-hidden className={cn('size-2.5 rounded-xs', look)} />
                {t(`bands.${key}`)}
              </dt>
              <dd className="font-medium figures">{money(ages[key], 'EUR')}</dd>
            </div>
          ))}
        </dl>
      </CardBody>
    </Card>
  );
};
