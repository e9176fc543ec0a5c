'use client';

import { useTranslations } from 'next-intl';
import { useState, type FormEvent } from 'react';
import { ConfirmOwnerRecovery, DeclineOwnerRecovery, OwnerRecoveries, RequestOwnerRecovery } from '#access/owner-recovery-queries.ts';
import { useMay, useSignedIn } from '#access/signed-in.tsx';
import { Users } from '#access/user-queries.ts';
import { useCommand } from '#api/use-command.ts';
import { useGraph, useRefresh } from '#api/use-graph.ts';
import { Button } from '#components/ui/button.tsx';
import { Card } from '#components/ui/card.tsx';
import { Dialog, DialogActions } from '#components/ui/dialog.tsx';
import { TextField } from '#components/ui/field.tsx';
import { useToast } from '#components/ui/toast.tsx';
import { useFormats } from '#i18n/use-formats.ts';

/** A new owner that the operator asked for: the operator's second person confirms, the tenant's people may say no. */
export const OwnerRecoveryCard = ({ tenantId }: { tenantId: string }) => {
  const t = useTranslations('ownerRecovery');
  const { instant } = useFormats();
  const { isOperator } = useSignedIn();
  const mayWrite = useMay('access:manage');
  const toast = useToast();
  const refresh = useRefresh();
  const open = useGraph(OwnerRecoveries, { tenantId }).data?.ownerRecoveries.find(({ status }) => status === 'OPEN');
  const confirm = useCommand(ConfirmOwnerRecovery, (data) => data.confirmOwnerRecovery, {
    done: async () => {
      toast({ title: t('confirmed') });
      await refresh(OwnerRecoveries);
      await refresh(Users);
    },
  });
  const decline = useCommand(DeclineOwnerRecovery, (data) => data.declineOwnerRecovery, {
    done: async () => {
      toast({ title: t('declined') });
      await refresh(OwnerRecoveries);
    },
  });
  if (!open) return null;
  return (
    <Card className="mb-6 flex flex-col gap-3 p-5" role="status">
      <h2 className="text-lg font-semibold">{t('openTitle')}</h2>
      <p className="wrap-anywhere">{t('openText', { email: open.email, from: instant(open.confirmableFrom) })}</p>
      <p className="wrap-anywhere text-soft">{t('because', { reason: open.reason })}</p>
      {mayWrite ? (
        <span className="flex flex-wrap gap-2">
          {isOperator ? (
            <Button look="primary" pending={confirm.pending} onClick={() => void confirm.run({ tenantId, recoveryId: open.id })}>
              {t('confirm')}
            </Button>
          ) : null}
          <Button pending={decline.pending} onClick={() => void decline.run({ tenantId, recoveryId: open.id })}>
            {t(isOperator ? 'takeBack' : 'decline')}
          </Button>
        </span>
      ) : null}
    </Card>
  );
};

export const RequestOwnerButton = ({ tenantId }: { tenantId: string }) => {
  const t = useTranslations('ownerRecovery');
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button onClick={() => setAsking(true)}>{t('request')}</Button>
      <Dialog
        open={asking}
        onOpenChange={(next) => {
          if (!next) setAsking(false);
        }}
        title={t('request')}
        text={t('requestText')}
      >
        <RequestForm tenantId={tenantId} onClose={() => setAsking(false)} />
      </Dialog>
    </>
  );
};

const RequestForm = ({ tenantId, onClose }: { tenantId: string; onClose: () => void }) => {
  const t = useTranslations('ownerRecovery');
  const actions = useTranslations('actions');
  const toast = useToast();
  const refresh = useRefresh();
  const [email, setEmail] = useState('');
  const [reason, setReason] = useState('');
  const ask = useCommand(RequestOwnerRecovery, (data) => data.requestOwnerRecovery, {
    quiet: true,
    done: async () => {
      toast({ title: t('requested') });
      onClose();
      await refresh(OwnerRecoveries);
    },
  });
  const at = ask.refusal?.field;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void ask.run({ tenantId, email: email.trim(), reason: reason.trim() });
  };
  return (
    <form onSubmit={submit} className="flex flex-col gap-4">
      <TextField
        label={t('email')}
        type="email"
        required
        autoComplete="off"
        value={email}
        onChange={(event) => setEmail(event.target.value)}
        error={at === 'reason' ? undefined : ask.refusal?.message}
      />
      <TextField
        label={t('reason')}
        required
        minLength={10}
        maxLength={500}
        autoComplete="off"
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        error={at === 'reason' ? ask.refusal?.message : undefined}
      />
      <DialogActions>
        <Button onClick={onClose}>{actions('cancel')}</Button>
        <Button type="submit" look="primary" pending={ask.pending}>
          {t('request')}
        </Button>
      </DialogActions>
    </form>
  );
};
