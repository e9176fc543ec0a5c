'use client';

import { useQueryClient } from '@tanstack/react-query';
import { ChartNoAxesColumn } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useMay } from '#access/signed-in.tsx';
import { keyOf, useGraph } from '#api/use-graph.ts';
import { useLive } from '#api/use-live.ts';
import { Button } from '#components/ui/button.tsx';
import { Card } from '#components/ui/card.tsx';
import { LiveBadge } from '#components/ui/live-badge.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { QueryView } from '#components/ui/query-view.tsx';
import { EmptyState } from '#components/ui/states.tsx';
import { Stat } from '#components/ui/stat.tsx';
import type { BoardFieldsFragment } from '#gql/graphql.ts';
import { Link } from '#i18n/navigation.ts';
import { useFormats } from '#i18n/use-formats.ts';
import { Breakdown } from '#overview/breakdown.tsx';
import { BudgetCard } from '#overview/budget-card.tsx';
import { UsageBoard, UsageBoardLive } from '#overview/queries.ts';
import { TrendCard } from '#overview/trend-card.tsx';
import { useTenant } from '#shell/tenant-context.tsx';

const isEmpty = (board: BoardFieldsFragment): boolean => board.month.replies === 0 && board.byDay.every((day) => day.replies === 0);

export const OverviewPage = () => {
  const t = useTranslations('overview');
  const tenant = useTenant();
  const { seconds } = useFormats();
  const client = useQueryClient();
  const query = useGraph(UsageBoard, { tenantId: tenant.id });
  const live = useLive(UsageBoardLive, { tenantId: tenant.id }, (data) => client.setQueryData(keyOf(UsageBoard, { tenantId: tenant.id }), data));
  const board = query.data?.usageBoard;
  return (
    <>
      <PageHeader title={t('title')} text={t('text')}>
        {board ? <span className="text-sm text-soft figures">{t('asOf', { time: seconds(board.asOf) })}</span> : null}
        <LiveBadge state={live} />
      </PageHeader>
      <QueryView query={query} shape="board">
        {({ usageBoard }) => (isEmpty(usageBoard) ? <Empty tenantId={tenant.id} /> : <Board board={usageBoard} tenantId={tenant.id} />)}
      </QueryView>
    </>
  );
};

const Empty = ({ tenantId }: { tenantId: string }) => {
  const t = useTranslations('overview.empty');
  const mayConnect = useMay('channels:write');
  return (
    <Card>
      <EmptyState icon={ChartNoAxesColumn} title={t('title')} text={t('text')}>
        {mayConnect ? (
          <Button look="primary" asChild>
            <Link href={`/tenants/${tenantId}/channels/connect`}>{t('action')}</Link>
          </Button>
        ) : null}
      </EmptyState>
    </Card>
  );
};

const Board = ({ board, tenantId }: { board: BoardFieldsFragment; tenantId: string }) => {
  const t = useTranslations('overview');
  const { integer, money } = useFormats();
  const { invoice } = board;
  const listValue = money(board.month.cost, board.month.currency);
  const costText = invoice
    ? t('costOf', { fees: money(invoice.fees, invoice.currency), overage: money(invoice.overage, invoice.currency), list: listValue })
    : t('trialText', { list: listValue });
  return (
    <div className="flex flex-col gap-4 sm:gap-5">
      <div className="grid gap-4 sm:grid-cols-2 sm:gap-5 xl:grid-cols-4">
        <Stat label={t('today')} value={integer(board.today.totalTokens)} text={t('versusYesterday', { tokens: integer(board.yesterday.totalTokens) })} />
        <Stat
          label={t('month')}
          value={integer(board.invoice?.tokens ?? board.month.totalTokens)}
          text={t('versusPrevious', { tokens: integer(board.previousInvoice?.tokens ?? board.previousMonth.totalTokens) })}
        />
        <Stat
          label={t('conversations')}
          value={integer(board.conversationsToday)}
          text={t('repliesAndCost', { replies: board.today.replies, cost: money(board.today.cost, board.today.currency) })}
        />
        <Stat label={t('cost')} value={board.invoice ? money(board.invoice.net, board.invoice.currency) : t('trial')} text={costText} />
      </div>
      <div className="grid gap-4 sm:gap-5 xl:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
        <TrendCard days={board.byDay} />
        <BudgetCard board={board} tenantId={tenantId} />
      </div>
      <div className="grid gap-4 sm:gap-5 lg:grid-cols-3">
        <Breakdown title={t('by.model')} text={t('by.month')} items={board.byModel} />
        <Breakdown title={t('by.channel')} text={t('by.month')} items={board.byChannel} />
        <Breakdown title={t('by.user')} text={t('by.userHint')} items={board.byUser} />
      </div>
    </div>
  );
};
