'use client';

import { CircleCheck, Download, Hourglass, Scale, ShieldCheck } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Badge } from '#components/ui/badge.tsx';
import { Button } from '#components/ui/button.tsx';
import { Card, CardHeader } from '#components/ui/card.tsx';
import { DataTable } from '#components/ui/data-table.tsx';
import { EmptyState } from '#components/ui/states.tsx';
import type { ErasureFieldsFragment } from '#gql/graphql.ts';
import { useFormats } from '#i18n/use-formats.ts';

const looks = { DONE: { tone: 'good', icon: CircleCheck }, REQUESTED: { tone: 'accent', icon: Hourglass }, HELD: { tone: 'warn', icon: Scale } } as const;

export const ErasureList = ({ erasures }: { erasures: readonly ErasureFieldsFragment[] }) => {
  const t = useTranslations('privacy.erasures');
  const { instant, day, integer } = useFormats();
  const what = (erasure: ErasureFieldsFragment): string =>
    erasure.kind === 'SUBJECT' ? (erasure.subject ?? '') : erasure.kind === 'DAYS' && erasure.upTo ? t('upTo', { day: day(erasure.upTo) }) : t('everything');
  return (
    <Card>
      <CardHeader title={t('title')} text={t('text')} />
      {erasures.length === 0 ? (
        <EmptyState icon={ShieldCheck} title={t('empty.title')} text={t('empty.text')} />
      ) : (
        <DataTable
          caption={t('title')}
          rows={erasures}
          rowKey={(erasure) => erasure.id}
          columns={[
            { id: 'what', header: t('what'), lead: true, cell: (erasure) => <span className="wrap-anywhere">{what(erasure)}</span> },
            { id: 'status', header: t('status'), cell: (erasure) => <Badge {...looks[erasure.status]}>{t(`states.${erasure.status}`)}</Badge> },
            { id: 'requested', header: t('requested'), cell: (erasure) => <time dateTime={erasure.requestedAt}>{instant(erasure.requestedAt)}</time> },
            {
              id: 'destroyed',
              header: t('destroyed'),
              cell: (erasure) => (erasure.destroyedAt ? <time dateTime={erasure.destroyedAt}>{instant(erasure.destroyedAt)}</time> : '–'),
            },
            { id: 'keys', header: t('keys'), numeric: true, wide: true, cell: (erasure) => (erasure.keys === null ? '–' : integer(erasure.keys)) },
            {
              id: 'certificate',
              header: t('certificate'),
              actions: true,
              cell: (erasure) =>
                erasure.certificateUrl ? (
                  <Button size="sm" asChild>
                    <a href={erasure.certificateUrl} download aria-label={t('certificateOf', { what: what(erasure) })}>
                      <Download aria-hidden />
                      {t('certificate')}
                    </a>
                  </Button>
                ) : null,
            },
          ]}
        />
      )}
    </Card>
  );
};
