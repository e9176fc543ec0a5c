'use client';

import { useTranslations } from 'next-intl';
import { useGraph } from '#api/use-graph.ts';
import { PageHeader } from '#components/ui/page-header.tsx';
import { QueryView } from '#components/ui/query-view.tsx';
import { EraseForm } from '#privacy/erase-form.tsx';
import { ErasureList } from '#privacy/erasure-list.tsx';
import { HoldsCard } from '#privacy/holds-card.tsx';
import { Privacy } from '#privacy/queries.ts';
import { RetentionForm } from '#privacy/retention-form.tsx';
import { useTenant } from '#shell/tenant-context.tsx';

export const PrivacyPage = () => {
  const t = useTranslations('privacy');
  const tenant = useTenant();
  // An erasure is carried out within seconds after it was asked for.
  const query = useGraph(Privacy, { tenantId: tenant.id }, { refetchInterval: 4_000 });
  return (
    <>
      <PageHeader title={t('title')} text={t('text')} />
      <QueryView query={query} shape="detail">
        {({ privacy }) => (
          <div className="flex flex-col gap-4 sm:gap-5">
            <div className="grid items-start gap-4 sm:gap-5 lg:grid-cols-2">
              <RetentionForm key={privacy.retention.days} days={privacy.retention.days} tenantId={tenant.id} />
              <EraseForm tenantId={tenant.id} />
            </div>
            <HoldsCard holds={privacy.legalHolds} tenantId={tenant.id} />
            <ErasureList erasures={privacy.erasures} />
          </div>
        )}
      </QueryView>
    </>
  );
};
