'use client';

import { useTranslations } from 'next-intl';
import { useState, type FormEvent } from 'react';
import { RoleField, type TenantRole } from '#access/role-field.tsx';
import { InviteUser, Users } from '#access/user-queries.ts';
import { useRefresh } from '#api/use-graph.ts';
import { useCommand } from '#api/use-command.ts';
import { Button } from '#components/ui/button.tsx';
import { Dialog, DialogActions } from '#components/ui/dialog.tsx';
import { TextField } from '#components/ui/field.tsx';
import { useToast } from '#components/ui/toast.tsx';

export const InviteDialog = ({ tenantId, open, onClose }: { tenantId: string; open: boolean; onClose: () => void }) => {
  const t = useTranslations('users');
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => {
        if (!next) onClose();
      }}
      title={t('inviteTitle')}
      text={t('inviteText')}
    >
      <InviteForm tenantId={tenantId} onClose={onClose} />
    </Dialog>
  );
};

const InviteForm = ({ tenantId, onClose }: { tenantId: string; onClose: () => void }) => {
  const t = useTranslations('users');
  const actions = useTranslations('actions');
  const toast = useToast();
  const refresh = useRefresh();
  const [email, setEmail] = useState('');
  const [name, setName] = useState('');
  const [role, setRole] = useState<TenantRole>('VIEWER');
  const invite = useCommand(InviteUser, (data) => data.inviteUser, {
    quiet: true,
    done: async () => {
      toast({ title: t('invited', { email }) });
      onClose();
      await refresh(Users);
    },
  });
  const at = invite.refusal?.field;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void invite.run({ tenantId, email: email.trim(), role, name: name.trim() || null });
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
        error={at === 'role' || at === 'name' ? undefined : invite.refusal?.message}
      />
      <TextField
        label={t('name')}
        optional={actions('optional')}
        autoComplete="off"
        maxLength={100}
        value={name}
        onChange={(event) => setName(event.target.value)}
        error={at === 'name' ? invite.refusal?.message : undefined}
      />
      <RoleField value={role} onChange={setRole} error={at === 'role' ? invite.refusal?.message : undefined} />
      <DialogActions>
        <Button onClick={onClose}>{actions('cancel')}</Button>
        <Button type="submit" look="primary" pending={invite.pending}>
          {t('send')}
        </Button>
      </DialogActions>
    </form>
  );
};
