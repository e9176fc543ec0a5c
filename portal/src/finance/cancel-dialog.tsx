'use client';

import { useTranslations } from 'next-intl';
import { useState, type FormEvent } from 'react';
import { useRefresh } from '#api/use-graph.ts';
import { useCommand } from '#api/use-command.ts';
import { Button } from '#components/ui/button.tsx';
import { Definition, Definitions } from '#components/ui/definition.tsx';
import { Dialog, DialogActions } from '#components/ui/dialog.tsx';
import { TextAreaField } from '#components/ui/field.tsx';
import { useToast } from '#components/ui/toast.tsx';
import type { ShownInvoice } from '#finance/desk-invoice-page.tsx';
import { CancelInvoice, DeskInvoice, DeskInvoices } from '#finance/invoice-queries.ts';
import { useFormats } from '#i18n/use-formats.ts';

/** Takes the whole invoice back, and on request issues it anew with the customer's data of today. */
export const CancelDialog = ({ invoice, onClose }: { invoice: ShownInvoice; onClose: () => void }) => {
  const t = useTranslations('finance.invoice');
  const actions = useTranslations('actions');
  const { money } = useFormats();
  const toast = useToast();
  const refresh = useRefresh();
  const [reason, setReason] = useState('');
  const [reissue, setReissue] = useState(false);
  const cancel = useCommand(CancelInvoice, (data) => data.cancelInvoice, {
    quiet: true,
    done: async (payload) => {
      toast({ title: t('cancelledNow', { number: payload.invoice?.number ?? '' }) });
      onClose();
      await refresh(DeskInvoice, DeskInvoices);
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void cancel.run({ number: invoice.number, reason: reason.trim(), reissue });
  };
  return (
    <Dialog open onOpenChange={(open) => (open ? undefined : onClose())} title={t('cancelTitle', { number: invoice.number })} text={t('cancelText')}>
      <form onSubmit={submit} className="flex flex-col gap-4">
        <TextAreaField
          label={t('reason')}
          hint={t('reasonHint')}
          required
          rows={2}
          maxLength={200}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          error={cancel.refusal?.message}
        />
        <label className="flex gap-3 text-sm">
          <input
            type="checkbox"
            className="mt-0.5 size-4 shrink-0 accent-(--accent)"
            checked={reissue}
            onChange={(event) => setReissue(event.target.checked)}
          />
          <span>
            <span className="block font-medium">{t('reissue')}</span>
            <span className="block text-soft">{t('reissueText')}</span>
          </span>
        </label>
        <div>
          <p className="text-sm font-medium">{t('cancelPreview')}</p>
          <Definitions>
            <Definition term={t('net')}>{money(invoice.net, invoice.currency)}</Definition>
            <Definition term={t('vat')}>{money(invoice.vat, invoice.currency)}</Definition>
            <Definition term={t('gross')}>
              <strong>{money(invoice.gross, invoice.currency)}</strong>
            </Definition>
          </Definitions>
        </div>
        <DialogActions>
          <Button onClick={onClose}>{actions('cancel')}</Button>
          <Button type="submit" look="danger" pending={cancel.pending} disabled={reason.trim() === ''}>
            {t('cancelAction')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
};
