'use client';

import { useTranslations } from 'next-intl';
import { useState, type FormEvent } from 'react';
import { useRefresh } from '#api/use-graph.ts';
import { useCommand } from '#api/use-command.ts';
import { Button } from '#components/ui/button.tsx';
import { Dialog, DialogActions } from '#components/ui/dialog.tsx';
import { TextField } from '#components/ui/field.tsx';
import { Segmented } from '#components/ui/segmented.tsx';
import { useToast } from '#components/ui/toast.tsx';
import { AccrueProviderCost, Journal, JournalTotals } from '#finance/journal-queries.ts';
import { isPositive, readMoney } from '#finance/sum-money.ts';
import { useFormats } from '#i18n/use-formats.ts';

/** What a month's model calls cost, booked before the provider's invoice is here, or taken back once it is. */
export const AccrualDialog = ({ period, onClose }: { period: string; onClose: () => void }) => {
  const t = useTranslations('finance.accrual');
  const actions = useTranslations('actions');
  const { month } = useFormats();
  const toast = useToast();
  const refresh = useRefresh();
  const [direction, setDirection] = useState<'ACCRUE' | 'RELEASE'>('ACCRUE');
  const [provider, setProvider] = useState('');
  const [cost, setCost] = useState('');
  const [invalid, setInvalid] = useState(false);
  const accrue = useCommand(AccrueProviderCost, (data) => data.accrueProviderCost, {
    quiet: true,
    done: async () => {
      toast({ title: t('done') });
      onClose();
      await refresh(Journal, JournalTotals);
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const amount = readMoney(cost);
    const right = amount !== undefined && isPositive(amount);
    setInvalid(!right);
    if (right) void accrue.run({ provider: provider.trim(), month: period, cost: amount, direction });
  };
  return (
    <Dialog open onOpenChange={(open) => (open ? undefined : onClose())} title={t('title', { period: month(period) })} text={t('text')}>
      <form onSubmit={submit} className="flex flex-col gap-4">
        <Segmented
          label={t('direction')}
          value={direction}
          onChange={setDirection}
          options={[
            { value: 'ACCRUE', label: t('ACCRUE') },
            { value: 'RELEASE', label: t('RELEASE') },
          ]}
        />
        <TextField label={t('provider')} required maxLength={80} value={provider} onChange={(event) => setProvider(event.target.value)} />
        <TextField
          label={t('cost')}
          inputMode="decimal"
          required
          value={cost}
          onChange={(event) => setCost(event.target.value)}
          error={invalid ? t('costInvalid') : accrue.refusal?.message}
        />
        <DialogActions>
          <Button onClick={onClose}>{actions('cancel')}</Button>
          <Button type="submit" look="primary" pending={accrue.pending}>
            {t('book')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
};
