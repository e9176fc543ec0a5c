'use client';

import { useTranslations } from 'next-intl';
import { useState, type FormEvent } from 'react';
import { useRefresh } from '#api/use-graph.ts';
import { useCommand } from '#api/use-command.ts';
import { Button } from '#components/ui/button.tsx';
import { Dialog, DialogActions } from '#components/ui/dialog.tsx';
import { TextField } from '#components/ui/field.tsx';
import { useToast } from '#components/ui/toast.tsx';
import { ExchangeRates, MonthBoard, RecordExchangeRate } from '#finance/month-queries.ts';
import { useFormats } from '#i18n/use-formats.ts';

/** The month's rate of the finance ministry (§ 16 (6) UStG); what was billed in francs is booked by it. */
export const ExchangeRateDialog = ({ period, primary }: { period: string; primary: boolean }) => {
  const t = useTranslations('finance.rate');
  const actions = useTranslations('actions');
  const { month } = useFormats();
  const toast = useToast();
  const refresh = useRefresh();
  const [open, setOpen] = useState(false);
  const [rate, setRate] = useState('');
  const [source, setSource] = useState('BMF');
  const [invalid, setInvalid] = useState(false);
  const record = useCommand(RecordExchangeRate, (data) => data.recordExchangeRate, {
    quiet: true,
    done: async () => {
      toast({ title: t('saved', { period: month(period) }) });
      setOpen(false);
      await refresh(MonthBoard, ExchangeRates);
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const written = rate.trim().replace(',', '.');
    const wrong = !/^\d{1,4}(\.\d{1,6})?$/.test(written);
    setInvalid(wrong);
    if (!wrong) void record.run({ month: period, rate: written, source: source.trim() });
  };
  return (
    <>
      <Button size="sm" look={primary ? 'primary' : 'secondary'} className="self-start sm:self-center" onClick={() => setOpen(true)}>
        {t('enter')}
      </Button>
      <Dialog open={open} onOpenChange={setOpen} title={t('title', { period: month(period) })} text={t('text')}>
        <form onSubmit={submit} className="flex flex-col gap-4">
          <TextField
            label={t('rate')}
            hint={t('rateHint')}
            inputMode="decimal"
            required
            value={rate}
            onChange={(event) => setRate(event.target.value)}
            error={invalid ? t('rateInvalid') : record.refusal?.message}
          />
          <TextField label={t('source')} required maxLength={80} value={source} onChange={(event) => setSource(event.target.value)} />
          <DialogActions>
            <Button onClick={() => setOpen(false)}>{actions('cancel')}</Button>
            <Button type="submit" look="primary" pending={record.pending}>
              {actions('save')}
            </Button>
          </DialogActions>
        </form>
      </Dialog>
    </>
  );
};
