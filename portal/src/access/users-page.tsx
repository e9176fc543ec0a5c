'use client';

import { CircleCheck, CircleSlash, Mail, UserPlus, Users as UsersIcon } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { InviteDialog } from '#access/invite-dialog.tsx';
import { OwnerRecoveryCard, RequestOwnerButton } from '#access/owner-recovery-card.tsx';
import { RoleDialog } from '#access/role-dialog.tsx';
import { useMay, useSignedIn } from '#access/signed-in.tsx';
import { EndSessions, RevokeAccess, Users } from '#access/user-queries.ts';
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
import type { UserFieldsFragment } from '#gql/graphql.ts';
import { useFormats } from '#i18n/use-formats.ts';
import { useTenant } from '#shell/tenant-context.tsx';

const looks = {
  INVITED: { tone: 'warn', icon: Mail },
  ACTIVE: { tone: 'good', icon: CircleCheck },
  REVOKED: { tone: 'quiet', icon: CircleSlash },
} as const;

export const UsersPage = () => {
  const t = useTranslations('users');
  const roles = useTranslations('roles');
  const { instant } = useFormats();
  const tenant = useTenant();
  const me = useSignedIn();
  const mayWrite = useMay('access:manage');
  const toast = useToast();
  const refresh = useRefresh();
  const [inviting, setInviting] = useState(false);
  const [changing, setChanging] = useState<UserFieldsFragment | null>(null);
  const [revoking, setRevoking] = useState<UserFieldsFragment | null>(null);
  const [ending, setEnding] = useState<UserFieldsFragment | null>(null);
  const query = useGraph(Users, { tenantId: tenant.id });
  const nameOf = (user: UserFieldsFragment): string => user.name ?? user.email;
  const revoke = useCommand(RevokeAccess, (data) => data.revokeAccess, {
    done: async () => {
      toast({ title: t('revoked', { name: revoking ? nameOf(revoking) : '' }) });
      await refresh(Users);
    },
  });
  const end = useCommand(EndSessions, (data) => data.endSessions, {
    done: () => toast({ title: t('sessionsEnded', { name: ending ? nameOf(ending) : '' }) }),
  });
  const confirmEnd = async (): Promise<void> => {
    if (ending) await end.run({ tenantId: tenant.id, userId: ending.id });
    setEnding(null);
  };
  const confirm = async (): Promise<void> => {
    if (revoking) await revoke.run({ tenantId: tenant.id, userId: revoking.id });
    setRevoking(null);
  };
  const actions: Column<UserFieldsFragment>[] = mayWrite
    ? [
        {
          id: 'actions',
          header: t('actions'),
          actions: true,
          className: '@2xl:whitespace-nowrap',
          cell: (user) =>
            user.status === 'REVOKED' || user.id === me.id ? null : (
              <span className="flex flex-wrap gap-2 @2xl:justify-end">
                {me.isOperator ? null : (
                  <Button size="sm" aria-label={t('changeOf', { name: nameOf(user) })} onClick={() => setChanging(user)}>
                    {t('change')}
                  </Button>
                )}
                {user.status === 'ACTIVE' ? (
                  <Button size="sm" look="ghost" aria-label={t('endSessionsOf', { name: nameOf(user) })} onClick={() => setEnding(user)}>
                    {t('endSessions')}
                  </Button>
                ) : null}
                <Button
                  size="sm"
                  look="ghost"
                  className="text-danger hover:bg-danger-wash hover:text-danger"
                  aria-label={t('revokeOf', { name: nameOf(user) })}
                  onClick={() => setRevoking(user)}
                >
                  {t('revoke')}
                </Button>
              </span>
            ),
        },
      ]
    : [];
  // Who comes into a tenant is up to its own people; the operator can only ask for a new owner.
  const invite = me.isOperator ? (
    mayWrite ? (
      <RequestOwnerButton tenantId={tenant.id} />
    ) : null
  ) : mayWrite ? (
    <Button look="primary" onClick={() => setInviting(true)}>
      <UserPlus aria-hidden />
      {t('invite')}
    </Button>
  ) : null;
  return (
    <>
      <PageHeader title={t('title')} text={t('text')}>
        {invite}
      </PageHeader>
      <OwnerRecoveryCard tenantId={tenant.id} />
      <QueryView query={query}>
        {({ users }) => (
          <Card>
            {users.length === 0 ? (
              <EmptyState icon={UsersIcon} title={t('empty.title')} text={t('empty.text')}>
                {invite}
              </EmptyState>
            ) : (
              <DataTable
                caption={t('title')}
                rows={users}
                rowKey={(user) => user.id}
                columns={[
                  {
                    id: 'name',
                    header: t('name'),
                    lead: true,
                    cell: (user) => (
                      <>
                        <span className="flex items-center gap-2 font-medium">
                          {nameOf(user)}
                          {user.id === me.id ? <Badge tone="accent">{t('you')}</Badge> : null}
                        </span>
                        {user.name ? <span className="block font-normal wrap-anywhere text-soft">{user.email}</span> : null}
                      </>
                    ),
                  },
                  { id: 'role', header: t('role'), cell: (user) => roles(user.role) },
                  { id: 'status', header: t('status'), cell: (user) => <Badge {...looks[user.status]}>{t(`states.${user.status}`)}</Badge> },
                  {
                    id: 'last',
                    wide: true,
                    header: t('lastSignIn'),
                    cell: (user) => (user.lastSignInAt ? <time dateTime={user.lastSignInAt}>{instant(user.lastSignInAt)}</time> : t('never')),
                  },
                  ...actions,
                ]}
              />
            )}
          </Card>
        )}
      </QueryView>
      <InviteDialog tenantId={tenant.id} open={inviting} onClose={() => setInviting(false)} />
      <RoleDialog tenantId={tenant.id} user={changing} onClose={() => setChanging(null)} />
      <Confirm
        open={ending !== null}
        onOpenChange={(open) => {
          if (!open) setEnding(null);
        }}
        title={t('endSessionsTitle', { name: ending ? nameOf(ending) : '' })}
        text={t('endSessionsText')}
        action={t('endSessions')}
        pending={end.pending}
        onConfirm={() => void confirmEnd()}
      />
      <Confirm
        open={revoking !== null}
        onOpenChange={(open) => {
          if (!open) setRevoking(null);
        }}
        title={t('revokeTitle', { name: revoking ? nameOf(revoking) : '' })}
        text={t('revokeText')}
        action={t('revoke')}
        danger
        pending={revoke.pending}
        onConfirm={() => void confirm()}
      />
    </>
  );
};
