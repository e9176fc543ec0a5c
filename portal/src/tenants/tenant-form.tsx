'use client';

import { useTranslations } from 'next-intl';
import { useState, type ChangeEvent, type FormEvent } from 'react';
import { useRefresh } from '#api/use-graph.ts';
import { useCommand } from '#api/use-command.ts';
import { Button } from '#components/ui/button.tsx';
import { DialogActions } from '#components/ui/dialog.tsx';
import { SelectField, TextField } from '#components/ui/field.tsx';
import { RegisterTenant, Tenants } from '#tenants/queries.ts';

export interface Created {
  id: string;
  companyName: string;
  apiKey: string | null;
  webchatPublicKey: string | null;
}

const packages = ['STARTER', 'PROFESSIONAL', 'ENTERPRISE'] as const;
const countries = ['DE', 'AT', 'CH'] as const;
const fields = ['companyName', 'adminEmail', 'vatId', 'street', 'postalCode', 'city'] as const;
const empty = { companyName: '', adminEmail: '', vatId: '', street: '', postalCode: '', city: '' };

export const TenantForm = ({ onCreated, onClose }: { onCreated: (created: Created) => void; onClose: () => void }) => {
  const t = useTranslations('tenants');
  const actions = useTranslations('actions');
  const packageNames = useTranslations('packages');
  const countryNames = useTranslations('countries');
  const refresh = useRefresh();
  const [form, setForm] = useState(empty);
  const [booked, setBooked] = useState<(typeof packages)[number]>('PROFESSIONAL');
  const [country, setCountry] = useState<(typeof countries)[number]>('DE');
  const register = useCommand(RegisterTenant, (data) => data.registerTenant, {
    quiet: true,
    done: async ({ tenant, apiKey, webchatPublicKey }) => {
      if (tenant) onCreated({ id: tenant.id, companyName: tenant.companyName, apiKey: apiKey ?? null, webchatPublicKey: webchatPublicKey ?? null });
      await refresh(Tenants);
    },
  });
  const place = fields.find((field) => field === register.refusal?.field) ?? 'companyName';
  const bind = (field: (typeof fields)[number]) => ({
    label: t(field),
    name: field,
    autoComplete: 'off',
    value: form[field],
    onChange: (event: ChangeEvent<HTMLInputElement>) => setForm({ ...form, [field]: event.target.value }),
    error: place === field ? register.refusal?.message : undefined,
  });
  const filled = (text: string): string | null => text.trim() || null;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void register.run({
      companyName: form.companyName.trim(),
      package: booked,
      adminEmail: form.adminEmail.trim(),
      country,
      vatId: filled(form.vatId),
      street: filled(form.street),
      postalCode: filled(form.postalCode),
      city: filled(form.city),
    });
  };
  return (
    <form onSubmit={submit} className="flex flex-col gap-4">
      <TextField {...bind('companyName')} required maxLength={120} />
      <TextField {...bind('adminEmail')} type="email" required maxLength={254} />
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField
          label={t('package')}
          name="package"
          value={booked}
          onChange={(event) => setBooked(packages.find((one) => one === event.target.value) ?? booked)}
        >
          {packages.map((one) => (
            <option key={one} value={one}>
              {packageNames(one)}
            </option>
          ))}
        </SelectField>
        <SelectField
          label={t('country')}
          name="country"
          value={country}
          onChange={(event) => setCountry(countries.find((one) => one === event.target.value) ?? country)}
        >
          {countries.map((one) => (
            <option key={one} value={one}>
              {countryNames(one)}
            </option>
          ))}
        </SelectField>
      </div>
      <TextField {...bind('street')} optional={actions('optional')} hint={t('addressHint')} />
      <div className="grid gap-4 sm:grid-cols-[8rem_1fr]">
        <TextField {...bind('postalCode')} inputMode="numeric" maxLength={5} />
        <TextField {...bind('city')} />
      </div>
      <TextField {...bind('vatId')} optional={actions('optional')} maxLength={20} />
      <DialogActions>
        <Button onClick={onClose}>{actions('cancel')}</Button>
        <Button type="submit" look="primary" pending={register.pending}>
          {t('create')}
        </Button>
      </DialogActions>
    </form>
  );
};
