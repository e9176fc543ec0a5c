'use client';

import { Equal, TrendingDown, TrendingUp, TriangleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState, type ReactNode } from 'react';
import { useGraph } from '#api/use-graph.ts';
import { Badge } from '#components/ui/badge.tsx';
import { Card, CardBody, CardHeader } from '#components/ui/card.tsx';
import { Definition, Definitions } from '#components/ui/definition.tsx';
import { SelectField } from '#components/ui/field.tsx';
import { Note } from '#components/ui/note.tsx';
import { QueryView } from '#components/ui/query-view.tsx';
import { isPositive, isZero, minus } from '#finance/sum-money.ts';
import type { EstimateFieldsFragment, Package } from '#gql/graphql.ts';
import { useFormats } from '#i18n/use-formats.ts';
import { CostEstimate, ModelChoices } from '#usage/forecast-queries.ts';

const packages = ['STARTER', 'PROFESSIONAL', 'ENTERPRISE'] as const satisfies readonly Package[];

/** What another package or model would have made of the last thirty days. */
export const ChangeCard = ({ tenantId }: { tenantId: string }) => {
  const t = useTranslations('usage.forecast');
  const names = useTranslations('packages');
  const formats = useFormats();
  const [chosen, setChosen] = useState<Package | null>(null);
  const [model, setModel] = useState<string | null>(null);
  const models = useGraph(ModelChoices, { tenantId });
  const query = useGraph(CostEstimate, { tenantId, package: chosen, model }, { keepPrevious: true });
  const modelName = (id: string | null | undefined): string => models.data?.models.find((one) => one.id === id)?.name ?? t('sameModel');
  return (
    <Card>
      <CardHeader title={t('change')} text={t('changeText')} />
      <CardBody className="flex flex-col gap-5">
        <div className="grid gap-4 sm:grid-cols-2">
          <SelectField label={t('package')} value={chosen ?? ''} onChange={(event) => setChosen(packages.find((one) => one === event.target.value) ?? null)}>
            <option value="">{t('samePackage')}</option>
            {packages.map((one) => (
              <option key={one} value={one}>
                {names(one)}
              </option>
            ))}
          </SelectField>
          <SelectField label={t('model')} value={model ?? ''} onChange={(event) => setModel(event.target.value || null)}>
            <option value="">{t('sameModel')}</option>
            {models.data?.models.map((one) => (
              <option key={one.id} value={one.id}>
                {one.name}
              </option>
            ))}
          </SelectField>
        </div>
        <QueryView query={query}>
          {({ costEstimate: { basis, now, changed, currency, refusal, priceVersion } }) =>
            basis && now && changed && currency ? (
              <div className="flex flex-col gap-4" aria-live="polite" aria-busy={query.isPlaceholderData}>
                <div className="grid gap-4 md:grid-cols-2">
                  <Side title={t('today')} month={now} model={modelName(now.model)} used={basis.tokens} currency={currency} />
                  {chosen === null && model === null ? (
                    <p className="grid place-items-center rounded-control border border-dashed border-line-strong/60 p-6 text-center text-sm text-soft">
                      {t('choose')}
                    </p>
                  ) : (
                    <Side title={t('changed')} month={changed} model={modelName(changed.model)} used={basis.tokens} currency={currency}>
                      <Difference now={now.net} changed={changed.net} currency={currency} />
                    </Side>
                  )}
                </div>
                <p className="text-sm text-soft">
                  {t('basis', { from: formats.day(basis.from), to: formats.day(basis.to), tokens: formats.integer(basis.tokens), version: priceVersion ?? 0 })}
                </p>
              </div>
            ) : (
              <Note tone="warn" icon={TriangleAlert} title={refusal?.message ?? t('none')} />
            )
          }
        </QueryView>
      </CardBody>
    </Card>
  );
};

interface SideProps {
  title: string;
  month: EstimateFieldsFragment;
  model: string;
  used: number;
  currency: string;
  children?: ReactNode;
}

const Side = ({ title, month, model, used, currency, children }: SideProps) => {
  const t = useTranslations('usage.forecast');
  const names = useTranslations('packages');
  const { integer, money } = useFormats();
  return (
    <section aria-label={title} className="rounded-control border border-line p-4">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h3 className="text-sm font-medium text-soft">{title}</h3>
        {children}
      </div>
      <p className="mt-1 text-2xl font-semibold tracking-tight figures">{money(month.net, currency)}</p>
      <p className="mb-2 text-sm text-soft">{t('perMonth')}</p>
      <Definitions>
        <Definition term={t('package')}>{names(month.package)}</Definition>
        <Definition term={t('model')}>{model}</Definition>
        <Definition term={t('fee')}>{money(month.fee, currency)}</Definition>
        <Definition term={t('included')}>{integer(month.includedTokens)}</Definition>
        <Definition term={t('overage', { tokens: integer(month.overageTokens) })}>{money(month.overage, currency)}</Definition>
      </Definitions>
      {used > month.includedTokens && month.overageTokens === 0 ? (
        <p className="mt-3 flex items-start gap-2 text-sm font-medium text-warn">
          <TriangleAlert className="mt-0.5 size-4 shrink-0" aria-hidden />
          {t('stops')}
        </p>
      ) : null}
    </section>
  );
};

const Difference = ({ now, changed, currency }: { now: string; changed: string; currency: string }) => {
  const t = useTranslations('usage.forecast');
  const { money } = useFormats();
  const more = minus(changed, now);
  if (isZero(more)) return <Badge icon={Equal}>{t('same')}</Badge>;
  return isPositive(more) ? (
    <Badge tone="warn" icon={TrendingUp}>
      {t('more', { amount: money(more, currency) })}
    </Badge>
  ) : (
    <Badge tone="good" icon={TrendingDown}>
      {t('lower', { amount: money(minus(now, changed), currency) })}
    </Badge>
  );
};
