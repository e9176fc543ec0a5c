'use client';

import { useTranslations } from 'next-intl';
import { ApiError } from '#api/errors.ts';
import { useGraph } from '#api/use-graph.ts';
import { PageHeader } from '#components/ui/page-header.tsx';
import { QueryView } from '#components/ui/query-view.tsx';
import { ErrorState } from '#components/ui/states.tsx';
import { DetailsForm } from '#billing/details-form.tsx';
import { BillingDetails } from '#billing/queries.ts';
import { VatIdCard } from '#billing/vat-id-card.tsx';
import { useTenant } from '#shell/tenant-context.tsx';

export const BillingPage = () => {
  const t = useTranslations('billing');
  const tenant = useTenant();
  const query = useGraph(BillingDetails, { tenantId: tenant.id });
  return (
    <>
      <PageHeader title={t('title')} text={t('text')} />
      <QueryView query={query} shape="detail">
        {({ billingDetails }) =>
          billingDetails ? (
            <div className="grid items-start gap-4 sm:gap-5 xl:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
              <DetailsForm details={billingDetails} tenantId={tenant.id} />
              <VatIdCard details={billingDetails} tenantId={tenant.id} />
            </div>
          ) : (
            <ErrorState error={new ApiError('notFound', 'There are no billing details.')} />
          )
        }
      </QueryView>
    </>
  );
};
