'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useSearchParams } from 'next/navigation';
import { useState, type FormEvent } from 'react';
import { ApiError } from '#api/errors.ts';
import { useGraph, useRefresh } from '#api/use-graph.ts';
import { useCommand } from '#api/use-command.ts';
import { BackLink } from '#components/ui/back-link.tsx';
import { Button } from '#components/ui/button.tsx';
import { Card, CardBody, CardHeader } from '#components/ui/card.tsx';
import { TextAreaField, TextField } from '#components/ui/field.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { QueryView } from '#components/ui/query-view.tsx';
import { ErrorState } from '#components/ui/states.tsx';
import { useToast } from '#components/ui/toast.tsx';
import { PriceChanges } from '#finance/price-changes.tsx';
import { changesOf, draftOf, readDraft } from '#finance/price-draft.ts';
import { PriceFields } from '#finance/price-fields.tsx';
import { PriceLists, PriceProposals, ProposePriceList } from '#finance/price-queries.ts';
import { inForce } from '#finance/prices-page.tsx';
import type { PriceListFieldsFragment } from '#gql/graphql.ts';
import { lastMonths, todayInBerlin } from '#i18n/berlin.ts';
import { useRouter } from '#i18n/navigation.ts';
import { useFormats } from '#i18n/use-formats.ts';

export const PriceEditorPage = () => {
  const currency = useSearchParams().get('currency') === 'CHF' ? ('CHF' as const) : ('EUR' as const);
  const query = useGraph(PriceLists, {});
  return (
    <QueryView alone query={query} shape="detail">
      {({ priceLists }) => {
        const list = inForce(
          priceLists.filter(({ priceList }) => priceList.currency === currency),
          todayInBerlin(),
        )?.priceList;
        return list ? (
          <Editor list={list} currency={currency} />
        ) : (
          <ErrorState alone error={new ApiError('notFound', 'There is no price list to start from.')} />
        );
      }}
    </QueryView>
  );
};

/** Prices hold from the first of a month, so the next first is where a proposal begins. */
const nextFirst = (): string => {
  const [month = ''] = lastMonths(1);
  const later = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 1));
  return later.toISOString().slice(0, 10);
};

const Editor = ({ list, currency }: { list: PriceListFieldsFragment; currency: 'EUR' | 'CHF' }) => {
  const t = useTranslations('finance.pricePage');
  const locale = useLocale();
  const router = useRouter();
  const toast = useToast();
  const refresh = useRefresh();
  const { day } = useFormats();
  const [draft, setDraft] = useState(() => draftOf(list, locale));
  const [validFrom, setValidFrom] = useState(nextFirst());
  const [reason, setReason] = useState('');
  const read = readDraft(draft);
  const changes = 'figures' in read ? changesOf(list, read.figures) : [];
  const propose = useCommand(ProposePriceList, (data) => data.proposePriceList, {
    quiet: true,
    done: async () => {
      toast({ title: t('proposed') });
      await refresh(PriceProposals);
      router.push('/operator/finance/prices');
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if ('figures' in read) void propose.run({ ...read.figures, validFrom, currency, ...(reason.trim() ? { reason: reason.trim() } : {}) });
  };
  return (
    <form onSubmit={submit}>
      <PageHeader
        title={t('editor', { currency })}
        text={t('editorText', { version: list.version, from: day(list.validFrom) })}
        back={<BackLink href="/operator/finance/prices">{t('title')}</BackLink>}
      />
      <div className="flex flex-col gap-4 sm:gap-5">
        <PriceFields draft={draft} onChange={setDraft} wrong={'wrong' in read ? read.wrong : []} currency={currency} />
        <Card>
          <CardHeader title={t('changes')} text={t('changesText', { count: changes.length })} />
          {changes.length > 0 ? <PriceChanges changes={changes} currency={currency} /> : null}
          <CardBody className="flex flex-col gap-4 border-t border-line pt-5">
            <TextField
              className="sm:max-w-56"
              label={t('validFrom')}
              type="date"
              required
              value={validFrom}
              onChange={(event) => setValidFrom(event.target.value)}
              error={propose.refusal?.field === 'validFrom' ? propose.refusal.message : undefined}
            />
            <TextAreaField
              label={t('reason')}
              hint={t('reasonHint')}
              rows={2}
              maxLength={500}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
            {'wrong' in read ? (
              <p role="alert" className="text-sm font-medium text-danger">
                {t('unreadable')}
              </p>
            ) : null}
            {propose.refusal && propose.refusal.field !== 'validFrom' ? (
              <p role="alert" className="text-sm font-medium text-danger">
                {propose.refusal.message}
              </p>
            ) : null}
            <Button type="submit" look="primary" className="self-start" pending={propose.pending} disabled={changes.length === 0}>
              {t('send')}
            </Button>
          </CardBody>
        </Card>
      </div>
    </form>
  );
};
