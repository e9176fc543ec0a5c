'use client';

import { TriangleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useGraph } from '#api/use-graph.ts';
import { Note } from '#components/ui/note.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { QueryView } from '#components/ui/query-view.tsx';
import { Stat } from '#components/ui/stat.tsx';
import { useFormats } from '#i18n/use-formats.ts';
import { UsageBoard } from '#overview/queries.ts';
import { useTenant } from '#shell/tenant-context.tsx';
import { ChangeCard } from '#usage/change-card.tsx';
import { CostEstimate } from '#usage/forecast-queries.ts';
import { PackagesCard } from '#usage/packages-card.tsx';

export const ForecastPage = () => {
  const t = useTranslations('usage.forecast');
  const tenant = useTenant();
  const query = useGraph(CostEstimate, { tenantId: tenant.id, package: null, model: null });
  return (
    <>
      <PageHeader title={t('title')} text={t('text')} />
      <QueryView query={query} shape="board">
        {({ costEstimate: { basis, now, currency, refusal } }) =>
          basis && now && currency ? (
            <div className="flex flex-col gap-4 sm:gap-5">
              {basis.enough ? null : (
                <Note tone="warn" icon={TriangleAlert} title={t('guess')}>
                  {t('guessText', { days: basis.days })}
                </Note>
              )}
              <Pace tokens={basis.tokens} net={now.net} currency={currency} tenantId={tenant.id} />
              <ChangeCard tenantId={tenant.id} />
              <PackagesCard tenantId={tenant.id} />
            </div>
          ) : (
            <Note tone="warn" icon={TriangleAlert} title={refusal?.message ?? t('none')} />
          )
        }
      </QueryView>
    </>
  );
};

const Pace = ({ tokens, net, currency, tenantId }: { tokens: number; net: string; currency: string; tenantId: string }) => {
  const t = useTranslations('usage.forecast');
  const { integer, money } = useFormats();
  const query = useGraph(UsageBoard, { tenantId });
  const budget = query.data?.usageBoard.budget;
  const ceiling = budget ? (budget.monthlyLimitTokens ?? budget.includedTokens) : undefined;
  return (
    <div className="grid gap-4 sm:gap-5 md:grid-cols-3">
      <Stat label={t('pace')} value={integer(tokens)} text={t('paceText')} />
      <Stat
        label={t('monthEnd')}
        value={budget ? integer(budget.forecastTokens) : '…'}
        text={
          budget && ceiling !== undefined
            ? t(budget.forecastTokens > ceiling ? 'aboveCeiling' : 'withinCeiling', { tokens: integer(ceiling) })
            : t('monthEndText')
        }
      />
      <Stat label={t('cost')} value={money(net, currency)} text={t('costText')} />
    </div>
  );
};
