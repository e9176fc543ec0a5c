'use client';

import { CircleCheck, OctagonAlert, TrendingUp } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useMay } from '#access/signed-in.tsx';
import { Card, CardBody, CardHeader } from '#components/ui/card.tsx';
import { cn } from '#components/ui/cn.ts';
import { Definition, Definitions } from '#components/ui/definition.tsx';
import type { BoardFieldsFragment } from '#gql/graphql.ts';
import { Link } from '#i18n/navigation.ts';
import { useFormats } from '#i18n/use-formats.ts';

type Budget = BoardFieldsFragment['budget'];

const states = {
  within: { icon: CircleCheck, text: 'text-good', bar: 'bg-accent' },
  above: { icon: TrendingUp, text: 'text-warn', bar: 'bg-warn' },
  over: { icon: OctagonAlert, text: 'text-danger', bar: 'bg-danger' },
} as const;

/** Where the assistant stops: the tenant's own limit when it has one, else the quota of the package. */
const ceilingOf = (budget: Budget): number => budget.monthlyLimitTokens ?? budget.includedTokens;

export const budgetState = (budget: Budget, stopped = false): keyof typeof states => {
  const ceiling = ceilingOf(budget);
  if (stopped || budget.usedTokens >= ceiling) return 'over';
  return budget.forecastTokens > ceiling ? 'above' : 'within';
};

export const BudgetCard = ({ board, tenantId }: { board: Pick<BoardFieldsFragment, 'budget' | 'reservedTokens' | 'alerts'>; tenantId: string }) => {
  const { budget, reservedTokens, alerts } = board;
  const t = useTranslations('overview.budget');
  const { integer, percent, instant } = useFormats();
  const mayChange = useMay('usage:budget');
  const ceiling = ceilingOf(budget);
  // A limit that was raised since makes room again.
  const stopped = alerts.find((one) => one.stopped && one.limitTokens >= ceiling);
  const state = budgetState(budget, stopped !== undefined);
  const { icon: Icon, text, bar } = states[state];
  const own = typeof budget.monthlyLimitTokens === 'number';
  const share = (tokens: number): number => Math.min(100, (tokens / Math.max(1, ceiling)) * 100);
  return (
    <Card>
      <CardHeader title={t('title')}>
        {mayChange ? (
          <Link href={`/tenants/${tenantId}/settings/budget`} className="text-sm font-medium text-accent underline-offset-4 hover:underline">
            {t('change')}
          </Link>
        ) : null}
      </CardHeader>
      <CardBody>
        <p className="text-[1.75rem] leading-9 font-semibold tracking-tight figures">
          {percent(own ? String((budget.usedTokens / Math.max(1, ceiling)) * 100) : budget.percentUsed)}
        </p>
        <p className="text-sm text-soft figures">{t(own ? 'usedOfLimit' : 'used', { used: integer(budget.usedTokens), ceiling: integer(ceiling) })}</p>
        <div aria-hidden className="relative mt-3 h-2.5 overflow-hidden rounded-full bg-quiet-wash">
          <div className="absolute inset-y-0 left-0 bg-accent-mid/50" style={{ width: `${share(budget.forecastTokens)}%` }} />
          <div className={cn('absolute inset-y-0 left-0 rounded-full', bar)} style={{ width: `${share(budget.usedTokens)}%` }} />
          {budget.alertAtPercent
            .filter((mark) => mark < 100)
            .map((mark) => (
              <div key={mark} className="absolute inset-y-0 w-0.5 bg-surface" style={{ left: `${mark}%` }} />
            ))}
        </div>
        <p className={cn('mt-3 mb-2 flex items-start gap-2 text-sm font-medium', text)}>
          <Icon className="mt-0.5 size-4 shrink-0" aria-hidden />
          {stopped ? t('stopped', { at: instant(stopped.reachedAt) }) : t(own ? `${state}Limit` : state)}
        </p>
        <Definitions>
          <Definition term={t('remaining')}>{integer(Math.max(0, ceiling - budget.usedTokens))}</Definition>
          {reservedTokens > 0 ? <Definition term={t('reserved')}>{integer(reservedTokens)}</Definition> : null}
          <Definition term={t('forecast')}>{integer(budget.forecastTokens)}</Definition>
          <Definition term={t('included')}>
            {own ? t('includedShare', { tokens: integer(budget.includedTokens), percent: percent(budget.percentUsed) }) : integer(budget.includedTokens)}
          </Definition>
          <Definition term={t('limit')}>{own ? integer(ceiling) : t('noLimit')}</Definition>
          <Definition term={t('alerts')}>
            {budget.alertAtPercent.length > 0 ? budget.alertAtPercent.map((mark) => percent(String(mark))).join(', ') : t('noAlerts')}
          </Definition>
          {alerts.length > 0 ? (
            <Definition term={t('reached')}>
              {alerts.map((one) => t('reachedAt', { percent: percent(String(one.percent)), at: instant(one.reachedAt) })).join(' · ')}
            </Definition>
          ) : null}
        </Definitions>
      </CardBody>
    </Card>
  );
};
