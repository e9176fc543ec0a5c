'use client';

import { Building2, Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useMay } from '#access/signed-in.tsx';
import { useConnection } from '#api/use-graph.ts';
import { Badge } from '#components/ui/badge.tsx';
import { Button } from '#components/ui/button.tsx';
import { Card } from '#components/ui/card.tsx';
import { DataTable } from '#components/ui/data-table.tsx';
import { Select } from '#components/ui/field.tsx';
import { LoadMore } from '#components/ui/load-more.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { QueryView } from '#components/ui/query-view.tsx';
import { RowLink } from '#components/ui/row-link.tsx';
import { SearchField } from '#components/ui/search-field.tsx';
import { EmptyState, NothingFound } from '#components/ui/states.tsx';
import type { TenantsQuery, TenantStatus } from '#gql/graphql.ts';
import { useFormats } from '#i18n/use-formats.ts';
import { CreateTenant } from '#tenants/create-tenant.tsx';
import { Tenants } from '#tenants/queries.ts';
import { StatusBadge, tenantStates } from '#tenants/status-badge.tsx';

const pick = (data: TenantsQuery) => data.tenants;

export const TenantsPage = () => {
  const t = useTranslations('tenants');
  const shell = useTranslations('shell');
  const packages = useTranslations('packages');
  const countries = useTranslations('countries');
  const { integer, instant } = useFormats();
  const mayWrite = useMay('tenants:register');
  const [search, setSearch] = useState('');
  const [status, setStatus] = useState<TenantStatus | ''>('');
  const [creating, setCreating] = useState(false);
  const list = useConnection(Tenants, { first: 25, search: search || null, status: status || null }, pick);
  const create = mayWrite ? (
    <Button look="primary" onClick={() => setCreating(true)}>
      <Plus aria-hidden />
      {t('create')}
    </Button>
  ) : null;
  const reset = (): void => {
    setSearch('');
    setStatus('');
  };
  return (
    <>
      <PageHeader title={t('title')} text={t('text')}>
        {create}
      </PageHeader>
      <div className="mb-4 flex flex-col gap-2 sm:flex-row">
        <SearchField label={t('search')} value={search} onChange={setSearch} />
        <Select
          aria-label={t('status')}
          value={status}
          onChange={(event) => setStatus(tenantStates.find((one) => one === event.target.value) ?? '')}
          className="sm:w-48"
        >
          <option value="">{t('allStates')}</option>
          {tenantStates.map((one) => (
            <option key={one} value={one}>
              {t(`states.${one}`)}
            </option>
          ))}
        </Select>
      </div>
      <QueryView query={list}>
        {() => (
          <Card>
            {list.nodes?.length === 0 ? (
              search || status ? (
                <NothingFound onReset={reset} />
              ) : (
                <EmptyState icon={Building2} title={t('empty.title')} text={t('empty.text')}>
                  {create}
                </EmptyState>
              )
            ) : (
              <DataTable
                caption={t('title')}
                rows={list.nodes ?? []}
                rowKey={(tenant) => tenant.id}
                columns={[
                  {
                    id: 'company',
                    header: t('company'),
                    lead: true,
                    cell: (tenant) => (
                      <span className="flex flex-wrap items-center gap-2">
                        <RowLink href={`/operator/tenants/${tenant.id}`}>{tenant.companyName}</RowLink>
                        {tenant.demo ? <Badge tone="accent">{shell('demo')}</Badge> : null}
                      </span>
                    ),
                  },
                  { id: 'status', header: t('status'), cell: (tenant) => <StatusBadge status={tenant.status} /> },
                  { id: 'package', header: t('package'), cell: (tenant) => packages(tenant.package) },
                  { id: 'country', header: t('country'), cell: (tenant) => countries(tenant.country) },
                  { id: 'tokens', header: t('tokens'), numeric: true, cell: (tenant) => integer(tenant.tokensThisMonth.total) },
                  {
                    id: 'registered',
                    header: t('registered'),
                    numeric: true,
                    cell: (tenant) => <time dateTime={tenant.registeredAt}>{instant(tenant.registeredAt)}</time>,
                  },
                ]}
              />
            )}
            <LoadMore list={list} />
          </Card>
        )}
      </QueryView>
      <CreateTenant open={creating} onClose={() => setCreating(false)} />
    </>
  );
};
