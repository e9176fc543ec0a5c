'use client';

import { CircleCheck, TriangleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useGraph } from '#api/use-graph.ts';
import { Card, CardBody, CardHeader } from '#components/ui/card.tsx';
import { cn } from '#components/ui/cn.ts';
import { Definition, Definitions } from '#components/ui/definition.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { QueryView } from '#components/ui/query-view.tsx';
import { Stat } from '#components/ui/stat.tsx';
import type { OperatorBoardQuery } from '#gql/graphql.ts';
import { Link } from '#i18n/navigation.ts';
import { useFormats } from '#i18n/use-formats.ts';
import { MessagesCard } from '#operations/messages-card.tsx';
import { OperatorBoard } from '#operations/queries.ts';

export const BoardPage = () => {
  const t = useTranslations('board');
  const query = useGraph(OperatorBoard, {}, { refetchInterval: 15_000 });
  return (
    <>
      <PageHeader title={t('title')} text={t('text')} />
      <QueryView query={query} shape="board">
        {({ operatorBoard }) => <Board board={operatorBoard} />}
      </QueryView>
    </>
  );
};

const Board = ({ board }: { board: OperatorBoardQuery['operatorBoard'] }) => {
  const t = useTranslations('board');
  const { integer, money } = useFormats();
  const fine = board.openDeadLetters === 0 && board.channelsInError === 0;
  const Icon = fine ? CircleCheck : TriangleAlert;
  return (
    <div className="flex flex-col gap-4 sm:gap-5">
      <div className="grid gap-4 sm:grid-cols-2 sm:gap-5 xl:grid-cols-4">
        <Stat label={t('tenants')} value={integer(board.activeTenants)} text={t('ofAll', { count: integer(board.tenants) })} />
        <Stat label={t('messages')} value={integer(board.messagesToday)} />
        <Stat label={t('tokens')} value={integer(board.tokensToday)} text={t('tokensMonth', { tokens: integer(board.tokensThisMonth) })} />
        <Stat label={t('mrr')} value={money(board.mrr, board.currency)} text={t('mrrText')} />
      </div>
      <div className="grid gap-4 sm:gap-5 xl:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
        <MessagesCard days={board.messagesByDay} />
        <Card>
          <CardHeader title={t('health')} />
          <CardBody>
            <p className={cn('mb-2 flex items-center gap-2 text-sm font-medium', fine ? 'text-good' : 'text-warn')}>
              <Icon className="size-4 shrink-0" aria-hidden />
              {t(fine ? 'fine' : 'attention')}
            </p>
            <Definitions>
              <Definition
                term={
                  <Link href="/operator/dead-letters" className="text-accent underline underline-offset-4">
                    {t('deadLetters')}
                  </Link>
                }
              >
                {integer(board.openDeadLetters)}
              </Definition>
              <Definition term={t('channelsInError')}>{integer(board.channelsInError)}</Definition>
              <Definition term={t('lag')}>{t('events', { count: board.projectionLag })}</Definition>
            </Definitions>
          </CardBody>
        </Card>
      </div>
    </div>
  );
};
