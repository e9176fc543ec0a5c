'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useState, type FormEvent } from 'react';
import { useRefresh } from '#api/use-graph.ts';
import { useCommand } from '#api/use-command.ts';
import { Button } from '#components/ui/button.tsx';
import { Definition, Definitions } from '#components/ui/definition.tsx';
import { Dialog, DialogActions } from '#components/ui/dialog.tsx';
import { TextAreaField, TextField } from '#components/ui/field.tsx';
import { useToast } from '#components/ui/toast.tsx';
import type { ShownInvoice } from '#finance/desk-invoice-page.tsx';
import { DeskInvoice, DeskInvoices, IssueCreditNote } from '#finance/invoice-queries.ts';
import { isPositive, percentOf, readMoney, sumMoney, typedMoney } from '#finance/sum-money.ts';
import { useFormats } from '#i18n/use-formats.ts';

/** Gives back a part of an invoice, line by line; the sums stand there before anything is issued. */
export const CreditDialog = ({ invoice, onClose }: { invoice: ShownInvoice; onClose: () => void }) => {
  const t = useTranslations('finance.invoice');
  const actions = useTranslations('actions');
  const locale = useLocale();
  const { money } = useFormats();
  const toast = useToast();
  const refresh = useRefresh();
  const [typed, setTyped] = useState<Record<number, string>>({});
  const [reason, setReason] = useState('');
  const { currency } = invoice;
  const amountOf = (position: number): string | undefined => ((typed[position] ?? '').trim() === '' ? '0.00' : readMoney(typed[position] ?? ''));
  const lines = invoice.lines.flatMap(({ position }) => {
    const net = amountOf(position);
    return net !== undefined && isPositive(net) ? [{ position, net }] : [];
  });
  const unreadable = invoice.lines.some(({ position }) => amountOf(position) === undefined);
  const net = sumMoney(lines.map((line) => line.net));
  const vat = percentOf(net, invoice.lines[0]?.vatRate ?? '0');
  const gross = sumMoney([net, vat]);
  const credit = useCommand(IssueCreditNote, (data) => data.issueCreditNote, {
    quiet: true,
    done: async (payload) => {
      toast({ title: t('creditedNow', { number: payload.invoice?.number ?? '' }) });
      onClose();
      await refresh(DeskInvoice, DeskInvoices);
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void credit.run({ number: invoice.number, reason: reason.trim(), lines });
  };
  return (
    <Dialog open onOpenChange={(open) => (open ? undefined : onClose())} title={t('creditTitle', { number: invoice.number })} text={t('creditText')} wide>
      <form onSubmit={submit} className="flex flex-col gap-4">
        <ul className="divide-y divide-line rounded-card border border-line">
          {invoice.lines
            .filter((line) => isPositive(line.net))
            .map((line) => (
              <li key={line.position} className="flex flex-col gap-2 px-4 py-3 sm:flex-row sm:items-end sm:justify-between sm:gap-6">
                <div className="min-w-0 text-sm">
                  <p className="font-medium">{line.text}</p>
                  <p className="text-soft figures">{t('billed', { net: money(line.net, currency) })}</p>
                </div>
                <div className="flex items-end gap-2">
                  <TextField
                    className="w-36"
                    label={<span className="text-sm">{t('creditNet', { position: line.position })}</span>}
                    inputMode="decimal"
                    inputClassName="text-right"
                    placeholder={typedMoney('0.00', locale)}
                    value={typed[line.position] ?? ''}
                    aria-invalid={amountOf(line.position) === undefined || undefined}
                    onChange={(event) => setTyped({ ...typed, [line.position]: event.target.value })}
                  />
                  <Button
                    onClick={() => setTyped({ ...typed, [line.position]: typedMoney(line.net, locale) })}
                    aria-label={t('wholeOf', { position: line.position })}
                  >
                    {t('whole')}
                  </Button>
                </div>
              </li>
            ))}
        </ul>
        {unreadable ? (
          <p role="alert" className="text-sm font-medium text-danger">
            {t('amountInvalid')}
          </p>
        ) : null}
        <TextAreaField
          label={t('reason')}
          hint={t('reasonHint')}
          required
          rows={2}
          maxLength={200}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          error={credit.refusal?.message}
        />
        <div className="ml-auto w-full max-w-xs" aria-live="polite">
          <Definitions>
            <Definition term={t('net')}>{money(net, currency)}</Definition>
            <Definition term={t('vat')}>{money(vat, currency)}</Definition>
            <Definition term={t('gross')}>
              <strong>{money(gross, currency)}</strong>
            </Definition>
          </Definitions>
        </div>
        <DialogActions>
          <Button onClick={onClose}>{actions('cancel')}</Button>
          <Button type="submit" look="primary" pending={credit.pending} disabled={unreadable || lines.length === 0 || reason.trim() === ''}>
            {t('creditAction', { gross: money(gross, currency) })}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
};
