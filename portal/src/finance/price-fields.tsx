'use client';

import { Plus, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '#components/ui/button.tsx';
import { Card, CardBody, CardHeader } from '#components/ui/card.tsx';
import { TextField } from '#components/ui/field.tsx';
import type { ModelDraft, PackageDraft, PriceDraft } from '#finance/price-draft.ts';

interface Props {
  draft: PriceDraft;
  onChange: (draft: PriceDraft) => void;
  /** The places that can't be read as figures. */
  wrong: readonly string[];
  currency: string;
}

export const PriceFields = ({ draft, onChange, wrong, currency }: Props) => {
  const t = useTranslations('finance.pricePage');
  const setPackage = (changed: PackageDraft): void =>
    onChange({ ...draft, packages: draft.packages.map((one) => (one.package === changed.package ? changed : one)) });
  const setModel = (changed: ModelDraft): void => onChange({ ...draft, models: draft.models.map((one) => (one.key === changed.key ? changed : one)) });
  const flaw = (place: string): { error?: string } => (wrong.includes(place) ? { error: t('figure') } : {});
  return (
    <>
      <div className="grid gap-4 sm:gap-5 lg:grid-cols-3">
        {draft.packages.map((one) => (
          <PackageFields key={one.package} price={one} onChange={setPackage} flaw={flaw} currency={currency} />
        ))}
      </div>
      <Card>
        <CardHeader title={t('models')} text={t('modelsText', { currency })} />
        <CardBody className="flex flex-col gap-4">
          <ul className="flex flex-col gap-3">
            {draft.models.map((one) => (
              <li key={one.key} className="flex flex-wrap items-end gap-3">
                <TextField
                  className="min-w-48 flex-1"
                  label={t('model')}
                  required
                  maxLength={120}
                  value={one.model}
                  onChange={(event) => setModel({ ...one, model: event.target.value })}
                />
                <TextField
                  className="w-40"
                  label={t('perMillion')}
                  inputMode="decimal"
                  inputClassName="text-right"
                  required
                  value={one.perMillionTokens}
                  onChange={(event) => setModel({ ...one, perMillionTokens: event.target.value })}
                  {...flaw(`${one.key}/perMillionTokens`)}
                />
                <Button
                  size="icon"
                  look="ghost"
                  aria-label={t('removeModel', { model: one.model })}
                  onClick={() => onChange({ ...draft, models: draft.models.filter(({ key }) => key !== one.key) })}
                >
                  <Trash2 aria-hidden />
                </Button>
              </li>
            ))}
          </ul>
          <Button
            size="sm"
            className="self-start"
            onClick={() => onChange({ ...draft, models: [...draft.models, { key: crypto.randomUUID(), model: '', perMillionTokens: '' }] })}
          >
            <Plus aria-hidden />
            {t('addModel')}
          </Button>
        </CardBody>
      </Card>
      <Card>
        <CardHeader title={t('weights')} text={t('weightsHint')} />
        <CardBody className="grid gap-4 sm:grid-cols-3">
          {(['input', 'output', 'cacheRead'] as const).map((kind) => (
            <TextField
              key={kind}
              label={t(`kinds.${kind}`)}
              inputMode="decimal"
              inputClassName="text-right"
              required
              value={draft.weights[kind]}
              onChange={(event) => onChange({ ...draft, weights: { ...draft.weights, [kind]: event.target.value } })}
              {...flaw(kind)}
            />
          ))}
        </CardBody>
      </Card>
    </>
  );
};

interface PackageProps {
  price: PackageDraft;
  onChange: (price: PackageDraft) => void;
  flaw: (place: string) => { error?: string };
  currency: string;
}

const PackageFields = ({ price, onChange, flaw, currency }: PackageProps) => {
  const t = useTranslations('finance.pricePage');
  const names = useTranslations('packages');
  const actions = useTranslations('actions');
  const place = (field: string): { error?: string } => flaw(`${price.package}/${field}`);
  return (
    <Card>
      <CardHeader title={names(price.package)} />
      <CardBody className="flex flex-col gap-4">
        <TextField
          label={t('feeIn', { currency })}
          inputMode="decimal"
          inputClassName="text-right"
          required
          value={price.monthlyFee}
          onChange={(event) => onChange({ ...price, monthlyFee: event.target.value })}
          {...place('monthlyFee')}
        />
        <TextField
          label={t('yearlyFeeIn', { currency })}
          optional={actions('optional')}
          inputMode="decimal"
          inputClassName="text-right"
          placeholder={t('twelveMonths')}
          value={price.yearlyFee}
          onChange={(event) => onChange({ ...price, yearlyFee: event.target.value })}
          {...place('yearlyFee')}
        />
        <TextField
          label={t('included')}
          inputMode="numeric"
          inputClassName="text-right"
          required
          value={price.includedTokens}
          onChange={(event) => onChange({ ...price, includedTokens: event.target.value })}
          {...place('includedTokens')}
        />
        <label className="flex items-center gap-3 text-sm">
          <input
            type="checkbox"
            className="size-4 shrink-0 accent-(--accent)"
            checked={price.overage}
            onChange={(event) => onChange({ ...price, overage: event.target.checked })}
          />
          {t('overageAllowed')}
        </label>
      </CardBody>
    </Card>
  );
};
