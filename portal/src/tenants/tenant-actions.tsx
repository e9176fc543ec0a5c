'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useMay } from '#access/signed-in.tsx';
import { useRefresh } from '#api/use-graph.ts';
import { useCommand } from '#api/use-command.ts';
import { Button } from '#components/ui/button.tsx';
import { Confirm } from '#components/ui/confirm.tsx';
import { TextAreaField } from '#components/ui/field.tsx';
import { useToast } from '#components/ui/toast.tsx';
import type { TenantFieldsFragment } from '#gql/graphql.ts';
import { PackageDialog } from '#tenants/package-dialog.tsx';
import { ActivateTenant, SuspendTenant, TenantDetail, Tenants } from '#tenants/queries.ts';

export const TenantActions = ({ tenant }: { tenant: TenantFieldsFragment }) => {
  const t = useTranslations('tenants');
  const toast = useToast();
  const refresh = useRefresh();
  const mayWrite = useMay('tenants:manage');
  const [booking, setBooking] = useState(false);
  const [suspending, setSuspending] = useState(false);
  const [reason, setReason] = useState('');
  const company = tenant.companyName;
  const activate = useCommand(ActivateTenant, (data) => data.activateTenant, {
    done: async () => {
      toast({ title: t('activatedToast', { company }) });
      await refresh(TenantDetail, Tenants);
    },
  });
  const suspend = useCommand(SuspendTenant, (data) => data.suspendTenant, {
    quiet: true,
    done: async () => {
      setSuspending(false);
      setReason('');
      toast({ title: t('suspended', { company }) });
      await refresh(TenantDetail, Tenants);
    },
  });
  if (!mayWrite || tenant.status === 'ERASED') return null;
  return (
    <div className="mt-4 flex flex-wrap gap-2 border-t border-line pt-4">
      {tenant.status === 'REGISTERED' || tenant.status === 'SUSPENDED' ? (
        <Button look="primary" pending={activate.pending} onClick={() => void activate.run({ tenantId: tenant.id })}>
          {t(tenant.status === 'SUSPENDED' ? 'reactivate' : 'activate')}
        </Button>
      ) : null}
      <Button onClick={() => setBooking(true)}>{t('changePackage')}</Button>
      {tenant.status === 'ACTIVE' ? (
        <Button look="ghost" className="text-danger hover:bg-danger-wash hover:text-danger" onClick={() => setSuspending(true)}>
          {t('suspend')}
        </Button>
      ) : null}
      <PackageDialog tenant={tenant} open={booking} onClose={() => setBooking(false)} />
      <Confirm
        open={suspending}
        onOpenChange={setSuspending}
        title={t('suspendTitle', { company })}
        text={t('suspendText')}
        action={t('suspend')}
        danger
        pending={suspend.pending}
        disabled={reason.trim() === ''}
        onConfirm={() => void suspend.run({ tenantId: tenant.id, reason: reason.trim() })}
      >
        <TextAreaField
          label={t('reason')}
          rows={2}
          required
          maxLength={300}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          error={suspend.refusal?.message}
        />
      </Confirm>
    </div>
  );
};
