'use client';

import { CircleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState, type FormEvent } from 'react';
import { useRefresh } from '#api/use-graph.ts';
import { useCommand } from '#api/use-command.ts';
import { Button } from '#components/ui/button.tsx';
import { Dialog, DialogActions } from '#components/ui/dialog.tsx';
import { TextField } from '#components/ui/field.tsx';
import { Note } from '#components/ui/note.tsx';
import { useToast } from '#components/ui/toast.tsx';
import { todayInBerlin } from '#i18n/berlin.ts';
import { AssignCostCentre, CostCentres } from '#usage/cost-centre-queries.ts';
import type { ChannelRow } from '#usage/cost-centres-page.tsx';

export const CostCentreDialog = ({ row, tenantId, onClose }: { row: ChannelRow; tenantId: string; onClose: () => void }) => {
  const t = useTranslations('usage.costCentres');
  const actions = useTranslations('actions');
  const toast = useToast();
  const refresh = useRefresh();
  const [kost1, setKost1] = useState(row.now?.kost1 ?? '');
  const [kost2, setKost2] = useState(row.now?.kost2 ?? '');
  const [validFrom, setValidFrom] = useState(todayInBerlin);
  const assign = useCommand(AssignCostCentre, (data) => data.assignCostCentre, {
    quiet: true,
    done: async () => {
      toast({ title: t('saved', { channel: row.name }) });
      onClose();
      await refresh(CostCentres);
    },
  });
  const at = (['kost1', 'validFrom'] as const).find((field) => field === assign.refusal?.field);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void assign.run({ tenantId, channelId: row.id, kost1: kost1.trim(), kost2: kost2.trim(), validFrom: validFrom || null });
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={t('changeOf', { channel: row.name })}
      text={t('changeText')}
    >
      <form onSubmit={submit} className="flex flex-col gap-4">
        <div className="grid items-start gap-4 sm:grid-cols-2">
          <TextField
            label="KOST1"
            hint={t('kostHint')}
            maxLength={36}
            value={kost1}
            onChange={(event) => setKost1(event.target.value)}
            error={at === 'kost1' ? assign.refusal?.message : undefined}
          />
          <TextField label="KOST2" maxLength={36} optional={actions('optional')} value={kost2} onChange={(event) => setKost2(event.target.value)} />
        </div>
        <TextField
          type="date"
          label={t('from')}
          hint={t('fromHint')}
          required
          value={validFrom}
          onChange={(event) => setValidFrom(event.target.value)}
          error={at === 'validFrom' ? assign.refusal?.message : undefined}
        />
        {assign.refusal && !at ? <Note tone="danger" role="alert" icon={CircleAlert} title={assign.refusal.message} /> : null}
        <DialogActions>
          <Button onClick={onClose}>{actions('cancel')}</Button>
          <Button type="submit" look="primary" pending={assign.pending}>
            {actions('save')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
};
