'use client';

import { useTranslations } from 'next-intl';
import { useState, type FormEvent } from 'react';
import { useRefresh } from '#api/use-graph.ts';
import { useCommand } from '#api/use-command.ts';
import { Button } from '#components/ui/button.tsx';
import { Dialog, DialogActions } from '#components/ui/dialog.tsx';
import { SelectField, TextField } from '#components/ui/field.tsx';
import { useToast } from '#components/ui/toast.tsx';
import type { TenantFieldsFragment } from '#gql/graphql.ts';
import { BookPackage, TenantDetail, Tenants } from '#tenants/queries.ts';

const packages = ['STARTER', 'PROFESSIONAL', 'ENTERPRISE'] as const;

export const PackageDialog = ({ tenant, open, onClose }: { tenant: TenantFieldsFragment; open: boolean; onClose: () => void }) => {
  const t = useTranslations('tenants');
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => {
        if (!next) onClose();
      }}
      title={t('changePackage')}
      text={t('changeText')}
    >
      <PackageForm tenant={tenant} onClose={onClose} />
    </Dialog>
  );
};

const PackageForm = ({ tenant, onClose }: { tenant: TenantFieldsFragment; onClose: () => void }) => {
  const t = useTranslations('tenants');
  const names = useTranslations('packages');
  const actions = useTranslations('actions');
  const toast = useToast();
  const refresh = useRefresh();
  const [chosen, setChosen] = useState(tenant.package);
  const [reason, setReason] = useState('');
  const book = useCommand(BookPackage, (data) => data.bookPackage, {
    quiet: true,
    done: async () => {
      toast({ title: t('booked', { company: tenant.companyName, package: names(chosen) }) });
      onClose();
      await refresh(TenantDetail, Tenants);
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void book.run({ tenantId: tenant.id, package: chosen, reason: reason.trim() || null });
  };
  return (
    <form onSubmit={submit} className="flex flex-col gap-4">
      <SelectField
        label={t('package')}
        value={chosen}
        onChange={(event) => setChosen(packages.find((one) => one === event.target.value) ?? chosen)}
        error={book.refusal?.message}
      >
        {packages.map((one) => (
          <option key={one} value={one}>
            {names(one)}
          </option>
        ))}
      </SelectField>
      <TextField label={t('reason')} optional={actions('optional')} maxLength={300} value={reason} onChange={(event) => setReason(event.target.value)} />
      <DialogActions>
        <Button onClick={onClose}>{actions('cancel')}</Button>
        <Button type="submit" look="primary" pending={book.pending} disabled={chosen === tenant.package}>
          {t('book')}
        </Button>
      </DialogActions>
    </form>
  );
};
