'use client';

import { ExternalLink } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useParams } from 'next/navigation';
import { ApiError } from '#api/errors.ts';
import { useGraph } from '#api/use-graph.ts';
import { StatusBadge as ChannelBadge } from '#channels/status-badge.tsx';
import { BackLink } from '#components/ui/back-link.tsx';
import { Button } from '#components/ui/button.tsx';
import { Card, CardBody, CardHeader } from '#components/ui/card.tsx';
import { Definition, Definitions } from '#components/ui/definition.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { QueryView } from '#components/ui/query-view.tsx';
import { ErrorState } from '#components/ui/states.tsx';
import { Stat } from '#components/ui/stat.tsx';
import type { TenantFieldsFragment } from '#gql/graphql.ts';
import { Link } from '#i18n/navigation.ts';
import { useFormats } from '#i18n/use-formats.ts';
import { TenantDetail } from '#tenants/queries.ts';
import { StatusBadge } from '#tenants/status-badge.tsx';
import { TenantActions } from '#tenants/tenant-actions.tsx';

export const TenantPage = () => {
  const { tenantId } = useParams<{ tenantId: string }>();
  const query = useGraph(TenantDetail, { id: tenantId });
  return (
    <QueryView alone query={query} shape="detail">
      {({ tenant }) => (tenant ? <Details tenant={tenant} /> : <ErrorState alone error={new ApiError('notFound', 'There is no such tenant.')} />)}
    </QueryView>
  );
};

const Details = ({ tenant }: { tenant: TenantFieldsFragment }) => {
  const t = useTranslations('tenants');
  const packages = useTranslations('packages');
  const countries = useTranslations('countries');
  const { integer, instant, day } = useFormats();
  return (
    <>
      <PageHeader title={tenant.companyName} back={<BackLink href="/operator/tenants">{t('back')}</BackLink>}>
        <StatusBadge status={tenant.status} />
        <Button look="primary" asChild>
          <Link href={`/tenants/${tenant.id}/overview`}>
            <ExternalLink aria-hidden />
            {t('visit')}
          </Link>
        </Button>
      </PageHeader>
      <div className="flex flex-col gap-4 sm:gap-5">
        <div className="grid gap-4 sm:grid-cols-2 sm:gap-5">
          <Stat
            label={t('tokensToday')}
            value={integer(tenant.tokensToday.total)}
            text={t('inOut', { input: integer(tenant.tokensToday.input), output: integer(tenant.tokensToday.output) })}
          />
          <Stat
            label={t('tokensMonth')}
            value={integer(tenant.tokensThisMonth.total)}
            text={t('inOut', { input: integer(tenant.tokensThisMonth.input), output: integer(tenant.tokensThisMonth.output) })}
          />
        </div>
        <div className="grid items-start gap-4 sm:gap-5 lg:grid-cols-2">
          <Card>
            <CardHeader title={t('about')} />
            <CardBody>
              <Definitions>
                <Definition term={t('package')}>{packages(tenant.package)}</Definition>
                <Definition term={t('country')}>{countries(tenant.country)}</Definition>
                <Definition term={t('vatId')}>{tenant.vatId ?? '–'}</Definition>
                <Definition term={t('adminEmail')}>
                  <span className="wrap-anywhere">{tenant.adminEmail}</span>
                </Definition>
                <Definition term={t('registered')}>{instant(tenant.registeredAt)}</Definition>
                <Definition term={t('activated')}>{tenant.activatedAt ? instant(tenant.activatedAt) : t('notYet')}</Definition>
                {tenant.eraseOn ? <Definition term={t('eraseOn')}>{day(tenant.eraseOn)}</Definition> : null}
                <Definition term={t('id')}>
                  <code className="wrap-anywhere">{tenant.id}</code>
                </Definition>
              </Definitions>
              <TenantActions tenant={tenant} />
            </CardBody>
          </Card>
          <Card>
            <CardHeader title={t('channels')} />
            {tenant.channels.length === 0 ? (
              <p className="px-5 pb-5 text-sm text-soft">{t('noChannels')}</p>
            ) : (
              <ul className="divide-y divide-line border-t border-line">
                {tenant.channels.map((channel) => (
                  <li key={channel.id} className="flex items-center justify-between gap-3 px-5 py-3 text-sm">
                    <Link href={`/tenants/${tenant.id}/channels/${channel.id}`} className="min-w-0 font-medium break-words underline-offset-4 hover:underline">
                      {channel.name}
                    </Link>
                    <ChannelBadge status={channel.status} />
                  </li>
                ))}
              </ul>
            )}
          </Card>
        </div>
      </div>
    </>
  );
};
