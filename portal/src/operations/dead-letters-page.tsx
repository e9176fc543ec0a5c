'use client';

import { CircleCheck, RotateCw } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useMay } from '#access/signed-in.tsx';
import { useGraph, useRefresh } from '#api/use-graph.ts';
import { useCommand } from '#api/use-command.ts';
import { Button } from '#components/ui/button.tsx';
import { Card } from '#components/ui/card.tsx';
import { Confirm } from '#components/ui/confirm.tsx';
import { DataTable, type Column } from '#components/ui/data-table.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { QueryView } from '#components/ui/query-view.tsx';
import { EmptyState } from '#components/ui/states.tsx';
import { useToast } from '#components/ui/toast.tsx';
import type { DeadLettersQuery } from '#gql/graphql.ts';
import { Link } from '#i18n/navigation.ts';
import { useFormats } from '#i18n/use-formats.ts';
import { DeadLetters, OperatorBoard, RetryDeadLetter } from '#operations/queries.ts';

type Letter = DeadLettersQuery['deadLetters'][number];

export const DeadLettersPage = () => {
  const t = useTranslations('deadLetters');
  const { instant, integer } = useFormats();
  const mayRetry = useMay('channels:write');
  const toast = useToast();
  const refresh = useRefresh();
  const [chosen, setChosen] = useState<Letter | null>(null);
  const query = useGraph(DeadLetters, { tenantId: null }, { refetchInterval: 15_000 });
  const retry = useCommand(RetryDeadLetter, (data) => data.retryDeadLetter, {
    repeatable: false,
    done: async () => {
      toast({ title: t('retried') });
      await refresh(DeadLetters, OperatorBoard);
    },
  });
  const confirm = async (): Promise<void> => {
    if (chosen) await retry.run({ id: chosen.id });
    setChosen(null);
  };
  const actions: Column<Letter>[] = mayRetry
    ? [
        {
          id: 'actions',
          header: t('actions'),
          actions: true,
          cell: (letter) => (
            <Button size="sm" aria-label={t('retryOf', { job: letter.job })} onClick={() => setChosen(letter)}>
              <RotateCw aria-hidden />
              {t('retry')}
            </Button>
          ),
        },
      ]
    : [];
  return (
    <>
      <PageHeader title={t('title')} text={t('text')} />
      <QueryView query={query}>
        {({ deadLetters }) => (
          <Card>
            {deadLetters.length === 0 ? (
              <EmptyState icon={CircleCheck} title={t('empty.title')} text={t('empty.text')} />
            ) : (
              <DataTable
                caption={t('title')}
                rows={deadLetters}
                rowKey={(letter) => letter.id}
                columns={[
                  {
                    id: 'job',
                    header: t('job'),
                    lead: true,
                    cell: (letter) => (
                      <>
                        <span className="block font-medium">{letter.job}</span>
                        <Link href={`/operator/tenants/${letter.tenantId}`} className="text-sm font-normal text-accent underline-offset-4 hover:underline">
                          {t('tenant')}
                        </Link>
                      </>
                    ),
                  },
                  { id: 'subject', header: t('subject'), cell: (letter) => <span className="break-words">{letter.subject}</span> },
                  { id: 'cause', header: t('cause'), cell: (letter) => <span className="break-words">{letter.cause}</span> },
                  { id: 'attempts', wide: true, header: t('attempts'), numeric: true, cell: (letter) => integer(letter.attempts) },
                  { id: 'at', header: t('at'), cell: (letter) => <time dateTime={letter.at}>{instant(letter.at)}</time> },
                  ...actions,
                ]}
              />
            )}
          </Card>
        )}
      </QueryView>
      <Confirm
        open={chosen !== null}
        onOpenChange={(open) => {
          if (!open) setChosen(null);
        }}
        title={t('retryTitle')}
        text={t('retryText', { job: chosen?.job ?? '' })}
        action={t('retry')}
        pending={retry.pending}
        onConfirm={() => void confirm()}
      />
    </>
  );
};
