'use client';

import { useTranslations } from 'next-intl';
import { Card, CardHeader } from '#components/ui/card.tsx';
import { DataTable } from '#components/ui/data-table.tsx';
import type { ChannelFieldsFragment } from '#gql/graphql.ts';
import { useFormats } from '#i18n/use-formats.ts';
import { useEventName } from '#trail/event-name.ts';

const isStatus = (value: string): value is 'LIVE' | 'PAUSED' | 'ERROR' | 'PENDING' => ['LIVE', 'PAUSED', 'ERROR', 'PENDING'].includes(value);

export const ActivationLog = ({ log }: { log: ChannelFieldsFragment['log'] }) => {
  const t = useTranslations('channels');
  const { instant } = useFormats();
  const action = useEventName();
  const state = (value: string | null | undefined): string =>
    value ? (isStatus(value.toUpperCase()) ? t(`status.${value.toUpperCase() as 'LIVE'}`) : value) : '–';
  return (
    <Card>
      <CardHeader title={t('log.title')} text={t('log.text')} />
      {log.length === 0 ? (
        <p className="px-5 pb-5 text-sm text-soft">{t('log.empty')}</p>
      ) : (
        <DataTable
          caption={t('log.title')}
          rows={log.map((entry, index) => ({ ...entry, index }))}
          rowKey={(entry) => `${entry.at}-${entry.index}`}
          columns={[
            { id: 'at', header: t('log.at'), lead: true, cell: (entry) => <time dateTime={entry.at}>{instant(entry.at)}</time> },
            { id: 'action', header: t('log.action'), cell: (entry) => action(entry.action) },
            { id: 'change', header: t('log.change'), cell: (entry) => (entry.before || entry.after ? `${state(entry.before)} → ${state(entry.after)}` : '–') },
            { id: 'reason', header: t('log.reason'), cell: (entry) => entry.reason ?? '–' },
            { id: 'actor', header: t('log.actor'), cell: (entry) => <span className="wrap-anywhere">{entry.actor}</span> },
          ]}
        />
      )}
    </Card>
  );
};
