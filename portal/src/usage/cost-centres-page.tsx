'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useMay, useSignedIn } from '#access/signed-in.tsx';
import { useGraph } from '#api/use-graph.ts';
import { Button } from '#components/ui/button.tsx';
import { Card, CardHeader } from '#components/ui/card.tsx';
import { DataTable } from '#components/ui/data-table.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { QueryView } from '#components/ui/query-view.tsx';
import type { CostCentresQuery } from '#gql/graphql.ts';
import { todayInBerlin } from '#i18n/berlin.ts';
import { useFormats } from '#i18n/use-formats.ts';
import { useTenant } from '#shell/tenant-context.tsx';
import { CostCentreDialog } from '#usage/cost-centre-dialog.tsx';
import { CostCentres } from '#usage/cost-centre-queries.ts';
import { ExportCard } from '#usage/export-card.tsx';

type Assignment = CostCentresQuery['costCentres'][number];
export interface ChannelRow {
  id: string;
  name: string;
  now: Assignment | undefined;
  /** Stated already, for a day to come. */
  coming: Assignment | undefined;
}

/** Previews in the portal have no channel; they are assigned like one. */
const preview = 'preview';

const rowsOf = ({ channels, costCentres }: CostCentresQuery, previewName: string, today: string): ChannelRow[] =>
  [...channels, { id: preview, name: previewName }].map(({ id, name }) => {
    const own = costCentres.filter((one) => one.channelId === id);
    return { id, name, now: own.find((one) => one.validFrom <= today), coming: own.findLast((one) => one.validFrom > today) };
  });

export const CostCentresPage = () => {
  const t = useTranslations('usage.costCentres');
  const usage = useTranslations('usage');
  const tenant = useTenant();
  const { isOperator } = useSignedIn();
  const query = useGraph(CostCentres, { tenantId: tenant.id });
  return (
    <>
      <PageHeader title={t('title')} text={t('text')} />
      <div className="grid items-start gap-4 sm:gap-5 xl:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
        <QueryView query={query}>{(data) => <Assignments rows={rowsOf(data, usage('preview'), todayInBerlin())} tenantId={tenant.id} />}</QueryView>
        {isOperator ? null : <ExportCard />}
      </div>
    </>
  );
};

const Assignments = ({ rows, tenantId }: { rows: readonly ChannelRow[]; tenantId: string }) => {
  const t = useTranslations('usage.costCentres');
  const { day } = useFormats();
  const mayWrite = useMay('usage:budget');
  const [changing, setChanging] = useState<ChannelRow | null>(null);
  return (
    <Card>
      <CardHeader title={t('assigned')} text={t('assignedText')} />
      <DataTable
        caption={t('assigned')}
        rows={rows}
        rowKey={(row) => row.id}
        columns={[
          { id: 'channel', header: t('channel'), lead: true, cell: (row) => row.name },
          { id: 'kost1', header: 'KOST1', cell: (row) => row.now?.kost1 || t('none') },
          { id: 'kost2', header: 'KOST2', cell: (row) => row.now?.kost2 || t('none') },
          {
            id: 'since',
            header: t('since'),
            cell: (row) => (
              <>
                {row.now ? day(row.now.validFrom) : t('none')}
                {row.coming ? (
                  <span className="block text-xs text-soft">
                    {t('coming', { day: day(row.coming.validFrom), to: [row.coming.kost1, row.coming.kost2].filter(Boolean).join(' / ') || t('none') })}
                  </span>
                ) : null}
              </>
            ),
          },
          ...(mayWrite
            ? [
                {
                  id: 'change',
                  header: t('change'),
                  actions: true,
                  cell: (row: ChannelRow) => (
                    <Button size="sm" aria-label={t('changeFor', { channel: row.name })} onClick={() => setChanging(row)}>
                      {t('change')}
                    </Button>
                  ),
                },
              ]
            : []),
        ]}
      />
      {changing ? <CostCentreDialog row={changing} tenantId={tenantId} onClose={() => setChanging(null)} /> : null}
    </Card>
  );
};
