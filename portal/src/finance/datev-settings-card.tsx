'use client';

import { useTranslations } from 'next-intl';
import { useState, type FormEvent } from 'react';
import { useMay } from '#access/signed-in.tsx';
import { useGraph, useRefresh } from '#api/use-graph.ts';
import { useCommand } from '#api/use-command.ts';
import { Button } from '#components/ui/button.tsx';
import { Card, CardBody, CardHeader } from '#components/ui/card.tsx';
import { SelectField, TextField } from '#components/ui/field.tsx';
import { QueryView } from '#components/ui/query-view.tsx';
import { useToast } from '#components/ui/toast.tsx';
import { ChooseDatevSettings, DatevSettings } from '#finance/datev-queries.ts';
import type { DatevSettingsFieldsFragment } from '#gql/graphql.ts';

/** What the tax adviser's DATEV client is set to. */
export const DatevSettingsCard = () => {
  const query = useGraph(DatevSettings, {});
  return <QueryView query={query}>{({ datevSettings }) => <SettingsForm settings={datevSettings} />}</QueryView>;
};

const SettingsForm = ({ settings }: { settings: DatevSettingsFieldsFragment }) => {
  const t = useTranslations('finance.datevSettings');
  const actions = useTranslations('actions');
  const mayWrite = useMay('ledger:post');
  const toast = useToast();
  const refresh = useRefresh();
  const [consultant, setConsultant] = useState(String(settings.consultant));
  const [client, setClient] = useState(String(settings.client));
  const [accountLength, setAccountLength] = useState(String(settings.accountLength));
  const [fiscalYearStart, setFiscalYearStart] = useState(settings.fiscalYearStart);
  const [chart, setChart] = useState(settings.chart);
  const [initials, setInitials] = useState(settings.initials);
  const [locked, setLocked] = useState(settings.locked);
  const [documentLinks, setDocumentLinks] = useState(settings.documentLinks);
  const [baseFee, setBaseFee] = useState(settings.costCentres?.baseFee ?? '');
  const [usage, setUsage] = useState(settings.costCentres?.usage ?? '');
  const choose = useCommand(ChooseDatevSettings, (data) => data.chooseDatevSettings, {
    quiet: true,
    done: async () => {
      toast({ title: t('saved') });
      await refresh(DatevSettings);
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void choose.run({
      consultant: Number(consultant),
      client: Number(client),
      accountLength: Number(accountLength),
      fiscalYearStart,
      chart,
      initials: initials.trim().toUpperCase(),
      locked,
      documentLinks,
      ...(baseFee.trim() && usage.trim() ? { costCentres: { baseFee: baseFee.trim(), usage: usage.trim() } } : {}),
    });
  };
  const refused = (field: string): string | undefined => (choose.refusal?.field === field ? choose.refusal.message : undefined);
  const placed = ['consultant', 'client', 'accountLength', 'initials'];
  return (
    <Card>
      <CardHeader title={t('title')} text={t('text')} />
      <CardBody>
        <form onSubmit={submit}>
          <fieldset disabled={!mayWrite} className="grid gap-4 sm:grid-cols-2 xl:grid-cols-4">
            <TextField
              label={t('consultant')}
              inputMode="numeric"
              pattern="\d{4,7}"
              required
              value={consultant}
              onChange={(event) => setConsultant(event.target.value)}
              error={refused('consultant')}
            />
            <TextField
              label={t('client')}
              inputMode="numeric"
              pattern="\d{1,5}"
              required
              value={client}
              onChange={(event) => setClient(event.target.value)}
              error={refused('client')}
            />
            <SelectField label={t('chart')} value={chart} onChange={(event) => setChart(event.target.value === 'SKR04' ? 'SKR04' : 'SKR03')}>
              <option value="SKR03">SKR03</option>
              <option value="SKR04">SKR04</option>
            </SelectField>
            <SelectField
              label={t('accountLength')}
              value={accountLength}
              onChange={(event) => setAccountLength(event.target.value)}
              error={refused('accountLength')}
            >
              {['4', '5', '6', '7', '8'].map((length) => (
                <option key={length}>{length}</option>
              ))}
            </SelectField>
            <SelectField label={t('fiscalYearStart')} value={fiscalYearStart} onChange={(event) => setFiscalYearStart(event.target.value)}>
              {Array.from({ length: 12 }, (_, index) => `${String(index + 1).padStart(2, '0')}-01`).map((day) => (
                <option key={day} value={day}>
                  {t('firstOf', { month: day.slice(0, 2) })}
                </option>
              ))}
            </SelectField>
            <TextField
              label={t('initials')}
              hint={t('initialsHint')}
              maxLength={4}
              value={initials}
              onChange={(event) => setInitials(event.target.value)}
              error={refused('initials')}
            />
            <TextField
              label={t('baseFee')}
              optional={actions('optional')}
              maxLength={36}
              value={baseFee}
              onChange={(event) => setBaseFee(event.target.value)}
            />
            <TextField label={t('usage')} optional={actions('optional')} maxLength={36} value={usage} onChange={(event) => setUsage(event.target.value)} />
            <Tick checked={locked} onChange={setLocked} label={t('locked')} text={t('lockedText')} />
            <Tick checked={documentLinks} onChange={setDocumentLinks} label={t('documentLinks')} text={t('documentLinksText')} />
          </fieldset>
          {choose.refusal && !placed.includes(choose.refusal.field ?? '') ? (
            <p role="alert" className="mt-4 text-sm font-medium text-danger">
              {choose.refusal.message}
            </p>
          ) : null}
          {mayWrite ? (
            <Button type="submit" className="mt-5" pending={choose.pending}>
              {actions('save')}
            </Button>
          ) : null}
        </form>
      </CardBody>
    </Card>
  );
};

const Tick = ({ checked, onChange, label, text }: { checked: boolean; onChange: (checked: boolean) => void; label: string; text: string }) => (
  <label className="flex gap-3 text-sm sm:col-span-2">
    <input type="checkbox" className="mt-0.5 size-4 shrink-0 accent-(--accent)" checked={checked} onChange={(event) => onChange(event.target.checked)} />
    <span>
      <span className="block font-medium">{label}</span>
      <span className="block text-soft">{text}</span>
    </span>
  </label>
);
