'use client';

import { CircleCheck, CircleSlash, KeyRound, Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { IssueKeyDialog } from '#access/issue-key-dialog.tsx';
import { ApiKeys, RevokeApiKey } from '#access/key-queries.ts';
import { useMay } from '#access/signed-in.tsx';
import { useGraph, useRefresh } from '#api/use-graph.ts';
import { useCommand } from '#api/use-command.ts';
import { Badge } from '#components/ui/badge.tsx';
import { Button } from '#components/ui/button.tsx';
import { Card } from '#components/ui/card.tsx';
import { Confirm } from '#components/ui/confirm.tsx';
import { DataTable, type Column } from '#components/ui/data-table.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { QueryView } from '#components/ui/query-view.tsx';
import { EmptyState } from '#components/ui/states.tsx';
import { useToast } from '#components/ui/toast.tsx';
import type { KeyFieldsFragment } from '#gql/graphql.ts';
import { useFormats } from '#i18n/use-formats.ts';
import { useTenant } from '#shell/tenant-context.tsx';

export const ApiKeysPage = () => {
  const t = useTranslations('keys');
  const { instant } = useFormats();
  const tenant = useTenant();
  const mayWrite = useMay('access:manage');
  const toast = useToast();
  const refresh = useRefresh();
  const [issuing, setIssuing] = useState(false);
  const [revoking, setRevoking] = useState<KeyFieldsFragment | null>(null);
  const query = useGraph(ApiKeys, { tenantId: tenant.id });
  const revoke = useCommand(RevokeApiKey, (data) => data.revokeApiKey, {
    done: async () => {
      toast({ title: t('revoked', { name: revoking?.name ?? '' }) });
      await refresh(ApiKeys);
    },
  });
  const confirm = async (): Promise<void> => {
    if (revoking) await revoke.run({ tenantId: tenant.id, id: revoking.id });
    setRevoking(null);
  };
  const actions: Column<KeyFieldsFragment>[] = mayWrite
    ? [
        {
          id: 'actions',
          header: t('actions'),
          actions: true,
          cell: (key) =>
            key.revokedAt ? null : (
              <Button
                size="sm"
                look="ghost"
                className="-ml-3 text-danger hover:bg-danger-wash hover:text-danger @2xl:ml-0"
                aria-label={t('revokeOf', { name: key.name })}
                onClick={() => setRevoking(key)}
              >
                {t('revoke')}
              </Button>
            ),
        },
      ]
    : [];
  const issue = mayWrite ? (
    <Button look="primary" onClick={() => setIssuing(true)}>
      <Plus aria-hidden />
      {t('issue')}
    </Button>
  ) : null;
  return (
    <>
      <PageHeader title={t('title')} text={t('text')}>
        {issue}
      </PageHeader>
      <QueryView query={query}>
        {({ apiKeys }) => (
          <Card>
            {apiKeys.length === 0 ? (
              <EmptyState icon={KeyRound} title={t('empty.title')} text={t('empty.text')}>
                {issue}
              </EmptyState>
            ) : (
              <DataTable
                caption={t('title')}
                rows={apiKeys}
                rowKey={(key) => key.id}
                columns={[
                  { id: 'name', header: t('name'), lead: true, cell: (key) => <span className="font-medium">{key.name}</span> },
                  { id: 'prefix', header: t('prefix'), cell: (key) => <code>{key.prefix}…</code> },
                  {
                    id: 'issued',
                    header: t('issuedAt'),
                    cell: (key) => (
                      <>
                        <time className="block" dateTime={key.issuedAt}>
                          {instant(key.issuedAt)}
                        </time>
                        <span className="block wrap-anywhere text-soft">{t('issuedBy', { who: key.issuedBy })}</span>
                      </>
                    ),
                  },
                  {
                    id: 'used',
                    header: t('lastUsed'),
                    cell: (key) => (key.lastUsedAt ? <time dateTime={key.lastUsedAt}>{instant(key.lastUsedAt)}</time> : t('never')),
                  },
                  {
                    id: 'status',
                    header: t('status'),
                    cell: (key) =>
                      key.revokedAt ? (
                        <Badge icon={CircleSlash}>{t('revokedState')}</Badge>
                      ) : (
                        <Badge tone="good" icon={CircleCheck}>
                          {t('active')}
                        </Badge>
                      ),
                  },
                  ...actions,
                ]}
              />
            )}
          </Card>
        )}
      </QueryView>
      <IssueKeyDialog tenantId={tenant.id} open={issuing} onClose={() => setIssuing(false)} />
      <Confirm
        open={revoking !== null}
        onOpenChange={(open) => {
          if (!open) setRevoking(null);
        }}
        title={t('revokeTitle', { name: revoking?.name ?? '' })}
        text={t('revokeText')}
        action={t('revoke')}
        danger
        pending={revoke.pending}
        onConfirm={() => void confirm()}
      />
    </>
  );
};
