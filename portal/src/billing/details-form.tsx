'use client';

import { CircleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState, type ChangeEvent, type FormEvent } from 'react';
import { useMay } from '#access/signed-in.tsx';
import { useRefresh } from '#api/use-graph.ts';
import { useCommand } from '#api/use-command.ts';
import { BillingDetails, StateBillingDetails } from '#billing/queries.ts';
import { Button } from '#components/ui/button.tsx';
import { Card, CardBody } from '#components/ui/card.tsx';
import { SelectField, TextField } from '#components/ui/field.tsx';
import { Note } from '#components/ui/note.tsx';
import { useToast } from '#components/ui/toast.tsx';
import type { BillingFieldsFragment } from '#gql/graphql.ts';

const countries = ['DE', 'AT', 'CH'] as const;
const customerTypes = ['BUSINESS', 'CONSUMER'] as const;
const languages = ['DE', 'EN'] as const;
const texts = ['companyName', 'street', 'postalCode', 'city', 'vatId', 'email', 'contact', 'buyerReference'] as const;
type Text = (typeof texts)[number];

export const DetailsForm = ({ details, tenantId }: { details: BillingFieldsFragment; tenantId: string }) => {
  const t = useTranslations('billing');
  const actions = useTranslations('actions');
  const countryNames = useTranslations('countries');
  const languageNames = useTranslations('assistant.persona.languages');
  const mayWrite = useMay('tenants:billing');
  const toast = useToast();
  const refresh = useRefresh();
  const [form, setForm] = useState<Record<Text, string>>(() => ({
    companyName: details.companyName,
    street: details.street,
    postalCode: details.postalCode,
    city: details.city,
    vatId: details.vatId ?? '',
    email: details.email ?? '',
    contact: details.contact ?? '',
    buyerReference: details.buyerReference ?? '',
  }));
  const [country, setCountry] = useState(details.country);
  const [language, setLanguage] = useState(details.language);
  const [customerType, setCustomerType] = useState(details.customerType);
  const state = useCommand(StateBillingDetails, (data) => data.stateBillingDetails, {
    quiet: true,
    done: async () => {
      toast({ title: t('saved') });
      await refresh(BillingDetails);
    },
  });
  const at = texts.find((field) => field === state.refusal?.field);
  const bind = (field: Text) => ({
    label: t(field),
    name: field,
    disabled: !mayWrite,
    value: form[field],
    onChange: (event: ChangeEvent<HTMLInputElement>) => setForm({ ...form, [field]: event.target.value }),
    error: at === field ? state.refusal?.message : undefined,
  });
  const filled = (field: Text): string | null => form[field].trim() || null;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void state.run({
      tenantId,
      companyName: form.companyName.trim(),
      street: form.street.trim(),
      postalCode: form.postalCode.trim(),
      city: form.city.trim(),
      country,
      customerType,
      language,
      vatId: filled('vatId'),
      email: filled('email'),
      contact: filled('contact'),
      buyerReference: filled('buyerReference'),
    });
  };
  return (
    <Card>
      <CardBody className="pt-5">
        <form onSubmit={submit} className="flex flex-col gap-7">
          <fieldset className="flex flex-col gap-4">
            <legend className="mb-3 text-base font-semibold">{t('recipient')}</legend>
            <TextField {...bind('companyName')} required minLength={2} maxLength={120} autoComplete="organization" />
            <TextField {...bind('street')} required maxLength={120} autoComplete="street-address" />
            <div className="grid gap-4 sm:grid-cols-[8rem_minmax(0,1fr)_12rem]">
              <TextField {...bind('postalCode')} required maxLength={10} autoComplete="postal-code" />
              <TextField {...bind('city')} required maxLength={80} autoComplete="address-level2" />
              <SelectField
                label={t('country')}
                disabled={!mayWrite}
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
          </fieldset>
          <fieldset className="grid items-start gap-4 sm:grid-cols-2">
            <legend className="mb-3 text-base font-semibold">{t('tax')}</legend>
            <SelectField
              label={t('customerType')}
              hint={t('customerTypeHint')}
              disabled={!mayWrite}
              value={customerType}
              onChange={(event) => setCustomerType(customerTypes.find((one) => one === event.target.value) ?? customerType)}
            >
              {customerTypes.map((one) => (
                <option key={one} value={one}>
                  {t(`customerTypes.${one}`)}
                </option>
              ))}
            </SelectField>
            <TextField {...bind('vatId')} maxLength={30} hint={t(`vatIdHints.${country}`)} {...(country === 'DE' ? { optional: actions('optional') } : {})} />
          </fieldset>
          <fieldset className="grid items-start gap-4 sm:grid-cols-2">
            <legend className="mb-3 text-base font-semibold">{t('delivery')}</legend>
            <TextField {...bind('email')} type="email" maxLength={254} hint={t('emailHint')} optional={actions('optional')} autoComplete="email" />
            <TextField {...bind('contact')} maxLength={120} hint={t('contactHint')} optional={actions('optional')} />
            <TextField {...bind('buyerReference')} maxLength={60} hint={t('buyerReferenceHint')} optional={actions('optional')} />
            <SelectField
              label={t('language')}
              disabled={!mayWrite}
              value={language}
              onChange={(event) => setLanguage(languages.find((one) => one === event.target.value) ?? language)}
            >
              {languages.map((one) => (
                <option key={one} value={one}>
                  {languageNames(one)}
                </option>
              ))}
            </SelectField>
          </fieldset>
          {state.refusal && !at ? <Note tone="danger" role="alert" icon={CircleAlert} title={state.refusal.message} /> : null}
          {mayWrite ? (
            <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
              <Button type="submit" look="primary" pending={state.pending}>
                {actions('save')}
              </Button>
              <p className="text-sm text-soft">{t('fromNext')}</p>
            </div>
          ) : null}
        </form>
      </CardBody>
    </Card>
  );
};
