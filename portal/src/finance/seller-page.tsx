'use client';

import { TriangleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState, type FormEvent } from 'react';
import { useGraph, useRefresh } from '#api/use-graph.ts';
import { useCommand } from '#api/use-command.ts';
import { Button } from '#components/ui/button.tsx';
import { Card, CardBody, CardHeader } from '#components/ui/card.tsx';
import { SelectField, TextField } from '#components/ui/field.tsx';
import { Note } from '#components/ui/note.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { QueryView } from '#components/ui/query-view.tsx';
import { useToast } from '#components/ui/toast.tsx';
import { DescribeSeller, SellerOnFile } from '#finance/seller-queries.ts';
import type { SellerFieldsFragment } from '#gql/graphql.ts';

/** In the order in which they stand on a document. */
const groups = {
  company: ['name', 'brand', 'street', 'postalCode', 'city', 'country', 'management', 'registration'],
  tax: ['vatId', 'taxNumber'],
  contact: ['email', 'phone'],
  account: ['bank', 'iban', 'bic'],
} as const;
type TextKey = (typeof groups)[keyof typeof groups][number];

export const SellerPage = () => {
  const t = useTranslations('finance.sellerPage');
  const query = useGraph(SellerOnFile, {});
  return (
    <>
      <PageHeader title={t('title')} text={t('text')} />
      <QueryView query={query}>{({ seller }) => <SellerForm seller={seller} />}</QueryView>
    </>
  );
};

const SellerForm = ({ seller }: { seller: SellerFieldsFragment }) => {
  const t = useTranslations('finance.sellerPage');
  const actions = useTranslations('actions');
  const toast = useToast();
  const refresh = useRefresh();
  const [values, setValues] = useState(() => ({ ...seller, brand: seller.brand ?? '' }));
  const describe = useCommand(DescribeSeller, (data) => data.describeSeller, {
    quiet: true,
    done: async () => {
      toast({ title: t('saved') });
      await refresh(SellerOnFile);
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const { described: _, brand, ...rest } = values;
    void describe.run({ ...rest, ...(brand.trim() ? { brand: brand.trim() } : {}) });
  };
  const keys = Object.values(groups).flat() as readonly string[];
  const atField = describe.refusal?.field && keys.includes(describe.refusal.field);
  const field = (key: TextKey) => (
    <TextField
      key={key}
      label={t(`fields.${key}`)}
      {...(key === 'brand' ? { optional: actions('optional'), hint: t('brandHint') } : { required: true })}
      {...(key === 'email' ? { type: 'email' } : {})}
      maxLength={key === 'country' ? 2 : 200}
      value={values[key]}
      onChange={(event) => setValues({ ...values, [key]: event.target.value })}
      error={describe.refusal?.field === key ? describe.refusal.message : undefined}
    />
  );
  return (
    <form onSubmit={submit} className="flex flex-col gap-4 sm:gap-5">
      {seller.described ? null : (
        <Note tone="warn" icon={TriangleAlert} title={t('invented')}>
          <p className="mt-0.5">{t('inventedText')}</p>
        </Note>
      )}
      {(['company', 'tax', 'contact', 'account'] as const).map((group) => (
        <Card key={group}>
          <CardHeader title={t(`groups.${group}`)} {...(group === 'account' ? { text: t('accountText') } : {})} />
          <CardBody className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
            {groups[group].map(field)}
            {group === 'tax' ? (
              <>
                <SelectField
                  label={t('swiss')}
                  value={values.swissCategory}
                  onChange={(event) => setValues({ ...values, swissCategory: event.target.value === 'G' ? 'G' : 'O' })}
                >
                  <option value="O">{t('swissO')}</option>
                  <option value="G">{t('swissG')}</option>
                </SelectField>
                <label className="flex gap-3 text-sm sm:col-span-2 lg:col-span-3">
                  <input
                    type="checkbox"
                    className="mt-0.5 size-4 shrink-0 accent-(--accent)"
                    checked={values.oneStopShop}
                    onChange={(event) => setValues({ ...values, oneStopShop: event.target.checked })}
                  />
                  <span>
                    <span className="block font-medium">{t('oneStopShop')}</span>
                    <span className="block text-soft">{t('oneStopShopText')}</span>
                  </span>
                </label>
              </>
            ) : null}
          </CardBody>
        </Card>
      ))}
      {describe.refusal && !atField ? (
        <p role="alert" className="text-sm font-medium text-danger">
          {describe.refusal.message}
        </p>
      ) : null}
      <Button type="submit" look="primary" className="self-start" pending={describe.pending}>
        {actions('save')}
      </Button>
    </form>
  );
};
