'use client';

import { Lock, PartyPopper } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useMay } from '#access/signed-in.tsx';
import { useGraph, useRefresh } from '#api/use-graph.ts';
import { useCommand } from '#api/use-command.ts';
import { Badge } from '#components/ui/badge.tsx';
import { Button } from '#components/ui/button.tsx';
import { Card, CardBody, CardHeader } from '#components/ui/card.tsx';
import { Confirm } from '#components/ui/confirm.tsx';
import { Note } from '#components/ui/note.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { QueryView } from '#components/ui/query-view.tsx';
import { useToast } from '#components/ui/toast.tsx';
import { MonthChecks } from '#finance/month-checks.tsx';
import { ClosePeriod, MonthBoard } from '#finance/month-queries.ts';
import { MonthTile } from '#finance/month-tile.tsx';
import { usePeriod } from '#finance/use-period.ts';
import type { MonthFieldsFragment } from '#gql/graphql.ts';
import { lastMonths } from '#i18n/berlin.ts';
import { useFormats } from '#i18n/use-formats.ts';

export const MonthPage = () => {
  const t = useTranslations('finance.monthPage');
  const [period] = usePeriod();
  const query = useGraph(MonthBoard, { period });
  const [running, last] = lastMonths(2);
  // Before the first month that was billed or booked there is nothing to close.
  const since = query.data?.monthBoard.since ?? last ?? '';
  const recent = lastMonths(6).filter((month) => month >= since || month === last || month === running);
  return (
    <>
      <PageHeader title={t('title')} text={t('text')} />
      <div className="flex flex-col gap-4 sm:gap-5">
        <nav aria-label={t('months')} className="-mx-4 flex gap-3 overflow-x-auto px-4 py-1 sm:mx-0 sm:px-1">
          {(recent.includes(period) ? recent : [...recent, period]).toReversed().map((one) => (
            <MonthTile key={one} period={one} here={one === period} />
          ))}
        </nav>
        <QueryView query={query}>{({ monthBoard }) => <Board board={monthBoard} />}</QueryView>
      </div>
    </>
  );
};

const Board = ({ board }: { board: MonthFieldsFragment }) => {
  const t = useTranslations('finance.monthPage');
  const { month, instant, integer } = useFormats();
  const needed = board.checks.filter(({ status }) => status !== 'NOT_NEEDED');
  const done = needed.filter(({ status }) => status === 'DONE').length;
  if (board.closedAt)
    return (
      <Card>
        <CardHeader title={month(board.period)} text={t('closedText', { at: instant(board.closedAt), by: board.closedBy ?? '' })}>
          <Badge icon={Lock}>{t('closed')}</Badge>
        </CardHeader>
        <CardBody>
          <p className="text-sm text-soft">{t('closedForGood')}</p>
        </CardBody>
      </Card>
    );
  return (
    <>
      {board.closable ? (
        <Note icon={PartyPopper} title={t('allDone', { period: month(board.period) })}>
          <p className="mt-0.5">{t('allDoneText')}</p>
          <Close period={board.period} />
        </Note>
      ) : null}
      <Card>
        <CardHeader title={month(board.period)} text={t('progress', { done: integer(done), of: integer(needed.length) })} />
        <MonthChecks board={board} />
      </Card>
    </>
  );
};

const Close = ({ period }: { period: string }) => {
  const t = useTranslations('finance.monthPage');
  const { month } = useFormats();
  const mayPost = useMay('ledger:post');
  const toast = useToast();
  const refresh = useRefresh();
  const [asking, setAsking] = useState(false);
  const close = useCommand(ClosePeriod, (data) => data.closePeriod, {
    done: async () => {
      toast({ title: t('closedNow', { period: month(period) }) });
      await refresh(MonthBoard);
    },
  });
  const confirm = async (): Promise<void> => {
    await close.run({ month: period });
    setAsking(false);
  };
  if (!mayPost) return null;
  return (
    <>
      <Button look="primary" className="mt-3" onClick={() => setAsking(true)}>
        <Lock aria-hidden />
        {t('close', { period: month(period) })}
      </Button>
      <Confirm
        open={asking}
        onOpenChange={setAsking}
        title={t('closeTitle', { period: month(period) })}
        text={t('closeText')}
        action={t('closeAction')}
        danger
        pending={close.pending}
        onConfirm={() => void confirm()}
      />
    </>
  );
};
