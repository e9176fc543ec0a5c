'use client';

import { useTranslations } from 'next-intl';
import { useState, type FormEvent } from 'react';
import { useRefresh } from '#api/use-graph.ts';
import { useCommand } from '#api/use-command.ts';
import { Button } from '#components/ui/button.tsx';
import { Dialog, DialogActions } from '#components/ui/dialog.tsx';
import { TextAreaField } from '#components/ui/field.tsx';
import { useToast } from '#components/ui/toast.tsx';
import type { ShownDifference } from '#finance/bill-differences.tsx';
import { MonthBoard } from '#finance/month-queries.ts';
import { BillDifferences, ExplainDifference, Reconciliations } from '#finance/reconciliation-queries.ts';
import { useFormats } from '#i18n/use-formats.ts';

interface Props {
  provider: string;
  month: string;
  difference: ShownDifference;
  onClose: () => void;
}

export const ExplainDialog = ({ provider, month, difference, onClose }: Props) => {
  const t = useTranslations('finance.reconciliationPage');
  const actions = useTranslations('actions');
  const { day, integer } = useFormats();
  const toast = useToast();
  const refresh = useRefresh();
  const [reason, setReason] = useState(difference.explanation?.reason ?? '');
  const explain = useCommand(ExplainDifference, (data) => data.explainDifference, {
    quiet: true,
    done: async () => {
      toast({ title: t('explainedNow') });
      onClose();
      await refresh(BillDifferences, Reconciliations, MonthBoard);
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void explain.run({ provider, month, difference: difference.key, reason: reason.trim() });
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={t('explainTitle')}
      text={`${t(`kinds.${difference.kind}`)} · ${day(difference.day)} · ${difference.model} · ${t('tokensCount', { tokens: integer(difference.tokens) })}`}
    >
      <form onSubmit={submit}>
        <TextAreaField
          label={t('reason')}
          hint={t('reasonHint')}
          required
          rows={3}
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          error={explain.refusal?.message}
        />
        <DialogActions>
          <Button onClick={onClose}>{actions('cancel')}</Button>
          <Button type="submit" look="primary" pending={explain.pending} disabled={reason.trim() === ''}>
            {actions('save')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
};
