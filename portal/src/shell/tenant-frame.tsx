'use client';

import { ArrowLeft, Eye, OctagonAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { graphql } from '#api/graphql.ts';
import { useSignedIn } from '#access/signed-in.tsx';
import { ApiError } from '#api/errors.ts';
import { useGraph } from '#api/use-graph.ts';
import { Badge } from '#components/ui/badge.tsx';
import { QueryView } from '#components/ui/query-view.tsx';
import { ErrorState } from '#components/ui/states.tsx';
import { Link } from '#i18n/navigation.ts';
import { Frame } from '#shell/frame.tsx';
import { tenantDestinations } from '#shell/navigation.ts';
import { TenantContext } from '#shell/tenant-context.tsx';

export const TenantPlace = graphql(`
  query TenantPlace($id: ID) {
    tenant(id: $id) {
      id
      companyName
      status
      package
      demo
      country
    }
  }
`);

const missing = new ApiError('notFound', 'There is no such tenant.');

export const TenantFrame = ({ tenantId, children }: { tenantId: string; children: ReactNode }) => {
  const t = useTranslations('shell');
  const names = useTranslations('packages');
  const me = useSignedIn();
  const query = useGraph(TenantPlace, { id: tenantId }, { staleTime: 60_000 });
  const tenant = query.data?.tenant;
  return (
    <Frame
      destinations={tenantDestinations(tenantId)}
      banner={
        <>
          {me.isOperator ? (
            <section
              aria-label={t('operator')}
              className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-line bg-accent-wash px-4 py-2 text-sm sm:px-8"
            >
              <span className="flex items-center gap-2">
                <Eye className="size-4 shrink-0 text-accent" aria-hidden />
                {t('asOperator', { company: tenant?.companyName ?? '…' })}
              </span>
              <Link href={`/operator/tenants/${tenantId}`} className="flex items-center gap-1.5 font-medium text-accent underline underline-offset-4">
                <ArrowLeft className="size-4" aria-hidden />
                {t('backToOperator')}
              </Link>
            </section>
          ) : null}
          {tenant?.status === 'SUSPENDED' ? (
            <section aria-label={t('suspendedLabel')} className="flex items-center gap-2 border-b border-warn/30 bg-warn-wash px-4 py-2 text-sm sm:px-8">
              <OctagonAlert className="size-4 shrink-0 text-warn" aria-hidden />
              {t('suspended')}
            </section>
          ) : null}
        </>
      }
      place={
        <div className="rounded-control border border-line bg-sunken px-3 py-2">
          <p className="truncate text-sm font-medium">{tenant?.companyName ?? '…'}</p>
          <p className="mt-0.5 flex items-center gap-2 text-xs text-soft">
            {tenant ? names(tenant.package) : '…'}
            {tenant?.demo ? <Badge tone="accent">{t('demo')}</Badge> : null}
          </p>
        </div>
      }
    >
      <QueryView alone query={query}>
        {(data) => (data.tenant ? <TenantContext value={data.tenant}>{children}</TenantContext> : <ErrorState alone error={missing} />)}
      </QueryView>
    </Frame>
  );
};
