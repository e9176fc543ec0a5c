'use client';

import { CircleDot, Hourglass, Lock, LockOpen } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useGraph } from '#api/use-graph.ts';
import { cn } from '#components/ui/cn.ts';
import { Bone } from '#components/ui/skeleton.tsx';
import { MonthBoard } from '#finance/month-queries.ts';
import type { MonthFieldsFragment } from '#gql/graphql.ts';
import { Link } from '#i18n/navigation.ts';
import { useFormats } from '#i18n/use-formats.ts';

/** One month of the row above the board; it says how far that month has come, and leads there. */
export const MonthTile = ({ period, here }: { period: string; here: boolean }) => {
  const { month } = useFormats();
  const query = useGraph(MonthBoard, { period });
  return (
    <Link
      href={`/operator/finance/month?month=${period}`}
      scroll={false}
      {...(here ? { 'aria-current': 'true' as const } : {})}
      className={cn(
        'flex w-44 shrink-0 flex-col gap-1 rounded-card border bg-surface px-4 py-3 shadow-lift hover:border-line-strong',
        here ? 'border-accent ring-1 ring-accent' : 'border-line',
      )}
    >
      <span className="text-sm font-medium">{month(period)}</span>
      {query.data ? <State board={query.data.monthBoard} /> : <Bone className="h-5 w-24" />}
    </Link>
  );
};

const State = ({ board }: { board: MonthFieldsFragment }) => {
  const t = useTranslations('finance.monthPage');
  const open = board.checks.filter(({ status }) => status === 'OPEN').length;
  const running = board.checks.some(({ check, status }) => check === 'MONTH_OVER' && status === 'OPEN');
  const [Icon, look, text] = board.closedAt
    ? ([Lock, 'text-soft', t('closed')] as const)
    : running
      ? ([Hourglass, 'text-soft', t('running')] as const)
      : board.closable
        ? ([LockOpen, 'text-good', t('ready')] as const)
        : ([CircleDot, 'text-warn', t('openCount', { count: open })] as const);
  return (
    <span className={cn('flex items-center gap-1.5 text-sm', look)}>
      <Icon className="size-3.5 shrink-0" aria-hidden />
      {text}
    </span>
  );
};
