'use client';

import { useTranslations } from 'next-intl';
import { useState, type FormEvent } from 'react';
import { useMay } from '#access/signed-in.tsx';
import { useGraph, useRefresh } from '#api/use-graph.ts';
import { useCommand } from '#api/use-command.ts';
import { Button } from '#components/ui/button.tsx';
import { Card, CardBody } from '#components/ui/card.tsx';
import { SelectField, TextAreaField, TextField } from '#components/ui/field.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { QueryView } from '#components/ui/query-view.tsx';
import { useToast } from '#components/ui/toast.tsx';
import type { BoardFieldsFragment } from '#gql/graphql.ts';
import { useFormats } from '#i18n/use-formats.ts';
import { SetBudget, UsageBoard } from '#overview/queries.ts';
import { useTenant } from '#shell/tenant-context.tsx';

type Budget = BoardFieldsFragment['budget'];

const usual = [50, 75, 80, 90, 100];
const atLimits = ['STOP', 'THROTTLE', 'OVERAGE'] as const satisfies readonly Budget['atLimit'][];

export const BudgetPage = () => {
  const t = useTranslations('budget');
  const tenant = useTenant();
  const query = useGraph(UsageBoard, { tenantId: tenant.id });
  return (
    <>
      <PageHeader title={t('title')} text={t('text')} />
      <QueryView query={query} shape="detail">
        {({ usageBoard }) => <BudgetForm budget={usageBoard.budget} tenantId={tenant.id} />}
      </QueryView>
    </>
  );
};

const BudgetForm = ({ budget, tenantId }: { budget: Budget; tenantId: string }) => {
  const t = useTranslations('budget');
  const actions = useTranslations('actions');
  const { integer, percent } = useFormats();
  const mayWrite = useMay('usage:budget');
  const toast = useToast();
  const refresh = useRefresh();
  const [limit, setLimit] = useState(budget.monthlyLimitTokens === null || budget.monthlyLimitTokens === undefined ? '' : String(budget.monthlyLimitTokens));
  const [marks, setMarks] = useState<number[]>(budget.alertAtPercent);
  const [atLimit, setAtLimit] = useState(budget.atLimit);
  const [stopText, setStopText] = useState(budget.stopText ?? '');
  const [invalid, setInvalid] = useState(false);
  const choices = [...new Set([...usual, ...budget.alertAtPercent])].toSorted((one, other) => one - other);
  const set = useCommand(SetBudget, (data) => data.setBudget, {
    quiet: true,
    done: async () => {
      toast({ title: t('saved') });
      await refresh(UsageBoard);
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const digits = limit.replaceAll(/[.\s,]/g, '');
    const wrong = digits !== '' && !/^[1-9]\d{0,9}$/.test(digits);
    setInvalid(wrong);
    if (!wrong)
      void set.run({
        tenantId,
        monthlyLimitTokens: digits === '' ? null : Number(digits),
        alertAtPercent: marks.toSorted((one, other) => one - other),
        atLimit,
        stopText,
      });
  };
  const atAlerts = set.refusal?.field === 'alertAtPercent';
  return (
    <Card className="max-w-2xl">
      <CardBody className="pt-5">
        <form onSubmit={submit} className="flex flex-col gap-6">
          <p className="text-sm">
            <span className="font-medium">{t('used')}: </span>
            <span className="text-soft figures">
              {t('usedText', { used: integer(budget.usedTokens), included: integer(budget.includedTokens) })} ({percent(budget.percentUsed)})
            </span>
          </p>
          <TextField
            label={t('limit')}
            hint={t('limitHint')}
            inputMode="numeric"
            disabled={!mayWrite}
            value={limit}
            onChange={(event) => setLimit(event.target.value)}
            error={invalid ? t('limitInvalid') : atAlerts ? undefined : set.refusal?.message}
          />
          <SelectField
            label={t('atLimit')}
            hint={t('atLimitHint')}
            disabled={!mayWrite}
            value={atLimit}
            onChange={(event) => setAtLimit(atLimits.find((one) => one === event.target.value) ?? 'STOP')}
          >
            {atLimits.map((one) => (
              <option key={one} value={one}>
                {t(`atLimits.${one}`)}
              </option>
            ))}
          </SelectField>
          <TextAreaField
            label={t('stopText')}
            hint={t('stopTextHint')}
            rows={3}
            maxLength={500}
            disabled={!mayWrite}
            value={stopText}
            onChange={(event) => setStopText(event.target.value)}
          />
          <fieldset disabled={!mayWrite}>
            <legend className="text-sm font-medium">{t('alerts')}</legend>
            <div className="mt-2 flex flex-wrap gap-2">
              {choices.map((mark) => (
                <label
                  key={mark}
                  className="flex h-10 items-center gap-2 rounded-control border border-line px-3 text-sm has-checked:border-accent has-checked:bg-accent-wash"
                >
                  <input
                    type="checkbox"
                    className="size-4 accent-(--accent)"
                    checked={marks.includes(mark)}
                    onChange={(event) => setMarks(event.target.checked ? [...marks, mark] : marks.filter((one) => one !== mark))}
                  />
                  <span className="figures">{percent(String(mark))}</span>
                </label>
              ))}
            </div>
            <p className="mt-2 text-sm text-soft">{t('alertsHint')}</p>
            {atAlerts ? (
              <p role="alert" className="mt-1 text-sm font-medium text-danger">
                {set.refusal?.message}
              </p>
            ) : null}
          </fieldset>
          {mayWrite ? (
            <Button type="submit" look="primary" className="self-start" pending={set.pending}>
              {actions('save')}
            </Button>
          ) : null}
        </form>
      </CardBody>
    </Card>
  );
};
